package gezhi.bench;

/** What both sides write down at each step. */
final class Words {
    static final double LON = 119.01;
    static final double LAT = 25.43;
    static final String ADDRESS = "一号楼门口";
    static final String REPORT = "垃圾堆了三天没人收，气味很大，请尽快处理";
    static final String COLLECT = "现场看过，情况属实";
    static final String DISPATCH = "请环卫处理";
    static final String FEED_BACK = "已清运，地面已冲洗";
    static final String CONFIRM = "看过，已干净";
    static final String EVALUATE = "很快，满意";

    private Words() {}
}
