package gezhi.published;

/** What the program can count; how, {@code published.counted.<name>} says in words. */
enum FigureKind {
    GRIDS,
    UNITS,
    /** Organizations that stand for grids, each once. */
    BRANCHES,
    /** Organizations that stand for units, each once. */
    GROUPS,
    COMMUNITIES,
    /** Committees that stand for communities. */
    COMMUNITY_COMMITTEES,
    /** Committees and general branches that stand for communities. */
    COMMUNITY_ORGANS,
    /** Groups that sit in a grid and stand for no unit. */
    GRID_GROUPS,
    /** Streets with a big work committee. */
    BIG_WORK_COMMITTEES,
    /** Communities with a big committee. */
    BIG_COMMITTEES,
    /** Organizations to which social organizations are affiliated and which stand for no division. */
    SOCIAL_BRANCHES,
    SOCIAL_MEMBERS,
    /** Members whose posts name the words of the profile. */
    MEMBERS_WITH_POST,
    /** Grids in which members in service are placed. */
    GRIDS_WITH_MEMBERS;

    String messageKey() {
        return "published.counted." + name();
    }
}
