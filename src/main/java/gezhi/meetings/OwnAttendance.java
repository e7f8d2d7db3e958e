package gezhi.meetings;

import gezhi.meetings.store.OwnReads;
import gezhi.platform.Slice;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members read of themselves: the meetings for which they were asked, and whether they were there. Nothing of anybody else. */
@Service
@Transactional(readOnly = true)
public class OwnAttendance {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int DAY = 10;

    private final OwnReads reads;

    OwnAttendance(OwnReads reads) {
        this.reads = reads;
    }

    /**
     * A meeting as the reader's own row says.
     *
     * @param organization its name; empty where the reader may not know it
     */
    public record Line(
            UUID meeting,
            LocalDate heldOn,
            List<MeetingKind> kinds,
            String topic,
            String organization,
            Attended state) {}

    /**
     * Of the person at hand, the newest first, without what was struck; with whichever organization they were at the time.
     *
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Line> list(String after) {
        boolean first = !after.matches("\\d{4}-\\d\\d-\\d\\d\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        LocalDate day = first ? LATEST : day(after.substring(0, DAY));
        UUID id = first ? LAST : UUID.fromString(after.substring(DAY + 1));
        return Slice.of(reads.page(day, id, Slice.SIZE + 1), Slice.SIZE, line -> line.heldOn() + "." + line.meeting());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return LATEST;
        }
    }
}
