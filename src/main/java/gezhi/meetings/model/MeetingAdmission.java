package gezhi.meetings.model;

import gezhi.meetings.Attended;
import gezhi.meetings.Meeting.Draft;
import gezhi.meetings.MeetingOutcome.Reason;
import gezhi.membership.Belonging;
import gezhi.membership.Kept;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether what is said of a meeting is taken. */
public final class MeetingAdmission {
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_MINUTES = 10_000;
    private static final int LONGEST_WORDS = 200;
    private static final int FIRST_YEAR = 1921;
    private static final int LAST_YEAR = 9999;

    private MeetingAdmission() {}

    /** @param members who belonged to the organization on the day of the draft */
    public static Optional<Reason> refusal(Draft draft, Kept holder, Collection<Belonging> members, LocalDate today) {
        if (draft.kinds().isEmpty() || !draft.kinds().stream().allMatch(kind -> kind.isHeldBy(holder.kind()))) {
            return Optional.of(Reason.NO_KIND);
        }
        if (isBadDay(draft, holder, today)) {
            return Optional.of(Reason.BAD_DAY);
        }
        int topic = draft.topic().strip().length();
        if (topic == 0 || topic > LONGEST_TOPIC) {
            return Optional.of(Reason.NO_TOPIC);
        }
        if (draft.place().length() > LONGEST_PLACE) {
            return Optional.of(Reason.PLACE_TOO_LONG);
        }
        if (draft.minutes().length() > LONGEST_MINUTES) {
            return Optional.of(Reason.MINUTES_TOO_LONG);
        }
        Set<UUID> ids = members.stream().map(Belonging::id).collect(Collectors.toSet());
        if (!ids.containsAll(draft.attended().keySet())) {
            return Optional.of(Reason.NO_MEMBER);
        }
        return draft.attended().containsValue(Attended.PRESENT) ? Optional.empty() : Optional.of(Reason.NOBODY_PRESENT);
    }

    /** A day that no calendar of the Party's has, nor the database. */
    public static boolean isNoDay(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }

    public static boolean isWords(String words) {
        int length = words.strip().length();
        return length > 0 && length <= LONGEST_WORDS;
    }

    private static boolean isBadDay(Draft draft, Kept holder, LocalDate today) {
        LocalDate day = draft.heldOn();
        return day == null
                || isNoDay(day)
                || day.isAfter(today)
                || day.isBefore(holder.validFrom())
                || holder.validTo() != null && !day.isBefore(holder.validTo());
    }
}
