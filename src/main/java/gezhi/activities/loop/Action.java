package gezhi.activities.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does about an activity, with exactly what the deed needs. */
public sealed interface Action {
    /** The deeds by name, for the table, the journal and the buttons. */
    enum Kind {
        ANNOUNCE,
        SIGN_UP,
        /** Every place is taken: in the line. */
        QUEUE,
        WITHDRAW,
        /** By the code shown at the place. */
        CHECK_IN,
        /** By the list. */
        TICK,
        CONFIRM,
        MISS,
        CORRECT(true),
        CHANGE,
        CANCEL(true),
        CLOSE,
        /** The program: the first who waits takes the place that is free. */
        MOVE_UP;

        private final boolean needsWords;

        Kind() {
            this(false);
        }

        Kind(boolean needsWords) {
            this.needsWords = needsWords;
        }

        /** Is refused without words. */
        public boolean needsWords() {
            return needsWords;
        }

        /** About one sign-up. */
        public boolean isOfSignUp() {
            return switch (this) {
                case WITHDRAW, CHECK_IN, TICK, CONFIRM, MISS, CORRECT, MOVE_UP -> true;
                default -> false;
            };
        }

        /** Makes a sign-up: taken whatever has moved since the person looked. */
        public boolean joins() {
            return this == SIGN_UP || this == QUEUE;
        }
    }

    Kind kind();

    /** The words that go into the journal, at most 2,000 characters. */
    default String words() {
        return "";
    }

    /** The sign-up it is about; null when about the activity. */
    default @Nullable UUID signUp() {
        return null;
    }

    /** @param who stands in the register of volunteers */
    record Join(Kind kind, Attendee who) implements Action {}

    /** @param fits is the code that was typed the one shown at the place */
    record CheckIn(UUID signUp, boolean fits) implements Action {
        @Override
        public Kind kind() {
            return Kind.CHECK_IN;
        }
    }

    /** @param minutes 1 to 1,440 */
    record Confirm(UUID signUp, int minutes) implements Action {
        @Override
        public Kind kind() {
            return Kind.CONFIRM;
        }
    }

    /** @param after the activity as it is to be */
    record Change(Terms after, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.CHANGE;
        }
    }

    /** A deed about a sign-up that needs words at most. */
    record OfSignUp(Kind kind, UUID signUp, String words) implements Action {}

    /** A deed about the activity that needs words at most. */
    record OfActivity(Kind kind, String words) implements Action {}
}
