package gezhi.cases;

import gezhi.deadlines.Announcement;

/** What became of a year's calendar that somebody entered. */
public sealed interface CalendarOutcome {

    /** Deadlines from now on go by it. */
    record Changed() implements CalendarOutcome {}

    /** Only this year and the next can be entered. */
    record YearOutOfReach() implements CalendarOutcome {}

    /** Which notice it comes from was not said, or in more than 200 characters. */
    record NoSource() implements CalendarOutcome {}

    /** @param words the line or day that is wrong */
    record Unreadable(Announcement.Flaw flaw, String words) implements CalendarOutcome {}
}
