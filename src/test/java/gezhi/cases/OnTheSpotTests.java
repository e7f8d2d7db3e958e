package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.FlowChanges.NumberRule;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.cases.rules.FlowRules;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Micro-matters: done at once, shown before and after, verified by somebody else. */
@GezhiTest
class OnTheSpotTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private OnTheSpot spot;

    @Autowired
    private FlowChanges changes;

    @Autowired
    private Darkroom darkroom;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Picture picture;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
        picture = (Picture) darkroom.prepare(Uploads.jpegWithExif(64, 48, 1));
    }

    @Test
    void withoutPhotosOfBeforeAndAfterItIsNotTaken() {
        UUID id = people.after(1).caseId();
        assertThat(handled(id, Evidence.NONE)).isEqualTo(new Outcome.Refused(new Refusal.NoPhotosBefore(1)));
        assertThat(handled(id, Evidence.of(List.of(picture))))
                .as("one of after is none of before")
                .isEqualTo(new Outcome.Refused(new Refusal.NoPhotosBefore(1)));
        assertThat(handled(id, new Evidence(List.of(picture), List.of())))
                .isEqualTo(new Outcome.Refused(new Refusal.NoPhotosAfter(1)));
        assertThat(handled(id, both())).isInstanceOf(Outcome.Done.class);
        CaseFile.Pair pair = file(id).pair(file(id).timeline().getLast());
        assertThat(pair.before()).hasSize(1);
        assertThat(pair.after()).hasSize(1).doesNotContainAnyElementsOf(pair.before());
    }

    @Test
    void photosOfTheReportCountAndAreMarkedAsOfBefore() {
        UUID id = reportedWithAPhoto();
        people.act(people.gridWorker, id, 1, Action.Collect.asReported());
        assertThat(handled(id, Evidence.of(List.of(picture, picture)))).isInstanceOf(Outcome.Done.class);
        CaseFile file = file(id);
        CaseFile.Pair pair = file.pair(file.timeline().getLast());
        assertThat(pair.before()).isEqualTo(file.timeline().getFirst().photos()).hasSize(1);
        assertThat(pair.after()).hasSize(2);
    }

    @Test
    void theRuleSaysHowManyAndMayAskForNone() {
        set(FlowRules.Name.PHOTOS_BEFORE, 0);
        set(FlowRules.Name.PHOTOS_AFTER, 2);
        UUID id = people.after(1).caseId();
        assertThat(handled(id, Evidence.of(List.of(picture))))
                .isEqualTo(new Outcome.Refused(new Refusal.NoPhotosAfter(2)));
        set(FlowRules.Name.PHOTOS_AFTER, 0);
        assertThat(handled(id, Evidence.NONE)).isInstanceOf(Outcome.Done.class);
        assertThat(Scoped.call(
                        people.city.person(Role.ADMINISTRATOR, people.city.code()),
                        () -> changes.set(new NumberRule(FlowRules.Name.PHOTOS_AFTER, 7), LocalDate.now(clock))))
                .contains(FlowChanges.Reason.BAD_AMOUNT);
    }

    @Test
    void foundAndDoneIsOneThingAndSentTwiceIsDoneOnce() {
        Report report = CaseStories.rubbish(people.city.grid());
        for (int i = 0; i < 2; i++) {
            assertThat(Scoped.call(people.gridWorker, () -> spot.found(report, "捡走了", both())))
                    .isInstanceOfSatisfying(
                            Outcome.Done.class, done -> assertThat(done.step()).isEqualTo(Step.FED_BACK));
        }
        CaseRow row = only();
        assertThat(file(row.id()).timeline())
                .extracting(entry -> entry.entry().action())
                .containsExactly(Action.Kind.REPORT, Action.Kind.COLLECT, Action.Kind.SELF_HANDLE);
        assertThat(file(row.id()).timeline().getLast().photos()).hasSize(2);
    }

    @Test
    void foundWithoutPhotosOrOutsideTheOwnGridLeavesNothingBehind() {
        assertThat(Scoped.call(
                        people.gridWorker,
                        () -> spot.found(CaseStories.rubbish(people.city.grid()), "捡走了", Evidence.NONE)))
                .isEqualTo(new Outcome.Refused(new Refusal.NoPhotosBefore(1)));
        assertThat(Scoped.call(
                        people.gridWorker,
                        () -> spot.found(CaseStories.rubbish(people.city.community(2, 1, 1)), "捡走了", both())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Scoped.call(people.city.system(), () -> queries.count(CaseFilter.ALL)))
                .isZero();
    }

    @Test
    void whatSomebodyReportedIsFiledOnTheWayOrNotAtAll() {
        UUID id = people.reported().caseId();
        UUID request = UUID.randomUUID();
        assertThat(settled(id, request, Evidence.NONE)).isEqualTo(new Outcome.Refused(new Refusal.NoPhotosBefore(1)));
        assertThat(file(id).row().step()).isEqualTo(Step.DISCOVERED);
        for (int i = 0; i < 2; i++) {
            assertThat(settled(id, request, both())).isInstanceOf(Outcome.Done.class);
        }
        assertThat(file(id).timeline()).hasSize(3);
        assertThat(settled(id, UUID.randomUUID(), both()))
                .isEqualTo(new Outcome.Refused(new Refusal.StaleVersion(1, 3)));
    }

    @Test
    void whoeverDidItNeitherVerifiesNorPassesItOn() {
        UUID id = people.after(1).caseId();
        handled(id, both());
        for (Action action : List.of(new Action.Confirm(""), new Detour.PassOn("还差一点"))) {
            assertThat(people.act(people.gridWorker, id, 3, action))
                    .isEqualTo(new Outcome.Refused(new Refusal.HandlerMayNotVerify()));
        }
        assertThat(people.act(people.desk, id, 3, new Action.Confirm(""))).isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.gridWorker, id, 4, new Action.Evaluate(5, "")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatWasPassedOnAndDoneAgainShowsItsOwnBefore() {
        UUID id = people.after(1).caseId();
        handled(id, both());
        people.act(people.desk, id, 3, new Detour.PassOn("还差一点"));
        Scoped.run(people.gridWorker, () -> cases.act(id, 4, UUID.randomUUID(), new Detour.SelfHandle("都捡了"), both()));
        CaseFile file = file(id);
        assertThat(file.pair(file.timeline().getLast()).before())
                .isEqualTo(file.timeline().getLast().before())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoMayDoItMarkPhotos(Role role) {
        UUID id = reportedWithAPhoto();
        boolean may = role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
        assertThat(marked(people.city.person(role, people.city.community(1, 1, 2)), id))
                .isZero();
        assertThat(marked(people.city.person(role, people.city.community(1, 1, 1)), id))
                .isEqualTo(may ? 1 : 0);
    }

    private int marked(Scope who, UUID id) {
        return Scoped.call(
                who,
                () -> transactions.execute(status -> jdbc.sql(
                                "update cases.photo set taken = 'BEFORE' where city = :city and case_id = :id")
                        .param("city", people.city.code())
                        .param("id", id)
                        .update()));
    }

    private UUID reportedWithAPhoto() {
        Report plain = CaseStories.rubbish(people.city.grid());
        Report report = new Report(
                plain.requestId(),
                plain.channel(),
                plain.category(),
                plain.point(),
                plain.division(),
                plain.address(),
                plain.words(),
                null,
                List.of(picture));
        Outcome outcome = Scoped.call(people.city.visitor(), () -> cases.report(report));
        return ((Outcome.Reported) outcome).caseId();
    }

    private Evidence both() {
        return new Evidence(List.of(picture), List.of(picture));
    }

    private Outcome handled(UUID id, Evidence evidence) {
        return Scoped.call(
                people.gridWorker, () -> cases.act(id, 2, UUID.randomUUID(), new Detour.SelfHandle("捡走了"), evidence));
    }

    private Outcome settled(UUID id, UUID request, Evidence evidence) {
        return Scoped.call(people.gridWorker, () -> spot.settle(id, 1, request, "捡走了", evidence));
    }

    private void set(FlowRules.Name name, int amount) {
        Scope administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
        assertThat(Scoped.call(administrator, () -> changes.set(new NumberRule(name, amount), LocalDate.now(clock))))
                .isEmpty();
    }

    private CaseRow only() {
        return Scoped.call(people.city.system(), () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst();
    }

    private CaseFile file(UUID id) {
        return Scoped.call(people.city.system(), () -> queries.find(id)).orElseThrow();
    }
}
