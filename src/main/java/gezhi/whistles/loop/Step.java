package gezhi.whistles.loop;

/** Where a whistle stands, and where each of the offices it summons. */
public enum Step {
    /** 已吹哨: offices are summoned. */
    BLOWN(Of.WHISTLE),
    /** 已结束: with a result; the offices are rated. */
    CLOSED(Of.WHISTLE),
    /** 已撤销: before anybody came. */
    CALLED_OFF(Of.WHISTLE),

    /** 待响应: the clock of the office runs. */
    AWAITED(Of.OFFICE),
    /** 已响应: says when it will be there. */
    REPORTED_IN(Of.OFFICE),
    /** 已到场. */
    ARRIVED(Of.OFFICE),
    /** 已离场. */
    LEFT(Of.OFFICE),
    /** 未到场. */
    ABSENT(Of.OFFICE),
    /** 不必到场: not needed any more, through no fault of its own. */
    RELEASED(Of.OFFICE),
    /** 已评价. */
    RATED(Of.OFFICE),
    /** 异议待定: the office says that the rating is wrong. */
    OBJECTED(Of.OFFICE),
    /** 评价维持. */
    UPHELD(Of.OFFICE),
    /** 评价撤销: it counts no more. */
    STRUCK(Of.OFFICE);

    /** What stands there. */
    public enum Of {
        WHISTLE,
        OFFICE
    }

    private final Of of;

    Step(Of of) {
        this.of = of;
    }

    public Of of() {
        return of;
    }

    /** Somebody waits for the office to come. */
    public boolean isExpected() {
        return this == AWAITED || this == REPORTED_IN;
    }
}
