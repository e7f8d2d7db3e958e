package gezhi.shop.loop;

/** Where a month of a shop stands. Each has a name, {@code shop.month.step.<step>}. */
public enum MonthStep {
    /** 已盘点: waits for another person. */
    COUNTED,
    /** 已结账: frozen. */
    CLOSED
}
