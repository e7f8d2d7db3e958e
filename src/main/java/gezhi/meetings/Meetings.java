package gezhi.meetings;

import gezhi.meetings.Meeting.Draft;
import gezhi.meetings.Meeting.Line;
import gezhi.meetings.Meeting.Mark;
import gezhi.meetings.Meeting.Version;
import gezhi.meetings.store.MeetingReads;
import gezhi.membership.Belonging;
import gezhi.membership.Belongings;
import gezhi.membership.Kept;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings of the Party organizations of the city at hand, each entered once. Who keeps the members of an organization reads and enters its
 * meetings, up the chain; nobody else does.
 */
@Service
public class Meetings {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);

    private final MeetingReads reads;
    private final Recording recording;
    private final Holders holders;
    private final Belongings belongings;

    Meetings(MeetingReads reads, Recording recording, Holders holders, Belongings belongings) {
        this.reads = reads;
        this.recording = recording;
        this.holders = holders;
        this.belongings = belongings;
    }

    /** An organization that holds meetings and whose members the reader keeps. */
    @Transactional(readOnly = true)
    public Optional<Kept> findHolder(UUID body) {
        return holders.find(body);
    }

    /** Struck ones too. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(UUID id) {
        return reads.find(city(), id);
    }

    /** Who was there, was excused, was absent, by name, as the latest version says. */
    @Transactional(readOnly = true)
    public List<Mark> listMarks(Meeting meeting) {
        return reads.marks(city(), meeting.id(), meeting.version());
    }

    /** What was entered when by whom, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> listVersions(UUID id) {
        return reads.versions(city(), id);
    }

    /**
     * What an organization held, the newest first, without what was struck.
     *
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    @Transactional(readOnly = true)
    public Slice<Line> list(UUID body, String after) {
        boolean first = !after.matches("\\d{4}-\\d\\d-\\d\\d\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        LocalDate day = first ? LATEST : day(after.substring(0, after.indexOf('.')));
        UUID id = first ? LAST : UUID.fromString(after.substring(after.indexOf('.') + 1));
        return Slice.of(
                reads.page(city(), body, day, id, Slice.SIZE + 1), Slice.SIZE, line -> line.heldOn() + "." + line.id());
    }

    /** Who may be marked for a meeting of that day: the members of the organization that day, of a group those of its branch. */
    @Transactional(readOnly = true)
    public List<Belonging> listMembers(Kept holder, LocalDate day) {
        return belongings.list(Holders.roster(holder), day);
    }

    /** @param request a repeated one changes nothing and gives the same meeting */
    public MeetingOutcome enter(UUID body, UUID request, Draft draft) {
        return recording.enter(body, request, draft);
    }

    /**
     * Puts a new version in the place of the one that was seen, which is kept.
     *
     * @param words why, 1 to 200 characters
     */
    public MeetingOutcome correct(UUID id, int version, UUID request, Draft draft, String words) {
        return recording.correct(id, version, request, draft, words);
    }

    /**
     * What was entered by mistake counts no more; it is kept.
     *
     * @param words why, 1 to 200 characters
     */
    public MeetingOutcome strike(UUID id, int version, UUID request, String words) {
        return recording.strike(id, version, request, words);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return LATEST;
        }
    }

    private static String city() {
        return Scoped.current().city();
    }
}
