package gezhi.notices.model;

import java.util.List;

/** By which way somebody is told. */
public enum Channel {
    /** The bell in the program. */
    IN_APP,
    EMAIL,
    /** A text message to a telephone. */
    TEXT,
    /** A program of others. Those say themselves of what they want to be told and are not routed to. */
    WEBHOOK;

    /** The ways to people, which routes name. */
    public static List<Channel> toPeople() {
        return List.of(IN_APP, EMAIL, TEXT);
    }

    /** The ways for which people give an address. */
    public static List<Channel> withAddress() {
        return List.of(EMAIL, TEXT);
    }
}
