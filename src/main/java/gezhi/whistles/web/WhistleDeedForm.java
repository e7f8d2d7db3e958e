package gezhi.whistles.web;

import gezhi.whistles.loop.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog of the page sends.
 *
 * @param office null for the whistle as a whole
 * @param minutes until the office will be there
 * @param at when it came or left; now when not said
 */
record WhistleDeedForm(
        UUID requestId,
        int version,
        @Nullable UUID office,
        String words,
        @Nullable Integer minutes,
        @Nullable LocalDateTime at,
        @Nullable Integer rating) {

    WhistleDeedForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        words = words == null ? "" : words.strip();
    }

    static WhistleDeedForm fresh() {
        return new WhistleDeedForm(UUID.randomUUID(), 0, null, "", null, null, null);
    }

    /** The deed; empty when {@code kind} is none of a person's, or it is not said about which office. */
    Optional<Action> action(Action.Kind kind, Clock clock) {
        return switch (kind) {
            case CLOSE -> Optional.of(new Action.Close(words));
            case CALL_OFF -> Optional.of(new Action.CallOff(words));
            case COMMENT -> Optional.of(new Action.Comment(words));
            case BLOW, WARN, BREACH -> Optional.empty();
            default -> Optional.ofNullable(office).flatMap(about -> about(about, kind, clock));
        };
    }

    private Optional<Action> about(UUID about, Action.Kind kind, Clock clock) {
        return switch (kind) {
            case REPORT_IN -> Optional.of(new Action.ReportIn(about, minutes == null ? 0 : minutes, words));
            case ARRIVE -> Optional.of(new Action.Arrive(about, when(clock), words));
            case LEAVE -> Optional.of(new Action.Leave(about, when(clock), words));
            case MISS -> Optional.of(new Action.Miss(about, words));
            case RELEASE -> Optional.of(new Action.Release(about, words));
            case RATE -> Optional.of(new Action.Rate(about, rating == null ? 0 : rating, words));
            case OBJECT -> Optional.of(new Action.Objection(about, words));
            case UPHOLD -> Optional.of(new Action.Uphold(about, words));
            case STRIKE -> Optional.of(new Action.Strike(about, words));
            default -> Optional.empty();
        };
    }

    private Instant when(Clock clock) {
        return at == null ? clock.instant() : at.atZone(clock.getZone()).toInstant();
    }
}
