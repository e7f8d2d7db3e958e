package gezhi.cases.loop;

import java.time.Instant;
import java.util.UUID;

/** What is done beside the seven steps. Whatever is asked, granted, declined or stopped has its reason in {@code words}. */
public sealed interface Detour extends Action {

    /** The office takes the extension that the rule gives without asking. */
    record Extend(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.EXTEND;
        }
    }

    record AskExtension(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ASK_EXTENSION;
        }
    }

    record GrantExtension(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.GRANT_EXTENSION;
        }
    }

    record AskParking(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ASK_PARKING;
        }
    }

    /** @param review the instant at which the clock goes on by itself; after now, at most as far ahead as the rule says */
    record Park(ParkReason reason, Instant review, String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.PARK;
        }

        @Override
        public String detail() {
            return reason.name();
        }
    }

    enum ParkReason {
        /** 季节: trees are planted in spring. */
        SEASON,
        /** 施工: the road is dug up as a whole. */
        CONSTRUCTION,
        OTHER
    }

    record Resume(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.RESUME;
        }
    }

    /** Not this office's matter: the desk decides. */
    record AskGiveBack(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ASK_GIVE_BACK;
        }
    }

    /** May it be sent to this office of a community, on whose duty list it is not? */
    record AskAdmission(UUID office, String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ASK_ADMISSION;
        }
    }

    /** It may be sent to the office for which admission was asked, this once. */
    record Admit(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ADMIT;
        }
    }

    /** Whatever was asked is not granted: all goes on as it was. */
    record Decline(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.DECLINE;
        }
    }

    /** It was no case. */
    record Void(VoidReason reason, String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.VOID;
        }

        @Override
        public String detail() {
            return reason.name();
        }
    }

    enum VoidReason {
        /** The same report was entered twice. */
        DUPLICATE,
        /** Entered to try the system. */
        TEST,
        MISTAKE
    }

    /** To the desk one level above the person's own. */
    record TransferUp(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.TRANSFER_UP;
        }
    }

    /** To the desk one level below the person's own, on the way to the place. */
    record TransferDown(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.TRANSFER_DOWN;
        }
    }

    /** The decision was wrong, says who was concerned. */
    record Objection(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** The office was right: its result lies as it was fed back, and is verified anew. */
    record Uphold(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.UPHOLD;
        }
    }

    /** The decision stands. */
    record Dismiss(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.DISMISS;
        }
    }

    /** Settled, and yet it begins again. */
    record Reopen(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.REOPEN;
        }
    }

    /** About the same problem as the case of that number, in whose handling it is settled. */
    record Merge(String into, String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.MERGE;
        }

        @Override
        public String detail() {
            return into;
        }
    }

    /** Another problem after all: it begins again. */
    record Separate(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.SEPARATE;
        }
    }

    /** The case it was merged into has come to an end. */
    record Tell(String of, Step end) implements Detour {
        @Override
        public Kind kind() {
            return Kind.TELL;
        }

        @Override
        public String detail() {
            return of;
        }
    }

    /** A micro-matter done on the spot by who found it, shown before and after as {@code gezhi.cases.Evidence}. Somebody else verifies. */
    record SelfHandle(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.SELF_HANDLE;
        }
    }

    /** Done on the spot, and not done: an office is needed after all. */
    record PassOn(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.PASS_ON;
        }
    }

    /** Another office helps the one that has the case, and answers for its part. */
    record Assist(UUID office, String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ASSIST;
        }
    }

    /** The part of an assisting office is done. */
    record Answer(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.ANSWER;
        }
    }

    /** Those who have not answered need not any more. */
    record Release(String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }
    }

    /** Somebody went back to look, or called. Moves nothing. */
    record Visit(VisitOutcome outcome, String words) implements Detour {
        @Override
        public Kind kind() {
            return Kind.VISIT;
        }

        @Override
        public String detail() {
            return outcome.name();
        }
    }

    enum VisitOutcome {
        SOLVED,
        UNSOLVED,
        NOBODY_THERE
    }
}
