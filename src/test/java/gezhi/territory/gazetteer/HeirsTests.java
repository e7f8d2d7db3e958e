package gezhi.territory.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeirsTests {

    @Test
    void aRenumberedDivisionTakesAllAlongWithTheEndsOfTheirCodes() {
        Heirs heirs = new Heirs(Map.of("350302001", List.of("350303007")), Set.of("350302001", "350303007"), Map.of());
        heirs.take(Map.of("350302001001", "甲", "350302001001001", "一", "350302001001001002", "楼"));

        assertThat(heirs.all())
                .containsEntry("350302001001", "350303007001")
                .containsEntry("350302001001001", "350303007001001")
                .containsEntry("350302001001001002", "350303007001001002");
    }

    @Test
    void whereACodeWasUsedTheNextNumberIsTaken() {
        Set<String> used = Set.of("350302002001", "350302002005");
        Heirs heirs = new Heirs(Map.of("350302001", List.of("350302002")), used, Map.of());
        heirs.take(Map.of("350302001001", "甲", "350302001002", "乙", "350302001001003", "一"));

        assertThat(heirs.heir("350302001001")).contains("350302002006");
        assertThat(heirs.heir("350302001001003")).contains("350302002006003");
        assertThat(heirs.heir("350302001002")).contains("350302002002");
    }

    @Test
    void oneOfTheSameNameThatTheListAddsFollows() {
        Heirs heirs = new Heirs(
                Map.of("350302001", List.of("350302002")),
                Set.of("350302002009"),
                Map.of("350302002 甲", "350302002009"));
        heirs.take(Map.of("350302001001", "甲", "350302001001001", "一"));

        assertThat(heirs.heir("350302001001")).contains("350302002009");
        assertThat(heirs.heir("350302001001001")).contains("350302002009001");
        assertThat(heirs.moved()).hasSize(1);
    }

    @Test
    void ofSeveralOrNoneNothingIsSaid() {
        Heirs heirs = new Heirs(
                Map.of("350302001", List.of("350302002", "350302003"), "350302004", List.of()), Set.of(), Map.of());
        heirs.take(Map.of("350302001001", "甲", "350302004001", "乙"));

        assertThat(heirs.all()).isEmpty();
        assertThat(heirs.moved()).isEmpty();
    }

    @Test
    void whatIsClosedByTheSameListIsPassedBy() {
        Heirs heirs = new Heirs(
                Map.of("350302001", List.of("350302002"), "350302002", List.of("350302003")), Set.of(), Map.of());

        assertThat(heirs.heir("350302001")).contains("350302003");
    }

    @Test
    void whereThereIsNoNumberLeftPeopleSay() {
        Heirs heirs =
                new Heirs(Map.of("350302001", List.of("350302002")), Set.of("350302002001", "350302002999"), Map.of());
        heirs.take(Map.of("350302001001", "甲", "350302001001001", "一"));

        assertThat(heirs.heir("350302001001")).isEmpty();
        assertThat(heirs.heir("350302001001001")).isEmpty();
    }

    /** Whatever is merged into whatever: each goes to one code, no two to the same, never to one used before, and below what follows the one above. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTwoGetOneCodeAndTheTreeStaysATree(long seed) {
        Random random = new Random(seed);
        Map<String, String> below = new HashMap<>();
        Set<String> used = new HashSet<>();
        Map<String, List<String>> said = new HashMap<>();
        for (int town = 1; town <= 12; town++) {
            String code = "350302%03d".formatted(town);
            used.add(code);
            if (town > 4) {
                said.put(code, List.of("350302%03d".formatted(1 + random.nextInt(4))));
            }
            grow(code, 1 + random.nextInt(5), random, town > 4 ? below : new HashMap<>(), used);
        }
        Heirs heirs = new Heirs(said, used, Map.of());
        heirs.take(below);

        List<String> fresh = heirs.moved().stream().map(Heirs.Moved::now).toList();
        assertThat(fresh).doesNotHaveDuplicates().doesNotContainAnyElementsOf(used);
        assertThat(heirs.moved()).hasSize(below.size());
        below.keySet()
                .forEach(code -> assertThat(heirs.heir(code).orElseThrow())
                        .startsWith(
                                heirs.heir(code.substring(0, code.length() - 3)).orElseThrow()));
    }

    private static void grow(String above, int most, Random random, Map<String, String> below, Set<String> used) {
        for (int number = 1; number <= most; number++) {
            String code = above + "%03d".formatted(number);
            below.put(code, "第" + number);
            used.add(code);
            if (code.length() < 18) {
                grow(code, random.nextInt(4), random, below, used);
            }
        }
    }
}
