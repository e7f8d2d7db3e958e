package gezhi.organizations;

import gezhi.organizations.OfficeOutcome.Reason;
import gezhi.organizations.OfficeOutcome.Refused;
import gezhi.organizations.OfficeOutcome.Registered;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.DivisionCode;
import gezhi.territory.Divisions;
import gezhi.territory.Following;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices of the city at hand. Everyone may read them; row security lets the administrator and the program write. */
@Service
@Transactional(readOnly = true)
public class Offices {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_STEPS_UP = 20;

    private final OfficeStore store;
    private final Divisions divisions;
    private final List<InHand> inHand;
    private final Clock clock;

    Offices(OfficeStore store, Divisions divisions, List<InHand> inHand, Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.inHand = inHand;
        this.clock = clock;
    }

    public Optional<Office> find(UUID id) {
        return store.find(city(), id);
    }

    /** An office that must be there, standing or closed. */
    public Office get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No office " + id));
    }

    /** The standing office that {@link Office#label()} names. */
    public Optional<Office> findLabelled(String label) {
        int open = label.lastIndexOf('（');
        return open > 0 && label.endsWith("）")
                ? findNamed(label.substring(0, open), label.substring(open + 1, label.length() - 1))
                : Optional.empty();
    }

    /** The standing office of this name at this seat. */
    public Optional<Office> findNamed(String name, String seat) {
        return store.findNamed(city(), name.strip(), seat);
    }

    /** The standing office of {@code kind} nearest to {@code division}: at its own seat, else at the next level up. */
    public Optional<Office> findNearest(String kind, String division) {
        return listOnPath(division).stream()
                .filter(office -> office.kind().equals(kind))
                .findFirst();
    }

    /** The standing offices seated at {@code division} or above it, the nearest first. */
    public List<Office> listOnPath(String division) {
        return store.listAt(city(), DivisionCode.path(city(), division));
    }

    /** The standing offices seated at {@code division} or under it, in order of seat; at most 500. */
    public List<Office> listUnder(String division) {
        return store.page(new OfficeStore.Filter(city(), division, "", ""), "", 500);
    }

    /**
     * Standing offices in order of seat.
     *
     * @param subtree where they sit; the city's code for all
     * @param kind empty for every kind
     * @param words part of the name, empty for every name
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Office> list(String subtree, String kind, String words, String after) {
        List<Office> found =
                store.page(new OfficeStore.Filter(city(), subtree, kind, words.strip()), after, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, office -> office.seat() + "." + office.id());
    }

    public List<OfficeKind> kinds() {
        return store.kinds(city());
    }

    /** Enters a new office, from today. */
    @Transactional
    public OfficeOutcome open(Office.Draft draft) {
        Optional<Reason> reason = refusal(null, draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        UUID id = Ids.next();
        store.insert(city(), id, draft, LocalDate.now(clock));
        return new Registered(get(id));
    }

    /** Corrects name, kind, seat or parent of a standing office. */
    @Transactional
    public OfficeOutcome change(UUID id, Office.Draft draft) {
        Optional<Reason> reason = refusal(id, draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        return store.update(city(), id, draft) ? new Registered(get(id)) : new Refused(Reason.NO_SUCH_OFFICE);
    }

    /**
     * Offices go along when divisions are closed and followed by others, by the program, in the transaction of who calls. False when one sits elsewhere by now.
     *
     * @param all by id of office
     */
    @Transactional
    public boolean follow(List<Following> all) {
        return store.follow(city(), all) == all.size();
    }

    /** Closes an office from today; what it did stays. Refused while it has something in hand. */
    @Transactional
    public OfficeOutcome close(UUID id) {
        if (inHand.stream().anyMatch(things -> things.has(id))) {
            return new Refused(Reason.STILL_AT_WORK);
        }
        return store.close(city(), id, LocalDate.now(clock))
                ? new Registered(get(id))
                : new Refused(Reason.NO_SUCH_OFFICE);
    }

    private Optional<Reason> refusal(@Nullable UUID id, Office.Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            return Optional.of(Reason.NO_NAME);
        }
        if (kinds().stream().noneMatch(kind -> kind.code().equals(draft.kind()))) {
            return Optional.of(Reason.NO_SUCH_KIND);
        }
        if (divisions.find(draft.seat()).isEmpty()) {
            return Optional.of(Reason.NO_SUCH_SEAT);
        }
        if (findNamed(draft.name(), draft.seat())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return Optional.of(Reason.NAME_TAKEN);
        }
        return refusedParent(id, draft.parent());
    }

    private Optional<Reason> refusedParent(@Nullable UUID id, @Nullable UUID parent) {
        @Nullable UUID above = parent;
        for (int step = 0; above != null; step++) {
            if (above.equals(id) || step > MOST_STEPS_UP) {
                return Optional.of(Reason.UNDER_ITSELF);
            }
            Optional<Office> office = find(above);
            if (office.isEmpty()) {
                return Optional.of(Reason.NO_SUCH_PARENT);
            }
            above = office.get().parent();
        }
        return Optional.empty();
    }

    private static String city() {
        return Scoped.current().city();
    }
}
