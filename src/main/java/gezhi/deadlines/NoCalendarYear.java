package gezhi.deadlines;

/** Refused: the deadline would reach into a year whose public holidays have not been entered. */
public record NoCalendarYear(int year) implements Reckoning {}
