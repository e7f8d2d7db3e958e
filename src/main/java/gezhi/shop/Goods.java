package gezhi.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a community has to give for points.
 *
 * @param division the community whose desk keeps and hands it over
 * @param reach to whose people: that community, or its street
 * @param price points, 1 to 100,000
 * @param monthly pieces for one person in a calendar month, 1 to 100
 * @param openTo the last day; null for no end
 * @param stock pieces that lie there
 * @param reserved how many of them are promised; after a count it may be more
 */
record Goods(
        UUID id,
        String division,
        String reach,
        String name,
        String words,
        @Nullable UUID photo,
        int price,
        int monthly,
        LocalDate openFrom,
        @Nullable LocalDate openTo,
        int stock,
        int reserved,
        Instant addedAt,
        int version) {

    /** Pieces that are not promised. */
    int left() {
        return Math.max(0, stock - reserved);
    }

    boolean isOfferedOn(LocalDate day) {
        return !day.isBefore(openFrom) && (openTo == null || !day.isAfter(openTo));
    }
}
