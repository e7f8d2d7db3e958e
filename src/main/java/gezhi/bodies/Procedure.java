package gezhi.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for about a body, and what the superior decided.
 *
 * @param body null while one that is to be set up is not there yet
 * @param bodyName of the body, or the name wished for one to be set up
 * @param kind wished for; of a setting-up or conversion
 * @param name wished for; of a setting-up or renaming
 * @param other the superior wished for, or the body to merge into
 * @param decider name of the superior whose decision it is; null where there is none above
 * @param due by when the decision is expected: a month after the application (支部工作条例: generally within a month)
 */
public record Procedure(
        UUID id,
        Matter matter,
        @Nullable UUID body,
        String bodyName,
        @Nullable BodyKind kind,
        @Nullable String name,
        String seat,
        String seatName,
        @Nullable UUID other,
        @Nullable String otherName,
        @Nullable String decider,
        String reason,
        Step step,
        @Nullable UUID appliedBy,
        LocalDate appliedOn,
        LocalDate due,
        @Nullable LocalDate decidedOn,
        String document,
        String answer) {

    /** What is asked for. */
    public enum Matter {
        SET_UP,
        RENAMING,
        /** To be of another kind. */
        CONVERSION,
        RE_AFFILIATION,
        MERGER,
        DISSOLUTION;

        public String messageKey() {
            return "bodies.matter." + name();
        }
    }

    /** How far it has come. */
    public enum Step {
        APPLIED,
        /** Decided as asked for; the register was changed with it. */
        GRANTED,
        DENIED,
        WITHDRAWN;

        public String messageKey() {
            return "bodies.step." + name();
        }
    }

    /**
     * What somebody asks for. Which of the parts count depends on the matter; the others are left alone.
     *
     * @param seat of a body to be set up
     * @param reason 1 to 500 characters
     */
    public record Wish(
            Matter matter,
            @Nullable UUID body,
            @Nullable BodyKind kind,
            String name,
            String seat,
            @Nullable UUID other,
            String reason) {}

    /**
     * What the superior decided.
     *
     * @param document number of the paper; needed when granted
     * @param on from the day of the application to today
     */
    public record Decision(boolean granted, String document, String answer, LocalDate on) {}

    public boolean isOpen() {
        return step == Step.APPLIED;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(due);
    }
}
