package gezhi.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.certificates.CertificateOutcome.Done;
import gezhi.certificates.CertificateOutcome.Reason;
import gezhi.certificates.CertificateOutcome.Refused;
import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Statements;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.volunteering.ServiceRecord;
import gezhi.volunteering.ServiceRecords;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.VolunteeringOutcome;
import gezhi.volunteering.Volunteers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was confirmed stands on paper once, adds up, can be checked, is revoked, and says when services were taken back since. */
@GezhiTest
class CertificatesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private ServiceRecords records;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope lin;
    private Scope desk;
    private Scope elsewhere;
    private UUID volunteer;

    @BeforeEach
    void linSignsUp() {
        city = cities.fresh();
        String community = city.community(1, 1, 1);
        lin = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        elsewhere = city.person(Role.COMMUNITY_DESK, city.community(2, 2, 2));
        volunteer = done(as(
                lin,
                () -> volunteers.signUp(
                        new Volunteer.Draft("林一", community, 1990, List.of("ELDERLY"), false, true, ""))));
    }

    @Test
    void itAddsUpToItsLinesAndToTheBook() {
        Random random = new Random(7);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int minutes = 1 + random.nextInt(120);
            confirmed(minutes, TODAY.minusDays(random.nextInt(80)));
            sum += minutes;
        }
        noted(30, TODAY);
        Certificate certificate = taken(TODAY.minusDays(90), TODAY);
        List<Certificate.Line> lines = as(lin, () -> certificates.lines(certificate.id()));
        assertThat(certificate.services()).isEqualTo(12).isEqualTo(lines.size());
        assertThat(certificate.minutes())
                .isEqualTo(sum)
                .isEqualTo(lines.stream().mapToInt(Certificate.Line::minutes).sum());
        UUID person = Objects.requireNonNull(lin.person());
        long booked = as(lin, () -> statements.findOf(Book.HOURS, AccountKind.PERSON, person))
                .orElseThrow()
                .amount();
        assertThat(booked).isEqualTo(sum);
        assertThat(lines).isSortedAccordingTo(java.util.Comparator.comparing(Certificate.Line::day));
        assertThat(certificate.handler()).isEmpty();
    }

    @Test
    void onlyThePeriodAskedForIsOnIt() {
        confirmed(60, TODAY.minusDays(20));
        confirmed(30, TODAY.minusDays(10));
        confirmed(15, TODAY);
        Certificate certificate = taken(TODAY.minusDays(10), TODAY.minusDays(1));
        assertThat(certificate.minutes()).isEqualTo(30);
        assertThat(certificate.firstDay()).isEqualTo(certificate.lastDay()).isEqualTo(TODAY.minusDays(10));
        assertThat(take(lin, TODAY.plusDays(1), TODAY)).isEqualTo(new Refused(Reason.BAD_PERIOD));
        assertThat(take(lin, TODAY.minusDays(9), TODAY.minusDays(1))).isEqualTo(new Refused(Reason.NO_SERVICES));
        assertThat(take(city.person(Role.RESIDENT, ""), TODAY, TODAY)).isEqualTo(new Refused(Reason.NO_SUCH_VOLUNTEER));
    }

    @Test
    void theSameRequestIsOnePaperAndNoNumberIsGivenTwice() throws Exception {
        confirmed(60, TODAY);
        UUID twice = Ids.next();
        List<Callable<CertificateOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID id = i < 2 ? twice : Ids.next();
            all.add(() -> as(lin, () -> certificates.take(new Certificates.Request(id, TODAY, TODAY))));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<CertificateOutcome> each : threads.invokeAll(all)) {
                assertThat(each.get()).isInstanceOf(Done.class);
            }
        }
        List<Certificate> made = as(lin, () -> certificates.list("")).rows();
        Set<String> numbers = new HashSet<>();
        made.forEach(each -> numbers.add(each.number()));
        assertThat(made).hasSize(7);
        assertThat(numbers)
                .hasSize(7)
                .allMatch(each -> CertificateNumber.of(each).isPresent());
    }

    @Test
    void whoHasThePaperLearnsWhetherItStands() {
        UUID record = confirmed(60, TODAY);
        confirmed(30, TODAY.minusDays(1));
        Certificate certificate = taken(TODAY.minusDays(1), TODAY);
        CertificateNumber number = CertificateNumber.of(certificate.number()).orElseThrow();
        assertThat(certificates.check(number, certificate.code()).orElseThrow().takenBack())
                .isZero();
        assertThat(certificates.check(number, certificate.code() + "x")).isEmpty();
        assertThat(certificates.check(new CertificateNumber(number.city(), number.year(), 9), certificate.code()))
                .isEmpty();

        done(as(desk, () -> records.correct(record, "记错了人")));
        assertThat(certificates.check(number, certificate.code()).orElseThrow().takenBack())
                .isEqualTo(1);
        assertThat(as(lin, () -> certificates.find(certificate.id()))
                        .orElseThrow()
                        .takenBack())
                .isEqualTo(1);

        assertThat(as(desk, () -> certificates.revoke(certificate.id(), " "))).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(as(lin, () -> certificates.revoke(certificate.id(), "不要了")))
                .isEqualTo(new Refused(Reason.NO_SUCH_CERTIFICATE));
        assertThat(as(desk, () -> certificates.revoke(certificate.id(), "重新开具")))
                .isEqualTo(new Done(certificate.id()));
        assertThat(as(desk, () -> certificates.revoke(certificate.id(), "再来一次")))
                .isEqualTo(new Refused(Reason.REVOKED));
        assertThat(certificates.check(number, certificate.code()).orElseThrow().revokedAt())
                .isNotNull();
    }

    @Test
    void itsDeskIssuesItByNameAndNoOther() {
        confirmed(60, TODAY);
        Certificates.Request request = new Certificates.Request(Ids.next(), TODAY, TODAY);
        assertThat(as(elsewhere, () -> certificates.issue(volunteer, request, "陈二")))
                .isEqualTo(new Refused(Reason.NO_SUCH_VOLUNTEER));
        assertThat(as(desk, () -> certificates.issue(volunteer, request, "陈二"))).isEqualTo(new Done(request.id()));
        Certificate certificate = as(lin, () -> certificates.find(request.id())).orElseThrow();
        assertThat(certificate.handler()).isEqualTo("陈二");
        assertThat(certificate.issuedBy()).isEqualTo(desk.person());
    }

    @Test
    void nobodyElseSeesItNorItsServices() {
        confirmed(60, TODAY);
        Certificate certificate = taken(TODAY, TODAY);
        Scope auditor = city.person(Role.AUDITOR, city.code());
        for (Scope reader : List.of(lin, desk, auditor)) {
            assertThat(as(reader, () -> certificates.list("")).rows()).hasSize(1);
            assertThat(as(reader, () -> certificates.lines(certificate.id()))).hasSize(1);
        }
        for (Scope other : List.of(
                elsewhere,
                city.person(Role.RESIDENT, ""),
                city.person(Role.LEADER, city.code()),
                city.person(Role.ADMINISTRATOR, city.code()),
                city.visitor())) {
            assertThat(as(other, () -> certificates.find(certificate.id())))
                    .as(other.role().name())
                    .isEmpty();
            assertThat(as(other, () -> certificates.lines(certificate.id()))).isEmpty();
        }
        Scope holder = Scope.holderOf(city.code(), gezhi.platform.Secrets.hash(certificate.code()));
        assertThat(as(holder, () -> certificates.find(certificate.id()))).isPresent();
        assertThat(as(holder, () -> certificates.lines(certificate.id()))).isEmpty();
    }

    @Test
    void whatWasIssuedIsNotChangedAndNoNumberIsTakenByWhoIssuesNone() {
        confirmed(60, TODAY);
        Certificate certificate = taken(TODAY, TODAY);
        for (Scope who : List.of(lin, desk)) {
            assertThatThrownBy(() -> sql(who, "update certificates.certificate set minutes = 999"))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> sql(who, "delete from certificates.line")).isInstanceOf(DataAccessException.class);
        }
        assertThat(sql(
                        lin,
                        "update certificates.certificate set reason = 'x', revoked_at = now(), revoked_by = person"))
                .isZero();
        assertThat(as(lin, () -> certificates.find(certificate.id()))).contains(certificate);
        for (Role role : List.of(Role.PUBLIC, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope who = role == Role.PUBLIC ? city.visitor() : city.person(role, city.code());
            assertThatThrownBy(() -> as(
                            who,
                            () -> jdbc.sql("select certificates.next_serial(2026)")
                                    .query(Integer.class)
                                    .single()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private int sql(Scope who, String statement) {
        return as(
                who,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> jdbc.sql(statement).update())));
    }

    private Certificate taken(LocalDate from, LocalDate to) {
        UUID id = ((Done) take(lin, from, to)).id();
        return as(lin, () -> certificates.find(id)).orElseThrow();
    }

    private CertificateOutcome take(Scope who, LocalDate from, LocalDate to) {
        return as(who, () -> certificates.take(new Certificates.Request(Ids.next(), from, to)));
    }

    private UUID confirmed(int minutes, LocalDate day) {
        UUID record = noted(minutes, day);
        return done(as(desk, () -> records.confirm(record)));
    }

    private UUID noted(int minutes, LocalDate day) {
        return done(as(
                lin,
                () -> records.note(
                        new ServiceRecord.Draft(UUID.randomUUID(), volunteer, "为独居老人送餐", "三栋", day, minutes))));
    }

    private static UUID done(VolunteeringOutcome outcome) {
        return ((VolunteeringOutcome.Done) outcome).id();
    }

    private static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
