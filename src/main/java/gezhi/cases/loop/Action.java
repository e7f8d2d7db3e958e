package gezhi.cases.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to a case, with exactly what the deed needs. Texts are refused when blank where the record says they
 * are required. Photos travel beside the action.
 */
public sealed interface Action {

    /** The deeds by name, for the table, the journal and the buttons. */
    enum Kind {
        REPORT,
        COLLECT,
        REFUSE,
        DISPATCH,
        RECALL,
        ACCEPT,
        GIVE_BACK,
        FEED_BACK,
        CONFIRM,
        REWORK,
        EVALUATE,
        URGE,
        COMMENT,
        /** The clock: four fifths of the allowance are used. */
        WARN,
        /** The clock: the deadline is broken. */
        BREACH
    }

    Kind kind();

    /** The words that go into the journal; empty when the deed has none. */
    default String words() {
        return "";
    }

    /** Checked on site and filed. Category and place are given when they had to be corrected; {@code words} may be empty. */
    record Collect(@Nullable String category, @Nullable Place place, String words) implements Action {
        /** Found as reported, nothing to correct. */
        public static Collect asReported() {
            return new Collect(null, null, "");
        }

        @Override
        public Kind kind() {
            return Kind.COLLECT;
        }
    }

    /** Not filed; the reporter is told the reason. */
    record Refuse(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.REFUSE;
        }
    }

    /** Sent to an office, which from now on has the category's allowance. {@code words} may be empty. */
    record Dispatch(UUID office, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.DISPATCH;
        }
    }

    /** Taken back at once by who sent it: the wrong office, or one case too many. */
    record Recall() implements Action {
        @Override
        public Kind kind() {
            return Kind.RECALL;
        }
    }

    record Accept() implements Action {
        @Override
        public Kind kind() {
            return Kind.ACCEPT;
        }
    }

    /** Not this office's matter; the reason is required. */
    record GiveBack(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.GIVE_BACK;
        }
    }

    /** Done, with what was done (required). */
    record FeedBack(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.FEED_BACK;
        }
    }

    /** Seen to be done. {@code words} may be empty. */
    record Confirm(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.CONFIRM;
        }
    }

    /** Seen not to be done; what is missing is required. */
    record Rework(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.REWORK;
        }
    }

    /**
     * How satisfied the reporter is.
     *
     * @param rating 1 (not at all) to 5 (very); 4 and 5 count as satisfied
     */
    record Evaluate(int rating, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.EVALUATE;
        }
    }

    /** A supervisor presses; the words are required. Moves nothing. */
    record Urge(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.URGE;
        }
    }

    /** A note for all who work on the case; the words are required. Moves nothing. */
    record Comment(String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.COMMENT;
        }
    }
}
