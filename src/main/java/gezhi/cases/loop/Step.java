package gezhi.cases.loop;

/** Where a case stands: the seven steps of the loop, in order, then a halt beside them and the ends of a case that did not go round. */
public enum Step {
    /** 源头发现: reported by anyone, not yet checked. */
    DISCOVERED,
    /** 信息采集: checked on site, completed and filed. */
    COLLECTED,
    /** 任务分派: sent to an office, the clock runs. */
    DISPATCHED,
    /** 问题处置: the office has accepted it. */
    HANDLING,
    /** 处理反馈: the office says it is done, the clock stands. */
    FED_BACK,
    /** 核查结案: someone else has seen that it is done. */
    VERIFIED,
    /** 跟踪问效: the reporter has said how well. */
    EVALUATED,
    /** Not filed, with a reason that the reporter is told. */
    REFUSED,
    /** 挂账: with its office, which cannot go on for now; the clock stands. */
    PARKED,
    /** 作废: it was no case. */
    VOIDED,
    /** 并案: about the problem of another case, which is dealt with; this one waits for it. */
    MERGED,
    /** 分办: divided into several cases, for which it waits. */
    SPLIT;

    /** Nothing is waited for. What is decided may still be objected to and begin again, within its window. */
    public boolean isFinal() {
        return this == EVALUATED || this == REFUSED || this == VOIDED;
    }

    /** Still waiting for work by somebody, as against settled: verified, evaluated, refused, void or merged. */
    public boolean isOpen() {
        return this != VERIFIED && this != MERGED && !isFinal();
    }

    /** The office's clock runs. */
    public boolean isOnTheClock() {
        return this == DISPATCHED || this == HANDLING;
    }

    /** The step of the loop at which the case stands, as it is drawn: what is parked or split is in the middle of being handled. */
    public Step inTheLoop() {
        return this == PARKED || this == SPLIT ? HANDLING : this;
    }
}
