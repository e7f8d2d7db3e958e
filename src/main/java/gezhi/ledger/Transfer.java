package gezhi.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be booked. Legs that do not balance are a bug of who made them, and refused by an exception.
 *
 * @param source what it comes from, the same however often it is sent: 1 to 200 characters, its kind before a colon
 * @param what its kind for people: a message key {@code ledger.what.<what>}
 * @param words a line about it, up to 200 characters; read by all whose account it touches; empty for points
 * @param legs what each account gets; negative when it gives. At least two, none of them 0, together 0
 */
public record Transfer(Book book, String source, String what, String words, Map<UUID, Long> legs) {

    public Transfer {
        legs = Map.copyOf(legs);
        long sum = legs.values().stream().reduce(0L, Math::addExact);
        if (legs.size() < 2 || sum != 0 || legs.containsValue(0L)) {
            throw new IllegalArgumentException("Legs that do not balance: " + legs);
        }
        if (book == Book.POINTS && !words.isEmpty()) {
            throw new IllegalArgumentException("What points are for stays with who must know it");
        }
    }

    /** From one account to another; {@code amount} is above 0. */
    public static Transfer of(Book book, String source, String what, String words, UUID from, UUID to, long amount) {
        Map<UUID, Long> legs = new LinkedHashMap<>();
        legs.put(from, -amount);
        legs.put(to, amount);
        return new Transfer(book, source, what, words, legs);
    }
}
