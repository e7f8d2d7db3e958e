package gezhi.volunteering;

import gezhi.ledger.Booking;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Secrets;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.ServiceRecord.State;
import gezhi.volunteering.VolunteeringOutcome.Done;
import gezhi.volunteering.VolunteeringOutcome.NotBooked;
import gezhi.volunteering.VolunteeringOutcome.Reason;
import gezhi.volunteering.VolunteeringOutcome.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What volunteers gave: noted by them or the desk, confirmed by the one served or the desk, by somebody else than who noted it, then booked as minutes; taken back by a reversal. */
@Service
@Transactional
public class ServiceRecords {
    private static final int LONGEST_ACTIVITY = 100;
    private static final int LONGEST_SERVED = 60;
    private static final int LONGEST_WORDS = 200;
    private static final int MINUTES_OF_A_DAY = 1_440;

    private final RecordStore store;
    private final Volunteers volunteers;
    private final VolunteerStore journal;
    private final HoursBook hours;
    private final Clock clock;

    ServiceRecords(RecordStore store, Volunteers volunteers, VolunteerStore journal, HoursBook hours, Clock clock) {
        this.store = store;
        this.volunteers = volunteers;
        this.journal = journal;
        this.hours = hours;
        this.clock = clock;
    }

    public VolunteeringOutcome note(ServiceRecord.Draft draft) {
        return note(draft, Scoped.current().person());
    }

    /**
     * Somebody was where they had signed up to be: the sign-up is their word, so nobody else notes it, and the desk that was there confirms it. By the
     * desk of their community only.
     */
    public VolunteeringOutcome attended(ServiceRecord.Draft draft) {
        return Scoped.current().role() == Role.COMMUNITY_DESK
                ? note(draft, null)
                : new Refused(Reason.NO_SUCH_VOLUNTEER);
    }

    /** @param by null when the volunteer's own sign-up says it */
    private VolunteeringOutcome note(ServiceRecord.Draft draft, @Nullable UUID by) {
        if (store.find(draft.id()).isPresent()) {
            return new Done(draft.id());
        }
        Optional<Volunteer> volunteer = volunteers.find(draft.volunteer()).filter(found -> found.endedAt() == null);
        if (volunteer.isEmpty() || !keeps(volunteer.get())) {
            return new Refused(Reason.NO_SUCH_VOLUNTEER);
        }
        if (draft.activity().isBlank()
                || draft.activity().strip().length() > LONGEST_ACTIVITY
                || draft.served().strip().length() > LONGEST_SERVED) {
            return new Refused(Reason.NO_ACTIVITY);
        }
        LocalDate today = LocalDate.now(clock);
        if (draft.day().isAfter(today) || draft.day().isBefore(today.minusDays(volunteers.rule(Rules.NOTE_DAYS)))) {
            return new Refused(Reason.BAD_DAY);
        }
        if (draft.minutes() < 1 || draft.minutes() > Math.min(MINUTES_OF_A_DAY, volunteers.rule(Rules.DAY_MINUTES))) {
            return new Refused(Reason.BAD_MINUTES);
        }
        store.add(draft, volunteer.get(), Secrets.token(), by, clock.instant());
        journal.write(draft.id(), "NOTE", "", clock.instant());
        return new Done(draft.id());
    }

    /** By the one served or the desk of the community; the minutes are booked with it. */
    public VolunteeringOutcome confirm(UUID id) {
        Optional<ServiceRecord> found = decidable(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_RECORD);
        }
        ServiceRecord record = found.get();
        if (isMine(record)) {
            return new Refused(Reason.NOT_YOURSELF);
        }
        store.lockPerson(record.person());
        if (isDecided(id, State.NOTED)) {
            return new Refused(Reason.DECIDED);
        }
        if (store.minutesConfirmed(record.person(), record.day()) + record.minutes()
                > volunteers.rule(Rules.DAY_MINUTES)) {
            return new Refused(Reason.DAY_FULL);
        }
        if (!store.decide(id, State.NOTED, State.CONFIRMED, Scoped.current().person(), clock.instant())) {
            return new Refused(Reason.DECIDED);
        }
        journal.write(id, "CONFIRM", "", clock.instant());
        return outcome(id, hours.book(record));
    }

    /** It was not so: by the one served or the desk, who say why in 1 to 200 characters. */
    public VolunteeringOutcome refuse(UUID id, String words) {
        return decide(id, State.NOTED, State.REFUSED, "REFUSE", words);
    }

    /** Takes a confirmed record back; refused while its minutes are spent. By the desk, which says why in 1 to 200 characters. */
    public VolunteeringOutcome correct(UUID id, String words) {
        Optional<ServiceRecord> record = decidable(id);
        if (record.isEmpty() || Scoped.current().role() != Role.COMMUNITY_DESK) {
            return new Refused(Reason.NO_SUCH_RECORD);
        }
        VolunteeringOutcome decided = decide(id, State.CONFIRMED, State.CORRECTED, "CORRECT", words);
        return decided instanceof Done ? outcome(id, hours.takeBack(record.get(), words.strip())) : decided;
    }

    private VolunteeringOutcome decide(UUID id, State from, State to, String action, String words) {
        Optional<ServiceRecord> record = decidable(id);
        if (record.isEmpty()) {
            return new Refused(Reason.NO_SUCH_RECORD);
        }
        if (isMine(record.get())) {
            return new Refused(Reason.NOT_YOURSELF);
        }
        if (isDecided(id, from)) {
            return new Refused(Reason.DECIDED);
        }
        if (words.isBlank() || words.strip().length() > LONGEST_WORDS) {
            return new Refused(Reason.NO_WORDS);
        }
        Instant at = clock.instant();
        if (!store.decide(id, from, to, Scoped.current().person(), at)) {
            return new Refused(Reason.DECIDED);
        }
        journal.write(id, action, words.strip(), at);
        return new Done(id);
    }

    private boolean isDecided(UUID id, State open) {
        return store.find(id).filter(record -> record.state() == open).isEmpty();
    }

    /** What the ledger refuses is not decided either. */
    private static VolunteeringOutcome outcome(UUID id, Booking booking) {
        if (booking instanceof Booking.Refused(Booking.Reason reason)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new NotBooked(reason);
        }
        return new Done(id);
    }

    /** Who opens the link that a volunteer handed over is the one served, if nobody was before. */
    public Optional<UUID> served(String link) {
        return store.served(link);
    }

    @Transactional(readOnly = true)
    public Optional<ServiceRecord> find(UUID id) {
        return store.find(id);
    }

    /** Records of a person, the newest day first. */
    @Transactional(readOnly = true)
    public Slice<ServiceRecord> listOf(UUID person, String after) {
        RowKey key = RowKey.of(after, RowKey.NEWEST);
        LocalDate day = LocalDate.ofInstant(key.at(), clock.getZone());
        return Slice.of(
                store.listOf(person, day, key.id(), Slice.SIZE + 1), Slice.SIZE, row -> key(row.day(), row.id()));
    }

    /**
     * Confirmed services of a person, as far as the reader sees them, by day.
     *
     * @param from the first day, included
     * @param to the last day, included
     */
    @Transactional(readOnly = true)
    public List<ServiceRecord> listConfirmed(UUID person, LocalDate from, LocalDate to, int most) {
        return store.listConfirmed(person, from, to, most);
    }

    /** Confirmed services in the reader's part of the city, the newest day first; for the desk and the auditor. */
    @Transactional(readOnly = true)
    public Slice<ConfirmedRecord> listConfirmed(String after) {
        RowKey key = RowKey.of(after, RowKey.NEWEST);
        return Slice.of(
                store.listConfirmedIn(
                        Scoped.current().subtree(),
                        LocalDate.ofInstant(key.at(), clock.getZone()),
                        key.id(),
                        Slice.SIZE + 1),
                Slice.SIZE,
                row -> key(row.day(), row.id()));
    }

    private String key(LocalDate day, UUID id) {
        return new RowKey(day.atStartOfDay(clock.getZone()).toInstant(), id).text();
    }

    /** What waits in the reader's part of the city, longest first. */
    @Transactional(readOnly = true)
    public Slice<ServiceRecord> listWaiting(String after) {
        RowKey key = RowKey.of(after, RowKey.OLDEST);
        return Slice.of(
                store.listWaiting(Scoped.current().subtree(), key.at(), key.id(), Slice.SIZE + 1),
                Slice.SIZE,
                row -> new RowKey(row.notedAt(), row.id()).text());
    }

    /** May the reader say whether it was so? */
    public boolean mayDecide(ServiceRecord record) {
        Scope scope = Scoped.current();
        boolean desk = scope.role() == Role.COMMUNITY_DESK && scope.covers(record.division());
        boolean served = record.servedPerson() != null && record.servedPerson().equals(scope.person());
        return !isMine(record) && (desk || served);
    }

    private Optional<ServiceRecord> decidable(UUID id) {
        return store.find(id).filter(record -> isMine(record) || mayDecide(record));
    }

    /** Given or noted by the reader: then somebody else says whether it was so. */
    private static boolean isMine(ServiceRecord record) {
        @Nullable UUID reader = Scoped.current().person();
        return record.person().equals(reader) || (reader != null && reader.equals(record.notedBy()));
    }

    /** Who hands over the link: who gave the service, and who noted it for them. */
    boolean handsOver(ServiceRecord record) {
        return isMine(record) && record.state() == State.NOTED;
    }

    private static boolean keeps(Volunteer volunteer) {
        Scope scope = Scoped.current();
        return volunteer.person().equals(scope.person())
                || (scope.role() == Role.COMMUNITY_DESK && scope.covers(volunteer.division()));
    }
}
