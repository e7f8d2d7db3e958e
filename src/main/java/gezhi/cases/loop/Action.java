package gezhi.cases.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to a case, with exactly what the deed needs. Texts are refused when blank where the record says they
 * are required. Photos travel beside the action.
 */
public sealed interface Action
        permits Action.Collect,
                Action.Refuse,
                Action.Dispatch,
                Action.Recall,
                Action.Accept,
                Action.GiveBack,
                Action.FeedBack,
                Action.Confirm,
                Action.Rework,
                Action.Evaluate,
                Action.Urge,
                Action.Comment,
                Detour,
                Bond,
                Grievance,
                Publicity {

    /** The deeds by name, for the table, the journal and the buttons. */
    enum Kind {
        REPORT,
        COLLECT,
        REFUSE(Takes.WORDS),
        DISPATCH,
        RECALL(Takes.WORDS),
        ACCEPT,
        GIVE_BACK(Takes.WORDS),
        FEED_BACK(Takes.WORDS),
        CONFIRM,
        REWORK(Takes.WORDS),
        EVALUATE,
        EXTEND(Takes.WORDS),
        ASK_EXTENSION(Takes.WORDS),
        GRANT_EXTENSION(Takes.WORDS),
        ASK_PARKING(Takes.WORDS),
        PARK(Takes.WORDS),
        RESUME(Takes.WORDS),
        ASK_GIVE_BACK(Takes.WORDS),
        ASK_ADMISSION(Takes.WORDS),
        ADMIT(Takes.WORDS),
        DECLINE(Takes.WORDS),
        VOID(Takes.WORDS),
        TRANSFER_UP(Takes.WORDS),
        TRANSFER_DOWN(Takes.WORDS),
        OBJECT(Takes.WORDS),
        UPHOLD(Takes.WORDS),
        DISMISS(Takes.WORDS),
        REOPEN(Takes.WORDS),
        SELF_HANDLE(Takes.WORDS),
        PASS_ON(Takes.WORDS),
        ASSIST(Takes.WORDS),
        ANSWER(Takes.WORDS),
        RELEASE(Takes.WORDS),
        VISIT(Takes.WORDS, true),
        /** Put together with the case of the same problem. */
        MERGE(Takes.WORDS),
        SEPARATE(Takes.WORDS),
        /** Tells a merged case that the other has come to an end. */
        TELL(Takes.NOTHING, true),
        /** Divided into several cases, for which it waits. */
        SPLIT(Takes.WORDS),
        REJOIN(Takes.WORDS),
        RELATE(Takes.WORDS, true),
        UNRELATE(Takes.WORDS, true),
        COMPLAIN(Takes.NOTHING, true),
        GRANT_COMPLAINT(Takes.WORDS, true),
        DENY_COMPLAINT(Takes.WORDS, true),
        /** The public sees the photo of the report no more. */
        WITHHOLD_PHOTO(Takes.WORDS, true),
        SHOW_PHOTO(Takes.NOTHING, true),
        URGE(Takes.WORDS, true),
        COMMENT(Takes.WORDS, true),
        /** The clock: four fifths of the allowance are used. */
        WARN(Takes.NOTHING, true),
        /** The clock: the deadline is broken. */
        BREACH(Takes.NOTHING, true),
        /** The clock: the desk of the next level up is told. */
        ESCALATE(Takes.NOTHING, true);

        private enum Takes {
            NOTHING,
            WORDS
        }

        private final boolean needsWords;
        private final boolean note;

        Kind() {
            this(Takes.NOTHING);
        }

        Kind(Takes takes) {
            this(takes, false);
        }

        Kind(Takes takes, boolean note) {
            this.needsWords = takes == Takes.WORDS;
            this.note = note;
        }

        /** Is refused without words, unless the program does it. */
        public boolean needsWords() {
            return needsWords;
        }

        /** Written beside whatever happens: it asks for no version and makes no page stale. */
        public boolean isNote() {
            return note;
        }
    }

    Kind kind();

    /** The words that go into the journal; empty when the deed has none. */
    default String words() {
        return "";
    }

    /** A word of the program for the journal, such as the reason chosen from a list; empty when the deed has none. */
    default String detail() {
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

    /** Taken back at once by who sent it: the wrong office, or one case too many. Says why. */
    record Recall(String words) implements Action {
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

    /** Taken from the office, which was right that it is not its matter; or which has to be told why. */
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
