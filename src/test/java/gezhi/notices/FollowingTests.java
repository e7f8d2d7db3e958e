package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gezhi.cases.CaseStories;
import gezhi.cases.Outcome;
import gezhi.cases.Privacy;
import gezhi.cases.PublicCase;
import gezhi.cases.RuleChanges;
import gezhi.cases.Surroundings;
import gezhi.cases.loop.Action;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Voice;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with an account follows a case of others: one press, told under the bell what everybody may know, one press to stop. */
class FollowingTests extends SendingFixture {
    @Autowired
    private Following following;

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private Watching watching;

    @Autowired
    private Routing routing;

    @Autowired
    private RuleChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private Outcome.Reported reported;
    private SignedIn resident;

    @BeforeEach
    void aCaseOfSomebodyElse() {
        reported = people.after(2);
        tell();
        resident = As.signedIn(people.city.code(), Role.RESIDENT, UUID.randomUUID(), "", null);
    }

    @Test
    void onePressFollowsAndTheBellTellsWhatThePublicPageShowsAndLeadsThere() throws Exception {
        assertThat(page(path())).contains(path() + "/follow");
        assertThat(post(path() + "/follow")).hasStatus(302).hasRedirectedUrl(path());
        assertThat(page(path())).contains(path() + "/unfollow");
        people.step(reported, 2);
        tell();
        Notice told = Scoped.call(resident.scope(), () -> notices.list(true, ""))
                .rows()
                .getFirst();
        assertThat(told.voice()).isEqualTo(Voice.WATCHER);
        assertThat(told.fact().number()).isEqualTo(reported.number());
        assertThat(told.fact().due()).isNull();
        assertThat(told.fact().other()).isEmpty();
        assertThat(page("/notices")).contains("您关注的事件有进展：" + reported.number()).doesNotContain("{link}");
        assertThat(post("/notices/" + told.id() + "/open")).hasRedirectedUrl(path());
        people.act(people.dispatcher, reported.caseId(), 4, new Action.Comment("记一笔"));
        tell();
        assertThat(unread()).as("a note of the staff").isZero();
        assertThat(page("/notices/followed")).contains(path());
        assertThat(post("/notices/followed/" + reported.caseId() + "/stop")).hasRedirectedUrl("/notices/followed");
        assertThat(page("/notices/followed")).doesNotContain(reported.number());
        people.step(reported, 3);
        tell();
        assertThat(unread()).isZero();
    }

    @Test
    void ofACaseThatThePublicDoesNotSeeAnyMoreNothingIsToldAndItCanStillBeLeft() throws Exception {
        follow(resident.scope());
        asAdministrator(() -> changes.correct(CaseStories.RUBBISH, "暴露垃圾", "Exposed rubbish", Privacy.CLOSED));
        people.step(reported, 2);
        tell();
        assertThat(unread()).isZero();
        assertThat(page("/notices/followed")).contains(reported.number()).doesNotContain(path());
        assertThat(post(path() + "/unfollow")).hasStatus(404);
        post("/notices/followed/" + reported.caseId() + "/stop");
        assertThat(Scoped.call(resident.scope(), following::mine)).isEmpty();
    }

    @Test
    void moreThanTheListShowsCannotBeFollowed() throws Exception {
        changed(
                resident.scope(),
                "insert into notices.followed select platform.scope_city(), '" + resident.person()
                        + "', gen_random_uuid(), '1', now() from generate_series(1, 100)");
        assertThat(post(path() + "/follow")).hasRedirectedUrl("/notices/followed?full=true");
        assertThat(page("/notices/followed?full=true")).contains("最多同时关注 100 件事");
        changed(
                resident.scope(),
                "delete from notices.followed where case_id = (select min(case_id::text)::uuid from notices.followed)");
        for (int i = 0; i < 2; i++) {
            assertThat(post(path() + "/follow")).hasRedirectedUrl(path());
        }
    }

    @Test
    void whoHasToDoWithTheCaseIsToldAsSuchAndOnce() {
        Scope office = people.handler;
        follow(office);
        people.step(reported, 2);
        tell();
        assertThat(Scoped.call(office, () -> notices.list(true, "")).rows()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatIsToldIsDataAndNobodyIsToldByTextMessage() {
        assertThat(asAdministrator(
                        () -> routing.add(Audience.WATCHER, "FEED_BACK", Channel.TEXT, false, LocalDate.now(clock))))
                .isEqualTo(new RoutingOutcome.Refused(RoutingOutcome.Reason.NO_SUCH_AUDIENCE));
        assertThat(asAdministrator(
                        () -> routing.add(Audience.WATCHER, "PARK", Channel.IN_APP, false, LocalDate.now(clock))))
                .isEqualTo(new RoutingOutcome.Changed());
    }

    @Test
    void aVisitorIsOfferedNoBellAndAnAccountOfAnotherCityNeither() throws Exception {
        MvcTestResult visitor =
                mvc.get().uri(path()).with(As.visitor(people.city.code())).exchange();
        assertThat(visitor).hasStatusOk();
        assertThat(text(visitor)).doesNotContain("/follow\"");
        SignedIn stranger = As.signedIn(cities.fresh().code(), Role.RESIDENT, UUID.randomUUID(), "", null);
        assertThat(text(mvc.get().uri(path()).with(As.person(stranger)).exchange()))
                .doesNotContain("/follow\"");
        assertThat(mvc.post().uri(path() + "/follow").with(As.person(stranger)).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void whatIsFollowedIsForgottenOnceTheCaseIsClosedForGood() {
        follow(resident.scope());
        clock.advance(Duration.ofDays(31));
        watching.forget(people.city.code(), clock.getZone());
        assertThat(Scoped.call(resident.scope(), following::mine))
                .as("still open")
                .hasSize(1);
        for (int step = 2; step < 6; step++) {
            people.step(reported, step);
        }
        clock.advance(Duration.ofDays(31));
        watching.forget(people.city.code(), clock.getZone());
        assertThat(Scoped.call(resident.scope(), following::mine)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void nobodySeesOrEndsWhatSomebodyElseFollows(Role role) {
        follow(resident.scope());
        Scope other = role == Role.PUBLIC ? people.city.visitor() : people.city.person(role, people.city.code());
        assertThat(changed(other, "delete from notices.followed")).isZero();
        assertThat(Scoped.call(other, following::mine)).isEmpty();
        assertThatThrownBy(() -> changed(
                        other,
                        "insert into notices.followed select city, '" + resident.person() + "', '" + UUID.randomUUID()
                                + "', '1', now() from territory.v_divisions limit 1"))
                .isInstanceOf(DataAccessException.class);
        assertThat(Scoped.call(resident.scope(), following::mine)).hasSize(1);
    }

    @Test
    void whatOneFollowsLeavesAsTheListShowsIt() throws Exception {
        follow(resident.scope());
        MvcTestResult file = mvc.post()
                .uri("/exports/followed")
                .param("kind", "CSV")
                .param("purpose", "例会")
                .with(As.person(resident))
                .with(csrf())
                .exchange();
        assertThat(file).hasStatusOk();
        assertThat(text(file).lines().skip(2)).hasSize(1).allMatch(row -> row.startsWith(reported.number() + ","));
    }

    private int changed(Scope scope, String sql) {
        return Scoped.call(
                scope, () -> transactions.execute(status -> jdbc.sql(sql).update()));
    }

    private void follow(Scope scope) {
        PublicCase shown =
                surroundings.find(people.city.code(), reported.number()).orElseThrow();
        Scoped.run(scope, () -> following.follow(shown));
    }

    private int unread() {
        return Scoped.call(resident.scope(), notices::unread);
    }

    private String path() {
        return PublicCase.path(people.city.code(), reported.number());
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(As.person(resident)).with(csrf()).exchange();
    }

    private String page(String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(path).with(As.person(resident)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) throws Exception {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
