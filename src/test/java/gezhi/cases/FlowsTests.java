package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flows beside the seven steps, in the database: rubbish dispatched on a Wednesday at ten is due at three. */
@GezhiTest
class FlowsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-03-08T16:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private ReviewWatch reviews;

    @Autowired
    private DeadlineWatch deadlines;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private CaseStories people;
    private Outcome.Reported reported;

    @BeforeEach
    void aCaseIsBeingHandled() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        reported = people.after(3);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void anExtensionMovesTheDeadlineAndTheWarningComesAnew() {
        clock.set(WEDNESDAY_TEN.plus(Duration.ofMinutes(260)));
        deadlines.watch(people.city.code());
        done(people.handler, 4, new Detour.Extend("配件在路上"));
        assertThat(file().row().due()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
        done(people.handler, 5, new Detour.AskExtension("明天才到"));
        assertThat(file().row().asked()).isEqualTo(Ask.Kind.EXTENSION);
        done(people.dispatcher, 6, new Detour.GrantExtension("零件明天到"));
        assertThat(file().row().due()).isEqualTo(Instant.parse("2026-03-05T03:00:00Z"));
        assertThat(file().timeline())
                .extracting(CaseFile.Entry::deadline)
                .endsWith(
                        new CaseFile.Shift(null, null),
                        new CaseFile.Shift(
                                Instant.parse("2026-03-04T09:00:00Z"), Instant.parse("2026-03-05T03:00:00Z")));
        clock.set(Instant.parse("2026-03-05T03:00:01Z"));
        assertThat(deadlines.watch(people.city.code()))
                .as("yellow once more, and red")
                .isEqualTo(2);
    }

    @Test
    void aParkedCaseIsNotWatchedAndGoesOnByItselfOnceOnItsDay() {
        done(people.dispatcher, 4, new Detour.Park(Detour.ParkReason.CONSTRUCTION, MONDAY, "整条路在修"));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(4)));
        assertThat(deadlines.watch(people.city.code())).isZero();
        assertThat(reviews.watch(people.city.code())).isZero();
        clock.set(MONDAY);
        assertThat(reviews.watch(people.city.code())).isEqualTo(1);
        assertThat(reviews.watch(people.city.code())).isZero();
        assertThat(file().row().step()).isEqualTo(Step.HANDLING);
        assertThat(file().row().due()).as("four hours from nine").isEqualTo(Instant.parse("2026-03-09T06:00:00Z"));
        JournalEntry last = file().timeline().getLast().entry();
        assertThat(last.role()).isEqualTo(Role.SYSTEM);
        assertThat(last.action()).isEqualTo(Action.Kind.RESUME);
        assertThat(file().timeline().stream()
                        .map(CaseFile.Entry::deadline)
                        .filter(shift -> !shift.equals(new CaseFile.Shift(null, null))))
                .as("sent, parked, gone on")
                .containsExactly(
                        new CaseFile.Shift(null, Instant.parse("2026-03-04T07:00:00Z")),
                        new CaseFile.Shift(Instant.parse("2026-03-04T07:00:00Z"), null),
                        new CaseFile.Shift(null, Instant.parse("2026-03-09T06:00:00Z")));
    }

    @Test
    void theReasonChosenStandsInTheJournal() {
        done(people.dispatcher, 4, new Detour.Void(Detour.VoidReason.DUPLICATE, "与上一件重复录入"));
        JournalEntry last = file().timeline().getLast().entry();
        assertThat(last.detail()).isEqualTo("DUPLICATE");
        assertThat(file().row().step()).isEqualTo(Step.VOIDED);
        assertThat(file().buttons()).isEmpty();
    }

    @Test
    void theCountyDispatchesWhatTheStreetHandedUp() {
        Outcome.Reported second = people.after(1);
        Scope county = people.city.person(Role.DISPATCHER, people.city.county(1));
        assertThat(people.act(people.dispatcher, second.caseId(), 2, new Detour.TransferUp("跨两个街道")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.dispatcher, second.caseId(), 3, new Action.Dispatch(people.water, "")))
                .isEqualTo(new Outcome.Refused(new Refusal.NotYourDesk(people.city.county(1))));
        assertThat(people.act(county, second.caseId(), 3, new Action.Dispatch(people.water, "")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theHolderOfTheSecretLinkObjectsAndTheWindowIsKeptByTheServer() {
        people.step(reported, 3);
        people.step(reported, 4);
        Scope holder = people.holder(reported);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(15)).plusSeconds(1));
        assertThat(people.act(holder, reported.caseId(), 6, new Detour.Objection("还在漏")))
                .isEqualTo(new Outcome.Refused(new Refusal.WindowClosed()));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(15)));
        done(holder, 6, new Detour.Objection("还在漏"));
        done(people.supervisor, 7, new Detour.Reopen("确实没修好"));
        CaseFile file = file();
        assertThat(file.row().step()).isEqualTo(Step.COLLECTED);
        assertThat(file.row().inTime()).isNull();
        assertThat(file.row().asked()).isNull();
        done(people.dispatcher, 8, new Action.Dispatch(people.roads, ""));
        done(people.otherOffice, 9, new Action.Accept());
        done(people.otherOffice, 10, new Action.FeedBack("修好了"));
        done(people.gridWorker, 11, new Action.Confirm(""));
    }

    @Test
    void theVerifierDoesNotDecideOnTheOfficesObjection() {
        people.step(reported, 3);
        Scope verifier = people.city.person(Role.DISPATCHER, people.city.township(1, 1));
        done(verifier, 5, new Action.Rework("没有清完"));
        done(people.handler, 6, new Detour.Objection("清完了，有照片"));
        assertThat(people.act(verifier, reported.caseId(), 7, new Detour.Uphold("算了")))
                .isEqualTo(new Outcome.Refused(new Refusal.DeciderMayNotDecide()));
        done(people.dispatcher, 7, new Detour.Uphold("看过照片"));
        assertThat(file().row().step()).isEqualTo(Step.FED_BACK);
        assertThat(file().row().inTime()).isTrue();
    }

    @Test
    void commentsNeverMoveAClock() {
        Instant due = Objects.requireNonNull(file().row().due());
        clock.set(WEDNESDAY_TEN.plus(Duration.ofHours(1)));
        done(people.gridWorker, 1, new Action.Comment("去看过"));
        done(people.supervisor, 1, new Action.Urge("请快"));
        assertThat(file().row().due()).isEqualTo(due);
        assertThat(file().row().version()).isEqualTo(4);
    }

    @Test
    void whoWasOnTheSpotLeavesANoteAlsoOnceTheCaseIsRefused() {
        Outcome.Reported refused = people.reported();
        assertThat(people.act(people.desk, refused.caseId(), 1, new Action.Refuse("不属于受理范围")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.gridWorker, refused.caseId(), 1, new Action.Comment("现场已经看过")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.neighbour, refused.caseId(), 2, new Action.Comment("不归我管")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anAssistingOfficeSeesTheCaseAndAnswersBeforeTheLeadReports() {
        assertThat(people.act(people.otherOffice, reported.caseId(), 4, new Detour.Answer("围好了")))
                .isEqualTo(new Outcome.Refused(new Refusal.NoSuchCase()));
        done(people.dispatcher, 4, new Detour.Assist(people.roads, "请设围挡"));
        assertThat(people.act(people.handler, reported.caseId(), 5, new Action.FeedBack("修好了")))
                .isEqualTo(new Outcome.Refused(new Refusal.HelpIsOpen()));
        done(people.otherOffice, 5, new Detour.Answer("围好了"));
        done(people.handler, 6, new Action.FeedBack("修好了"));
        done(people.gridWorker, 7, new Action.Confirm(""));
        done(people.desk, 8, new Detour.Visit(Detour.VisitOutcome.SOLVED, "居民说好了"));
        assertThat(file().timeline().getLast().entry().detail()).isEqualTo("SOLVED");
    }

    private void done(Scope who, int seen, Action action) {
        assertThat(people.act(who, reported.caseId(), seen, action)).isInstanceOf(Outcome.Done.class);
    }

    private CaseFile file() {
        return Scoped.call(people.city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow();
    }
}
