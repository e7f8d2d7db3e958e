package gezhi.cases.web;

/**
 * A case in a list.
 *
 * @param place community and grid by name
 * @param office who has it; empty before dispatch
 * @param mark that somebody has asked something, or that it takes too long; empty for most
 */
record Line(
        String href,
        String number,
        String category,
        String step,
        String place,
        String address,
        String words,
        String office,
        String received,
        ClockFace clock,
        String mark) {}
