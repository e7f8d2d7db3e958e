package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.forms.Question;
import gezhi.cases.forms.Question.Kind;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a category asks, version by version, and who sees what was replied. */
@GezhiTest
class QuestionsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final String RUBBISH = CaseStories.RUBBISH;
    private static final Question BAGS =
            new Question("bags", Kind.NUMBER, true, true, "几袋", "How many bags", List.of());
    private static final Question SMELL =
            new Question("smell", Kind.TEXT, false, false, "什么味道", "What smell", List.of());
    private static final Question SHOT = new Question("shot", Kind.PHOTO, false, false, "近照", "Close up", List.of());

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Questions questions;

    @Autowired
    private Offices offices;

    @Autowired
    private Darkroom darkroom;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Scope administrator;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
        administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void aChangeIsTheNextVersionAndWhatIsTheSameIsNone() {
        assertThat(ask(List.of(BAGS), today())).isInstanceOf(Questions.Outcome.Changed.class);
        assertThat(ask(List.of(BAGS), today())).isInstanceOf(Questions.Outcome.Same.class);
        assertThat(ask(List.of(BAGS, SMELL), today().plusDays(3))).isInstanceOf(Questions.Outcome.Changed.class);
        assertThat(current()).extracting(Question::code).containsExactly("bags");
        clock.advance(Duration.ofDays(3));
        assertThat(current()).extracting(Question::code).containsExactly("bags", "smell");
        assertThat(Scoped.call(administrator, () -> questions.history(RUBBISH)))
                .extracting(each -> each.form().version() + " " + each.to())
                .containsExactly("2 null", "1 " + today());
        assertThat(ask(List.of(), today())).isInstanceOf(Questions.Outcome.Changed.class);
        assertThat(current()).isEmpty();
        assertThat(Scoped.call(administrator, questions::list)).doesNotContainKey(RUBBISH);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(ask(List.of(BAGS), today().minusDays(1)))
                .isEqualTo(new Questions.Outcome.Refused(Questions.Reason.DATE_PAST));
        assertThat(Scoped.call(administrator, () -> questions.ask("E01", List.of(BAGS), today())))
                .isEqualTo(new Questions.Outcome.Refused(Questions.Reason.NO_SUCH_CATEGORY));
        assertThat(ask(List.of(BAGS, BAGS), today())).isInstanceOf(Questions.Outcome.Faulty.class);
    }

    @Test
    void anOldCaseShowsItsOldFormWithItsReplies() {
        ask(List.of(BAGS, SMELL), today());
        Outcome.Reported old = reported(filled(Map.of("bags", List.of(" 3 "))));
        ask(List.of(SMELL), today());
        assertThat(replies(people.gridWorker, old))
                .extracting(reply -> reply.question().name(), Reply::given)
                .map(Object::toString)
                .containsExactly("(\"几袋\", [\"3\"])", "(\"什么味道\", [])");
        assertThat(replies(people.gridWorker, reported(null))).isEmpty();
    }

    @Test
    void whatMustBeAnsweredIsRefusedByNameAndWhereNobodyCouldBeAskedItIsNot() {
        ask(List.of(BAGS), today());
        Outcome refused = report(filled(Map.of()));
        assertThat(((Refusal.BadReplies) ((Outcome.Refused) refused).why())
                        .flaws()
                        .getFirst()
                        .question())
                .isEqualTo(BAGS);
        assertThat(report(null)).isInstanceOf(Outcome.Reported.class);
    }

    @Test
    void aPhoneThatWasWithoutNetworkIsReadByTheVersionItHad() {
        ask(List.of(SMELL), today());
        ask(List.of(BAGS), today());
        Filled before = new Filled(1, Map.of("smell", List.of("酸")), Map.of());
        assertThat(replies(people.gridWorker, reported(before)))
                .extracting(reply -> reply.words(false))
                .containsExactly("酸");
        clock.advance(Duration.ofDays(31));
        assertThat(report(before)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aPhotoIsAReplyAndAPhotoOfTheCase() {
        ask(List.of(SHOT), today());
        Picture picture = (Picture) darkroom.prepare(Uploads.jpegWithExif(64, 48, 1));
        Outcome.Reported reported = reported(new Filled(1, Map.of(), Map.of("shot", picture)));
        UUID photo = UUID.fromString(
                replies(people.gridWorker, reported).getFirst().given().getFirst());
        assertThat(Scoped.call(people.gridWorker, () -> queries.findPhoto(photo)))
                .isPresent();
        assertThat(Scoped.call(people.neighbour, () -> queries.findPhoto(photo)))
                .isEmpty();
    }

    @Test
    void theSameRequestSentAgainKeepsTheFirstReplies() {
        ask(List.of(SMELL), today());
        Report first = draft(filled(Map.of("smell", List.of("酸"))));
        Outcome once = Scoped.call(people.city.visitor(), () -> cases.report(first));
        assertThat(Scoped.call(people.city.visitor(), () -> cases.report(first)))
                .isEqualTo(once);
        assertThat(replies(people.gridWorker, (Outcome.Reported) once)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void repliesAreSeenByWhoeverSeesTheWordsOfTheCase(Role role) {
        ask(List.of(SMELL), today());
        Outcome.Reported reported = reported(filled(Map.of("smell", List.of("酸"))));
        people.act(people.gridWorker, reported.caseId(), 1, Action.Collect.asReported());
        people.act(people.dispatcher, reported.caseId(), 2, new Action.Dispatch(people.water, ""));
        assertSees(people.city.person(role, people.city.township(1, 1)), role.worksInTerritory());
        assertSees(people.city.person(role, people.city.township(1, 2)), false);
        assertSees(people.city.person(role, "", people.water), role == Role.OFFICE_HANDLER);
        assertSees(people.city.person(role, "", people.roads), false);
        assertSees(people.holder(reported), true);
        assertSees(cities.fresh().person(role, "9"), false);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyReadsTheQuestionsOnlyTheAdministratorWritesThem(Role role) {
        ask(List.of(SMELL), today());
        Scope who = people.city.person(role, people.city.code());
        assertThat(count(who, "select count(*) from cases.form where category = '" + RUBBISH + "'"))
                .isOne();
        String end = "update cases.form set valid_to = valid_from where category = '" + RUBBISH + "'";
        boolean keeper = role == Role.ADMINISTRATOR || role == Role.SYSTEM;
        assertThat(write(who, end)).isEqualTo(keeper ? Optional.of(1) : Optional.of(0));
        String add = "insert into cases.form (city, category, version, questions, valid_from, valid_to) values ('"
                + people.city.code() + "', '" + RUBBISH + "', 9, '[]', '2026-01-01', '2026-01-01')";
        assertThat(write(who, add)).isEqualTo(keeper ? Optional.of(1) : Optional.empty());
        assertThat(count(cities.fresh().system(), "select count(*) from cases.form where version = 9"))
                .isZero();
    }

    @Test
    void nobodyChangesOrTakesBackAReply() {
        assertThat(write(people.city.system(), "update cases.reply set shown = true"))
                .isEmpty();
        assertThat(write(people.city.system(), "delete from cases.reply")).isEmpty();
    }

    @Test
    void everybodyKnowsPublicRepliesOfFiledCasesWithoutTelephones() {
        ask(List.of(BAGS, SMELL, new Question("who", Kind.TEXT, false, true, "谁见过", "Who saw it", List.of())), today());
        Outcome.Reported reported =
                reported(filled(Map.of("bags", List.of("3"), "smell", List.of("酸"), "who", List.of("老王 13812345678"))));
        assertThat(published(reported)).isEmpty();
        people.act(people.gridWorker, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(published(reported)).extracting(reply -> reply.words(false)).containsExactly("3", "老王 ***");
    }

    private List<Reply> published(Outcome.Reported reported) {
        return Scoped.call(people.city.system(), () -> questions.published(List.of(reported.caseId())))
                .getOrDefault(reported.caseId(), List.of());
    }

    private void assertSees(Scope who, boolean sees) {
        assertThat(count(who, "select count(*) from cases.reply") > 0)
                .as(who.toString())
                .isEqualTo(sees);
    }

    private int count(Scope who, String sql) {
        return Scoped.call(
                who,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    /** Empty when the database refuses. */
    private Optional<Integer> write(Scope who, String sql) {
        try {
            return Optional.of(Scoped.call(
                    who,
                    () -> transactions.execute(status -> {
                        int rows = jdbc.sql(sql).update();
                        status.setRollbackOnly();
                        return rows;
                    })));
        } catch (DataAccessException refused) {
            return Optional.empty();
        }
    }

    private Questions.Outcome ask(List<Question> asked, LocalDate from) {
        return Scoped.call(administrator, () -> questions.ask(RUBBISH, asked, from));
    }

    private List<Question> current() {
        return Scoped.call(people.city.visitor(), () -> questions.of(RUBBISH)).questions();
    }

    private List<Reply> replies(Scope who, Outcome.Reported reported) {
        return Scoped.call(who, () -> queries.find(reported.caseId()))
                .orElseThrow()
                .replies();
    }

    private static Filled filled(Map<String, List<String>> words) {
        return new Filled(0, words, Map.of());
    }

    private Outcome.Reported reported(@Nullable Filled filled) {
        return (Outcome.Reported) report(filled);
    }

    private Outcome report(@Nullable Filled filled) {
        return Scoped.call(people.city.visitor(), () -> cases.report(draft(filled)));
    }

    private Report draft(@Nullable Filled filled) {
        Report plain = CaseStories.rubbish(people.city.grid());
        return new Report(
                UUID.randomUUID(),
                plain.channel(),
                plain.category(),
                plain.point(),
                plain.division(),
                plain.address(),
                plain.words(),
                plain.contact(),
                List.of(),
                filled);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
