package gezhi.meetings.web;

import gezhi.meetings.Attended;
import gezhi.meetings.Meeting;
import gezhi.meetings.MeetingKind;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the secretary writes it; who was there comes beside it, one field for each member.
 *
 * @param words why it is corrected; not read of a new one
 * @param version as it was read; null for a new one
 */
record MeetingForm(
        @Nullable List<String> kinds,
        @Nullable String heldOn,
        @Nullable String place,
        @Nullable String topic,
        @Nullable String minutes,
        @Nullable String words,
        @Nullable UUID request,
        @Nullable Integer version) {
    /** Of the fields that say who was there; the member's id follows. */
    static final String MARK = "m-";

    static MeetingForm fresh(List<MeetingKind> kinds, LocalDate day) {
        return new MeetingForm(names(kinds), day.toString(), "", "", "", "", UUID.randomUUID(), null);
    }

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                names(meeting.kinds()),
                meeting.heldOn().toString(),
                meeting.place(),
                meeting.topic(),
                meeting.minutes(),
                "",
                UUID.randomUUID(),
                meeting.version());
    }

    UUID requested() {
        return request == null ? UUID.randomUUID() : request;
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** Null for what is no day. */
    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(Typed.stripped(heldOn));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    List<MeetingKind> chosen() {
        return kinds == null
                ? List.of()
                : kinds.stream()
                        .map(MeetingKind::named)
                        .flatMap(Optional::stream)
                        .toList();
    }

    Meeting.Draft draft(Map<UUID, Attended> attended) {
        return new Meeting.Draft(
                chosen(), day(), Typed.stripped(place), Typed.stripped(topic), Typed.stripped(minutes), attended);
    }

    /** What was sent of the members. */
    static Map<UUID, Attended> marks(Map<String, String> sent) {
        Map<UUID, Attended> marks = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.matches(MARK + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                Attended.named(value)
                        .ifPresent(state -> marks.put(UUID.fromString(name.substring(MARK.length())), state));
            }
        });
        return marks;
    }

    private static List<String> names(List<MeetingKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }
}
