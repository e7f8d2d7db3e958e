package gezhi.ledger;

import java.time.Instant;

/**
 * What was counted when a book was closed up to a moment, from its legs alone.
 *
 * @param until before it nothing is booked any more
 * @param accounts with at least one leg
 * @param total of all legs; 0 when all is well
 * @param unbalanced transfers whose legs do not sum to nothing
 * @param wrong accounts whose balance was not what their legs and holds come to
 * @param digest SHA-256 over account, amount and number of legs of all accounts
 * @param previous the hash of the report before; empty for the first of a book
 * @param hash SHA-256 over all of this
 * @param signature HMAC-SHA256 of the hash with the installation's key
 */
public record ClosingReport(
        Book book,
        Instant until,
        Instant madeAt,
        long accounts,
        long transfers,
        long legs,
        long total,
        long unbalanced,
        long wrong,
        String digest,
        String previous,
        String hash,
        String signature) {

    /** Nothing to be looked into. */
    public boolean isWell() {
        return total == 0 && unbalanced == 0 && wrong == 0;
    }

    /** The line that the hash covers. */
    public String line(String city) {
        return String.join(
                "|",
                city,
                book.name(),
                until.toString(),
                madeAt.toString(),
                Long.toString(accounts),
                Long.toString(transfers),
                Long.toString(legs),
                Long.toString(total),
                Long.toString(unbalanced),
                Long.toString(wrong),
                digest,
                previous);
    }

    /** The same with hash and signature. */
    public ClosingReport sealed(String hash, String signature) {
        return new ClosingReport(
                book,
                until,
                madeAt,
                accounts,
                transfers,
                legs,
                total,
                unbalanced,
                wrong,
                digest,
                previous,
                hash,
                signature);
    }
}
