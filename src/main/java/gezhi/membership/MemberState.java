package gezhi.membership;

/** In what walk of life a member is. The names are stored. */
public enum MemberState {
    /** 在职. */
    IN_SERVICE,
    /** 离退休. */
    RETIRED,
    /** 流动: works or lives elsewhere for more than six months, while the relation stays here. */
    FLOATING,
    /** Whoever is none of these: in the village, studying, out of work. */
    OTHER;

    public String messageKey() {
        return "membership.state." + name();
    }
}
