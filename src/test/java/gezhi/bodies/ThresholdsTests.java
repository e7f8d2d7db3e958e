package gezhi.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.Threshold.Verdict;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class ThresholdsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Thresholds thresholds;

    private BodyStories story;
    private Body branch;

    @BeforeEach
    void found() {
        story = new BodyStories(cities.fresh(), bodies);
        branch = story.branch("网格党支部");
    }

    @Test
    void aCityHasTheRulesOfItsProfile() {
        List<Threshold> loaded = Scoped.call(story.city.visitor(), () -> thresholds.list());
        assertThat(loaded).isEqualTo(ProfileRules.of("putian"));
    }

    @Test
    void theLatestCountIsUsedAndNothingConverts() {
        assertThat(Scoped.call(story.admin, () -> thresholds.advise(branch))).isEmpty();
        assertThat(count(TODAY.minusDays(30), 2, 4)).isTrue();
        assertThat(count(TODAY.minusDays(60), 40, 99)).isTrue();
        assertThat(rules()).containsExactly("branch-too-few");
        assertThat(count(TODAY, 96, 100)).isTrue();
        assertThat(rules()).containsExactly("branch-committee", "branch-too-large", "committee");
        assertThat(count(TODAY, 5, 10))
                .as("a second count of the day takes the place of the first")
                .isTrue();
        assertThat(rules()).isEmpty();
        assertThat(Scoped.call(story.admin, () -> bodies.find(branch.id()))
                        .orElseThrow()
                        .kind())
                .isEqualTo(BodyKind.BRANCH);
        assertThat(Scoped.call(story.admin, () -> bodies.journal(branch.id()))).hasSize(5);
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThat(count(TODAY, 5, 4)).isFalse();
        assertThat(count(TODAY, -1, 4)).isFalse();
        assertThat(count(TODAY.plusDays(1), 3, 4)).isFalse();
        assertThat(count(TODAY, 3, Thresholds.MOST_MEMBERS + 1)).isFalse();
        story.close(branch, TODAY).get();
        assertThat(count(TODAY, 3, 4)).isFalse();
    }

    @Test
    void bodiesAboutWhichSomethingIsSaidAreListedByVerdict() {
        Body small = story.branch("小党支部");
        Scoped.call(story.admin, () -> thresholds.count(small.id(), new HeadCount(TODAY, 2, 2)));
        count(TODAY, 4, 60);
        assertThat(given(null)).containsExactlyInAnyOrder(small.name(), branch.name());
        assertThat(given(Verdict.OVER_LIMIT)).containsExactly(branch.name());
        assertThat(given(Verdict.MAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void staffReadCountsAndOnlyTheAdministratorAndTheProgramEnterThem(Role role) {
        count(TODAY, 2, 4);
        var scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        assertThat(Scoped.call(scope, () -> thresholds.advise(branch)).isPresent())
                .isEqualTo(staff);
        HeadCount mine = new HeadCount(TODAY, 3, 4);
        if (role == Role.ADMINISTRATOR || role == Role.SYSTEM) {
            assertThat(Scoped.call(scope, () -> thresholds.count(branch.id(), mine)))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> Scoped.call(scope, () -> thresholds.count(branch.id(), mine)))
                    .hasStackTraceContaining("row-level security");
        }
    }

    private List<String> given(@Nullable Verdict verdict) {
        return Scoped.call(story.admin, () -> thresholds.list(story.city.code(), verdict, "")).rows().stream()
                .map(each -> each.body().name())
                .toList();
    }

    private List<String> rules() {
        return Scoped.call(story.admin, () -> thresholds.advise(branch)).orElseThrow().advice().stream()
                .map(advice -> advice.rule().code())
                .toList();
    }

    private boolean count(LocalDate on, int full, int all) {
        return Scoped.call(story.admin, () -> thresholds.count(branch.id(), new HeadCount(on, full, all)));
    }
}
