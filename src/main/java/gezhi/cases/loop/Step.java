package gezhi.cases.loop;

/** Where a case stands. The seven steps of the loop, in order, and the end of a case that was not filed. */
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
    REFUSED;

    public boolean isFinal() {
        return this == EVALUATED || this == REFUSED;
    }

    /** Still waiting for work by somebody, as against settled: verified, evaluated or refused. */
    public boolean isOpen() {
        return ordinal() < VERIFIED.ordinal();
    }

    /** The office's clock runs. */
    public boolean isOnTheClock() {
        return this == DISPATCHED || this == HANDLING;
    }
}
