package gezhi.activities;

/** An entry of an activity has been written; published within the transaction that wrote it. */
public record ActivityMoved(String city, ActivityEntry entry) {}
