package gezhi.platform;

/**
 * In what capacity somebody acts. Method security asks for the role to allow an action; row security asks for it, with the subtree and
 * the office, to show rows. A person acts in one role at a time: the one of the posting chosen.
 */
public enum Role {
    /** A visitor who has not signed in: divisions, published figures, reporting. */
    PUBLIC,
    /** Somebody with an account and no posting: what they reported or ordered themselves. */
    RESIDENT,
    /** Patrols and reports in their own grid. */
    GRID_WORKER,
    /** The desk of a community: collects, verifies, calls back. */
    COMMUNITY_DESK,
    /** Files and dispatches in their subtree: street, county or city. */
    DISPATCHER,
    /** Handles what is dispatched to their office. */
    OFFICE_HANDLER,
    /** Sees the whole subtree and urges. */
    SUPERVISOR,
    /** Reads figures and cases of the subtree; changes nothing. */
    LEADER,
    /** Accounts, postings, divisions and rules of the city; handles no case. */
    ADMINISTRATOR,
    /** Reads everything of the city, logs included; changes nothing. */
    AUDITOR,
    /** The program itself: imports, timers, the founding of a city. Never a person. */
    SYSTEM;

    /** The role's key in the message files. */
    public String messageKey() {
        return "role." + name();
    }

    /** True for those who see every case of their subtree. */
    public boolean worksInTerritory() {
        return switch (this) {
            case GRID_WORKER, COMMUNITY_DESK, DISPATCHER, SUPERVISOR, LEADER, AUDITOR, SYSTEM -> true;
            case PUBLIC, RESIDENT, OFFICE_HANDLER, ADMINISTRATOR -> false;
        };
    }
}
