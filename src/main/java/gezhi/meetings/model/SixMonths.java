package gezhi.meetings.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is named as having had no organization life for six months (党章 art. 9 speaks of six months in a row without good reason; whether
 * there is one a human says). Nobody is named before their organization has had them, and has kept records of them, for as long.
 */
public final class SixMonths {
    private static final int MONTHS = 6;

    private SixMonths() {}

    /**
     * What is recorded of a member.
     *
     * @param received the day on which their organization received them; null for who came by no transfer
     * @param first the first meeting of their organization to which they were asked; null for none
     * @param last the last meeting they were at, wherever; null for none
     * @param held how many meetings of their organization they were asked to after {@link #from}
     */
    public record Facts(
            @Nullable LocalDate received,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int held) {}

    /** What lies after this day, lies in the six months. */
    public static LocalDate from(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    public static boolean isNamed(Facts facts, LocalDate today) {
        LocalDate from = from(today);
        return facts.held() > 0
                && facts.first() != null
                && !facts.first().isAfter(from)
                && (facts.received() == null || !facts.received().isAfter(from))
                && (facts.last() == null || !facts.last().isAfter(from));
    }
}
