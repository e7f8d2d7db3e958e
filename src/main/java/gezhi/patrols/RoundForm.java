package gezhi.patrols;

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

/** A round as the form sends it: for each place, counted from 1, {@code finding-1}, {@code words-1} and perhaps {@code lon-1}, {@code lat-1}. */
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

    Rounds.Walked walked(Plan plan) {
        return new Rounds.Walked(
                id(),
                plan.id(),
                (int) number("version", -1),
                startedAt(),
                IntStream.rangeClosed(1, plan.places().size())
                        .mapToObj(place -> new Rounds.Seen(finding(place), text("words-" + place), position(place)))
                        .toList());
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
