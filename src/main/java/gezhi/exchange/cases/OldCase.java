package gezhi.exchange.cases;

import gezhi.cases.loop.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of an old system's export, understood.
 *
 * @param category as the old system names it
 * @param office as the old system names it; empty when it names none
 * @param point null when the row has no position that can be used
 * @param started when the office began; null when not told
 * @param closed null when it was not
 */
record OldCase(
        int row,
        String id,
        String group,
        String category,
        String office,
        String words,
        String address,
        String division,
        Place.@Nullable Point point,
        Fate fate,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant due,
        @Nullable Instant closed) {}
