package gezhi.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of office of an organization.
 *
 * @param endsOn the regular end
 * @param delayedTo the end that was granted instead; null when none was
 * @param askedTo the end that is asked for; null when none is
 * @param askedBy who asked last, decided or not
 */
public record Term(
        UUID id,
        UUID body,
        TermStep step,
        LocalDate electedOn,
        LocalDate endsOn,
        @Nullable LocalDate delayedTo,
        @Nullable LocalDate askedTo,
        @Nullable UUID askedBy,
        int version) {

    /** How a term stands to its end. */
    public enum Standing {
        RUNS,
        /** So near to its end that it is reminded of. */
        ENDING,
        OVERDUE;

        /** @param days so many before the end it is ending */
        static Standing of(LocalDate end, LocalDate today, int days) {
            return today.isAfter(end) ? OVERDUE : today.isBefore(end.minusDays(days)) ? RUNS : ENDING;
        }

        public String messageKey() {
            return "meetings.term.standing." + name();
        }

        /** The status colour of the style sheet; the word always stands beside it. */
        public String tone() {
            return switch (this) {
                case RUNS -> "green";
                case ENDING -> "amber";
                case OVERDUE -> "red";
            };
        }
    }

    /** The last day of the term, with the delay that was granted. */
    public LocalDate end() {
        return Objects.requireNonNullElse(delayedTo, endsOn);
    }

    /** @param days so many before the end it is ending */
    public Standing standing(LocalDate today, int days) {
        return Standing.of(end(), today, days);
    }

    /** May it be put off to that day? Further than now and to come, and all delays together within the rule. */
    public boolean mayEnd(LocalDate until, LocalDate today, TermRule rule) {
        return until.isAfter(end()) && until.isAfter(today) && !until.isAfter(rule.latest(endsOn));
    }

    /**
     * An election as it is entered.
     *
     * @param electedOn null when it cannot be read
     * @param local an organization of a village or community, for which the rule may give another length
     * @param words a note, as the number of the document; at most 200 characters
     */
    public record Election(@Nullable LocalDate electedOn, boolean local, String words) {}

    /**
     * What somebody wishes to do to a term.
     *
     * @param version as it was seen
     * @param until to which day it is to be put off; read of {@link TermDeed#ASK} only
     * @param words why, at most 200 characters
     */
    public record Wish(
            UUID request,
            int version,
            TermDeed deed,
            @Nullable LocalDate until,
            String words) {}

    /** @param day of the election, or the end that was asked for, granted, refused or reminded of */
    public record Entry(TermDeed deed, LocalDate day, String words, Instant at, String actorName) {}
}
