package gezhi.territory.gazetteer;

import gezhi.territory.Boundaries;
import gezhi.territory.Carrying;
import gezhi.territory.Carrying.Carried;
import gezhi.territory.Closing;
import gezhi.territory.NewDivision;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import gezhi.territory.TreeChanges;
import gezhi.territory.store.SubtreeStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/** Hands over what stands under closed divisions, and what hangs on it, to what follows them; in the transaction of who calls. */
@Component
class Handover {
    private final SubtreeStore store;
    private final TreeChanges tree;
    private final Boundaries boundaries;
    private final Carrying carrying;

    private final Clock clock;

    Handover(SubtreeStore store, TreeChanges tree, Boundaries boundaries, Carrying carrying, Clock clock) {
        this.store = store;
        this.tree = tree;
        this.boundaries = boundaries;
        this.carrying = carrying;
        this.clock = clock;
    }

    /**
     * What is to be handed over, worked out before anything is closed.
     *
     * @param closed all that stand and are closed by the list, by code
     * @param days on which they are, by code of those that the list names
     */
    record Plan(Heirs heirs, Map<String, SubtreeStore.Standing> closed, Map<String, LocalDate> days) {}

    /** What the list closes and adds, as the tree is now. */
    Plan plan(CityPlan list) {
        Map<String, List<String>> said = new HashMap<>();
        Map<String, LocalDate> days = new TreeMap<>();
        Map<String, SubtreeStore.Standing> closed = new TreeMap<>();
        for (Entry entry : list.closed()) {
            for (SubtreeStore.Standing standing : store.standing(list.city(), entry.code())) {
                closed.putIfAbsent(standing.code(), standing);
                if (standing.code().equals(entry.code())) {
                    said.put(entry.code(), entry.life().successors());
                    days.put(entry.code(), Objects.requireNonNull(entry.life().to()));
                }
            }
        }
        if (closed.isEmpty()) {
            return new Plan(new Heirs(Map.of(), Set.of(), Map.of()), closed, days);
        }
        Set<String> used = store.used(list.city());
        list.added().forEach(entry -> used.add(entry.code()));
        Heirs heirs = new Heirs(
                said,
                used,
                list.added().stream()
                        .filter(entry -> !entry.isClosed())
                        .collect(Collectors.toMap(
                                entry -> above(entry.code()) + " " + entry.name(),
                                Entry::code,
                                (first, second) -> first)));
        heirs.take(closed.values().stream()
                .collect(Collectors.toMap(SubtreeStore.Standing::code, SubtreeStore.Standing::name)));
        return new Plan(heirs, closed, days);
    }

    private static String above(String code) {
        return code.substring(0, code.length() <= 6 ? code.length() - 2 : code.length() - 3);
    }

    /** Adds what moves under its new code, each from the day on which what is above it is closed. */
    void add(Plan plan) {
        Map<LocalDate, List<NewDivision>> fresh = new TreeMap<>();
        for (Heirs.Moved each : plan.heirs().moved()) {
            SubtreeStore.Standing was = Objects.requireNonNull(plan.closed().get(each.was()));
            fresh.computeIfAbsent(day(plan, each.was()), none -> new ArrayList<>())
                    .add(new NewDivision(each.now(), was.name(), was.kind(), was.households()));
        }
        fresh.forEach((on, divisions) -> tree.add(divisions, on));
    }

    /** Closings of what the list does not name but stands under what it closes, and has an heir. */
    List<Closing> closings(Plan plan) {
        return plan.closed().keySet().stream()
                .filter(code -> !plan.days().containsKey(code))
                .flatMap(code ->
                        plan.heirs().heir(code).stream().map(heir -> new Closing(code, day(plan, code), List.of(heir))))
                .toList();
    }

    private static LocalDate day(Plan plan, String code) {
        String at = code;
        while (!plan.days().containsKey(at)) {
            at = above(at);
        }
        return Objects.requireNonNull(plan.days().get(at));
    }

    /** Draws what follows where the closed ones were, and takes along what hangs on them. */
    Carried handOver(String city, Plan plan) {
        if (plan.closed().isEmpty()) {
            return Carried.NOTHING;
        }
        draw(city, plan);
        Map<String, String> heirs = plan.heirs().all().entrySet().stream()
                .filter(entry -> plan.closed().containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        tree.countHouseholds();
        return carrying.carry(heirs, plan.closed().keySet(), LocalDate.now(clock));
    }

    /** What follows several covers the ground of all, and its own if it was there before. */
    private void draw(String city, Plan plan) {
        Map<String, List<String>> pasts = new LinkedHashMap<>();
        plan.closed()
                .keySet()
                .forEach(code -> plan.heirs()
                        .heir(code)
                        .ifPresent(heir -> pasts.computeIfAbsent(heir, none -> new ArrayList<>())
                                .add(code)));
        List<String> asked = Stream.concat(plan.closed().keySet().stream(), pasts.keySet().stream())
                .toList();
        Map<String, Geometry> shapes =
                store.outlines(city, asked).stream().collect(Collectors.toMap(Outline::code, Outline::shape));
        Map<String, Spot> spots = store.spots(city, asked).stream().collect(Collectors.toMap(Spot::code, spot -> spot));
        List<Outline> outlines = new ArrayList<>();
        List<Spot> places = new ArrayList<>();
        pasts.forEach((heir, past) -> {
            List<Geometry> ground = Stream.concat(Stream.of(heir), past.stream())
                    .filter(shapes::containsKey)
                    .map(shapes::get)
                    .toList();
            @Nullable
            Spot place = past.stream()
                    .filter(spots::containsKey)
                    .map(spots::get)
                    .findFirst()
                    .orElse(null);
            if (!ground.isEmpty()) {
                outlines.add(new Outline(heir, ground.size() == 1 ? ground.getFirst() : OverlayNGRobust.union(ground)));
            } else if (place != null && !spots.containsKey(heir)) {
                places.add(new Spot(heir, place.lon(), place.lat()));
            }
        });
        boundaries.draw(outlines, places);
    }
}
