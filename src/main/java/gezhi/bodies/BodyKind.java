package gezhi.bodies;

/** What a body is. The names are stored; what may stand under what is {@code bodies.model.KindTable}. */
public enum BodyKind {
    /** 党工委: sent by the Party committee above, as in streets. */
    WORK_COMMITTEE(Family.CHAIN),
    /** 党委. */
    COMMITTEE(Family.CHAIN),
    /** 党总支. */
    GENERAL_BRANCH(Family.CHAIN),
    /** 党支部. */
    BRANCH(Family.CHAIN),
    /** 联合党支部: of units with too few members each. */
    JOINT_BRANCH(Family.CHAIN),
    /** 临时党支部: the relation of its members stays where it was. */
    TEMPORARY_BRANCH(Family.CHAIN),
    /** 流动党员党支部. */
    FLOATING_BRANCH(Family.CHAIN),
    /** 党小组: a part of a branch. */
    GROUP(Family.CHAIN),
    /** 街道大工委. */
    BIG_WORK_COMMITTEE(Family.JOINT),
    /** 社区大党委. */
    BIG_COMMITTEE(Family.JOINT),
    /** 党建联盟. */
    ALLIANCE(Family.JOINT),
    /** 联席会议. */
    JOINT_MEETING(Family.JOINT),
    /** 红色物业议事会. */
    RED_PROPERTY_COUNCIL(Family.JOINT),
    /** 驻区单位. */
    RESIDENT_UNIT(Family.OTHER),
    /** 物业服务企业. */
    PROPERTY_FIRM(Family.OTHER),
    /** 业主委员会. */
    OWNERS_COMMITTEE(Family.OTHER),
    /** 社会组织. */
    SOCIAL_ORGANIZATION(Family.OTHER),
    /** 企业. */
    FIRM(Family.OTHER),
    /** 队伍. */
    TEAM(Family.OTHER);

    /** Which of the three sorts of bodies. */
    public enum Family {
        /** A Party organization: a level of the chain. */
        CHAIN,
        /** Coordinates bodies that do not report to each other; no level of the chain. */
        JOINT,
        /** Whoever else is there. */
        OTHER
    }

    private final Family family;

    BodyKind(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    public boolean isOfTheChain() {
        return family == Family.CHAIN;
    }

    public String messageKey() {
        return "bodies.kind." + name();
    }
}
