package gezhi.notices.model;

/** Who is told, in relation to a case; which persons those are is found out when they are told. */
public enum Audience {
    /** Who reported it: the person with an account, and whoever asked to be told behind the secret link. */
    REPORTER(Voice.REPORTER),
    /** The worker of the grid where it is. */
    GRID_WORKER(Voice.STAFF),
    /** The desk of the community where it is. */
    COMMUNITY_DESK(Voice.STAFF),
    /** The desk in charge, or the nearest one that has a dispatcher. */
    DISPATCHER(Voice.STAFF),
    /** The nearest dispatcher above the desk in charge, who decides on what that desk asks for. */
    DESK_ABOVE(Voice.STAFF),
    /** The office concerned: of an entry that names one that one, otherwise the office in charge. */
    OFFICE(Voice.STAFF),
    /** The offices that help and have not answered. */
    ASSISTING(Voice.STAFF),
    /** The supervisors nearest to the place, from the community up to the city. */
    SUPERVISOR(Voice.STAFF),
    /** The desk of the division that the ladder of escalation names. */
    LADDER(Voice.STAFF);

    private final Voice voice;

    Audience(Voice voice) {
        this.voice = voice;
    }

    /** In whose words they are told. */
    public Voice voice() {
        return voice;
    }
}
