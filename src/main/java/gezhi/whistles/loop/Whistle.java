package gezhi.whistles.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whistle as the rules see it.
 *
 * @param version how often the whistle itself has moved; the offices have versions of their own
 * @param division where they are summoned to
 * @param desk code of the division whose desk blew it: its people act as the summoner
 */
public record Whistle(
        UUID id,
        Step step,
        int version,
        String division,
        String desk,
        @Nullable UUID blownBy,
        Instant blownAt,
        List<Summons> offices) {
    public Whistle {
        offices = List.copyOf(offices);
    }

    public Optional<Summons> find(@Nullable UUID office) {
        return offices.stream().filter(each -> each.office().equals(office)).findFirst();
    }

    Whistle at(Step next) {
        return new Whistle(id, next, version + 1, division, desk, blownBy, blownAt, offices);
    }

    Whistle with(List<Summons> now) {
        return new Whistle(id, step, version, division, desk, blownBy, blownAt, now);
    }

    /** With this office as it is now. */
    public Whistle with(Summons now) {
        return with(offices.stream()
                .map(each -> each.office().equals(now.office()) ? now : each)
                .toList());
    }
}
