package gezhi.points;

import gezhi.platform.scope.Scoped;
import gezhi.points.PointsOutcome.Done;
import gezhi.points.PointsOutcome.Reason;
import gezhi.points.PointsOutcome.Refused;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part: everybody joins and leaves by themselves, at any time; what was booked stays in the book. */
@Service
@Transactional
class PointHolders {
    private static final int LONGEST_NAME = 50;
    private static final int MOST_COMMUNITIES = 20;

    /** Grids and townships may be called as their community is. */
    private static final int MOST_LOOKED_AT = 100;

    private final PointHolderStore store;
    private final PointRules rules;
    private final Divisions divisions;
    private final PointsBook book;
    private final Clock clock;

    PointHolders(PointHolderStore store, PointRules rules, Divisions divisions, PointsBook book, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.divisions = divisions;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The person at hand takes part with a community from now on; who did before changes name and community so, and keeps the number.
     *
     * @param words its code, alone or before its name, or its name where no other community has it
     */
    public PointsOutcome join(String name, String words, boolean consent) {
        if (!rules.isOn()) {
            return new Refused(Reason.OFF);
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return new Refused(Reason.NO_NAME);
        }
        Optional<String> division = community(words);
        if (division.isEmpty()) {
            return new Refused(Reason.NOT_A_COMMUNITY);
        }
        if (!consent) {
            return new Refused(Reason.NO_CONSENT);
        }
        UUID me = Objects.requireNonNull(Scoped.current().person());
        store.lock(me);
        while (!store.join(new Holder(me, store.drawNumber(), name.strip(), division.get(), clock.instant(), null))) {
            // Somebody has the number: another one is drawn.
        }
        book.open(me, division.get());
        return new Done(me);
    }

    public PointsOutcome leave() {
        UUID me = Objects.requireNonNull(Scoped.current().person());
        store.lock(me);
        store.leave(me, clock.instant());
        return new Done(me);
    }

    /** The person at hand, also when they have left. */
    @Transactional(readOnly = true)
    public Optional<Holder> findMine() {
        @Nullable UUID me = Scoped.current().person();
        return me == null ? Optional.empty() : store.find(me);
    }

    /** Somebody who takes part, for the desk of their community. */
    @Transactional(readOnly = true)
    public Optional<Holder> findByNumber(String number) {
        return store.findByNumber(number.strip()).filter(Holder::takesPart);
    }

    /** As {@link #findByNumber}, and nothing else is done for them until the transaction ends. */
    Optional<Holder> lock(UUID person) {
        store.lock(person);
        return store.find(person).filter(Holder::takesPart);
    }

    /** Communities that words may mean, at most 20; for who has no script that finds them while typing. */
    @Transactional(readOnly = true)
    public List<Division> listCommunities(String words) {
        return divisions.search(words, MOST_LOOKED_AT).stream()
                .filter(found -> found.level() == Level.COMMUNITY)
                .limit(MOST_COMMUNITIES)
                .toList();
    }

    private Optional<String> community(String words) {
        String code = words.strip().split("\\s", 2)[0];
        if (isCommunity(code)) {
            return Optional.of(code);
        }
        List<Division> named = listCommunities(words).stream()
                .filter(found -> found.name().equals(words.strip()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().code()) : Optional.empty();
    }

    private boolean isCommunity(String division) {
        return divisions
                .find(division)
                .filter(found -> found.level() == Level.COMMUNITY && found.validTo() == null)
                .isPresent();
    }
}
