package gezhi.points;

import gezhi.platform.scope.Scoped;
import gezhi.points.PointsOutcome.Done;
import gezhi.points.PointsOutcome.Reason;
import gezhi.points.PointsOutcome.Refused;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
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

    /** The person at hand takes part with a community from now on; who did before changes name and community so, and keeps the number. */
    public PointsOutcome join(String name, String division, boolean consent) {
        if (!rules.isOn()) {
            return new Refused(Reason.OFF);
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return new Refused(Reason.NO_NAME);
        }
        if (!isCommunity(division)) {
            return new Refused(Reason.NOT_A_COMMUNITY);
        }
        if (!consent) {
            return new Refused(Reason.NO_CONSENT);
        }
        UUID me = Objects.requireNonNull(Scoped.current().person());
        store.lock(me);
        while (!store.join(new Holder(me, store.drawNumber(), name.strip(), division, clock.instant(), null))) {
            // Somebody has the number: another one is drawn.
        }
        book.open(me, division);
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

    private boolean isCommunity(String division) {
        return divisions
                .find(division)
                .filter(found -> found.level() == Level.COMMUNITY && found.validTo() == null)
                .isPresent();
    }
}
