package gezhi.points;

import gezhi.points.PointRule.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One use of a rule, as the rule was, with what became of it.
 *
 * @param name of whoever it is about; null for a reader who does not keep them, and when they have left
 * @param fullPoints of the rule
 * @param points what was booked: less than those of the rule where there was less
 * @param objectUntil the last day to object; of an award without meaning
 * @param transfer of the ledger
 * @param by who gave or took; null for what came by itself
 * @param reason null for the auditor, and for what came by itself
 * @param objectedAt null when nobody objected, or the reader does not see it
 * @param upheld null while nobody has decided
 * @param origin the order, the activity or the case it came from; null for everybody but the person
 */
record PointEntry(
        UUID id,
        UUID person,
        @Nullable String name,
        @Nullable String number,
        String division,
        String rule,
        Kind kind,
        String zh,
        String en,
        String source,
        int fullPoints,
        int points,
        LocalDate objectUntil,
        UUID transfer,
        @Nullable UUID by,
        Instant at,
        @Nullable String reason,
        @Nullable UUID photo,
        @Nullable Instant objectedAt,
        @Nullable String objection,
        @Nullable Boolean upheld,
        @Nullable String decision,
        Occasion occasion,
        @Nullable UUID origin) {

    /** Just booked. */
    static PointEntry of(
            UUID id,
            PointRule rule,
            Holder holder,
            int points,
            UUID transfer,
            Clock clock,
            @Nullable UUID by,
            @Nullable String reason,
            @Nullable UUID origin) {
        return new PointEntry(
                id,
                holder.person(),
                holder.name(),
                holder.number(),
                holder.division(),
                rule.code(),
                rule.kind(),
                rule.zh(),
                rule.en(),
                rule.source(),
                rule.points(),
                points,
                LocalDate.now(clock).plusDays(rule.objectDays()),
                transfer,
                by,
                clock.instant(),
                reason,
                null,
                null,
                null,
                null,
                null,
                rule.occasion(),
                origin);
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** What it did to the points of the person. */
    long change() {
        return kind == Kind.EARN ? points : -points;
    }

    State state() {
        if (upheld != null) {
            return upheld ? State.GIVEN_BACK : State.STANDS;
        }
        return objectedAt == null ? State.BOOKED : State.OBJECTED;
    }

    /** Each has a name, {@code points.state.<state>}. */
    enum State {
        BOOKED,
        /** Nobody has decided yet. */
        OBJECTED,
        GIVEN_BACK,
        /** Looked at by somebody else, who found it right. */
        STANDS
    }
}
