package gezhi.redrawing;

import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.GroundStore.Held;
import gezhi.redrawing.GroundStore.Place;
import gezhi.territory.Divisions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that a plan would change, as of today. Worked out by the program, so that nothing is missing because who looks does not see it; it names places,
 * bodies and numbers of cases, never a person. The administrator, who sees no cases, is told of none.
 */
@Component
class Consequences {
    /** Of what will never take effect. */
    static final Found NONE = new Found(Redrawing.NOTHING, Map.of(), Map.of());

    private final GroundStore ground;
    private final Papers papers;
    private final Postings postings;
    private final Divisions divisions;

    Consequences(GroundStore ground, Papers papers, Postings postings, Divisions divisions) {
        this.ground = ground;
        this.papers = papers;
        this.postings = postings;
        this.divisions = divisions;
    }

    /** What was submitted, what people said of it, and what came of it. */
    @Component
    record Papers(ProposalStore proposals, ChoiceStore choices, CarriedStore carried) {}

    /** How many of a kind, and how many of them people have to decide on. */
    record Count(Kind kind, int all, int undecided) {}

    /** @param names of all grids and units before and after, by code */
    record Found(Redrawing redrawing, Map<Kind, List<Consequence>> lists, Map<String, String> names) {
        List<Consequence> of(Kind kind) {
            return lists.getOrDefault(kind, List.of());
        }

        /** Of something that goes along people have to say where; the plan cannot take effect. */
        boolean isUndecided() {
            return lists.values().stream().flatMap(List::stream).anyMatch(Consequence::undecided);
        }

        List<Count> counts() {
            return lists.entrySet().stream()
                    .map(entry -> new Count(entry.getKey(), entry.getValue().size(), (int) entry.getValue().stream()
                            .filter(Consequence::undecided)
                            .count()))
                    .toList();
        }
    }

    /** What the grids would make of the area today. */
    Redrawing redrawing(String area, List<Redrawing.Wanted> grids) {
        Scope program = Scope.system(Scoped.current().city());
        return Scoped.call(program, () -> drawn(program.city(), area, grids));
    }

    /** With the open cases, whoever asks; not to be shown. */
    Found findAll(Proposal proposal) {
        return Scoped.call(Scope.system(Scoped.current().city()), () -> find(proposal));
    }

    /** What changed, once it has taken effect. */
    Found find(Proposal proposal) {
        if (proposal.state() == ProposalState.IN_EFFECT) {
            Map<Kind, List<Consequence>> lists = papers.carried().list(proposal.id());
            Set<String> codes = lists.values().stream()
                    .flatMap(List::stream)
                    .flatMap(each -> Stream.concat(each.from().stream(), each.to().stream()))
                    .collect(Collectors.toSet());
            return new Found(Redrawing.NOTHING, lists, divisions.names(codes));
        }
        boolean cases = Scoped.current().role() != Role.ADMINISTRATOR;
        List<Redrawing.Wanted> grids = papers.proposals().grids(proposal.id());
        Scope program = Scope.system(Scoped.current().city());
        return Scoped.call(
                program,
                () -> find(
                        program.city(), proposal.area(), grids, papers.choices().list(proposal.id()), cases));
    }

    private Redrawing drawn(String city, String area, List<Redrawing.Wanted> grids) {
        return Redrawing.of(ground.units(city, area), grids, ground.names(city, area), ground.used(city, area));
    }

    private Found find(
            String city,
            String area,
            List<Redrawing.Wanted> grids,
            Map<Kind, Map<String, String>> said,
            boolean cases) {
        List<Redrawing.Unit> units = ground.units(city, area);
        Map<String, String> names = new TreeMap<>(ground.names(city, area));
        Redrawing redrawing = Redrawing.of(units, grids, names, ground.used(city, area));
        Map<Kind, List<Consequence>> lists = new TreeMap<>();
        if (redrawing.fits()) {
            lists.put(Kind.NEW_GRIDS, created(redrawing));
            lists.put(Kind.CLOSED_GRIDS, closed(redrawing, names));
            lists.put(Kind.UNITS, moved(redrawing, units));
            List<Consequence> posts = carried(Kind.POSTINGS, posts(area), redrawing, redrawing::follow);
            lists.put(Kind.POSTINGS, Chosen.apply(posts, redrawing, said.getOrDefault(Kind.POSTINGS, Map.of())));
            Function<Held, @Nullable String> nearest = nearest(redrawing, ground.places(city, area));
            for (Kind kind : Kind.values()) {
                if (kind.compareTo(Kind.POSTINGS) > 0 && (cases || kind != Kind.CASES)) {
                    List<Held> held = ground.held(kind, city, area);
                    List<Consequence> moved = Chosen.apply(
                            carriedAt(kind, held, redrawing, nearest), redrawing, said.getOrDefault(kind, Map.of()));
                    List<Consequence> seated =
                            kind == Kind.SEATS ? Seats.within(moved, ground.under(city, area)) : moved;
                    lists.put(
                            kind,
                            apart(seated, said.getOrDefault(kind, Map.of()).keySet()));
                }
            }
            units.forEach(unit -> names.put(unit.code(), unit.name()));
            redrawing.created().forEach(grid -> names.put(grid.code(), grid.name()));
            redrawing.units().forEach((old, now) -> names.put(now, names.getOrDefault(old, now)));
        }
        return new Found(redrawing, lists, names);
    }

    private static List<Consequence> created(Redrawing redrawing) {
        return redrawing.created().stream()
                .map(grid -> new Consequence(
                        Kind.NEW_GRIDS, grid.code(), grid.name(), List.copyOf(grid.from()), List.of(grid.code())))
                .toList();
    }

    private static List<Consequence> closed(Redrawing redrawing, Map<String, String> names) {
        return redrawing.closed().entrySet().stream()
                .map(entry -> new Consequence(
                        Kind.CLOSED_GRIDS,
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        List.of(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    private static List<Consequence> moved(Redrawing redrawing, List<Redrawing.Unit> units) {
        return units.stream()
                .filter(unit -> redrawing.closes(unit.code()))
                .map(unit -> new Consequence(
                        Kind.UNITS, unit.code(), unit.name(), List.of(unit.code()), to(redrawing.follow(unit.code()))))
                .toList();
    }

    /** The post, not who holds it or will. What is held ex officio follows the body. */
    private List<Held> posts(String area) {
        return postings.listUnendedUnder(Role.GRID_WORKER, area).stream()
                .filter(posting -> posting.exOfficio() == null)
                .map(posting -> new Held(
                        posting.division() + " " + posting.id(), posting.role().name(), posting.division(), null, null))
                .sorted(Comparator.comparing(Held::key))
                .toList();
    }

    private static List<Consequence> carried(
            Kind kind, List<Held> held, Redrawing redrawing, Function<String, @Nullable String> follow) {
        return carriedAt(kind, held, redrawing, each -> follow.apply(each.division()));
    }

    /** What does not go along stays where it is. */
    private static List<Consequence> carriedAt(
            Kind kind, List<Held> held, Redrawing redrawing, Function<Held, @Nullable String> follow) {
        return held.stream()
                .filter(each -> redrawing.closes(each.division()))
                .map(each -> new Consequence(
                        kind,
                        each.key(),
                        each.what(),
                        List.of(each.division()),
                        kind.goesAlong() ? to(follow.apply(each)) : List.of(each.division())))
                .toList();
    }

    /** Open cases that go along. */
    static List<Consequence> cases(List<Held> held, Redrawing redrawing, List<Place> places) {
        return carriedAt(Kind.CASES, held, redrawing, nearest(redrawing, places));
    }

    /**
     * One body stands for a division at a time, and no two of one name sit in it: where two would meet, the one goes there of which people said so, and of the
     * others they have to say.
     *
     * @param said keys of those of which people spoke
     */
    private static List<Consequence> apart(List<Consequence> found, Set<String> said) {
        Map<List<String>, List<Consequence>> there = found.stream()
                .filter(each -> !each.undecided() && !each.ends())
                .collect(Collectors.groupingBy(Consequences::room));
        return found.stream()
                .map(each -> {
                    List<Consequence> all = there.getOrDefault(room(each), List.of());
                    List<Consequence> meant = all.stream()
                            .filter(other -> said.contains(other.key()))
                            .toList();
                    boolean first = meant.size() == 1 && meant.contains(each);
                    return each.ends() || all.size() < 2 || first ? each : each.to(List.of());
                })
                .toList();
    }

    private static List<String> room(Consequence each) {
        return switch (each.kind()) {
            case STANDINGS -> each.to();
            case SEATS -> List.of(each.to().isEmpty() ? "" : each.to().getFirst(), each.what());
            default -> List.of(each.key());
        };
    }

    private static List<String> to(@Nullable String code) {
        return Stream.ofNullable(code).toList();
    }

    /** The grid that gets the unit of the closed one that is nearest; without a place, where the rest of the grid goes. */
    private static Function<Held, @Nullable String> nearest(Redrawing redrawing, List<Place> places) {
        Map<String, List<Place>> byGrid = places.stream()
                .collect(Collectors.groupingBy(
                        place -> place.code().substring(0, place.code().length() - 3)));
        return held -> {
            @Nullable Double lon = held.lon();
            @Nullable Double lat = held.lat();
            List<Place> own = byGrid.getOrDefault(held.division(), List.of());
            if (lon == null || lat == null || own.isEmpty()) {
                return redrawing.follow(held.division());
            }
            Place best = own.getFirst();
            for (Place place : own) {
                if (Math.hypot(place.lon() - lon, place.lat() - lat) < Math.hypot(best.lon() - lon, best.lat() - lat)) {
                    best = place;
                }
            }
            @Nullable String unit = redrawing.follow(best.code());
            return unit == null ? null : unit.substring(0, unit.length() - 3);
        };
    }
}
