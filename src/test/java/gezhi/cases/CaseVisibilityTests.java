package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One case in the first grid, with a photo, handled by the water office; who sees it, by which door. */
@GezhiTest
class CaseVisibilityTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Darkroom darkroom;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Outcome.Reported reported;
    private UUID photo;

    @BeforeEach
    void reportACase() {
        people = new CaseStories(cities.fresh(), cases, offices);
        Report plain = CaseStories.rubbish(people.city.grid());
        Picture picture = (Picture) darkroom.prepare(Uploads.jpegWithExif(64, 48, 1));
        Report report = new Report(
                plain.requestId(),
                plain.channel(),
                plain.category(),
                plain.point(),
                plain.division(),
                plain.address(),
                plain.words(),
                plain.contact(),
                List.of(picture));
        reported = (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report));
        people.step(reported, 0);
        people.step(reported, 1);
        photo = Scoped.call(people.city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow()
                .timeline()
                .getFirst()
                .photos()
                .getFirst();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyDoorShowsTheSameToEveryRole(Role role) {
        boolean territory = role.worksInTerritory();
        assertSees(people.city.person(role, people.city.township(1, 1)), territory);
        assertSees(people.city.person(role, people.city.township(1, 2)), false);
        assertSees(people.city.person(role, "", people.water), role == Role.OFFICE_HANDLER);
        assertSees(people.city.person(role, "", people.roads), false);
        assertSees(cities.fresh().person(role, "9"), false);
    }

    @Test
    void theHolderOfTheLinkSeesTheOneCase() {
        people.reported();
        assertSees(people.holder(reported), true);
        assertSees(CaseQueries.holderOf(people.city.code(), "not-the-token"), false);
        assertThat(Scoped.call(people.holder(reported), () -> queries.findByLink())
                        .map(file -> file.row().id()))
                .contains(reported.caseId());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void evenABlindStatementMovesOnlyWhatTheScopeSees(Role role) {
        assertThat(Scoped.call(people.city.person(role, people.city.township(1, 2)), this::moveBlindly))
                .isZero();
        boolean mayMove = role.worksInTerritory() && role != Role.LEADER && role != Role.AUDITOR;
        assertThat(Scoped.call(people.city.person(role, people.city.township(1, 1)), this::moveBlindly))
                .isEqualTo(mayMove ? 1 : 0);
    }

    private int moveBlindly() {
        return Optional.ofNullable(transactions.execute(
                        status -> jdbc.sql("update cases.case set signal = 0").update()))
                .orElseThrow();
    }

    @Test
    void withoutAScopeThereIsNothing() {
        assertThat(published("cases.v_case")).isZero();
    }

    @Test
    void notesAmongStaffStayAmongStaff() {
        people.act(people.gridWorker, reported.caseId(), 3, new Action.Comment("报告人态度不好"));
        assertThat(actions(people.gridWorker)).contains(Action.Kind.COMMENT);
        assertThat(actions(people.handler)).contains(Action.Kind.COMMENT);
        assertThat(actions(people.holder(reported)))
                .doesNotContain(Action.Kind.COMMENT)
                .contains(Action.Kind.DISPATCH);
    }

    @Test
    void aContactIsMaskedAndItsReadingRecorded() {
        assertThat(file(people.gridWorker).contact()).isEqualTo(new Contact("林**", "138****5678"));
        assertThat(Scoped.call(people.gridWorker, () -> cases.revealContact(reported.caseId())))
                .contains(new Contact("林小明", "13812345678"));
        List<UUID> readers = Scoped.call(people.city.person(Role.AUDITOR, people.city.code()), this::readers);
        assertThat(readers).containsExactly(people.gridWorker.person());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "LEADER", "AUDITOR"})
    void whoOnlyWatchesSeesNoContact(Role role) {
        Scope watcher = people.city.person(role, people.city.code());
        assertThat(file(watcher).contact()).isNull();
        assertThat(Scoped.call(watcher, () -> cases.revealContact(reported.caseId())))
                .isEmpty();
    }

    @Test
    void anOfficeThatGaveTheCaseBackNoLongerSeesTheContact() {
        people.act(people.handler, reported.caseId(), 3, new Detour.AskGiveBack("不属本单位"));
        people.act(people.dispatcher, reported.caseId(), 4, new Action.GiveBack("同意"));
        assertThat(file(people.handler).contact()).isNull();
    }

    @Test
    void thePhotoHasLostWhatCameWithIt() {
        byte[] jpeg =
                Scoped.call(people.gridWorker, () -> queries.findPhoto(photo)).orElseThrow();
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Uploads.SECRET);
    }

    private void assertSees(Scope scope, boolean sees) {
        int expected = sees ? 1 : 0;
        Scoped.run(scope, () -> {
            assertThat(queries.list(CaseFilter.ALL, "").rows()).as("list").hasSize(expected);
            assertThat(queries.count(CaseFilter.ALL)).as("count").isEqualTo(expected);
            assertThat(queries.find(reported.caseId()).isPresent()).as("page").isEqualTo(sees);
            assertThat(queries.openIn(new Box(118, 24, 120, 26), "", 10))
                    .as("map")
                    .hasSize(expected);
            assertThat(queries.findPhoto(photo).isPresent()).as("photo").isEqualTo(sees);
            assertThat(queries.findThumbnail(photo).isPresent()).as("thumbnail").isEqualTo(sees);
            assertThat(queries.findByNumber(reported.number()).isPresent())
                    .as("number")
                    .isEqualTo(sees);
            assertThat(published("cases.v_case")).as("published cases").isEqualTo(expected);
            assertThat(published("cases.v_journal") > 0).as("published journal").isEqualTo(sees);
        });
    }

    private int published(String view) {
        return Optional.ofNullable(transactions.execute(status -> jdbc.sql("select count(*) from " + view)
                        .query(Integer.class)
                        .single()))
                .orElseThrow();
    }

    private List<UUID> readers() {
        return transactions.execute(status -> jdbc.sql("select person from cases.contact_read")
                .query(UUID.class)
                .list());
    }

    private CaseFile file(Scope scope) {
        return Scoped.call(scope, () -> queries.find(reported.caseId())).orElseThrow();
    }

    private List<Action.Kind> actions(Scope scope) {
        return file(scope).timeline().stream()
                .map(entry -> entry.entry().action())
                .toList();
    }
}
