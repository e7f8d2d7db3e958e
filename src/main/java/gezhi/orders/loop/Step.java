package gezhi.orders.loop;

/** Where an order stands, and where each helper's part. */
public enum Step {
    /** 待派单: waits for the desk. */
    PLACED(Of.ORDER),
    /** 已派单: helpers are asked, places are free. */
    DISPATCHED(Of.ORDER),
    /** 待认领: volunteers of the community who have the skill may claim it. */
    OPEN(Of.ORDER),
    /** 已接单: every place is taken. */
    MANNED(Of.ORDER),
    /** 已完成: every part is settled. */
    COMPLETED(Of.ORDER),
    /** 未受理: refused by the desk. */
    REFUSED(Of.ORDER),
    /** 已取消: by who ordered, or the desk. */
    CANCELLED(Of.ORDER),
    /** 已过期: nobody accepted in time. */
    EXPIRED(Of.ORDER),

    /** 待答复: asked. */
    OFFERED(Of.PART),
    /** 已接单. */
    ACCEPTED(Of.PART),
    /** 待确认: the helper says it is done, with minutes. */
    DONE(Of.PART),
    /** 已确认: and booked. */
    CONFIRMED(Of.PART),
    /** 已评价: and thanked. */
    RATED(Of.PART),
    /** 已谢绝. */
    DECLINED(Of.PART),
    /** 已收回: not needed any more. */
    TAKEN_BACK(Of.PART),
    /** 已退单: accepted, and could not come after all. */
    BACKED_OUT(Of.PART),
    /** 未到: accepted, and did not come. */
    NO_SHOW(Of.PART);

    /** What stands there. */
    public enum Of {
        ORDER,
        PART
    }

    private final Of of;

    Step(Of of) {
        this.of = of;
    }

    public Of of() {
        return of;
    }

    /** Nothing more comes of the order. */
    public boolean isEnd() {
        return this == COMPLETED || this == REFUSED || this == CANCELLED || this == EXPIRED;
    }

    /** The helper is at it. */
    public boolean isLive() {
        return this == ACCEPTED || this == DONE;
    }

    /** Help was given and said so by somebody else. */
    public boolean isGiven() {
        return this == CONFIRMED || this == RATED;
    }
}
