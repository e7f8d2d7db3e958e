package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.CaseStories;
import gezhi.cases.Outcome;
import gezhi.cases.Privacy;
import gezhi.cases.PublicCase;
import gezhi.cases.RuleChanges;
import gezhi.cases.RuleOutcome;
import gezhi.cases.Surroundings;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.TestOutside;
import jakarta.mail.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody follows a case that they have not reported: asked twice, told what everybody may know, forgotten in the end. */
class WatchingTests extends SendingFixture {
    private static final Pattern LINK = Pattern.compile("https://gezhi\\.test(/around/follow/\\S+)");

    @Autowired
    private RuleChanges changes;

    @Autowired
    private Watching watching;

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private Routing routing;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingIsSentButTheQuestionUntilItIsConfirmedAndNothingAfterItIsStopped() throws Exception {
        Outcome.Reported reported = people.after(2);
        String page = page(reported) + "/notices";
        at(get(page(reported))).andExpect(content().string(containsString(page)));
        at(post(page).param("address", mail)).andExpect(status().isUnprocessableContent());
        at(post(page).param("address", "x").param("agreed", "true")).andExpect(status().isUnprocessableContent());
        at(post(page).param("address", mail).param("agreed", "true")).andExpect(redirectedUrl(page + "?sent=true"));
        clock.set(ELEVEN_AT_NIGHT);
        assertThat(send(Channel.EMAIL)).as("at night too").isEqualTo(1);
        clock.set(WEDNESDAY_TEN);
        people.step(reported, 2);
        tell();
        send(Channel.EMAIL);
        assertThat(TestOutside.mails(mail)).as("not confirmed").hasSize(1);
        String link = link(TestOutside.mails(mail).getFirst());
        at(get(link))
                .andExpect(content().string(not(containsString(mail))))
                .andExpect(content().string(containsString("***@")));
        people.step(reported, 3);
        tell();
        send(Channel.EMAIL);
        assertThat(TestOutside.mails(mail)).as("a look confirms nothing").hasSize(1);
        at(post(link + "/confirm")).andExpect(redirectedUrl(link));
        people.step(reported, 4);
        tell();
        assertThat(send(Channel.EMAIL)).isEqualTo(1);
        Message told = TestOutside.mails(mail).getLast();
        assertThat(told.getSubject()).isEqualTo("您关注的事件有进展：" + reported.number());
        assertThat(String.valueOf(told.getContent()))
                .contains("待评价", "https://gezhi.test" + page(reported), "https://gezhi.test" + link)
                .doesNotContain("{link}", "/f/", "垃圾没人收", "林小明", "13812345678", "水务", people.city.grid());
        at(post(page).param("address", mail).param("agreed", "true")).andExpect(redirectedUrl(page + "?sent=true"));
        assertThat(send(Channel.EMAIL)).as("who follows already").isZero();
        people.act(people.dispatcher, reported.caseId(), 6, new Action.Comment("记一笔"));
        tell();
        assertThat(send(Channel.EMAIL)).as("a note of the staff").isZero();
        at(post(link + "/stop")).andExpect(redirectedUrl(link));
        at(get(link)).andExpect(content().string(containsString("已经失效")));
        assertThat(kept()).isZero();
    }

    @Test
    void whoAsksAgainBeforeConfirmingGetsANewLinkAndTheOldOneEnds() throws Exception {
        Outcome.Reported reported = people.after(2);
        ask(reported);
        ask(reported);
        assertThat(send(Channel.EMAIL)).as("the first is given up").isEqualTo(2);
        assertThat(TestOutside.mails(mail)).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void ofACaseThatItsPublicPageShowsNoMoreNothingIsTold() {
        Outcome.Reported reported = followed(2);
        assertThat(asAdministrator(
                        () -> routing.add(Audience.WATCHER, "VOID", Channel.EMAIL, false, LocalDate.now(clock))))
                .isEqualTo(new RoutingOutcome.Changed());
        people.act(people.dispatcher, reported.caseId(), 3, new Detour.Void(Detour.VoidReason.DUPLICATE, "重复"));
        tell();
        assertThat(send(Channel.EMAIL)).isZero();
        assertThat(asAdministrator(
                        () -> routing.add(Audience.WATCHER, "REWORK", Channel.TEXT, false, LocalDate.now(clock))))
                .isEqualTo(new RoutingOutcome.Refused(RoutingOutcome.Reason.NO_SUCH_AUDIENCE));
    }

    @Test
    void whatWaitsForMorningIsNotSentOnceTheCategoryIsClosed() {
        Outcome.Reported reported = followed(2);
        people.step(reported, 2);
        tell();
        assertThat(asAdministrator(
                        () -> changes.correct(CaseStories.RUBBISH, "暴露垃圾", "Exposed rubbish", Privacy.CLOSED)))
                .isEqualTo(new RuleOutcome.Changed());
        int before = TestOutside.mails(mail).size();
        send(Channel.EMAIL);
        assertThat(TestOutside.mails(mail)).hasSize(before);
    }

    @Test
    void anAddressIsDeletedWhenItWasNeverConfirmedOrTheCaseIsClosedForGood() {
        Outcome.Reported reported = people.after(2);
        ask(reported);
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        forget();
        assertThat(kept()).isZero();
        Outcome.Reported closed = followed(6);
        Outcome.Reported open = people.after(2);
        ask(open);
        confirm(open);
        clock.advance(Duration.ofDays(29));
        forget();
        assertThat(kept()).isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        forget();
        assertThat(Scoped.call(people.city.system(), () -> count("where case_id = '" + closed.caseId() + "'")))
                .isZero();
        assertThat(kept()).as("the one that is open").isEqualTo(1);
    }

    @Test
    void aFeedTellsHowOneCaseStandsAnewEachTimeItMoves() throws Exception {
        Outcome.Reported reported = people.after(2);
        String feed = page(reported) + ".atom";
        String before = at(get(feed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(before)
                .contains("http://www.w3.org/2005/Atom", "待接单", page(reported) + "#")
                .doesNotContain("门口", "林小明");
        clock.advance(Duration.ofMinutes(5));
        people.step(reported, 2);
        String after =
                at(get(feed)).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(after).contains("办理中");
        assertThat(entry(after)).isNotEqualTo(entry(before));
        at(get("/around/" + people.city.code() + "/cases/none.atom")).andExpect(status().isNotFound());
    }

    @Test
    void messagesToStrangersAreNotToBeHadForTheAsking() throws Exception {
        String page = page(people.after(2)) + "/notices";
        for (int i = 0; i < 11; i++) {
            at(from(post(page).param("address", mail))).andExpect(status().isUnprocessableContent());
        }
        for (int i = 0; i < 10; i++) {
            at(from(post(page).param("address", i + mail).param("agreed", "true")))
                    .andExpect(status().isFound());
        }
        at(from(post(page).param("address", mail).param("agreed", "true"))).andExpect(status().isTooManyRequests());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyButTheProgramSeesWhoFollows(Role role) {
        followed(2);
        Scope scope = switch (role) {
            case PUBLIC -> people.city.visitor();
            case SYSTEM -> people.city.system();
            default -> people.city.person(role, people.city.code());
        };
        boolean program = role == Role.SYSTEM;
        assertThat(Scoped.call(scope, () -> count(""))).isEqualTo(program ? 1 : 0);
        assertThat(changed(scope, "update notices.watcher set address = 'x@y.zz'"))
                .isEqualTo(-1);
        assertThat(changed(scope, "update notices.watcher set confirmed_at = now()"))
                .isEqualTo(program ? 1 : 0);
        assertThat(changed(scope, "delete from notices.watcher")).isEqualTo(program ? 1 : 0);
        boolean keeps = program || role == Role.ADMINISTRATOR;
        assertThat(changed(scope, "update notices.keeping set days = 9")).isEqualTo(keeps ? 2 : 0);
        assertThat(changed(scope, "delete from notices.keeping")).isEqualTo(-1);
    }

    private Outcome.Reported followed(int steps) {
        Outcome.Reported reported = people.after(steps);
        tell();
        ask(reported);
        confirm(reported);
        send(Channel.EMAIL);
        return reported;
    }

    private void ask(Outcome.Reported reported) {
        assertThat(watching.refusal(mail, true)).isEmpty();
        Scoped.run(
                people.city.visitor(),
                () -> watching.ask(
                        people.city.code(), surroundings.find(reported.number()).orElseThrow(), mail, "zh"));
    }

    private void confirm(Outcome.Reported reported) {
        String token = Scoped.call(
                people.city.system(),
                () -> Objects.requireNonNull(
                        transactions.execute(status -> jdbc.sql("select token from notices.watcher where case_id = :id")
                                .param("id", reported.caseId())
                                .query(String.class)
                                .single())));
        watching.confirm(people.city.code(), token);
    }

    private void forget() {
        watching.forget(people.city.code(), clock.getZone());
    }

    private int kept() {
        return Scoped.call(people.city.system(), () -> count(""));
    }

    private int count(String where) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql("select count(*) from notices.watcher " + where)
                        .query(Integer.class)
                        .single()));
    }

    /** How many rows; -1 when the database refuses. */
    private int changed(Scope scope, String sql) {
        try {
            return Objects.requireNonNull(Scoped.call(
                    scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
        } catch (DataAccessException refused) {
            return -1;
        }
    }

    private String page(Outcome.Reported reported) {
        return PublicCase.path(people.city.code(), reported.number());
    }

    private ResultActions at(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.visitor(people.city.code())).with(csrf()));
    }

    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr("192.0.2.77");
            return sent;
        });
    }

    private static String link(Message message) throws Exception {
        Matcher found = LINK.matcher(String.valueOf(message.getContent()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** When the case moved, as the id of its entry says. */
    private static String entry(String feed) {
        return feed.split("#", 2)[1].split("<", 2)[0];
    }
}
