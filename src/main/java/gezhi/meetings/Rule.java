package gezhi.meetings;

import java.time.LocalDate;

/**
 * How often a kind of meeting is held.
 *
 * @param leastFull only where so many full members are, 0 to 100
 * @param days so many before the end of the period the secretary is reminded, 1 to 60
 * @param source what says so
 * @param from the first day on which it holds: of periods that began before, nothing is missing
 */
public record Rule(MeetingKind kind, Rhythm rhythm, int leastFull, int days, String source, LocalDate from) {}
