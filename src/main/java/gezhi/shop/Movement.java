package gezhi.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came to the shelf or left it; never changed.
 *
 * @param month the first day of the calendar month that it counts for
 * @param quantity pieces, above 0 where they came
 * @param points what the city got for it: above 0 when handed over, below when taken back
 * @param reservation and {@code transfer} of the ledger: of what was handed over or taken back; else null
 */
record Movement(
        UUID id,
        UUID goods,
        String name,
        String division,
        LocalDate month,
        Kind kind,
        int quantity,
        int points,
        @Nullable UUID reservation,
        @Nullable UUID transfer,
        String words,
        Instant at) {

    /** Each has a name, {@code shop.kind.<kind>}. */
    enum Kind {
        /** 入库. */
        RECEIVED,
        /** 发放. */
        HANDED_OVER,
        /** 退回. */
        RETURNED,
        /** 盘点差异: found by counting, with its reason. */
        DIFFERENCE
    }
}
