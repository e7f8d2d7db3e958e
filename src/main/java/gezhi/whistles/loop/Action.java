package gezhi.whistles.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does about a whistle, with exactly what the deed needs. Words are refused when blank where the kind needs them. */
public sealed interface Action {

    /** The deeds by name, for the table, the journal and the buttons. */
    enum Kind {
        BLOW(true),
        REPORT_IN(false),
        ARRIVE(false),
        LEAVE(false),
        MISS(true),
        RELEASE(true),
        CLOSE(true),
        CALL_OFF(true),
        RATE(true),
        OBJECT(true),
        UPHOLD(true),
        STRIKE(true),
        COMMENT(true),
        /** The clock: four fifths of the time to answer are used. */
        WARN(false),
        /** The clock: the office has not answered in time. */
        BREACH(false);

        private final boolean needsWords;

        Kind(boolean needsWords) {
            this.needsWords = needsWords;
        }

        /** Is refused without words. */
        public boolean needsWords() {
            return needsWords;
        }

        /** Written beside whatever happens: it asks for no version. */
        public boolean isNote() {
            return this == COMMENT || this == WARN || this == BREACH;
        }
    }

    Kind kind();

    /** The words that go into the journal, at most 2,000 characters. */
    String words();

    /** The office it is about; null when about the whistle as a whole. */
    default @Nullable UUID office() {
        return null;
    }

    /** @param minutes from now until the office will be there, 0 to 1,440 */
    record ReportIn(UUID office, int minutes, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.REPORT_IN;
        }
    }

    /** @param at since the whistle was blown, not in the future */
    record Arrive(UUID office, Instant at, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.ARRIVE;
        }
    }

    /** @param at since the office arrived, not in the future */
    record Leave(UUID office, Instant at, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.LEAVE;
        }
    }

    /** Did not come. */
    record Miss(UUID office, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.MISS;
        }
    }

    /** Need not come any more. */
    record Release(UUID office, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }
    }

    /** @param words what came of it */
    record Close(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    record CallOff(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.CALL_OFF;
        }
    }

    /** @param stars 1 (not at all satisfied) to 5 (very) */
    record Rate(UUID office, int stars, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.RATE;
        }
    }

    /** The rating is wrong, says the office. */
    record Objection(UUID office, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** The rating stands. */
    record Uphold(UUID office, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.UPHOLD;
        }
    }

    /** The rating counts no more. */
    record Strike(UUID office, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.STRIKE;
        }
    }

    /** A note for all who are concerned. */
    record Comment(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.COMMENT;
        }
    }
}
