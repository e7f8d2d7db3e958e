package gezhi.deadlines;

/** What comes of asking when something is due. */
public sealed interface Reckoning permits Deadline, NoCalendarYear {}
