package gezhi.policies;

/** What is off until it is decided. Each has a name and a description, {@code policy.<name>} and {@code policy.<name>.words}. */
public enum Policy {
    /** On a round, the position of the phone may be noted at each place, when the person on the round presses for it. No track in either case. */
    ROUND_POSITION,
    /** Residents may join points: the desk of their community gives and takes by rules that the administrator enters. No ranking in either case. */
    POINTS
}
