package gezhi.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.Drawn;
import gezhi.support.GezhiTest;
import gezhi.territory.Divisions;
import gezhi.volunteering.VolunteeringOutcome.Done;
import gezhi.volunteering.VolunteeringOutcome.NotBooked;
import gezhi.volunteering.VolunteeringOutcome.Reason;
import gezhi.volunteering.VolunteeringOutcome.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The register and the records of service. */
@GezhiTest
class VolunteeringTests extends VolunteeringFixture {
    @Autowired
    private VolunteeringRuleStore rules;

    @Autowired
    private Divisions divisions;

    @Test
    void whoSignsUpStandsInTheRegisterOnceWithTheirSkillsAndAnEmptyBook() {
        assertThat(as(lin, () -> volunteers.signUp(draft("林一", community, 1990))))
                .isEqualTo(new Refused(Reason.ALREADY_SIGNED_UP));
        Volunteer found = as(desk, () -> volunteers.list("")).rows().getFirst();
        assertThat(found.number()).hasSize(8);
        assertThat(as(desk, () -> volunteers.skillsOf(found.id()))).containsExactly("ELDERLY");
        assertThat(minutes(lin)).isZero();
    }

    @Test
    void aNumberThatSomebodyHasIsDrawnAgain() {
        int taken = Integer.parseInt(
                as(lin, () -> volunteers.findMine()).orElseThrow().number());
        Drawn numbers = new Drawn(taken, taken, (taken + 1) % 100_000_000);
        Volunteers drawing = new Volunteers(new VolunteerStore(jdbc, numbers), rules, divisions, ledger, clock);
        UUID id = UUID.randomUUID();
        Volunteer.Draft draft = new Volunteer.Draft("吴二", community, 1970, List.of(), false, true, "当面签字");
        VolunteeringOutcome outcome =
                as(desk, () -> Objects.requireNonNull(transactions.execute(status -> drawing.enroll(id, draft))));
        assertThat(outcome).isEqualTo(new Done(id));
        assertThat(numbers.isEmpty()).isTrue();
    }

    @Test
    void signingUpTakesAgeConsentAndACommunity() {
        Scope somebody = city.person(Role.RESIDENT, "");
        assertThat(as(somebody, () -> volunteers.signUp(draft("小林", community, 2015))))
                .isEqualTo(new Refused(Reason.TOO_YOUNG));
        assertThat(as(somebody, () -> volunteers.signUp(draft("小林", city.township(1, 1), 1990))))
                .isEqualTo(new Refused(Reason.NOT_A_COMMUNITY));
        assertThat(as(
                        somebody,
                        () -> volunteers.signUp(
                                new Volunteer.Draft("小林", community, 1990, List.of(), false, false, ""))))
                .isEqualTo(new Refused(Reason.NO_CONSENT));
    }

    @Test
    void theDeskEnrollsPeopleOfItsOwnAndSaysHowTheyAgreed() {
        UUID id = UUID.randomUUID();
        assertThat(as(desk, () -> volunteers.enroll(id, draft("陈奶奶", community, 1950))))
                .isEqualTo(new Refused(Reason.NO_CONSENT));
        Volunteer.Draft noted = new Volunteer.Draft("陈奶奶", community, 1950, List.of(), false, true, "当面签字");
        for (int i = 0; i < 2; i++) {
            assertThat(as(desk, () -> volunteers.enroll(id, noted))).isEqualTo(new Done(id));
        }
        Volunteer.Draft elsewhere =
                new Volunteer.Draft("陈奶奶", city.community(1, 1, 2), 1950, List.of(), false, true, "当面签字");
        assertThat(as(desk, () -> volunteers.enroll(UUID.randomUUID(), elsewhere)))
                .isEqualTo(new Refused(Reason.NOT_A_COMMUNITY));
    }

    @Test
    void whoStopsIsOutAtOnceAndKeepsTheirTime() {
        confirmed(60);
        as(lin, () -> volunteers.stop(volunteer));
        assertThat(as(lin, () -> volunteers.findMine())).isEmpty();
        assertThat(as(desk, () -> volunteers.list("")).rows()).isEmpty();
        assertThat(minutes(lin)).isEqualTo(60);
        assertThat(as(lin, () -> volunteers.signUp(draft("林一", community, 1990))))
                .as("and may come back")
                .isInstanceOf(Done.class);
    }

    @Test
    void theDeskSeesWhoStandsAndCorrectsAlsoTheServicesOfWhoStopped() {
        UUID record = confirmed(60);
        UUID open = noted(30);
        assertThat(as(desk, () -> volunteers.stop(volunteer))).isEqualTo(new Done(volunteer));
        assertThat(as(desk, () -> volunteers.find(volunteer))).isEmpty();
        assertThat(as(lin, () -> volunteers.find(volunteer))).isPresent();
        assertThat(as(city.person(Role.AUDITOR, ""), () -> volunteers.find(volunteer)))
                .isPresent();
        assertThat(as(desk, () -> volunteers.stop(volunteer))).isEqualTo(new Refused(Reason.NO_SUCH_VOLUNTEER));
        assertThat(as(desk, () -> records.confirm(open))).isEqualTo(new Done(open));
        assertThat(as(desk, () -> records.correct(record, "记错"))).isEqualTo(new Done(record));
        assertThat(minutes(lin)).isEqualTo(30);
    }

    @Test
    void aDeskDoesNotStopThoseOfOthers() {
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        for (Scope other : List.of(next, chen, city.person(Role.AUDITOR, ""), city.visitor())) {
            boolean stopped = as(
                    other,
                    () -> transactions.execute(
                            status -> jdbc.sql("select volunteering.stop('" + volunteer + "', now())")
                                    .query(Boolean.class)
                                    .single()));
            assertThat(stopped).isFalse();
        }
    }

    @Test
    void theAccountMovesWithTheVolunteer() {
        String other = city.community(1, 1, 2);
        Scope next = city.person(Role.COMMUNITY_DESK, other);
        UUID account = account(lin);
        as(lin, () -> volunteers.change(volunteer, other, List.of(), true));
        assertThat(as(desk, () -> statements.find(account))).isEmpty();
        assertThat(as(next, () -> statements.find(account)).orElseThrow().division())
                .isEqualTo(other);
        as(lin, () -> volunteers.stop(volunteer));
        as(lin, () -> volunteers.signUp(draft("林一一", community, 1990)));
        assertThat(as(desk, () -> statements.find(account)).orElseThrow().name())
                .isEqualTo("林一一");
        for (Scope stranger : List.of(chen, next, city.visitor())) {
            UUID person = Objects.requireNonNull(lin.person());
            assertThat(as(stranger, () -> ledger.move(Book.HOURS, person, other, "")))
                    .isFalse();
        }
    }

    @Test
    void whoNotedItAtTheDeskDoesNotConfirmItNeitherByTheLink() {
        UUID record = done(note(desk, 40, TODAY));
        String link = as(desk, () -> records.find(record)).orElseThrow().link();
        assertThat(as(desk, () -> records.confirm(record))).isEqualTo(new Refused(Reason.NOT_YOURSELF));
        assertThat(as(desk, () -> records.served(link))).isEmpty();
        assertThatThrownBy(() -> as(
                        desk,
                        () -> transactions.execute(status -> jdbc.sql(
                                        "update volunteering.record set state = 'CONFIRMED', decided_at = now() where id = '"
                                                + record + "'")
                                .update())))
                .hasStackTraceContaining("row-level security");
        assertThat(as(city.person(Role.COMMUNITY_DESK, community), () -> records.confirm(record)))
                .isEqualTo(new Done(record));
        UUID other = done(note(desk, 20, TODAY));
        String handed = as(desk, () -> records.find(other)).orElseThrow().link();
        as(chen, () -> records.served(handed));
        assertThat(as(chen, () -> records.confirm(other))).isEqualTo(new Done(other));
        assertThat(minutes(lin)).isEqualTo(60);
    }

    @Test
    void aServiceIsBookedWhenTheDeskConfirmsItAndNotByWhoGaveIt() {
        UUID record = noted(90);
        assertThat(as(lin, () -> records.confirm(record))).isEqualTo(new Refused(Reason.NOT_YOURSELF));
        assertThat(minutes(lin)).isZero();
        assertThat(as(desk, () -> records.confirm(record))).isEqualTo(new Done(record));
        assertThat(as(desk, () -> records.confirm(record))).isEqualTo(new Refused(Reason.DECIDED));
        assertThat(minutes(lin)).isEqualTo(90);
        var entry = as(lin, () -> statements.statement(account(lin), "")).rows().getFirst();
        assertThat(entry.source()).isEqualTo("service:" + record);
    }

    @Test
    void whoWasServedConfirmsByTheLinkThatTheVolunteerHandsOver() {
        UUID record = noted(45);
        String link = as(lin, () -> records.find(record)).orElseThrow().link();
        assertThat(as(lin, () -> records.served(link))).as("not the volunteer").isEmpty();
        assertThat(as(city.visitor(), () -> records.served(link))).isEmpty();
        assertThat(as(chen, () -> records.find(record))).as("not before").isEmpty();
        assertThat(as(chen, () -> records.served(link))).contains(record);
        assertThat(as(city.person(Role.RESIDENT, ""), () -> records.served(link)))
                .as("one only")
                .isEmpty();
        assertThat(as(chen, () -> records.confirm(record))).isEqualTo(new Done(record));
        assertThat(minutes(lin)).isEqualTo(45);
    }

    @Test
    void noDayTakesMoreThanTheRuleSaysWhoeverConfirms() {
        confirmed(700);
        UUID more = noted(30);
        assertThat(as(desk, () -> records.confirm(more))).isEqualTo(new Refused(Reason.DAY_FULL));
        String link = as(lin, () -> records.find(more)).orElseThrow().link();
        as(chen, () -> records.served(link));
        assertThat(as(chen, () -> records.confirm(more))).isEqualTo(new Refused(Reason.DAY_FULL));
        assertThat(note(lin, 721, TODAY)).isEqualTo(new Refused(Reason.BAD_MINUTES));
        assertThat(note(lin, 30, TODAY.plusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(note(lin, 30, TODAY.minusDays(91))).isEqualTo(new Refused(Reason.BAD_DAY));
    }

    @Test
    void aCorrectionReversesOnceAndNotWhatWasSpent() {
        UUID record = confirmed(60);
        assertThat(as(desk, () -> records.correct(record, "重复登记"))).isEqualTo(new Done(record));
        assertThat(as(desk, () -> records.correct(record, "重复登记"))).isEqualTo(new Refused(Reason.DECIDED));
        assertThat(minutes(lin)).isZero();
        UUID spent = confirmed(60);
        UUID pool = done(as(desk, () -> bank.openPool(UUID.randomUUID(), "时间池")));
        assertThat(give(lin, pool, 30)).isInstanceOf(Done.class);
        assertThat(as(desk, () -> records.correct(spent, "记错"))).isEqualTo(new NotBooked(Booking.Reason.BELOW_FLOOR));
        assertThat(as(desk, () -> records.find(spent)).orElseThrow().state())
                .as("nothing is decided that is not booked")
                .isEqualTo(ServiceRecord.State.CONFIRMED);
    }

    @Test
    void howeverManyConfirmAtOnceItIsBookedOnce() throws Exception {
        UUID record = noted(90);
        List<Callable<VolunteeringOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> as(desk, () -> records.confirm(record)));
        }
        List<VolunteeringOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<VolunteeringOutcome> each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(minutes(lin)).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theRegisterIsForItsDeskTheAuditorAndOneself(Role role) {
        UUID record = noted(30);
        boolean all = role == Role.AUDITOR || role == Role.SYSTEM;
        assertSees(city.person(role, community), record, all || role == Role.COMMUNITY_DESK);
        assertSees(city.person(role, city.community(1, 1, 2)), record, all);
        assertSees(cities.fresh().person(role, community), record, false);
        UUID person = Objects.requireNonNull(lin.person());
        assertSees(Scope.person(city.code(), role, person, "", null), record, true);
    }

    @Test
    void theDatabaseItselfLetsNobodyConfirmTheirOwn() {
        UUID record = noted(30);
        UUID person = Objects.requireNonNull(lin.person());
        Scope both = Scope.person(city.code(), Role.COMMUNITY_DESK, person, community, null);
        assertThatThrownBy(() -> as(
                        both,
                        () -> transactions.execute(status -> jdbc.sql(
                                        "update volunteering.record set state = 'CONFIRMED', decided_at = now(), decided_by = person where id = '"
                                                + record + "'")
                                .update())))
                .hasStackTraceContaining("violates");
    }

    private void assertSees(Scope scope, UUID record, boolean sees) {
        assertThat(as(scope, () -> records.find(record)).isPresent()).isEqualTo(sees);
        assertThat(as(scope, () -> volunteers.find(volunteer)).isPresent()).isEqualTo(sees);
    }
}
