package gezhi.patrols;

import gezhi.cases.Report;
import gezhi.patrols.Round.Finding;
import gezhi.patrols.Round.Position;
import gezhi.platform.web.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A round as a form sends it: for each place, counted from 1, {@code finding-1}, {@code words-1} and perhaps {@code lon-1}, {@code lat-1}; from a
 * phone that was without network also {@code endedAt}, {@code sentAt} by its own clock, and the request ids of the reports, {@code report-1}.
 */
record RoundForm(MultiValueMap<String, String> sent) {
    static final RoundForm EMPTY = new RoundForm(new LinkedMultiValueMap<>());

    String text(String name) {
        return Typed.text(sent.getFirst(name));
    }

    /** What was sent is kept when the form comes back; the round's id with it, so that it stays one round. */
    UUID id() {
        try {
            return UUID.fromString(text("id"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    @Nullable
    Finding finding(int place) {
        String said = text("finding-" + place);
        return Arrays.stream(Finding.values())
                .filter(finding -> finding.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    /** Milliseconds since 1970 in UTC; the epoch, which is refused, when it is no number. */
    Instant startedAt() {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text("startedAt")));
        } catch (NumberFormatException | DateTimeException bad) {
            return Instant.EPOCH;
        }
    }

    /** The clock of a phone may be wrong: what counts is how long before the sending. Empty where the round ends with the sending. */
    private @Nullable Instant onOurClock(Instant at, Instant now) {
        long sent = (long) number("sentAt", -1);
        return sent < 0 ? null : now.minusMillis(sent - at.toEpochMilli());
    }

    Rounds.Walked walked(Plan plan, Instant now) {
        @Nullable Instant started = onOurClock(startedAt(), now);
        Instant ended = Instant.ofEpochMilli((long) number("endedAt", 0));
        return new Rounds.Walked(
                id(),
                plan.id(),
                (int) number("version", -1),
                started == null ? startedAt() : started,
                onOurClock(ended, now),
                IntStream.rangeClosed(1, plan.places().size())
                        .mapToObj(place ->
                                new Rounds.Seen(finding(place), text("words-" + place), position(place), report(place)))
                        .toList());
    }

    private @Nullable UUID report(int place) {
        try {
            return Report.key(UUID.fromString(text("report-" + place)));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private @Nullable Position position(int place) {
        double lon = number("lon-" + place, Double.NaN);
        double lat = number("lat-" + place, Double.NaN);
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? new Position(lon, lat) : null;
    }

    private double number(String name, double otherwise) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
