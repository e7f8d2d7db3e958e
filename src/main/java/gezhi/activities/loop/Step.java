package gezhi.activities.loop;

/** Where an activity stands, and where each sign-up. */
public enum Step {
    /** 报名中、进行中或待确认, as the time says. */
    ANNOUNCED(Of.ACTIVITY),
    /** 已取消: by the desk. */
    CANCELLED(Of.ACTIVITY),
    /** 已结束: everybody who had a place is confirmed, or did not come. */
    SETTLED(Of.ACTIVITY),

    /** 已报名: has a place. */
    ADMITTED(Of.SIGN_UP),
    /** 候补: in the line. */
    WAITING(Of.SIGN_UP),
    /** 已签到. */
    THERE(Of.SIGN_UP),
    /** 已退出: before it began. */
    WITHDRAWN(Of.SIGN_UP),
    /** 已确认: and booked. */
    CONFIRMED(Of.SIGN_UP),
    /** 未到: a note for the organizer, no punishment. */
    ABSENT(Of.SIGN_UP),
    /** 已更正: what was booked is taken back. */
    CORRECTED(Of.SIGN_UP);

    /** What stands there. */
    public enum Of {
        ACTIVITY,
        SIGN_UP
    }

    private final Of of;

    Step(Of of) {
        this.of = of;
    }

    public Of of() {
        return of;
    }

    /** Has, or had to the end, one of the places. */
    public boolean holdsPlace() {
        return of == Of.SIGN_UP && this != WAITING && this != WITHDRAWN;
    }

    /** Has a place of which nobody has said yet how it went. */
    public boolean isOpen() {
        return this == ADMITTED || this == THERE;
    }
}
