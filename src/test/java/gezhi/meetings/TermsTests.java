package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.meetings.Term.Election;
import gezhi.meetings.Term.Standing;
import gezhi.meetings.Term.Wish;
import gezhi.meetings.TermOutcome.Done;
import gezhi.meetings.TermOutcome.Reason;
import gezhi.meetings.TermOutcome.Refused;
import gezhi.meetings.Terms.Heap;
import gezhi.notices.Notices;
import gezhi.notices.TellingCalls;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Elections are entered, delays are asked for below and decided above, and who is concerned is reminded once of each end. */
class TermsTests extends MeetingStories {
    @Autowired
    private Terms terms;

    @Autowired
    private RemindingTerms reminding;

    @Autowired
    private TellingCalls telling;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Scope above;

    @BeforeEach
    void chargeTheCommunity() {
        above = story.keeper(story.chain.community);
    }

    @Test
    void anElectionBeginsATermAndEndsTheOneBefore() {
        assertThat(elect(secretary, branch, today.minusYears(6))).isEqualTo(new Done(branch.id()));
        assertThat(term(branch).end()).isEqualTo(today.minusYears(1));
        assertThat(standing(branch)).isEqualTo(Standing.OVERDUE);
        assertThat(elect(secretary, branch, today.minusYears(6))).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(elect(secretary, branch, today.plusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(elect(story.otherSecretary, branch, today)).isEqualTo(new Refused(Reason.NO_SUCH_ORGANIZATION));
        UUID request = UUID.randomUUID();
        Election election = new Election(today, false, "批复〔2026〕1号");
        for (int again = 0; again < 2; again++) {
            assertThat(Scoped.call(secretary, () -> terms.elect(branch.id(), request, election)))
                    .isEqualTo(new Done(branch.id()));
        }
        assertThat(term(branch).end()).as("said to be of no community").isEqualTo(today.plusYears(3));
        assertThat(all(branch)).extracting(Term::step).containsExactly(TermStep.RUNNING, TermStep.SUCCEEDED);
    }

    @Test
    void whatWasEnteredByMistakeIsStruckAndTheOneBeforeRunsAgain() {
        elect(secretary, branch, today.minusYears(4));
        elect(secretary, branch, today.minusDays(3));
        Term wrong = term(branch);
        assertThat(act(secretary, wrong, TermDeed.STRIKE, null, "")).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(act(secretary, wrong, TermDeed.STRIKE, null, "登错了")).isEqualTo(new Done(branch.id()));
        assertThat(term(branch).electedOn()).isEqualTo(today.minusYears(4));
        assertThat(term(branch).step()).isEqualTo(TermStep.RUNNING);
        assertThat(act(secretary, wrong, TermDeed.STRIKE, null, "登错了")).isEqualTo(new Refused(Reason.NOT_FROM_HERE));
        assertThat(elect(secretary, branch, today.minusDays(3))).isEqualTo(new Done(branch.id()));
    }

    @Test
    void aDelayIsAskedForBelowAndDecidedAbove() {
        elect(secretary, branch, today.minusYears(5));
        Term term = term(branch);
        assertThat(ask(secretary, term, today)).isEqualTo(new Refused(Reason.BAD_UNTIL));
        assertThat(ask(secretary, term, today.plusMonths(12).plusDays(1))).isEqualTo(new Refused(Reason.TOO_LATE));
        assertThat(ask(story.otherSecretary, term, today.plusMonths(2))).isEqualTo(new Refused(Reason.NO_SUCH_TERM));
        assertThat(ask(secretary, term, today.plusMonths(5))).isEqualTo(new Done(branch.id()));
        Term asked = term(branch);
        assertThat(act(secretary, asked, TermDeed.GRANT, null, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(deeds(secretary, asked)).containsExactly(TermDeed.WITHDRAW);
        assertThat(deeds(above, asked)).contains(TermDeed.GRANT, TermDeed.REFUSE);
        assertThat(act(above, asked, TermDeed.REFUSE, null, "")).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(act(above, asked, TermDeed.GRANT, null, "同意")).isEqualTo(new Done(branch.id()));
        assertThat(act(above, asked, TermDeed.GRANT, null, "同意")).isEqualTo(new Refused(Reason.NOT_FROM_HERE));
        assertThat(term(branch).end()).isEqualTo(today.plusMonths(5));
        assertThat(ask(secretary, term(branch), today.plusMonths(13)))
                .as("delays add up")
                .isEqualTo(new Refused(Reason.TOO_LATE));
        assertThat(act(secretary, term, TermDeed.STRIKE, null, "旧页面")).isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
        assertThat(told(story.street)).isEmpty();
        assertThat(told(above)).containsExactly("TERM_ASK");
        assertThat(told(secretary)).containsExactly("TERM_GRANT");
    }

    @Test
    void whoKeepsTheOrganizationAboveDecidesAlsoWhereTheRegisterIsNotPublished() {
        Body quiet = story.chain.unpublished(BodyKind.BRANCH, "不公开的党支部", branch.seat(), story.chain.community);
        Scope keeper = story.keeper(quiet);
        elect(keeper, quiet, today.minusYears(5));
        ask(keeper, term(quiet), today.plusMonths(5));
        assertThat(act(above, term(quiet), TermDeed.GRANT, null, "同意")).isEqualTo(new Done(quiet.id()));
    }

    @Test
    void anotherFormOfAnOldPageIsNotTakenForTheSame() {
        elect(secretary, branch, today.minusYears(5));
        UUID request = UUID.randomUUID();
        Term term = term(branch);
        Wish ask = new Wish(request, term.version(), TermDeed.ASK, today.plusMonths(5), "疫情");
        assertThat(Scoped.call(secretary, () -> terms.act(term.id(), ask))).isEqualTo(new Done(branch.id()));
        assertThat(Scoped.call(secretary, () -> terms.act(term.id(), ask))).isEqualTo(new Done(branch.id()));
        assertThat(Scoped.call(secretary, () -> terms.elect(branch.id(), request, new Election(today, true, ""))))
                .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void whoAskedDoesNotDecideEvenFromAbove() {
        elect(secretary, branch, today.minusYears(5));
        ask(above, term(branch), today.plusMonths(5));
        Term asked = term(branch);
        assertThat(act(above, asked, TermDeed.GRANT, null, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThatThrownBy(() -> run(above, """
                insert into meetings.term_entry (city, body, seq, term, deed, day, words, at, actor, actor_name)
                values ('%s', '%s', 99, '%s', 'GRANT', '2026-08-04', '', now(), '%s', 'x')
                """.formatted(story.city.code(), branch.id(), asked.id(), above.person())))
                .hasStackTraceContaining("row-level security");
        assertThat(act(story.street, asked, TermDeed.REFUSE, null, "按期换届")).isEqualTo(new Done(branch.id()));
        assertThat(term(branch).delayedTo()).isNull();
        elect(story.street, story.chain.community, today.minusYears(5));
        Scope top = story.keeper(story.chain.top);
        elect(top, story.chain.top, today.minusYears(5));
        assertThat(ask(top, term(story.chain.top), today.plusMonths(5))).isEqualTo(new Refused(Reason.NO_SUPERIOR));
    }

    @Test
    void theOrganizationAndTheOneAboveAreRemindedOnceOfEachEnd() {
        elect(secretary, branch, today.minusYears(5).plusDays(100));
        elect(story.otherSecretary, story.other, today.minusYears(4));
        ask(secretary, term(branch), today.plusDays(150));
        assertThat(remind()).as("also while a delay is asked for").isEqualTo(1);
        assertThat(remind()).isZero();
        assertThat(told(secretary)).containsExactly("TERM_REMIND");
        assertThat(told(above)).containsExactlyInAnyOrder("TERM_ASK", "TERM_REMIND");
        assertThat(told(story.street))
                .as("keeps it, but has neither in their own charge")
                .isEmpty();
        assertThat(told(story.otherSecretary)).isEmpty();
        act(above, term(branch), TermDeed.GRANT, null, "");
        assertThat(remind()).as("a new end").isEqualTo(1);
    }

    @Test
    void theListGoesByTheChainAndSaysWhatEachTermSays() {
        elect(secretary, branch, today.minusYears(7));
        elect(story.otherSecretary, story.other, today.minusYears(6));
        elect(story.street, story.chain.community, today.minusYears(5).plusDays(30));
        assertThat(names(story.street, Heap.ALL)).containsExactly("社区党委", "第一网格党支部", "第二网格党支部");
        assertThat(names(story.street, Heap.OVERDUE)).containsExactly("第一网格党支部", "第二网格党支部");
        assertThat(names(story.street, Heap.ENDING)).containsExactly("社区党委");
        assertThat(names(story.street, Heap.NONE)).isEmpty();
        assertThat(names(secretary, Heap.ALL)).containsExactly("第一网格党支部");
        assertThat(names(story.farSecretary, Heap.NONE)).containsExactly("别处党支部");
        ask(secretary, term(branch), today.plusDays(1));
        assertThat(names(story.street, Heap.ASKED)).as("too late to be put off").isEmpty();
        ask(story.street, term(story.chain.community), today.plusDays(60));
        assertThat(names(story.street, Heap.ASKED)).containsExactly("社区党委");
        for (Heap heap : new Heap[] {Heap.OVERDUE, Heap.ENDING}) {
            assertThat(Scoped.call(story.street, () -> terms.list(heap, "", "")).rows())
                    .allMatch(line -> line.standing() == Standing.valueOf(heap.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleAloneShowsNoTerm(Role role) {
        elect(secretary, branch, today.minusYears(1));
        Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        int seen = role == Role.SYSTEM ? 1 : 0;
        assertThat(count(scope, "term")).isEqualTo(seen);
        assertThat(count(scope, "term_entry")).isEqualTo(seen);
        assertThat(count(scope, "term_rule")).isEqualTo(role == Role.PUBLIC ? 0 : 5);
        assertThat(count(secretary, "term")).isEqualTo(1);
        assertThat(count(story.otherSecretary, "term")).isZero();
    }

    @Test
    void theDatabaseItselfRefusesWhatOneDoesNotKeep() {
        elect(secretary, branch, today.minusYears(1));
        String strike = "update meetings.term set step = 'STRUCK' where city = '%s'".formatted(story.city.code());
        assertThat(run(story.otherSecretary, strike)).isZero();
        assertThat(run(story.city.system(), strike)).as("nor does the program").isZero();
        assertThatThrownBy(() ->
                        run(story.otherSecretary, """
                insert into meetings.term (city, id, body, step, elected_on, ends_on)
                values ('%s', '%s', '%s', 'RUNNING', '2026-01-01', '2029-01-01')
                """.formatted(story.city.code(), UUID.randomUUID(), branch.id())))
                .hasStackTraceContaining("row-level security");
        for (String table : new String[] {"term", "term_entry", "term_rule"}) {
            assertThatThrownBy(() -> run(secretary, "delete from meetings." + table))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> run(secretary, "update meetings.term_entry set words = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    private TermOutcome elect(Scope by, Body body, LocalDate day) {
        return Scoped.call(by, () -> terms.elect(body.id(), UUID.randomUUID(), new Election(day, true, "")));
    }

    private TermOutcome ask(Scope by, Term term, LocalDate until) {
        return act(by, term, TermDeed.ASK, until, "村居换届统一安排");
    }

    private TermOutcome act(Scope by, Term term, TermDeed deed, @Nullable LocalDate until, String words) {
        Wish wish = new Wish(UUID.randomUUID(), term.version(), deed, until, words);
        return Scoped.call(by, () -> terms.act(term.id(), wish));
    }

    private Term term(Body body) {
        return all(body).getFirst();
    }

    private List<Term> all(Body body) {
        Scope reader = body == story.chain.top ? story.keeper(body) : story.street;
        return Scoped.call(reader, () -> terms.listOf(body.id()));
    }

    private Standing standing(Body body) {
        return Scoped.call(story.street, () -> terms.list(Heap.ALL, body.name(), "")).rows().stream()
                .map(line -> Objects.requireNonNull(line.standing()))
                .findFirst()
                .orElseThrow();
    }

    private List<TermDeed> deeds(Scope reader, Term term) {
        return Scoped.call(reader, () -> terms.listDeeds(term)).stream()
                .map(line -> line.deed())
                .toList();
    }

    private List<String> names(Scope reader, Heap heap) {
        return Scoped.call(reader, () -> terms.list(heap, "", "")).rows().stream()
                .map(Terms.Line::name)
                .toList();
    }

    private int remind() {
        return reminding.remind(story.city.code());
    }

    private List<String> told(Scope who) {
        telling.tell(story.city.code());
        return Scoped.call(who, () -> notices.list(false, "")).rows().stream()
                .map(notice -> notice.fact().event())
                .toList();
    }

    private int run(Scope scope, String sql) {
        return Objects.requireNonNull(Scoped.call(
                scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private int count(Scope scope, String table) {
        return Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from meetings." + table)
                        .query(Integer.class)
                        .single())));
    }
}
