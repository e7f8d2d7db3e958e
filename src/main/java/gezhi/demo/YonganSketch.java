package gezhi.demo;

import static gezhi.demo.ReportSketch.share;

import gezhi.bodies.BodyKind;
import gezhi.membership.MemberState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Yong'an: real names of streets, towns, communities and villages; made up are 25 community committees, estates, and members in service placed in 76
 * of these, who serve there at three of the report's kinds of volunteer posts.
 */
final class YonganSketch {
    private static final String DIVISIONS = "/demo/350481/divisions.csv";
    private static final String CODE = "350481";
    private static final int COMMITTEES = 25;
    private static final int GRIDS = 76;
    private static final int EACH = 6;
    private static final int DIGITS_OF_A_TOWNSHIP = 9;
    private static final int DIGITS_OF_A_COMMUNITY = 12;
    private static final String[] POSTS = {"政策宣传岗", "扶贫帮困岗", "教学辅导岗"};

    private final ReportSketch sketch;
    private final Map<String, UUID> organs = new HashMap<>();
    private final Map<String, UUID> unitsOfStreets = new HashMap<>();
    private int committees;

    private YonganSketch(ReportSketch sketch) {
        this.sketch = sketch;
    }

    /** @param city code of a county-level city, Yong'an's own but for tests */
    static ReportSketch draw(String city) {
        YonganSketch yongan = new YonganSketch(new ReportSketch(city, "永安市", 1));
        yongan.organs.put(city, yongan.sketch.organ(BodyKind.COMMITTEE, "永安市委", city, null));
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            yongan.take(city + cells[1].substring(CODE.length()), cells[2]);
        }
        return yongan.sketch;
    }

    private void take(String code, String name) {
        if (code.length() == DIGITS_OF_A_TOWNSHIP) {
            sketch.divide(code, name);
            boolean street = name.endsWith("街道");
            UUID organ = sketch.organ(
                    street ? BodyKind.WORK_COMMITTEE : BodyKind.COMMITTEE,
                    name + (street ? "党工委" : "党委"),
                    code,
                    organs.get(sketch.city()));
            organs.put(code, organ);
            if (street) {
                sketch.body(BodyKind.BIG_WORK_COMMITTEE, name + "大工委", code, organ);
                unitsOfStreets.put(code, sketch.body(BodyKind.JOINT_BRANCH, "演示驻区单位联合党支部", code, organ));
            }
        } else if (code.length() == DIGITS_OF_A_COMMUNITY) {
            sketch.divide(code, name);
            community(code, name, code.substring(0, DIGITS_OF_A_TOWNSHIP));
        }
    }

    private void community(String code, String name, String street) {
        boolean urban = name.contains("居") && unitsOfStreets.containsKey(street) && committees < COMMITTEES;
        UUID above = Objects.requireNonNull(organs.get(street));
        UUID organ =
                sketch.organ(urban ? BodyKind.COMMITTEE : BodyKind.BRANCH, name + (urban ? "党委" : "党支部"), code, above);
        if (urban) {
            sketch.body(BodyKind.BIG_COMMITTEE, name + "大党委", code, organ);
            estates(code, organ, Objects.requireNonNull(unitsOfStreets.get(street)));
            committees++;
        }
    }

    private void estates(String community, UUID organ, UUID units) {
        for (int number = 1; number <= share(GRIDS, COMMITTEES, committees); number++) {
            String grid = sketch.divide(community, number, "演示" + DemoMembers.spoken(number) + "小区");
            UUID branch = sketch.organ(BodyKind.BRANCH, "演示" + DemoMembers.spoken(number) + "小区党支部", grid, organ);
            for (int at = 0; at < EACH; at++) {
                sketch.member(units, MemberState.IN_SERVICE, grid, organ, POSTS[at % POSTS.length]);
                sketch.member(branch, MemberState.RETIRED, grid, null, "");
            }
        }
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(YonganSketch.class.getResourceAsStream(DIVISIONS));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
