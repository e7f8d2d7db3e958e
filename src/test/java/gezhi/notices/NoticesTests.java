package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.EscalationWatch;
import gezhi.cases.Merging;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.notices.model.Voice;
import gezhi.notices.rules.LoadingNotices;
import gezhi.notices.rules.NoticeRules;
import gezhi.organizations.Offices;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who is told of what in the program, by the routes that a city begins with. */
@GezhiTest
class NoticesTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Merging merging;

    @Autowired
    private EscalationWatch watch;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private LoadingNotices loading;

    @Autowired
    private News news;

    @Autowired
    private Notices notices;

    @Autowired
    private Phrasing phrasing;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Staff staff;
    private Scope worker;
    private Scope desk;
    private Scope dispatcher;
    private Scope handler;
    private Scope helper;
    private Scope county;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        staff = new Staff(accounts, postings, transactions);
        worker = staff.posted(people.city, Role.GRID_WORKER, people.city.grid());
        desk = staff.posted(people.city, Role.COMMUNITY_DESK, people.city.community(1, 1, 1));
        dispatcher = staff.posted(people.city, Role.DISPATCHER, people.city.township(1, 1));
        county = staff.posted(people.city, Role.DISPATCHER, people.city.county(1));
        handler = staff.handler(people.city, people.water);
        helper = staff.handler(people.city, people.roads);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void eachStepIsToldToWhoeverHasToDoSomethingNext() {
        Outcome.Reported reported = people.reported();
        assertThat(titles(desk))
                .as("nobody is told before the news are passed on")
                .isEmpty();
        tell();
        assertThat(titles(desk)).containsExactly("新上报待采集：" + reported.number());
        assertThat(titles(worker)).hasSize(1);
        people.step(reported, 0);
        tell();
        assertThat(titles(dispatcher)).as("the inbox shows it by itself").isEmpty();
        assertThat(titles(county)).as("the desk in charge is the street's").isEmpty();
        people.step(reported, 1);
        tell();
        assertThat(titles(handler)).containsExactly("派给本部门：" + reported.number());
        assertThat(titles(helper)).isEmpty();
        assertThat(texts(handler)).containsExactly("暴露垃圾，期限 3月4日 15:00。请接单或申请退回。");
        people.step(reported, 2);
        people.step(reported, 3);
        tell();
        assertThat(titles(desk)).first().isEqualTo("待核查：" + reported.number());
        people.step(reported, 4);
        people.step(reported, 5);
        tell();
        assertThat(titles(handler)).hasSize(3);
        tell();
        assertThat(titles(handler)).as("told once").hasSize(3);
    }

    @Test
    void nobodyIsToldOfTheirOwnDeed() {
        Outcome.Reported reported = people.reported();
        tell();
        people.act(desk, reported.caseId(), 1, Action.Collect.asReported());
        tell();
        assertThat(titles(desk)).hasSize(1);
        people.act(dispatcher, reported.caseId(), 2, new Detour.TransferUp("跨两个街道"));
        tell();
        assertThat(titles(dispatcher)).isEmpty();
        assertThat(titles(county)).containsExactly("转上级：" + reported.number());
    }

    @Test
    void anOfficeThatIsAskedToHelpIsTold() {
        Outcome.Reported reported = people.after(3);
        people.act(people.dispatcher, reported.caseId(), 4, new Detour.Assist(people.roads, "封路"));
        tell();
        assertThat(titles(helper)).containsExactly("请协办：" + reported.number());
    }

    @Test
    void theDeskThatTheLadderNamesIsTold() {
        people.after(3);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofHours(5)).plusSeconds(1));
        watch.watch(people.city.code());
        tell();
        assertThat(titles(dispatcher)).first().asString().startsWith("升级：");
        assertThat(titles(county)).isEmpty();
    }

    @Test
    void aResidentWithAnAccountIsToldInOtherWordsAndOfTheEndOfTheCaseTheirsWasMergedInto() {
        UUID person = staff.person(people.city);
        Scope resident = Scope.person(people.city.code(), Role.RESIDENT, person, "", null);
        Outcome.Reported own =
                (Outcome.Reported) Scoped.call(resident, () -> cases.report(CaseStories.rubbish(people.city.grid())));
        Outcome.Reported other = people.reported();
        Scoped.run(
                people.desk,
                () -> merging.merge(own.caseId(), new Merging.Wish(other.caseId(), "同一处"), 1, UUID.randomUUID()));
        people.act(people.desk, other.caseId(), 1, new Action.Refuse("已自行清走"));
        merging.tell(people.city.code());
        tell();
        assertThat(titles(resident)).containsExactly("您反映的问题已一并办结：" + own.number(), "您反映的问题已并案：" + own.number());
        assertThat(texts(resident)).allSatisfy(text -> assertThat(text).contains(other.number()));
        assertThat(Scoped.call(resident, () -> notices.list(true, "")).rows())
                .allSatisfy(notice -> assertThat(notice.voice()).isEqualTo(Voice.REPORTER));
    }

    @Test
    void whatIsOpenedOrMarkedIsReadAndWhatCameLaterIsNot() {
        people.reported();
        people.reported();
        tell();
        assertThat(unread(desk)).isEqualTo(2);
        List<Notice> told = list(desk, false);
        Scoped.run(desk, () -> notices.open(told.getLast().id()));
        assertThat(unread(desk)).isEqualTo(1);
        people.reported();
        tell();
        Scoped.run(desk, () -> notices.readAll(told.getFirst().id()));
        assertThat(list(desk, true)).hasSize(1);
        assertThat(list(desk, false)).hasSize(3);
        assertThat(Scoped.call(worker, () -> notices.open(told.getFirst().id())))
                .as("what others were told")
                .isEmpty();
    }

    @Test
    void aLongListGoesOnWhereItEnded() {
        for (int i = 0; i < 60; i++) {
            people.reported();
        }
        tell();
        var first = Scoped.call(desk, () -> notices.list(false, ""));
        assertThat(first.rows()).hasSize(50);
        var second = Scoped.call(desk, () -> notices.list(false, String.valueOf(first.next())));
        assertThat(second.rows()).hasSize(10).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    @Test
    void whatHappenedMoreThanAWeekAgoIsNoNews() {
        people.reported();
        clock.advance(Duration.ofDays(8));
        tell();
        assertThat(titles(desk)).isEmpty();
        clock.set(WEDNESDAY_TEN);
        tell();
        assertThat(titles(desk)).isEmpty();
    }

    @Test
    void aCityFromBeforeThereWereNoticesGetsTheRulesOfItsProfile() {
        Scope old = Scope.system(cities.unused());
        NoticeRules rules = Scoped.call(
                old,
                () -> transactions.execute(status -> {
                    jdbc.sql(
                                    "insert into territory.city (city, name, profile, founded_at) values (:city, '旧市', 'putian', now())")
                            .param("city", old.city())
                            .update();
                    return loading.current();
                }));
        assertThat(rules.routes("REPORT")).hasSize(2);
        assertThat(rules.words("URGE", Voice.STAFF, "en").title()).isEqualTo("Urged: {number}");
        assertThat(rules.words("COMMENT", Voice.STAFF, "en").title()).isEqualTo("{event}: {number}");
    }

    private void tell() {
        news.pass(people.city.code());
    }

    private int unread(Scope who) {
        return Scoped.call(who, () -> notices.unread());
    }

    private List<Notice> list(Scope who, boolean unread) {
        return Scoped.call(who, () -> notices.list(unread, "")).rows();
    }

    private List<String> titles(Scope who) {
        return Scoped.call(
                who,
                () -> notices.list(false, "").rows().stream()
                        .map(notice -> phrasing.inTheProgram(notice.fact(), notice.voice(), Locale.CHINESE)
                                .title())
                        .toList());
    }

    private List<String> texts(Scope who) {
        return Scoped.call(
                who,
                () -> notices.list(false, "").rows().stream()
                        .map(notice -> phrasing.inTheProgram(notice.fact(), notice.voice(), Locale.CHINESE)
                                .text())
                        .toList());
    }
}
