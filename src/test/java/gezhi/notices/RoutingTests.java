package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.notices.RoutingOutcome.Changed;
import gezhi.notices.RoutingOutcome.Reason;
import gezhi.notices.RoutingOutcome.Refused;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** The administrator changes who is told of what, from a day on. */
@GezhiTest
class RoutingTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private News news;

    @Autowired
    private Notices notices;

    @Autowired
    private Phrasing phrasing;

    @Autowired
    private Routing routing;

    @Autowired
    private MovableClock clock;

    private CaseStories people;
    private Scope supervisor;
    private LocalDate today;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
        supervisor =
                new Staff(accounts, postings, transactions).posted(people.city, Role.SUPERVISOR, people.city.county(1));
        today = LocalDate.now(clock);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(java.time.Instant.parse("2026-03-04T02:00:00Z"));
    }

    @Test
    void aRouteTellsFromItsDayOnUntilItEnds() {
        assertThat(add("REPORT", today.plusDays(1))).isEqualTo(new Changed());
        people.reported();
        tell();
        assertThat(titles()).as("tomorrow").isEmpty();
        clock.advance(Duration.ofDays(1));
        Outcome.Reported reported = people.reported();
        tell();
        assertThat(titles()).containsExactly("新上报待采集：" + reported.number());
        Route route = asAdministrator(() -> routing.routes()).stream()
                .filter(each -> each.isLike(Audience.SUPERVISOR, "REPORT", Channel.IN_APP))
                .findFirst()
                .orElseThrow();
        assertThat(asAdministrator(() -> routing.end(route.id()))).isEqualTo(new Changed());
        assertThat(asAdministrator(() -> routing.end(route.id()))).isEqualTo(new Refused(Reason.NO_SUCH_ROUTE));
        people.reported();
        tell();
        assertThat(titles()).hasSize(1);
    }

    @Test
    void theDeskAboveIsTheNextOneThatHasADispatcher() {
        Staff staff = new Staff(accounts, postings, transactions);
        Scope street = staff.posted(people.city, Role.DISPATCHER, people.city.township(1, 1));
        Scope county = staff.posted(people.city, Role.DISPATCHER, people.city.county(1));
        asAdministrator(() -> routing.add(Audience.DESK_ABOVE, "REPORT", Channel.IN_APP, false, today));
        people.reported();
        tell();
        assertThat(Scoped.call(county, () -> notices.unread())).isEqualTo(1);
        assertThat(Scoped.call(street, () -> notices.unread())).isZero();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(add("REPORT", today.minusDays(1))).isEqualTo(new Refused(Reason.DATE_PAST));
        assertThat(add("REPORT", null)).isEqualTo(new Refused(Reason.DATE_PAST));
        assertThat(add("DANCE", today)).isEqualTo(new Refused(Reason.NO_SUCH_EVENT));
        assertThat(add("BREACH", today)).as("shipped").isEqualTo(new Refused(Reason.ALREADY_ROUTED));
        assertThat(asAdministrator(() -> routing.setQuiet(null))).isEqualTo(new Refused(Reason.BAD_HOURS));
        assertThat(asAdministrator(() -> routing.end(UUID.randomUUID()))).isEqualTo(new Refused(Reason.NO_SUCH_ROUTE));
    }

    @Test
    void nobodyCanBeToldWhoHasNothingToDoWithIt() {
        for (Audience audience : Audience.values()) {
            Reason expected = audience == Audience.CALLED ? Reason.ALREADY_ROUTED : Reason.NO_SUCH_AUDIENCE;
            assertThat(asAdministrator(() -> routing.add(audience, "CALLOUT_START", Channel.IN_APP, false, today)))
                    .isEqualTo(new Refused(expected));
        }
    }

    @Test
    void wordsMayHoldWhatIsKnownOfACaseAndNothingElse() {
        NoticeRules.Key key = new NoticeRules.Key("REPORT", Voice.STAFF, "zh");
        assertThat(say(key, new Words("{number} {name}", "x"))).isEqualTo(new Refused(Reason.UNKNOWN_PLACE));
        assertThat(say(key, new Words("", "x"))).isEqualTo(new Refused(Reason.BAD_TITLE));
        assertThat(say(key, new Words("x".repeat(81), "x"))).isEqualTo(new Refused(Reason.BAD_TITLE));
        assertThat(say(key, new Words("x", " "))).isEqualTo(new Refused(Reason.BAD_TEXT));
        assertThat(say(new NoticeRules.Key("DANCE", Voice.STAFF, "zh"), new Words("x", "x")))
                .isEqualTo(new Refused(Reason.NO_SUCH_EVENT));
        assertThat(say(key, new Words("有人上报 {number}", "{category}"))).isEqualTo(new Changed());
        assertThat(say(key, new Words("又有人上报 {number}", "{category}"))).isEqualTo(new Changed());
        add("REPORT", today);
        Outcome.Reported reported = people.reported();
        tell();
        assertThat(titles()).containsExactly("又有人上报 " + reported.number());
    }

    @Test
    void quietHoursAreTheCitysOwn() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(asAdministrator(() -> routing.rules().quiet()))
                .isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(asAdministrator(() -> routing.setQuiet(noon))).isEqualTo(new Changed());
        assertThat(asAdministrator(() -> routing.rules().quiet())).isEqualTo(noon);
    }

    @Test
    void aNewStepThatNobodyHasWordsForIsToldByItsName() {
        add("COMMENT", today);
        Outcome.Reported reported = people.reported();
        people.act(people.desk, reported.caseId(), 1, new Action.Comment("去看过"));
        tell();
        assertThat(titles()).singleElement().asString().endsWith(reported.number());
    }

    private RoutingOutcome add(String event, LocalDate from) {
        return asAdministrator(() -> routing.add(Audience.SUPERVISOR, event, Channel.IN_APP, false, from));
    }

    private RoutingOutcome say(NoticeRules.Key key, Words words) {
        return asAdministrator(() -> routing.say(key, words));
    }

    private void tell() {
        news.pass(people.city.code());
    }

    private List<String> titles() {
        return Scoped.call(
                supervisor,
                () -> notices.list(false, "").rows().stream()
                        .map(notice -> phrasing.inTheProgram(notice.fact(), notice.voice(), Locale.CHINESE)
                                .title())
                        .toList());
    }

    private <R> R asAdministrator(ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(people.city.person(Role.ADMINISTRATOR, people.city.code()), work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
