package gezhi.shop.loop;

/** Where a reservation stands. Each has a name, {@code shop.step.<step>}. */
public enum Step {
    /** 已预约: a piece is promised, points are set aside. */
    RESERVED,
    /** 已领取: handed over by the desk, and paid. */
    HANDED_OVER,
    /** 已取消: by whoever reserved it. */
    CANCELLED,
    /** 已过期: nobody came in time. */
    LAPSED,
    /** 已退回: taken back by another of the desk, and the points given back. */
    RETURNED;

    /** The code is good for something. */
    public boolean isLive() {
        return this == RESERVED || this == HANDED_OVER;
    }
}
