package gezhi.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its latest version says.
 *
 * @param body the organization that held it
 * @param roster the organization whose members they are: the same, of a group its branch
 * @param struck entered by mistake
 */
public record Meeting(
        UUID id,
        UUID body,
        UUID roster,
        int version,
        boolean struck,
        LocalDate heldOn,
        List<MeetingKind> kinds,
        String place,
        String topic,
        String minutes) {

    /**
     * What a secretary says of a meeting.
     *
     * @param kinds one at least: one gathering may be several
     * @param heldOn null when it cannot be read
     * @param place at most 100 characters
     * @param topic 1 to 200 characters
     * @param minutes at most 10,000 characters
     * @param attended by member
     */
    public record Draft(
            List<MeetingKind> kinds,
            @Nullable LocalDate heldOn,
            String place,
            String topic,
            String minutes,
            Map<UUID, Attended> attended) {
        public Draft {
            kinds = kinds.stream().distinct().sorted().toList();
            attended = Map.copyOf(attended);
        }
    }

    /** @param name as it was that day */
    public record Mark(UUID member, String name, Attended state) {}

    /** @param words why it was corrected or struck; empty for the first */
    public record Version(
            int version, String deed, LocalDate heldOn, String topic, Instant at, String actorName, String words) {}

    /** A line of a list, without the minutes. */
    public record Line(UUID id, LocalDate heldOn, List<MeetingKind> kinds, String topic, int present, int asked) {}
}
