package gezhi.territory;

import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.store.DivisionStore;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of the city at hand, to read. Which divisions there are is public. */
@Service
@Transactional(readOnly = true)
public class Divisions {
    private final DivisionStore store;

    Divisions(DivisionStore store) {
        this.store = store;
    }

    public Optional<Division> find(String code) {
        return store.find(Scoped.current().city(), code);
    }

    /** A division that must be there. */
    public Division get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No division " + code));
    }

    /** The divisions from the city down to {@code code}, both included; those missing are left out. */
    public List<Division> path(String code) {
        String city = Scoped.current().city();
        return store.list(city, DivisionCode.path(city, code));
    }

    /** The standing children of {@code code} in order of code, after the code {@code after} (empty for the first page). */
    public Slice<Division> children(String code, String after) {
        List<Division> found = store.children(Scoped.current().city(), code, after, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, Division::code);
    }

    /** What followed a division that was closed, in order of code. */
    public List<Division> successors(String code) {
        return store.successors(Scoped.current().city(), code);
    }

    /** The closed divisions that this one followed, in order of code. */
    public List<Division> predecessors(String code) {
        return store.predecessors(Scoped.current().city(), code);
    }

    /**
     * The division and all that it is linked with by what followed what, however far: the least ground whose outline stayed the same. The standing ones
     * first, at most 200; itself alone where nothing followed anything.
     */
    public List<Division> sameGround(String code) {
        return store.sameGround(Scoped.current().city(), code);
    }

    /** What the divisions with these codes are called; unknown codes are missing. */
    public Map<String, String> names(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return store.list(Scoped.current().city(), List.copyOf(codes)).stream()
                .collect(Collectors.toMap(Division::code, Division::name));
    }

    /**
     * Standing divisions that {@code words} may mean, best first: the start of a code, a part of the name, pinyin in full or by initials.
     * Units are found by their whole code only.
     *
     * @param most how many at most; blank words find nothing
     */
    public List<Division> search(String words, int most) {
        String trimmed = words.strip();
        return trimmed.isEmpty() ? List.of() : store.search(Scoped.current().city(), trimmed, most);
    }

    /** Which standing counties, townships and communities an address names; blank words name none. */
    public Mentions mentioned(String address) {
        return Mentions.of(
                address.isBlank() ? List.of() : store.mentioned(Scoped.current().city(), address.strip()));
    }

    /** Where the division is: for a unit where it stands, for an area a point inside; empty when not drawn. */
    public Optional<Spot> findPlace(String code) {
        return store.findPlace(Scoped.current().city(), code);
    }

    /** How many standing divisions of each level lie under {@code code}, itself included. */
    public Map<Level, Integer> counts(String code) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        counts.putAll(store.counts(Scoped.current().city(), code));
        return counts;
    }
}
