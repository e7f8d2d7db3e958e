package gezhi.bodies;

import gezhi.bodies.Entry.Change;
import gezhi.bodies.Entry.Deed;
import gezhi.bodies.Threshold.Verdict;
import gezhi.bodies.model.Advisor;
import gezhi.bodies.store.BodyJournal;
import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.HeadCountStore.Found;
import gezhi.bodies.store.ThresholdStore;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rules about numbers of members say about the bodies of the city at hand: should, may, may with approval, over the limit. Reads
 * the members that are registered, and the count that the keeper entered where none are; nothing converts by itself.
 */
@Service
@Transactional(readOnly = true)
public class Thresholds {
    /** More members than any body of the register has. */
    public static final int MOST_MEMBERS = 1_000_000;

    private final ThresholdStore rules;
    private final HeadCounts counts;
    private final BodyStore bodies;
    private final BodyJournal journal;
    private final Clock clock;

    Thresholds(ThresholdStore rules, HeadCounts counts, BodyStore bodies, BodyJournal journal, Clock clock) {
        this.rules = rules;
        this.counts = counts;
        this.bodies = bodies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The rules in force today, in their order. */
    public List<Threshold> list() {
        return rules.inForce(city(), today());
    }

    /** What is said about a body by its latest count; empty when it was never counted. */
    public Optional<Advice.Given> advise(Body body) {
        return counts.latest(city(), body.id()).map(count -> given(body, count, list()));
    }

    /**
     * Standing bodies about which something is said, in order of seat.
     *
     * @param verdict null for any
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Advice.Given> list(String subtree, @Nullable Verdict verdict, String after) {
        return list(subtree, verdict, after, Slice.SIZE);
    }

    /** The same, so many at a time. */
    public Slice<Advice.Given> list(String subtree, @Nullable Verdict verdict, String after, int size) {
        List<Threshold> inForce = list();
        List<Advice.Given> found = new ArrayList<>();
        String from = after;
        while (found.size() <= size) {
            List<Found> read = counts.list(city(), subtree, from, size + 1);
            for (Found each : read) {
                Optional.ofNullable(each.count())
                        .map(count -> given(each.body(), count, inForce))
                        .filter(given -> says(given, verdict))
                        .ifPresent(found::add);
            }
            if (read.size() <= size) {
                break;
            }
            from = key(read.getLast().body());
        }
        return Slice.of(found.subList(0, Math.min(found.size(), size + 1)), size, given -> key(given.body()));
    }

    /**
     * Enters how many members a body has; a second count of a day takes the place of the first.
     *
     * @return false when the body does not stand, the day is to come or before it was set up, or the numbers cannot be: full members are at most all
     */
    @Transactional
    public boolean count(UUID body, HeadCount count) {
        bodies.lock(city());
        boolean fits = count.full() >= 0 && count.full() <= count.all() && count.all() <= MOST_MEMBERS;
        Optional<Body> found = bodies.find(city(), body).filter(Body::stands);
        if (!fits || found.isEmpty() || count.on().isAfter(today()) || isBefore(count, found.get())) {
            return false;
        }
        counts.save(Scoped.current(), body, count, clock.instant());
        Change entered = new Change("members", "", count.full() + " / " + count.all());
        journal.add(Scoped.current(), body, Deed.COUNTED, clock.instant(), List.of(entered));
        return true;
    }

    private static boolean isBefore(HeadCount count, Body body) {
        return count.on().isBefore(body.validFrom());
    }

    private static Advice.Given given(Body body, HeadCount count, List<Threshold> inForce) {
        return new Advice.Given(body, count, Advisor.advise(body.kind(), body.seat(), count, inForce));
    }

    private static boolean says(Advice.Given given, @Nullable Verdict verdict) {
        return given.advice().stream()
                .anyMatch(advice -> verdict == null || advice.rule().verdict() == verdict);
    }

    private static String key(Body body) {
        return body.seat() + "." + body.id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
