package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Advice;
import gezhi.bodies.Bodies;
import gezhi.bodies.HeadCount;
import gezhi.bodies.Thresholds;
import gezhi.membership.store.MemberFigureReads.Due;
import gezhi.membership.store.MemberFigureReads.Few;
import gezhi.membership.store.MemberFigureReads.Figure;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class MemberFiguresTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private MemberFigures figures;

    @Autowired
    private Thresholds thresholds;

    private MemberStories story;

    @BeforeEach
    void enterSome() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        story.add(
                story.secretary,
                MemberStories.placed(MemberStories.draft(story.branch, "甲"), story.city.grid(), null, false, ""));
        story.add(
                story.secretary,
                MemberStories.probationary(
                        story.branch, "乙", TODAY.minusYears(1).plusDays(30)));
        story.add(
                story.secretary,
                MemberStories.probationary(
                        story.branch, "丙", TODAY.minusYears(1).plusDays(31)));
        story.add(story.farSecretary, story.elsewhere, "丁");
    }

    @Test
    void theAuditorCountsTheCityAndAKeeperWhatTheyKeep() {
        Scope auditor = story.city.person(Role.AUDITOR, story.city.code());
        assertThat(by(auditor, "KIND")).isEqualTo(Map.of("FULL", 2L, "PROBATIONARY", 2L));
        assertThat(by(auditor, "AGE")).isEqualTo(Map.of("55", 4L));
        assertThat(by(auditor, "PLACE")).isEqualTo(Map.of("", 3L, story.city.community(1, 1, 1), 1L));
        assertThat(by(auditor, "ORGANIZATION"))
                .containsExactly(Map.entry(story.chain.top.id().toString().replace("-", ""), 4L));
        assertThat(by(story.secretary, "KIND")).isEqualTo(Map.of("FULL", 1L, "PROBATIONARY", 2L));
        assertThat(by(story.city.person(Role.RESIDENT, ""), "KIND")).isEmpty();
    }

    @Test
    void figuresGoDownTheChain() {
        Scope auditor = story.city.person(Role.AUDITOR, story.city.code());
        var below = Scoped.call(auditor, () -> figures.list(story.chain.top)).stream()
                .filter(figure -> figure.dimension().equals("ORGANIZATION"))
                .mapToLong(Figure::members)
                .boxed()
                .toList();
        assertThat(below).containsExactlyInAnyOrder(3L, 1L);
    }

    @Test
    void keepersAreRemindedOfWhatEndsAndOfBranchesThatAreTooSmall() {
        assertThat(Scoped.call(story.secretary, figures::listEndingProbation))
                .extracting(Due::name)
                .containsExactly("乙");
        assertThat(Scoped.call(story.farSecretary, figures::listEndingProbation))
                .isEmpty();
        assertThat(Scoped.call(story.street, figures::listBelowLeast))
                .extracting(Few::name)
                .containsExactly("第二网格党支部", "第一网格党支部");
        story.chain.close(story.other, TODAY);
        assertThat(Scoped.call(story.street, figures::listBelowLeast))
                .extracting(Few::name)
                .containsExactly("第一网格党支部");
    }

    @Test
    void theAdviceUsesRegisteredMembersWhereThereAreAny() {
        Scoped.call(story.chain.admin, () -> thresholds.count(story.branch.id(), new HeadCount(TODAY, 60, 60)));
        Scoped.call(story.chain.admin, () -> thresholds.count(story.other.id(), new HeadCount(TODAY, 60, 60)));
        Advice.Given registered = Scoped.call(story.chain.admin, () -> thresholds.advise(story.branch))
                .orElseThrow();
        assertThat(registered.count()).isEqualTo(HeadCount.registered(TODAY, 1, 3));
        Advice.Given entered = Scoped.call(story.chain.admin, () -> thresholds.advise(story.other))
                .orElseThrow();
        assertThat(entered.count().registered()).isFalse();
        Advice.Given above = Scoped.call(story.chain.admin, () -> thresholds.advise(story.chain.street))
                .orElseThrow();
        assertThat(above.count().all()).isEqualTo(3);
        assertThat(Scoped.call(story.chain.admin, () -> thresholds.list(story.city.code(), null, ""))
                        .rows())
                .extracting(given -> given.body().name())
                .contains("第一网格党支部", "别处党支部");
    }

    private Map<String, Long> by(Scope reader, String dimension) {
        return Scoped.call(reader, () -> figures.list(null)).stream()
                .filter(figure -> figure.dimension().equals(dimension))
                .collect(Collectors.toMap(Figure::key, Figure::members));
    }
}
