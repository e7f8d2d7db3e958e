package gezhi.membership;

import java.util.UUID;

/** What became of an entry in the register of members. */
public sealed interface MemberOutcome {

    record Registered(UUID member) implements MemberOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements MemberOutcome {}

    /** Why an entry is refused; each has a message {@code membership.refused.<reason>} and a field. */
    enum Reason {
        NO_NAME("name"),
        /** Not one whose members the person keeps, or one that does not stand. */
        NO_SUCH_ORGANIZATION("organization"),
        /** Only a branch or a joint branch has the relation of members. */
        NO_BRANCH("organization"),
        NO_KIND("kind"),
        NO_STATE("state"),
        /** To come, or before 1921, or before the eighteenth birthday (党章, art. 1). */
        BAD_JOINED("joinedOn"),
        BAD_FULL("fullOn"),
        /** Probation lasts a year, and is lengthened by a year at most (党章, art. 7). */
        BAD_PROBATION("probationUntil"),
        NO_SUCH_PLACE("residence"),
        NO_SUCH_COMMUNITY("registeredAt"),
        SAME_ORGANIZATION("registeredAt"),
        POSTS_TOO_LONG("posts"),
        PLEDGE_TOO_LONG("pledge"),
        MASKED_IDENTITY("identity"),
        BAD_IDENTITY("identity"),
        IDENTITY_TAKEN("identity"),
        MASKED_PHONE("phone"),
        BAD_PHONE("phone"),
        MASKED_ADDRESS("address"),
        ADDRESS_TOO_LONG("address"),
        NO_PURPOSE("purpose"),
        BAD_DAY("on"),
        NO_SUCH_MEMBER(""),
        CHANGED_MEANWHILE(""),
        /** The relation is on its way to another organization. */
        IN_TRANSFER("");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** Name of the field of forms; empty for the form as a whole. */
        public String field() {
            return field;
        }
    }
}
