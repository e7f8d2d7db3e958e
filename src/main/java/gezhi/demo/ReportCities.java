package gezhi.demo;

import static gezhi.demo.ReportSketch.share;

import gezhi.bodies.BodyKind;
import gezhi.membership.MemberState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The cities of four reports, each sketched to the numbers that its report publishes; Putian is the usual demonstration city. Where a report
 * says "more than", the number itself.
 */
final class ReportCities {
    private static final String YONGAN = "350481";
    private static final String WUZHONG = "6403";
    private static final String NINGBO = "3302";
    private static final String QUZHOU = "3308";
    private static final String[] QUZHOU_COUNTIES = {"演示一区", "演示二县"};

    private static final Map<BodyKind, String> SHORT =
            Map.of(BodyKind.COMMITTEE, "党委", BodyKind.GENERAL_BRANCH, "党总支", BodyKind.BRANCH, "党支部");

    private ReportCities() {}

    /** Those of a profile, the one whose page shows most of the figures first. */
    static List<ReportSketch> of(String profile) {
        return switch (profile) {
            case "yongan" -> List.of(YonganSketch.draw(YONGAN));
            case "ningxia" ->
                List.of(
                        wuzhong(),
                        ningxia("6401", "银川市", 25, 300),
                        ningxia("6402", "石嘴山市", 8, 96),
                        ningxia("6404", "固原市", 3, 40),
                        ningxia("6405", "中卫市", 5, 48));
            case "ningbo" -> List.of(ningbo());
            case "quzhou" -> List.of(quzhou());
            default -> throw new IllegalArgumentException("No city is made up for " + profile);
        };
    }

    /** Code of the first of them. */
    static String first(String profile) {
        return switch (profile) {
            case "yongan" -> YONGAN;
            case "ningxia" -> WUZHONG;
            case "ningbo" -> NINGBO;
            case "quzhou" -> QUZHOU;
            default -> throw new IllegalArgumentException("No city is made up for " + profile);
        };
    }

    private record Street(String code, UUID organ) {}

    /** A district with streets, each with its work committee and big work committee. */
    private static List<Street> streets(ReportSketch sketch, String district, UUID above, int count) {
        List<Street> streets = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String called = called(number, "街道");
            String code = sketch.divide(district, number, called);
            UUID organ = sketch.organ(BodyKind.WORK_COMMITTEE, called + "党工委", code, above);
            sketch.body(BodyKind.BIG_WORK_COMMITTEE, called + "大工委", code, organ);
            streets.add(new Street(code, organ));
        }
        return streets;
    }

    private static String community(ReportSketch sketch, Street street, int number) {
        return sketch.divide(street.code(), number, called(number, "社区"));
    }

    private static String called(int number, String what) {
        return "演示" + DemoMembers.spoken(number) + what;
    }

    private static UUID district(ReportSketch sketch, UUID top, int number, String called) {
        String code = sketch.divide(sketch.city(), number, called);
        return sketch.organ(BodyKind.COMMITTEE, called + "党委", code, top);
    }

    private static UUID top(ReportSketch sketch) {
        return sketch.organ(BodyKind.COMMITTEE, sketch.name() + "委", sketch.city(), null);
    }

    /** Streets and communities of another city of Ningxia, each with its joint body. */
    private static ReportSketch ningxia(String city, String name, int streetCount, int communities) {
        ReportSketch sketch = new ReportSketch(city, name, 0);
        UUID district = district(sketch, top(sketch), 1, "演示区");
        List<Street> streets = streets(sketch, city + "01", district, streetCount);
        for (int at = 0; at < streets.size(); at++) {
            for (int number = 1; number <= share(communities, streetCount, at); number++) {
                String code = community(sketch, streets.get(at), number);
                UUID organ = sketch.organ(
                        BodyKind.BRANCH,
                        called(number, "社区党支部"),
                        code,
                        streets.get(at).organ());
                sketch.body(BodyKind.BIG_COMMITTEE, called(number, "社区联合党委"), code, organ);
            }
        }
        return sketch;
    }

    /** 80 communities, 17 with a committee or general branch, 43 grids with branches, 199 groups of grids, 60 of buildings, 186 centre households. */
    private static ReportSketch wuzhong() {
        ReportSketch sketch = new ReportSketch(WUZHONG, "吴忠市", 1);
        UUID district = district(sketch, top(sketch), 1, "演示区");
        List<Street> streets = streets(sketch, WUZHONG + "01", district, 7);
        int made = 0;
        for (int at = 0; at < streets.size(); at++) {
            for (int number = 1; number <= share(80, streets.size(), at); number++) {
                Street street = streets.get(at);
                String code = community(sketch, street, number);
                BodyKind kind =
                        made >= 17 ? BodyKind.BRANCH : made % 2 == 0 ? BodyKind.COMMITTEE : BodyKind.GENERAL_BRANCH;
                UUID organ = sketch.organ(kind, called(number, "社区") + SHORT.get(kind), code, street.organ());
                sketch.body(BodyKind.BIG_COMMITTEE, called(number, "社区联合党委"), code, organ);
                if (made < 17) {
                    grids(sketch, code, organ, made);
                }
                made++;
            }
        }
        return sketch;
    }

    private static void grids(ReportSketch sketch, String community, UUID organ, int at) {
        int before = 0;
        for (int earlier = 0; earlier < at; earlier++) {
            before += share(43, 17, earlier);
        }
        for (int number = 1; number <= share(43, 17, at); number++) {
            int grid = before + number - 1;
            String code = sketch.divide(community, number, called(number, "小区"));
            UUID branch = sketch.organ(BodyKind.BRANCH, called(number, "小区党支部"), code, organ);
            for (int group = 1; group <= share(199, 43, grid); group++) {
                sketch.body(BodyKind.GROUP, "第" + DemoMembers.spoken(group) + "党小组", code, branch);
            }
            for (int building = 1; building <= share(60, 43, grid); building++) {
                String unit = sketch.divide(code, building, building + "号楼");
                sketch.organ(BodyKind.GROUP, building + "号楼党小组", unit, branch);
            }
            for (int household = 0; household < share(186, 43, grid); household++) {
                sketch.member(branch, MemberState.RETIRED, code, null, "党员中心户");
            }
        }
    }

    /** 3,740 part-time members; 2,000 organizations in social organizations with 9,300 members, guided by the street. */
    private static ReportSketch ningbo() {
        ReportSketch sketch = new ReportSketch(NINGBO, "宁波市", 1);
        UUID top = top(sketch);
        List<Street> streets = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            UUID district = district(sketch, top, number, called(number, "区"));
            streets.addAll(streets(sketch, NINGBO + "0" + number, district, 10));
        }
        List<UUID> communities = new ArrayList<>();
        for (Street street : streets) {
            for (int number = 1; number <= 8; number++) {
                String code = community(sketch, street, number);
                UUID organ = sketch.organ(BodyKind.COMMITTEE, called(number, "社区党委"), code, street.organ());
                sketch.body(BodyKind.BIG_COMMITTEE, called(number, "社区大党委"), code, organ);
                communities.add(organ);
            }
        }
        units(sketch, streets, communities);
        for (int number = 0; number < 2_000; number++) {
            Street street = streets.get(number % streets.size());
            String called = "演示社会组织" + DemoMembers.spoken(number + 1);
            UUID branch = sketch.body(BodyKind.BRANCH, called + "党支部", street.code(), street.organ());
            sketch.body(BodyKind.SOCIAL_ORGANIZATION, called, street.code(), branch);
            for (int member = 0; member < share(9_300, 2_000, number); member++) {
                sketch.member(branch, MemberState.IN_SERVICE, "", null, "");
            }
        }
        return sketch;
    }

    /** 3,740 resident units, the head of whose branch is a part-time member of the street's or the community's joint body. */
    private static void units(ReportSketch sketch, List<Street> streets, List<UUID> communities) {
        for (int number = 0; number < 3_740; number++) {
            Street street = streets.get(number % streets.size());
            String called = "演示驻区单位" + DemoMembers.spoken(number + 1);
            UUID branch = sketch.body(BodyKind.BRANCH, called + "党支部", street.code(), street.organ());
            sketch.body(BodyKind.RESIDENT_UNIT, called, street.code(), branch);
            boolean ofStreet = number % 4 == 0;
            UUID community = communities.get(number % streets.size() * 8 + number / streets.size() % 8);
            sketch.member(
                    branch,
                    MemberState.IN_SERVICE,
                    "",
                    ofStreet ? null : community,
                    ofStreet ? "街道大工委兼职委员" : "社区大党委兼职委员");
            sketch.member(branch, MemberState.IN_SERVICE, "", community, "");
            sketch.member(branch, MemberState.IN_SERVICE, "", community, "");
        }
    }

    /** The four tiers, street, community, estate and building, in a few streets; the report gives no number. */
    private static ReportSketch quzhou() {
        ReportSketch sketch = new ReportSketch(QUZHOU, "衢州市", 1);
        UUID top = top(sketch);
        for (int county = 0; county < QUZHOU_COUNTIES.length; county++) {
            UUID district = district(sketch, top, county + 1, QUZHOU_COUNTIES[county]);
            for (Street street : streets(sketch, QUZHOU + "0" + (county + 1), district, 3)) {
                for (int number = 1; number <= 4; number++) {
                    String community = community(sketch, street, number);
                    UUID organ = sketch.organ(BodyKind.COMMITTEE, called(number, "社区党委"), community, street.organ());
                    sketch.body(BodyKind.BIG_COMMITTEE, called(number, "社区大党委"), community, organ);
                    estates(sketch, community, organ);
                }
            }
        }
        return sketch;
    }

    private static void estates(ReportSketch sketch, String community, UUID organ) {
        for (int estate = 1; estate <= 3; estate++) {
            String code = sketch.divide(community, estate, called(estate, "小区"));
            UUID branch = sketch.organ(BodyKind.BRANCH, called(estate, "小区党支部"), code, organ);
            for (int building = 1; building <= 4; building++) {
                String unit = sketch.divide(code, building, building + "号楼");
                sketch.organ(BodyKind.GROUP, building + "号楼党小组", unit, branch);
                sketch.member(branch, MemberState.RETIRED, unit, null, "");
            }
        }
    }
}
