package gezhi.planning;

/** What the grids of a plan are to have alike. */
public enum Weight {
    /** As the register of divisions has them. */
    HOUSEHOLDS,
    /** People, as brought in for each unit; so are the next three. */
    POPULATION,
    ELDERLY,
    /** Party members who live there. */
    MEMBERS,
    FIRMS,
    /** Reported within the last 365 days, counted by the program; the administrator, who sees no cases, does not see how many. */
    CASES;

    public String messageKey() {
        return "planning.weight." + name();
    }
}
