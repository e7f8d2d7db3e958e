package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.redrawing.Redrawing.Fault;
import gezhi.redrawing.Redrawing.NewGrid;
import gezhi.redrawing.Redrawing.Unit;
import gezhi.redrawing.Redrawing.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawingTests {
    private static final String HERE = "350302001001";
    private static final String FIRST = HERE + "001";
    private static final String SECOND = HERE + "002";
    private static final Map<String, String> NAMES = Map.of(FIRST, "东网格", SECOND, "西网格");

    @Test
    void aGridWhoseUnitsStayTheSameGoesOnAndOthersGetTheNextCodes() {
        List<Unit> today = List.of(unit(FIRST, 1, 30), unit(FIRST, 2, 20), unit(SECOND, 1, 40));
        Redrawing drawn = Redrawing.of(
                today,
                List.of(wanted(1, FIRST + "001"), wanted(2, FIRST + "002"), wanted(3, SECOND + "001")),
                NAMES,
                Set.of(FIRST, SECOND, HERE + "007"));

        assertThat(drawn.kept()).containsExactly(SECOND);
        assertThat(drawn.created()).extracting(NewGrid::code).containsExactly(HERE + "008", HERE + "009");
        assertThat(drawn.created()).extracting(NewGrid::name).containsExactly("东网格", "第9网格");
        assertThat(drawn.units())
                .containsEntry(FIRST + "001", HERE + "008001")
                .containsEntry(FIRST + "002", HERE + "009001")
                .hasSize(2);
        assertThat(drawn.closed()).isEqualTo(Map.of(FIRST, List.of(HERE + "008", HERE + "009")));
        assertThat(drawn.follow(FIRST)).isEqualTo(HERE + "008");
        assertThat(drawn.follow(SECOND)).isEqualTo(SECOND);
        assertThat(drawn.follow(FIRST + "002")).isEqualTo(HERE + "009001");
    }

    @Test
    void onATieOfHouseholdsUnitsCountAndOnATieOfBothPeopleDecide() {
        List<Unit> today = List.of(
                unit(FIRST, 1, 30), unit(FIRST, 2, 15), unit(FIRST, 3, 15), unit(SECOND, 1, 9), unit(SECOND, 2, 9));
        Redrawing drawn = Redrawing.of(
                today,
                List.of(
                        wanted(1, FIRST + "001", SECOND + "001"),
                        wanted(2, FIRST + "002", FIRST + "003", SECOND + "002")),
                NAMES,
                Set.of(FIRST, SECOND));

        assertThat(drawn.follow(FIRST)).isEqualTo(HERE + "004");
        assertThat(drawn.follow(SECOND)).isNull();
        assertThat(drawn.closed()).containsOnlyKeys(FIRST, SECOND);
    }

    @Test
    void aPlanThatDoesNotFitTodaySaysWhy() {
        List<Unit> today = List.of(unit(FIRST, 1, 30), unit(FIRST, 2, 20));
        assertThat(faults(today, wanted(1, FIRST + "001")))
                .containsExactly(new Fault("redrawing.fault.added", FIRST + "002"));
        assertThat(faults(today, wanted(1, FIRST + "001", FIRST + "002", FIRST + "003")))
                .containsExactly(new Fault("redrawing.fault.gone", FIRST + "003"));
        assertThat(faults(today, wanted(1, FIRST + "001", FIRST + "002"), wanted(2, FIRST + "002")))
                .containsExactly(new Fault("redrawing.fault.twice", FIRST + "002"));
        assertThat(faults(today, new Wanted(1, "350302001002", false, List.of(FIRST + "001", FIRST + "002"))))
                .hasSize(2)
                .first()
                .isEqualTo(new Fault("redrawing.fault.crossing", FIRST + "001"));
        assertThat(faults(
                        today,
                        new Wanted(1, HERE, true, List.of(FIRST + "001")),
                        new Wanted(2, HERE, false, List.of(FIRST + "002"))))
                .containsExactly(new Fault("redrawing.fault.dedicated", FIRST));
        assertThat(Redrawing.of(
                                today,
                                List.of(wanted(1, FIRST + "001"), wanted(2, FIRST + "002")),
                                NAMES,
                                Set.of(HERE + "998"))
                        .faults())
                .containsExactly(new Fault("redrawing.fault.codes", HERE));
    }

    /** Whatever is drawn: each unit is in one grid that stands, no code was there before, households stay, and whatever is closed is followed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nothingIsLostWhateverIsDrawn(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            holds(random);
        }
    }

    private static void holds(Random random) {
        int communities = 1 + random.nextInt(3);
        List<Unit> today = new ArrayList<>();
        Set<String> used = new HashSet<>();
        List<Wanted> plan = new ArrayList<>();
        for (int number = 1; number <= communities; number++) {
            String community = "35030200100" + number;
            int grids = 1 + random.nextInt(5);
            int wished = 1 + random.nextInt(5);
            Map<Integer, List<String>> parts = new TreeMap<>();
            for (int at = 1; at <= grids; at++) {
                String grid = community + "%03d".formatted(at);
                used.add(grid);
                boolean whole = random.nextBoolean();
                for (int unit = 1; unit <= 1 + random.nextInt(6); unit++) {
                    Unit made = unit(grid, unit, random.nextInt(4));
                    today.add(made);
                    int part = whole ? 100 + at : random.nextInt(wished);
                    parts.computeIfAbsent(part, key -> new ArrayList<>()).add(made.code());
                }
            }
            IntStream.range(0, random.nextInt(3)).forEach(extra -> used.add(community + "%03d".formatted(10 + extra)));
            parts.values().forEach(units -> plan.add(new Wanted(plan.size() + 1, community, false, units)));
        }
        Redrawing drawn = Redrawing.of(today, plan, Map.of(), used);

        assertThat(drawn.faults()).isEmpty();
        Map<String, Integer> after = new HashMap<>();
        today.forEach(unit ->
                after.merge(drawn.units().getOrDefault(unit.code(), unit.code()), unit.households(), Integer::sum));
        assertThat(after).hasSize(today.size());
        assertThat(after.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(today.stream().mapToInt(Unit::households).sum());
        Set<String> standing = new HashSet<>(drawn.kept());
        drawn.created().forEach(grid -> {
            assertThat(used).doesNotContain(grid.code());
            assertThat(standing.add(grid.code())).isTrue();
            assertThat(grid.code()).startsWith(grid.community());
        });
        assertThat(standing).hasSize(plan.size());
        after.keySet().forEach(unit -> assertThat(standing).contains(unit.substring(0, unit.length() - 3)));
        today.forEach(unit -> {
            boolean closed = drawn.closed().containsKey(unit.grid());
            assertThat(closed).isNotEqualTo(drawn.kept().contains(unit.grid()));
            assertThat(drawn.units().containsKey(unit.code())).isEqualTo(closed);
            String heir = drawn.follow(unit.grid());
            assertThat(heir == null || standing.contains(heir)).isTrue();
        });
        drawn.closed().forEach((grid, next) -> assertThat(standing).containsAll(next));
        assertThat(drawn.created().stream().mapToInt(NewGrid::households).sum())
                .isEqualTo(today.stream()
                        .filter(unit -> drawn.closes(unit.code()))
                        .mapToInt(Unit::households)
                        .sum());
    }

    @Test
    void aGridThatBecameDedicatedAfterThePlanWasDrawnStaysAsItIs() {
        Unit park = new Unit(SECOND + "001", "公园", 0, true);
        assertThat(faults(List.of(unit(FIRST, 1, 100), park), wanted(1, FIRST + "001", SECOND + "001")))
                .containsExactly(new Fault("redrawing.fault.dedicated", SECOND));
        assertThat(faults(List.of(unit(FIRST, 1, 100), park), wanted(1, FIRST + "001"), wanted(2, SECOND + "001")))
                .isEmpty();
    }

    private static List<Fault> faults(List<Unit> today, Wanted... plan) {
        return Redrawing.of(today, List.of(plan), NAMES, Set.of(FIRST, SECOND)).faults();
    }

    private static Wanted wanted(int seq, String... units) {
        return new Wanted(seq, HERE, false, List.of(units));
    }

    private static Unit unit(String grid, int number, int households) {
        return new Unit(grid + "%03d".formatted(number), "单元", households, false);
    }
}
