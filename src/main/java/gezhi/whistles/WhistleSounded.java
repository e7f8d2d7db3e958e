package gezhi.whistles;

/** An entry of a whistle has been written; published within the transaction that wrote it. */
public record WhistleSounded(String city, WhistleEntry entry) {}
