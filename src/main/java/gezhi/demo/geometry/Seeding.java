package gezhi.demo.geometry;

import gezhi.demo.geometry.Landscape.Town;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Chooses the centres of the grids: how many each community gets, and where. */
final class Seeding {
    private static final int SAMPLES_PER_GRID = 40;
    private static final int LEAST_GRIDS = 3;

    private final DemoInputs inputs;
    private final Plane plane;
    private final SplittableRandom random;
    private final Map<String, Integer> grids = new HashMap<>();

    Seeding(DemoInputs inputs, Plane plane, SplittableRandom random, int gridTotal) {
        this.inputs = inputs;
        this.plane = plane;
        this.random = random;
        List<Place> all = inputs.communities();
        double[] weights = all.stream().mapToDouble(this::weight).toArray();
        int[] counts = Quota.split(gridTotal, weights, LEAST_GRIDS);
        for (int i = 0; i < counts.length; i++) {
            grids.put(all.get(i).code(), counts[i]);
        }
    }

    /** Residents' committees have more people than villages, and no two are alike. */
    private double weight(Place community) {
        return (community.isUrban() ? 1.5 : 1.0) * (0.6 + random.nextDouble());
    }

    List<Seed> seeds() {
        List<Town> towns = inputs.towns().stream().map(this::onPlane).toList();
        List<Seed> seeds = new ArrayList<>();
        inputs.counties().forEach((county, outline) -> {
            List<Town> own = towns.stream()
                    .filter(town -> town.code().startsWith(county))
                    .toList();
            Landscape landscape = new Landscape(plane, outline, own, towns);
            own.forEach(town -> seedTown(county, town, landscape, seeds));
        });
        return seeds;
    }

    private Town onPlane(Place town) {
        Coordinate seat = inputs.seats().get(town.code());
        if (seat == null) {
            throw new IllegalStateException("no seat for " + town.code());
        }
        Coordinate at = plane.toPlane(seat.x, seat.y);
        return new Town(
                town.code(), town.name(), at.x, at.y, communitiesOf(town.code()).size());
    }

    private List<Place> communitiesOf(String town) {
        return inputs.communities().stream()
                .filter(community -> community.parent().equals(town))
                .toList();
    }

    private void seedTown(String county, Town town, Landscape landscape, List<Seed> seeds) {
        List<Place> communities = communitiesOf(town.code());
        int total = communities.stream().mapToInt(this::gridsOf).sum();
        List<Coordinate> sample = landscape.sample(town, total * SAMPLES_PER_GRID, random);
        Map<Place, List<Coordinate>> land = settle(town, communities, sample);
        for (Place community : communities) {
            for (List<Coordinate> group :
                    Clusters.of(land.getOrDefault(community, List.of()), gridsOf(community), random)) {
                seeds.add(new Seed(county, community.code(), Clusters.middle(group)));
            }
        }
    }

    /** Residents' committees take the land next to the seat; within a kind, more grids take more land. */
    private Map<Place, List<Coordinate>> settle(Town town, List<Place> communities, List<Coordinate> sample) {
        List<List<Coordinate>> groups = Clusters.of(sample, communities.size(), random).stream()
                .sorted(Comparator.comparingDouble(group -> {
                    Coordinate middle = Clusters.middle(group);
                    return town.squareTo(middle.x, middle.y);
                }))
                .toList();
        List<Place> urban = communities.stream().filter(Place::isUrban).toList();
        List<Place> rural = communities.stream().filter(c -> !c.isUrban()).toList();
        Map<Place, List<Coordinate>> land = new HashMap<>();
        match(urban, groups.subList(0, urban.size()), land);
        match(rural, groups.subList(urban.size(), groups.size()), land);
        return land;
    }

    private void match(List<Place> places, List<List<Coordinate>> groups, Map<Place, List<Coordinate>> land) {
        List<Place> byGrids =
                places.stream().sorted(Comparator.comparingInt(this::gridsOf)).toList();
        List<List<Coordinate>> bySize =
                groups.stream().sorted(Comparator.comparingInt(List::size)).toList();
        for (int i = 0; i < byGrids.size(); i++) {
            land.put(byGrids.get(i), bySize.get(i));
        }
    }

    private int gridsOf(Place community) {
        return grids.getOrDefault(community.code(), 0);
    }
}
