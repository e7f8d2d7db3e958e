package gezhi.cases.loop;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the seven steps of a case.
 *
 * @param asked waits for an answer; null when nothing does
 * @param extensions how often the office at hand has been given more time
 * @param parked null unless the clock stands still for a reason outside
 * @param desk code of the division whose desk decides; empty for any desk of the place
 * @param climb how far it has gone up the ladder; null when nobody is waited for
 * @param assisting offices that help and have not answered
 * @param admission asked or granted; null when neither
 * @param ruling the last refusal, rework or confirmation, as long as it holds
 */
public record Aside(
        @Nullable Ask asked,
        int extensions,
        @Nullable Parked parked,
        String desk,
        @Nullable Ruling ruling,
        @Nullable Climb climb,
        Set<UUID> assisting,
        @Nullable Admission admission) {

    public static final Aside NOTHING = new Aside(null, 0, null, "", null, null, Set.of(), null);

    /** @param review when it goes on by itself at the latest */
    public record Parked(Instant since, Instant review) {}

    /**
     * A decision that may be objected to.
     *
     * @param by null when nobody is known, as for cases of another system
     * @param until how long it may be; null when there is no such window
     */
    public record Ruling(
            @Nullable UUID by, Instant at, @Nullable Instant until) {}

    /**
     * 准入: whether what is on no duty list of a community may be sent to its office.
     *
     * @param desk code of the division whose desk, or one above it, decides
     * @param granted false while it is asked
     */
    public record Admission(UUID office, String desk, boolean granted) {}

    public Aside {
        assisting = Set.copyOf(assisting);
    }

    Aside assisted(Set<UUID> open) {
        return new Aside(asked, extensions, parked, desk, ruling, climb, open, admission);
    }

    boolean asks(Ask.Kind kind) {
        return asked != null && asked.kind() == kind;
    }

    /** Asked, granted, or null: refused or used up. */
    Aside admitting(@Nullable Admission now) {
        return new Aside(asked, extensions, parked, desk, ruling, climb, assisting, now);
    }

    boolean admits(UUID office) {
        return admission != null && admission.granted() && admission.office().equals(office);
    }

    Aside asking(@Nullable Ask ask) {
        return new Aside(ask, extensions, parked, desk, ruling, climb, assisting, admission);
    }

    Aside extended() {
        return new Aside(null, extensions + 1, parked, desk, ruling, climb, assisting, admission);
    }

    Aside parked(@Nullable Parked now) {
        return new Aside(null, extensions, now, desk, ruling, climb, assisting, admission);
    }

    Aside at(String newDesk) {
        return new Aside(asked, extensions, parked, newDesk, ruling, climb, assisting, admission);
    }

    Aside ruled(@Nullable Ruling now) {
        return new Aside(null, extensions, parked, desk, now, climb, assisting, admission);
    }

    /** Without what belonged to the office that had it. */
    Aside withoutOffice() {
        return new Aside(null, 0, null, desk, ruling, climb, Set.of(), null);
    }

    Aside climbing(@Nullable Climb now) {
        return new Aside(asked, extensions, parked, desk, ruling, now, assisting, admission);
    }
}
