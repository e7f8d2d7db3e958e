package gezhi.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.BodyOutcome.Refused;
import gezhi.bodies.Entry.Change;
import gezhi.bodies.Entry.Deed;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class BodiesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    private BodyStories story;

    @BeforeEach
    void found() {
        story = new BodyStories(cities.fresh(), bodies);
    }

    @Test
    void theChainIsReadUpAndDown() {
        Body branch = story.branch("网格党支部");
        assertThat(Scoped.call(story.admin, () -> bodies.path(branch)))
                .extracting(Body::name)
                .containsExactly("市委", "街道党工委", "社区党委");
        assertThat(Scoped.call(story.admin, () -> bodies.listUnder(story.community.id(), ""))
                        .rows())
                .containsExactly(branch);
        assertThat(Scoped.call(story.admin, () -> bodies.findLabelled(branch.label())))
                .contains(branch);
    }

    @Test
    void whatMayNotStandIsRefusedWithTheReason() {
        String seat = story.city.community(1, 1, 1);
        Body branch = story.branch("网格党支部");
        Body alliance = story.open(BodyKind.ALLIANCE, "党建联盟", seat, story.community);
        assertThat(story.refused(BodyKind.BRANCH, "甲", seat, alliance)).isEqualTo(Reason.WRONG_SUPERIOR);
        assertThat(story.refused(BodyKind.GROUP, "甲", seat, story.community)).isEqualTo(Reason.WRONG_SUPERIOR);
        assertThat(story.refused(BodyKind.GROUP, "甲", seat, null)).isEqualTo(Reason.NEEDS_SUPERIOR);
        assertThat(story.refused(BodyKind.BRANCH, "甲", seat + "99", story.community))
                .isEqualTo(Reason.NO_SUCH_SEAT);
        assertThat(story.refused(BodyKind.BRANCH, "甲", story.city.community(1, 1, 2), story.community))
                .isEqualTo(Reason.OUTSIDE_SUPERIOR);
        assertThat(story.refused(BodyKind.BRANCH, " ", seat, story.community)).isEqualTo(Reason.NO_NAME);
        assertThat(story.refused(BodyKind.BRANCH, "网格党支部", branch.seat(), story.community))
                .isEqualTo(Reason.NAME_TAKEN);
        assertThat(story.refused(new Body.Draft(null, "甲", seat, null, "", true, TODAY)))
                .isEqualTo(Reason.NO_KIND);
        assertThat(story.refused(new Body.Draft(BodyKind.FIRM, "甲", seat, null, "", true, TODAY.plusDays(1))))
                .isEqualTo(Reason.BAD_DAY);
        assertThat(story.refused(new Body.Draft(BodyKind.FIRM, "甲", seat, UUID.randomUUID(), "", true, TODAY)))
                .isEqualTo(Reason.NO_SUCH_SUPERIOR);
        story.close(branch, TODAY).get();
        assertThat(story.refused(BodyKind.GROUP, "甲", branch.seat(), branch)).isEqualTo(Reason.SUPERIOR_CLOSED);
    }

    @Test
    void nobodyComesToStandUnderThemselves() {
        Body county = story.open(BodyKind.COMMITTEE, "区委", story.city.code(), story.top);
        Body below = story.open(BodyKind.COMMITTEE, "镇党委", story.city.code(), county);
        assertThat(story.change(story.top, BodyStories.of(story.top, below.id())))
                .isEqualTo(new Refused(Reason.UNDER_ITSELF));
        assertThat(story.change(county, BodyStories.of(county, county.id())))
                .isEqualTo(new Refused(Reason.UNDER_ITSELF));
    }

    @Test
    void aChangeMustFitWhatStandsBelow() {
        Body branch = story.branch("网格党支部");
        story.open(BodyKind.GROUP, "单元党小组", story.city.grid() + "001", branch);
        Body.Draft asGeneral = BodyStories.draft(BodyKind.GENERAL_BRANCH, "网格党总支", branch.seat(), story.community);
        assertThat(story.change(branch, asGeneral)).isEqualTo(new Refused(Reason.SUBORDINATES_OF_OTHER_KIND));
        Body.Draft elsewhere =
                BodyStories.draft(BodyKind.BRANCH, "网格党支部", story.city.community(1, 1, 1) + "002", story.community);
        assertThat(story.change(branch, elsewhere)).isEqualTo(new Refused(Reason.SUBORDINATES_OUTSIDE));
        assertThat(story.close(branch, TODAY)).isEqualTo(new Refused(Reason.HAS_SUBORDINATES));
    }

    @Test
    void changesAreInTheJournalAndASecondOneOfTheSameVersionIsRefused() {
        Body branch = story.branch("网格党支部");
        Body.Draft renamed = BodyStories.draft(BodyKind.BRANCH, "第一网格党支部", branch.seat(), story.community);
        Body after = story.change(branch, renamed).get();
        assertThat(after.version()).isEqualTo(2);
        assertThat(story.change(branch, renamed)).isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
        assertThat(story.close(after, TODAY.plusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        story.close(after, TODAY).get();
        assertThat(story.close(after, TODAY)).isEqualTo(new Refused(Reason.NO_SUCH_BODY));
        List<Entry> journal = Scoped.call(story.admin, () -> bodies.journal(branch.id()));
        assertThat(journal).extracting(Entry::deed).containsExactly(Deed.CLOSED, Deed.CHANGED, Deed.OPENED);
        assertThat(journal.get(1).changes()).containsExactly(new Change("name", "网格党支部", "第一网格党支部"));
        assertThat(journal.get(1).actor()).isEqualTo(story.admin.person());
    }

    @Test
    void theListIsNarrowedByPlaceKindAndWordsAndPaged() {
        for (int i = 0; i < 60; i++) {
            story.branch("第" + i + "党支部");
        }
        var first = Scoped.call(story.admin, () -> bodies.list(story.city.grid(), BodyKind.BRANCH, "", ""));
        assertThat(first.rows()).hasSize(50);
        var second = Scoped.call(
                story.admin, () -> bodies.list(story.city.grid(), BodyKind.BRANCH, "", String.valueOf(first.next())));
        assertThat(second.rows()).hasSize(10).doesNotContainAnyElementsOf(first.rows());
        assertThat(Scoped.call(story.admin, () -> bodies.list(story.city.code(), null, "第59", ""))
                        .rows())
                .hasSize(1);
        assertThat(Scoped.call(story.admin, () -> bodies.list(story.city.county(2), null, "", ""))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void staffReadAllResidentsWhatIsPublicAndOnlyTheAdministratorAndTheProgramWrite(Role role) {
        Body inside = Scoped.call(
                        story.admin,
                        () -> bodies.open(new Body.Draft(
                                BodyKind.FIRM, "企业", story.city.code(), null, "", false, BodyStories.FROM)))
                .get();
        var scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        assertThat(Scoped.call(scope, () -> bodies.find(story.top.id()))).isPresent();
        assertThat(Scoped.call(scope, () -> bodies.find(inside.id())).isPresent())
                .isEqualTo(staff);
        assertThat(Scoped.call(scope, () -> bodies.journal(inside.id())).isEmpty())
                .isEqualTo(!staff);
        Body.Draft draft = BodyStories.draft(BodyKind.FIRM, "另一企业", story.city.code(), null);
        if (role == Role.ADMINISTRATOR || role == Role.SYSTEM) {
            assertThat(Scoped.call(scope, () -> bodies.open(draft)).get().stands())
                    .isTrue();
        } else {
            assertThatThrownBy(() -> Scoped.call(scope, () -> bodies.open(draft)))
                    .hasStackTraceContaining("row-level security");
            assertThat(Scoped.call(scope, () -> bodies.close(inside.id(), 1, TODAY)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void theBodiesOfAnotherCityAreNotSeen() {
        assertThat(Scoped.call(cities.fresh().system(), () -> bodies.find(story.top.id())))
                .isEmpty();
    }
}
