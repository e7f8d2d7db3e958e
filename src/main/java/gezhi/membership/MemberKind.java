package gezhi.membership;

/** How far somebody is a member (党章, art. 6 and 7). The names are stored. */
public enum MemberKind {
    /** 正式党员. */
    FULL,
    /** 预备党员: a year of probation, at most twice. */
    PROBATIONARY;

    public String messageKey() {
        return "membership.kind." + name();
    }
}
