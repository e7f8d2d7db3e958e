package gezhi.shop.loop;

/** What is done about a reservation. Each has a name, {@code shop.deed.<deed>}. */
public enum Deed {
    RESERVE,
    HAND_OVER,
    CANCEL,
    /** By the clock. */
    LAPSE,
    TAKE_BACK
}
