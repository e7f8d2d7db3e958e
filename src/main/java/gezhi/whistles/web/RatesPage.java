package gezhi.whistles.web;

import java.util.List;

/**
 * Whistles for 100 cases.
 *
 * @param lines the division itself first, then those under it, in order of code
 * @param definition how it is counted, in words
 */
record RatesPage(List<Line> lines, String definition, String asOf) {

    record Line(String name, long whistles, long cases, String rate, WhistlesPage.Sign sign) {}
}
