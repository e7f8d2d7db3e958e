package gezhi.redrawing;

import gezhi.redrawing.GroundStore.Place;
import gezhi.territory.Boundaries;
import gezhi.territory.Closing;
import gezhi.territory.GridKind;
import gezhi.territory.NewDivision;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import gezhi.territory.TreeChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Brings a plan into the tree, in the transaction of who calls: what is new is added and drawn, what is old is closed and says what follows it. */
@Component
class TreeOfPlan {
    private final TreeChanges changes;
    private final Boundaries boundaries;
    private final GroundStore ground;
    private final SubmittedShapes submitted;

    TreeOfPlan(TreeChanges changes, Boundaries boundaries, GroundStore ground, SubmittedShapes submitted) {
        this.changes = changes;
        this.boundaries = boundaries;
        this.ground = ground;
        this.submitted = submitted;
    }

    /** @param on the first day on which it is so */
    void change(String city, Proposal proposal, Redrawing redrawing, LocalDate on) {
        Map<String, Redrawing.Unit> old = ground.units(city, proposal.area()).stream()
                .collect(Collectors.toMap(Redrawing.Unit::code, unit -> unit));
        List<Place> places = ground.places(city, proposal.area());
        List<Outline> drawn = ground.outlines(city, proposal.area());
        List<NewDivision> fresh = new ArrayList<>();
        List<Closing> closed = new ArrayList<>();
        redrawing
                .created()
                .forEach(grid ->
                        fresh.add(new NewDivision(grid.code(), grid.name(), GridKind.GENERAL, grid.households())));
        redrawing.closed().forEach((grid, heirs) -> closed.add(new Closing(grid, on, heirs)));
        redrawing.units().forEach((was, now) -> {
            Redrawing.@Nullable Unit unit = old.get(was);
            if (unit != null) {
                fresh.add(new NewDivision(now, unit.name(), GridKind.GENERAL, unit.households()));
                closed.add(new Closing(was, on, List.of(now)));
            }
        });
        changes.add(fresh, on);
        changes.close(closed);
        draw(proposal, redrawing, places, drawn);
    }

    /** A grid that the plan does not outline is where its first unit is. */
    private void draw(Proposal proposal, Redrawing redrawing, List<Place> places, List<Outline> drawn) {
        Map<Integer, Geometry> shapes = submitted.of(proposal.id());
        Map<String, Place> byUnit = places.stream().collect(Collectors.toMap(Place::code, place -> place));
        List<Outline> outlines = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (Redrawing.NewGrid grid : redrawing.created()) {
            @Nullable Geometry shape = shapes.get(grid.seq());
            if (shape != null) {
                outlines.add(new Outline(grid.code(), shape));
            } else {
                grid.units().stream()
                        .filter(byUnit::containsKey)
                        .map(byUnit::get)
                        .limit(1)
                        .forEach(place -> spots.add(new Spot(grid.code(), place.lon(), place.lat())));
            }
        }
        redrawing.units().forEach((was, now) -> {
            @Nullable Place place = byUnit.get(was);
            if (place != null) {
                spots.add(new Spot(now, place.lon(), place.lat()));
            }
        });
        drawn.forEach(outline -> {
            @Nullable String now = redrawing.units().get(outline.code());
            if (now != null) {
                outlines.add(new Outline(now, outline.shape()));
            }
        });
        boundaries.draw(outlines, spots);
    }
}
