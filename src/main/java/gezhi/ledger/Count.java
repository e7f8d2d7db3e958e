package gezhi.ledger;

/** A book counted from its legs; the parts of a {@link ClosingReport} that are counted. */
public record Count(long accounts, long transfers, long legs, long total, long unbalanced, long wrong, String digest) {}
