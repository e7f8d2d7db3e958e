package gezhi.activities.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What is announced and may be changed.
 *
 * @param title 1 to 60 characters
 * @param words what it is about; at most 2,000 characters
 * @param audience for whom it is, in words; at most 100 characters
 * @param address 1 to 200 characters
 * @param contact how the organizer is reached, for who has a place; at most 100 characters
 * @param begins changed to a time to come, within six years
 * @param ends after it begins, within 24 hours
 * @param places 1 to 500
 * @param minutes that count, 1 to 1,440
 */
public record Terms(
        String title,
        String words,
        String audience,
        String address,
        String contact,
        Instant begins,
        Instant ends,
        int places,
        int minutes) {
    public static final int MOST_PLACES = 500;
    public static final int MINUTES_OF_A_DAY = 1_440;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_LINE = 100;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(6 * 365);

    public Terms {
        title = title.strip();
        words = words.strip();
        audience = audience.strip();
        address = address.strip();
        contact = contact.strip();
    }

    /** The same at another time. */
    public Terms at(Instant begin) {
        Instant end = begin.plus(Duration.between(begins, ends));
        return new Terms(title, words, audience, address, contact, begin, end, places, minutes);
    }

    /**
     * Changed as another was: what is the same in both stays as it is here, and the day moves by as many days.
     *
     * @param before the other as it was
     * @param after the other as it is to be
     */
    public Terms changedAs(Terms before, Terms after, ZoneId zone) {
        ZonedDateTime was = before.begins.atZone(zone);
        ZonedDateTime is = after.begins.atZone(zone);
        Duration lasting = Duration.between(begins, ends);
        Instant begin = begins;
        if (!after.begins.equals(before.begins)) {
            long days = ChronoUnit.DAYS.between(was.toLocalDate(), is.toLocalDate());
            ZonedDateTime own = begins.atZone(zone);
            boolean moved = !was.toLocalTime().equals(is.toLocalTime());
            begin = own.toLocalDate()
                    .plusDays(days)
                    .atTime(moved ? is.toLocalTime() : own.toLocalTime())
                    .atZone(zone)
                    .toInstant();
        }
        Duration wasLasting = Duration.between(before.begins, before.ends);
        Duration isLasting = Duration.between(after.begins, after.ends);
        return new Terms(
                after.title.equals(before.title) ? title : after.title,
                after.words.equals(before.words) ? words : after.words,
                after.audience.equals(before.audience) ? audience : after.audience,
                after.address.equals(before.address) ? address : after.address,
                after.contact.equals(before.contact) ? contact : after.contact,
                begin,
                begin.plus(isLasting.equals(wasLasting) ? lasting : isLasting),
                after.places == before.places ? places : after.places,
                after.minutes == before.minutes ? minutes : after.minutes);
    }

    boolean hasText() {
        return !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && words.length() <= LONGEST_WORDS
                && audience.length() <= LONGEST_LINE
                && contact.length() <= LONGEST_LINE;
    }

    boolean hasPlace() {
        return !address.isEmpty() && address.length() <= LONGEST_ADDRESS;
    }

    boolean hasTime() {
        return begins.isBefore(ends) && !ends.isAfter(begins.plus(LONGEST));
    }

    /** It begins after {@code at}, and within reach of the last time of what is repeated. */
    boolean isAhead(Instant at) {
        return begins.isAfter(at) && begins.isBefore(at.plus(FARTHEST));
    }

    boolean hasPlaces(int taken) {
        return places >= Math.max(1, taken) && places <= MOST_PLACES;
    }

    boolean hasMinutes() {
        return minutes >= 1 && minutes <= MINUTES_OF_A_DAY;
    }
}
