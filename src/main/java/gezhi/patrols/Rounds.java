package gezhi.patrols;

import gezhi.patrols.Round.Finding;
import gezhi.patrols.RoundOutcome.Reason;
import gezhi.patrols.RoundOutcome.Refused;
import gezhi.patrols.RoundOutcome.Written;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds through a grid, sent in when they are done; the same one twice is written once. */
@Service
@Transactional
public class Rounds {
    static final Set<Role> WALKERS = Set.of(Role.GRID_WORKER, Role.COMMUNITY_DESK);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A phone without network may wait so long with a round, as with the forms of a report. */
    static final Duration KEPT = Duration.ofDays(30);

    private final RoundStore store;
    private final Plans plans;
    private final Policies policies;
    private final Clock clock;

    Rounds(RoundStore store, Plans plans, Policies policies, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A round as the phone sends it.
     *
     * @param id made once by the form and sent with every retry
     * @param planVersion of the plan that the person had in hand
     * @param endedAt null where it ends with the sending; a phone without network sends it later, up to {@link #KEPT}
     * @param seen one for each place of the plan, in its order
     */
    public record Walked(
            UUID id,
            UUID plan,
            int planVersion,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<Seen> seen) {
        public Walked {
            seen = List.copyOf(seen);
        }
    }

    /**
     * @param finding null when nothing was said
     * @param report key under which the phone reports the problem, see {@link gezhi.cases.Report#key}; null when nothing is being reported yet
     */
    public record Seen(
            @Nullable Finding finding,
            String words,
            Round.@Nullable Position at,
            @Nullable UUID report) {}

    /** Writes a round down. Positions are dropped while the policy is off. */
    public RoundOutcome walked(Walked walked) {
        Scope scope = Scoped.current();
        if (!WALKERS.contains(scope.role())) {
            return new Refused(Reason.NOT_YOUR_ROUND);
        }
        if (store.exists(scope.city(), walked.id())) {
            return new Written(walked.id());
        }
        Optional<Plan> plan = plans.find(walked.plan()).filter(found -> found.until() == null);
        if (plan.isEmpty()) {
            return new Refused(Reason.NO_SUCH_PLAN);
        }
        Instant now = clock.instant();
        return wrong(walked, plan.get(), now).<RoundOutcome>map(Refused::new).orElseGet(() -> {
            store.add(
                    scope.city(),
                    round(walked, plan.get(), Objects.requireNonNull(scope.person()), ended(walked, now)));
            return new Written(walked.id());
        });
    }

    private static Optional<Reason> wrong(Walked walked, Plan plan, Instant now) {
        Instant ended = ended(walked, now);
        if (walked.startedAt().isAfter(ended)
                || walked.startedAt().isBefore(ended.minus(LONGEST))
                || ended.isAfter(now)
                || ended.isBefore(now.minus(KEPT))) {
            return Optional.of(Reason.BAD_TIME);
        }
        if (walked.planVersion() != plan.version()
                || walked.seen().size() != plan.places().size()) {
            return Optional.of(Reason.PLAN_CHANGED);
        }
        if (walked.seen().stream().anyMatch(seen -> seen.finding() == null)) {
            return Optional.of(Reason.NOT_ALL_SAID);
        }
        boolean badWords = walked.seen().stream()
                .anyMatch(seen -> seen.words().length() > Round.LONGEST_WORDS
                        || seen.finding() == Finding.PROBLEM && seen.words().isBlank());
        return badWords ? Optional.of(Reason.BAD_WORDS) : Optional.empty();
    }

    private static Instant ended(Walked walked, Instant now) {
        return Objects.requireNonNullElse(walked.endedAt(), now);
    }

    private Round round(Walked walked, Plan plan, UUID walker, Instant ended) {
        boolean positions = policies.isOn(Policy.ROUND_POSITION);
        List<Round.Sighting> sightings = IntStream.range(0, plan.places().size())
                .mapToObj(i -> sighting(plan.places().get(i), walked.seen().get(i), positions))
                .toList();
        return new Round(walked.id(), plan.id(), plan.grid(), walker, walked.startedAt(), ended, sightings);
    }

    private static Round.Sighting sighting(Plan.Place place, Seen seen, boolean positions) {
        return new Round.Sighting(
                place.name(),
                Objects.requireNonNull(seen.finding()),
                seen.words().strip(),
                seen.finding() == Finding.PROBLEM ? seen.report() : null,
                positions ? seen.at() : null);
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(UUID id) {
        return store.find(Scoped.current().city(), id);
    }

    /** Rounds in sight without what was seen, the last first; {@code after} is the key of the page before. */
    @Transactional(readOnly = true)
    public Slice<Round> list(String after) {
        Scope scope = Scoped.current();
        List<Round> found = store.list(scope.city(), scope.subtree(), RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, row -> new RowKey(row.endedAt(), row.id()).text());
    }

    /** Notes under which key the problem at a place is being reported; false when it is not one's own round or the place had no problem. */
    public boolean noteReport(UUID round, int place, UUID reportKey) {
        return store.noteReport(Scoped.current().city(), round, place, reportKey);
    }
}
