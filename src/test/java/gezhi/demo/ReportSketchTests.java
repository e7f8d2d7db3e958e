package gezhi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.Registering;
import gezhi.bodies.Standing;
import gezhi.bodies.model.KindTable;
import gezhi.membership.Member;
import gezhi.territory.Level;
import gezhi.territory.NewDivision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cities of the reports keep the rules that the registers keep one by one, and have the numbers of the reports. */
class ReportSketchTests {

    @ParameterizedTest
    @ValueSource(strings = {"yongan", "ningxia", "ningbo", "quzhou"})
    void whatIsMadeUpKeepsTheRulesOfTheRegisters(String profile) {
        Set<String> people = new HashSet<>();
        assertThat(ReportCities.of(profile).getFirst().city()).isEqualTo(ReportCities.first(profile));
        for (ReportSketch sketch : ReportCities.of(profile)) {
            Set<String> codes = new HashSet<>(Set.of(sketch.city()));
            for (NewDivision division : sketch.divisions()) {
                assertThat(codes).contains(above(sketch.city(), division.code()));
                assertThat(codes.add(division.code())).as(division.code()).isTrue();
            }
            Map<UUID, Body.Draft> bodies = bodies(sketch, codes);
            Set<String> taken = new HashSet<>();
            for (Standing.Fresh standing : sketch.standings()) {
                Body.Draft body = Objects.requireNonNull(bodies.get(standing.body()));
                Level level = Level.of(sketch.city(), standing.division()).orElseThrow();
                assertThat(KindTable.mayStandFor(kind(body), level)).isTrue();
                assertThat(taken.add(standing.division())).isTrue();
            }
            for (Member.Draft member : sketch.members()) {
                assertThat(bodies).containsKey(member.organization());
                assertThat(member.residence().isEmpty() || codes.contains(member.residence()))
                        .isTrue();
                assertThat(member.name()).startsWith("演示");
                assertThat(member.identity()).startsWith("99");
                assertThat(people.add(member.identity())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ningxia,48,564", "ningbo,60,480", "quzhou,6,24"})
    void everyStreetAndCommunityHasItsJointBody(String profile, int streets, int communities) {
        List<ReportSketch> all = ReportCities.of(profile);
        assertThat(count(all, BodyKind.BIG_WORK_COMMITTEE)).isEqualTo(streets);
        assertThat(count(all, BodyKind.BIG_COMMITTEE)).isEqualTo(communities);
    }

    private static long count(List<ReportSketch> all, BodyKind kind) {
        return all.stream()
                .flatMap(sketch -> sketch.bodies().stream())
                .filter(body -> body.draft().kind() == kind)
                .count();
    }

    private static Map<UUID, Body.Draft> bodies(ReportSketch sketch, Set<String> codes) {
        Map<UUID, Body.Draft> bodies = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Registering.New body : sketch.bodies()) {
            Body.Draft draft = body.draft();
            assertThat(codes).contains(draft.seat());
            assertThat(names.add(draft.seat() + draft.name())).as(draft.name()).isTrue();
            @Nullable UUID superior = draft.superior();
            if (superior == null) {
                assertThat(KindTable.mayStandAlone(kind(draft))).isTrue();
            } else {
                Body.Draft above = Objects.requireNonNull(bodies.get(superior));
                assertThat(KindTable.mayStandUnder(kind(draft), kind(above))).isTrue();
                assertThat(draft.seat()).startsWith(above.seat());
            }
            bodies.put(body.id(), draft);
        }
        return bodies;
    }

    private static String above(String city, String code) {
        return code.substring(0, Math.max(city.length(), code.length() == 6 ? 4 : code.length() - 3));
    }

    private static BodyKind kind(Body.Draft draft) {
        return Objects.requireNonNull(draft.kind());
    }
}
