package gezhi.meetings;

import gezhi.meetings.Meeting.Draft;
import gezhi.meetings.Meeting.Mark;
import gezhi.meetings.MeetingOutcome.Entered;
import gezhi.meetings.MeetingOutcome.Reason;
import gezhi.meetings.MeetingOutcome.Refused;
import gezhi.meetings.model.MeetingAdmission;
import gezhi.meetings.store.MeetingReads;
import gezhi.meetings.store.MeetingStore;
import gezhi.meetings.store.MeetingStore.Entry;
import gezhi.membership.Belonging;
import gezhi.membership.Belongings;
import gezhi.membership.Kept;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters, corrects and strikes meetings, each in a transaction: what {@link Meetings} promises. */
@Component
class Recording {
    private final MeetingStore store;
    private final MeetingReads reads;
    private final Holders holders;
    private final Belongings belongings;
    private final Clock clock;

    Recording(MeetingStore store, MeetingReads reads, Holders holders, Belongings belongings, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.holders = holders;
        this.belongings = belongings;
        this.clock = clock;
    }

    @Transactional
    public MeetingOutcome enter(UUID body, UUID request, Draft draft) {
        store.lock(city(), body);
        Optional<UUID> before = store.requested(city(), request);
        if (before.isPresent()) {
            return new Entered(before.get());
        }
        Optional<Kept> holder = holders.find(body);
        if (holder.isEmpty()) {
            return new Refused(Reason.NO_SUCH_ORGANIZATION);
        }
        UUID id = Ids.next();
        UUID roster = Holders.roster(holder.get());
        List<Belonging> members = members(roster, draft);
        Optional<Reason> reason = refusal(id, holder.get(), members, draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        store.insert(city(), id, body, roster);
        Entry entry = new Entry("RECORDED", "", request, clock.instant());
        store.record(Scoped.current(), id, 1, draft, marks(members, draft), entry);
        return new Entered(id);
    }

    @Transactional
    public MeetingOutcome correct(UUID id, int version, UUID request, Draft draft, String words) {
        Optional<Meeting> found = reads.find(city(), id).filter(meeting -> !meeting.struck());
        Optional<Kept> holder = found.map(Meeting::body).flatMap(holders::find);
        if (holder.isEmpty()) {
            return new Refused(Reason.NO_SUCH_MEETING);
        }
        store.lock(city(), holder.get().id());
        Optional<UUID> before = store.requested(city(), request);
        if (before.isPresent()) {
            return new Entered(before.get());
        }
        List<Belonging> members = members(found.get().roster(), draft);
        Optional<Reason> reason = refusedWords(words).or(() -> refusal(id, holder.get(), members, draft));
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        return next(
                id,
                version,
                draft,
                marks(members, draft),
                new Entry("CORRECTED", words.strip(), request, clock.instant()));
    }

    /** The record stays as it was; it counts for nothing. */
    @Transactional
    public MeetingOutcome strike(UUID id, int version, UUID request, String words) {
        Optional<UUID> before = store.requested(city(), request);
        if (before.isPresent()) {
            return new Entered(before.get());
        }
        Optional<Meeting> found = reads.find(city(), id)
                .filter(meeting -> !meeting.struck())
                .filter(meeting -> holders.find(meeting.body()).isPresent());
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_MEETING);
        }
        Optional<Reason> reason = refusedWords(words);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        Meeting meeting = found.get();
        Draft same = new Draft(
                meeting.kinds(), meeting.heldOn(), meeting.place(), meeting.topic(), meeting.minutes(), Map.of());
        List<Mark> marks = reads.marks(city(), id, meeting.version());
        return next(id, version, same, marks, new Entry("STRUCK", words.strip(), request, clock.instant()));
    }

    private MeetingOutcome next(UUID id, int version, Draft draft, List<Mark> marks, Entry entry) {
        if (!store.next(city(), id, version, entry.deed().equals("STRUCK"))) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        store.record(Scoped.current(), id, version + 1, draft, marks, entry);
        return new Entered(id);
    }

    private Optional<Reason> refusal(UUID id, Kept holder, List<Belonging> members, Draft draft) {
        return MeetingAdmission.refusal(draft, holder, members, LocalDate.now(clock))
                .or(() -> store.clashes(city(), holder.id(), id, draft)
                        ? Optional.of(Reason.ENTERED_ALREADY)
                        : Optional.empty());
    }

    private List<Belonging> members(UUID roster, Draft draft) {
        return draft.heldOn() == null || MeetingAdmission.isNoDay(draft.heldOn())
                ? List.of()
                : belongings.list(roster, draft.heldOn());
    }

    private static List<Mark> marks(List<Belonging> members, Draft draft) {
        return members.stream()
                .filter(member -> draft.attended().containsKey(member.id()))
                .map(member -> new Mark(
                        member.id(),
                        member.name(),
                        Objects.requireNonNull(draft.attended().get(member.id()))))
                .toList();
    }

    private static Optional<Reason> refusedWords(String words) {
        return MeetingAdmission.isWords(words) ? Optional.empty() : Optional.of(Reason.NO_WORDS);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
