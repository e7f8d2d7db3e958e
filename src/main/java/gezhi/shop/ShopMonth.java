package gezhi.shop;

import gezhi.shop.loop.MonthStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A month of a shop that was counted. @param month its first day; @param closedAt null while it waits for another person */
record ShopMonth(
        String division,
        LocalDate month,
        MonthStep step,
        int version,
        UUID countedBy,
        Instant countedAt,
        @Nullable Instant closedAt) {}
