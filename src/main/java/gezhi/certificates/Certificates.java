package gezhi.certificates;

import gezhi.certificates.Certificate.Line;
import gezhi.certificates.CertificateOutcome.Done;
import gezhi.certificates.CertificateOutcome.Reason;
import gezhi.certificates.CertificateOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Secrets;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.volunteering.ServiceRecord;
import gezhi.volunteering.ServiceRecords;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues certificates of confirmed services: to volunteers of the city at hand by themselves, and by the desk of their community, which also revokes
 * them. What is on one does not change any more.
 */
@Service
class Certificates {
    /** Services on one paper. */
    static final int MOST = 1_000;

    private static final int LONGEST_REASON = 200;

    private final CertificateStore store;
    private final Volunteers volunteers;
    private final ServiceRecords records;
    private final Divisions divisions;
    private final Clock clock;

    Certificates(
            CertificateStore store, Volunteers volunteers, ServiceRecords records, Divisions divisions, Clock clock) {
        this.store = store;
        this.volunteers = volunteers;
        this.records = records;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * @param id made once by the form and sent with every retry
     * @param from the first day of the period, included
     * @param to the last day, included
     */
    record Request(UUID id, LocalDate from, LocalDate to) {}

    /** For the person at hand, of all that was confirmed of them in the period. */
    @Transactional
    public CertificateOutcome take(Request request) {
        return volunteers.findMine().map(me -> issue(me, request, "")).orElse(new Refused(Reason.NO_SUCH_VOLUNTEER));
    }

    /** By the desk, of what was given in its part of the city. @param handler the name of who issues it */
    @Transactional
    public CertificateOutcome issue(UUID volunteer, Request request, String handler) {
        return volunteers
                .find(volunteer)
                .filter(found -> isDeskOf(found.division()))
                .map(found -> issue(found, request, handler))
                .orElse(new Refused(Reason.NO_SUCH_VOLUNTEER));
    }

    /** By the desk of the community, which says why in 1 to 200 characters. */
    @Transactional
    public CertificateOutcome revoke(UUID id, String reason) {
        Optional<Certificate> found = store.find(id).filter(each -> isDeskOf(each.division()));
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_CERTIFICATE);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Refused(Reason.NO_WORDS);
        }
        return store.revoke(id, Scoped.current().person(), clock.instant(), reason.strip())
                ? new Done(id)
                : new Refused(Reason.REVOKED);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> find(UUID id) {
        return store.find(id);
    }

    /** The services on one, in order of their days; none for who only checks the paper. */
    @Transactional(readOnly = true)
    public List<Line> lines(UUID id) {
        return store.lines(id);
    }

    /** One's own, or those of the desk's part of the city; the newest first. */
    @Transactional(readOnly = true)
    public Slice<Certificate> list(String after) {
        Scope scope = Scoped.current();
        RowKey key = RowKey.of(after, RowKey.NEWEST);
        boolean own = scope.role() != Role.COMMUNITY_DESK && scope.role() != Role.AUDITOR;
        List<Certificate> found = own
                ? store.listOf(Objects.requireNonNull(scope.person()), key.at(), key.id(), Slice.SIZE + 1)
                : store.listIn(scope.subtree(), key.at(), key.id(), Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, row -> new RowKey(row.issuedAt(), row.id()).text());
    }

    /** By whoever has the paper; empty for a number and a code that do not belong together. */
    Optional<Certificate> check(CertificateNumber number, String code) {
        Scope holder = Scope.holderOf(number.city(), Secrets.hash(code.strip()));
        return Scoped.call(holder, () -> store.findByNumber(number.text()));
    }

    private CertificateOutcome issue(Volunteer volunteer, Request request, String handler) {
        if (request.to().isBefore(request.from())) {
            return new Refused(Reason.BAD_PERIOD);
        }
        store.waitFor(request.id());
        if (store.find(request.id()).isPresent()) {
            return new Done(request.id());
        }
        List<ServiceRecord> given = records.listConfirmed(volunteer.person(), request.from(), request.to(), MOST + 1);
        if (given.isEmpty()) {
            return new Refused(Reason.NO_SERVICES);
        }
        if (given.size() > MOST) {
            return new Refused(Reason.TOO_MANY);
        }
        Certificate certificate = certificate(volunteer, request.id(), given, handler);
        List<Line> lines = given.stream()
                .map(each -> new Line(each.id(), each.day(), each.activity(), each.minutes()))
                .toList();
        store.add(certificate, Secrets.hash(certificate.code()), lines);
        return new Done(certificate.id());
    }

    private Certificate certificate(Volunteer volunteer, UUID id, List<ServiceRecord> given, String handler) {
        int year = LocalDate.now(clock).getYear();
        CertificateNumber number = new CertificateNumber(Scoped.current().city(), year, store.nextSerial(year));
        String division = volunteer.division();
        return new Certificate(
                id,
                number.text(),
                Secrets.token(),
                volunteer.id(),
                volunteer.person(),
                volunteer.name(),
                volunteer.number(),
                division,
                divisions.names(List.of(division)).getOrDefault(division, division),
                handler,
                given.getFirst().day(),
                given.getLast().day(),
                given.size(),
                given.stream().mapToInt(ServiceRecord::minutes).sum(),
                handler.isEmpty() ? null : Scoped.current().person(),
                clock.instant(),
                null,
                "",
                0);
    }

    private static boolean isDeskOf(String division) {
        Scope scope = Scoped.current();
        return scope.role() == Role.COMMUNITY_DESK && scope.covers(division);
    }
}
