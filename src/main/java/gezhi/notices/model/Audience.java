package gezhi.notices.model;

import java.util.EnumSet;
import java.util.Set;

/** Who is told, in relation to a case, a whistle, a call-out or an order; which persons those are is found out when they are told. */
public enum Audience {
    /** Who reported it: the person with an account, and whoever asked to be told behind the secret link. */
    REPORTER(Voice.REPORTER),
    /** The worker of the grid where it is. */
    GRID_WORKER(Voice.STAFF),
    /** The desk of the community where it is. */
    COMMUNITY_DESK(Voice.STAFF, Topic.CASE, Topic.ORDER),
    /** The desk in charge, or the nearest one that has a dispatcher. */
    DISPATCHER(Voice.STAFF),
    /** The nearest dispatcher above the desk in charge, who decides on what that desk asks for. */
    DESK_ABOVE(Voice.STAFF),
    /** The office concerned: of an entry that names one that one, otherwise the office in charge; of a whistle all that are summoned. */
    OFFICE(Voice.STAFF, Topic.CASE, Topic.WHISTLE),
    /** The offices that help and have not answered. */
    ASSISTING(Voice.STAFF),
    /** The supervisors nearest to the place, from the community up to the city. */
    SUPERVISOR(Voice.STAFF, Topic.CASE, Topic.WHISTLE),
    /** The desk of the division that the ladder of escalation names. */
    LADDER(Voice.STAFF),
    /** The desk that blew the whistle. */
    SUMMONER(Voice.STAFF, Topic.WHISTLE),
    /** Who decides on an objection: the nearest dispatchers and supervisors, without who gave the rating. */
    JUDGE(Voice.STAFF, Topic.WHISTLE),
    /** Everybody who is called out, volunteers too. */
    CALLED(Voice.STAFF, Topic.CALLOUT),
    /** Who ordered a service, and who is served. */
    ORDERER(Voice.STAFF, Topic.ORDER),
    /**
     * The helper whose part it is; of an order as a whole those who are asked, or need not come any more. Whose sign-up it is; of an activity as a
     * whole those who have a place or wait for one.
     */
    HELPER(Voice.STAFF, Topic.ORDER, Topic.ACTIVITY),
    /** Who has the members of the organization in their own charge. */
    SECRETARY(Voice.STAFF, Topic.MEETING, Topic.TERM),
    /** Who has the members of the organization above it in their own charge. */
    ORGANIZATION_ABOVE(Voice.STAFF, Topic.TERM),
    /** Whoever follows it from its public page: by e-mail, or under the bell with an account. */
    WATCHER(Voice.WATCHER);

    private final Voice voice;
    private final Set<Topic> topics;

    Audience(Voice voice) {
        this(voice, Topic.CASE);
    }

    Audience(Voice voice, Topic first, Topic... more) {
        this.voice = voice;
        this.topics = EnumSet.of(first, more);
    }

    /** Is there such an audience for what happened? */
    public boolean hears(String event) {
        return topics.contains(Topic.of(event));
    }

    /** Can it be reached by the channel? */
    public boolean isReachedBy(Channel channel) {
        return this != WATCHER || channel == Channel.EMAIL || channel == Channel.IN_APP;
    }

    /** In whose words they are told. */
    public Voice voice() {
        return voice;
    }
}
