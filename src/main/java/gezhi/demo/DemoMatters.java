package gezhi.demo;

import java.util.List;
import java.util.Random;

/** What the made-up cases are about. Words are plainly made up and tell of nobody. */
final class DemoMatters {
    private static final List<DemoMatter> ALL = List.of(
            new DemoMatter(
                    "E0102", 16, 4, List.of("urban-management", "enforcement-team"), "垃圾桶满溢，周边有散落垃圾", "已清运并冲洗地面"),
            new DemoMatter("E0504", 12, 3, List.of("traffic-police", "police"), "机动车占用人行道停放", "已劝离并拍照告知"),
            new DemoMatter("E0110", 9, 40, List.of("urban-management", "transport"), "路面破损有坑洼，雨天积水", "已回填并铺设沥青"),
            new DemoMatter("C0107", 8, 16, List.of("urban-management", "power-supply"), "路灯夜间不亮", "已更换灯具，夜间复查正常"),
            new DemoMatter("S0301", 8, 8, List.of("environment", "urban-management"), "夜间有持续噪声", "已约谈并要求按时停工"),
            new DemoMatter("E0503", 7, 4, List.of("urban-management", "enforcement-team"), "商铺占道经营", "已劝导入店经营"),
            new DemoMatter("E0404", 6, 12, List.of("water-affairs", "urban-management"), "下水道堵塞，污水外溢", "已疏通管道并清洗路面"),
            new DemoMatter("C0102", 5, 10, List.of("water-affairs", "urban-management"), "井盖松动有响声", "已加固并更换垫圈"),
            new DemoMatter("E0506", 5, 8, List.of("enforcement-team", "urban-management"), "楼道堆放杂物", "已清理并张贴提示"),
            new DemoMatter("S0103", 4, 4, List.of("market", "housing"), "电梯停用", "维保单位已修复并试运行"),
            new DemoMatter("S0105", 4, 10, List.of("water-supply", "power-supply"), "水压偏低", "已检修加压设备"),
            new DemoMatter("E0302", 4, 6, List.of("housing", "environment"), "工地裸土未覆盖，有扬尘", "已覆盖并开启喷淋"),
            new DemoMatter("C0402", 3, 20, List.of("urban-management", "agriculture"), "行道树枝条遮挡路牌", "已修剪"),
            new DemoMatter("S0401", 3, 8, List.of("fire", "emergency"), "消防通道被堵", "已清出通道并划线"),
            new DemoMatter("S0801", 3, 24, List.of("agriculture", "township"), "沟渠淤积有异味", "已清淤"),
            new DemoMatter("S0701", 2, 40, List.of("justice", "township"), "邻里因公共区域使用有分歧", "已当面调解，双方同意"),
            new DemoMatter("S0502", 1, 20, List.of("market"), "餐饮门店卫生不佳", "已现场检查并限期整改"));

    private static final int WEIGHTS = ALL.stream().mapToInt(DemoMatter::weight).sum();

    private DemoMatters() {}

    /**
     * One kind of case.
     *
     * @param weight how often, against the others
     * @param hours how long the office has, working hours
     * @param kinds kinds of offices that deal with it, the likely one first
     */
    record DemoMatter(String category, int weight, int hours, List<String> kinds, String words, String result) {}

    static DemoMatter draw(Random random) {
        int at = random.nextInt(WEIGHTS);
        for (DemoMatter matter : ALL) {
            at -= matter.weight();
            if (at < 0) {
                return matter;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }
}
