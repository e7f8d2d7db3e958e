package gezhi.territory.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows each division that a list closes, and each that stands under one. A division that one follows takes all under it along: each keeps the end of
 * its code where that is free under what follows, and gets the next number where it is not; one of the same name that the list adds there follows it. Where
 * several follow, or none, nobody but people can say. Codes are never used again.
 */
final class Heirs {
    private static final int LAST = 999;

    private final Map<String, List<String>> said;
    private final Set<String> used;
    private final Map<String, String> fresh;
    private final Map<String, String> heirs = new HashMap<>();
    private final List<Moved> moved = new ArrayList<>();

    /** @param now code under which what stood under {@code was} stands from now on */
    record Moved(String was, String now) {}

    /**
     * @param said successors by code of each division that is closed now
     * @param used all codes there ever were, and those that the list adds
     * @param fresh code of what the list adds, by the code above it, a blank and its name
     */
    Heirs(Map<String, List<String>> said, Collection<String> used, Map<String, String> fresh) {
        this.said = said;
        this.used = new HashSet<>(used);
        this.fresh = fresh;
        said.keySet().forEach(code -> last(code).ifPresent(heir -> heirs.put(code, heir)));
    }

    /** By way of those that are closed by the same list. */
    private Optional<String> last(String code) {
        String at = code;
        for (int step = 0; step <= said.size(); step++) {
            List<String> next = said.getOrDefault(at, List.of());
            if (next.size() != 1) {
                return Optional.empty();
            }
            at = next.getFirst();
            if (!said.containsKey(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** @param below names by code of what stands under those that are closed */
    void take(Map<String, String> below) {
        below.keySet().stream()
                .filter(code -> !said.containsKey(code))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(code -> heir(above(code)).ifPresent(above -> take(code, above, below.getOrDefault(code, ""))));
    }

    private void take(String code, String above, String name) {
        String known = fresh.get(above + " " + name);
        if (known != null) {
            heirs.put(code, known);
            return;
        }
        String end = code.substring(above(code).length());
        String now = used.contains(above + end) ? next(above, end.length()) : above + end;
        if (now.length() == above.length() + end.length()) {
            used.add(now);
            heirs.put(code, now);
            moved.add(new Moved(code, now));
        }
    }

    /** The number after the highest ever used there; longer than it may be when there is none left. */
    private String next(String above, int digits) {
        int highest = used.stream()
                .filter(code -> code.length() == above.length() + digits && code.startsWith(above))
                .mapToInt(code -> Integer.parseInt(code.substring(above.length())))
                .max()
                .orElse(0);
        return above + String.format("%0" + digits + "d", digits == 2 ? highest + 1 : Math.min(highest + 1, LAST + 1));
    }

    private static String above(String code) {
        return code.substring(0, code.length() <= 6 ? code.length() - 2 : code.length() - 3);
    }

    Optional<String> heir(String code) {
        return Optional.ofNullable(heirs.get(code));
    }

    Map<String, String> all() {
        return Map.copyOf(heirs);
    }

    /** What gets a new code under what follows, those above before those below. */
    List<Moved> moved() {
        return List.copyOf(moved);
    }
}
