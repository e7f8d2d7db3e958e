package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes Putian: 57 towns, 979 communities, 10,260 grids and 123,839 units, the numbers its public report gives. Takes a few
 * seconds on one core.
 */
public final class CityGenerator {
    public static final String PUTIAN = "3503";
    public static final int GRIDS = 10_260;
    public static final int UNITS = 123_839;

    /** 荔城区, in the middle of the city. */
    private static final String SMALL = "350304";

    private static final long SEED = 3503;
    private static final int LEAST_UNITS = 3;

    private final DemoInputs inputs;
    private final int grids;
    private final int units;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private CityGenerator(DemoInputs inputs, int grids, int units) {
        this.inputs = inputs;
        this.grids = grids;
        this.units = units;
    }

    /** The whole city; the same on every machine and every run. */
    public static DemoTerritory putian() {
        return new CityGenerator(DemoInputs.read(PUTIAN), GRIDS, UNITS).generate();
    }

    /** One county of it with a few grids in each community, for those who cannot wait: tests. */
    public static DemoTerritory putianSmall() {
        DemoInputs county = DemoInputs.read(PUTIAN).only(SMALL);
        int communities = county.communities().size();
        return new CityGenerator(county, communities * 4, communities * 16).generate();
    }

    private DemoTerritory generate() {
        Envelope box = new Envelope();
        inputs.counties().values().forEach(county -> box.expandToInclude(county.getEnvelopeInternal()));
        Plane plane = Plane.around(box);
        List<Seed> seeds = new Seeding(inputs, plane, random.split(), grids).seeds();
        Mosaic mosaic = new Mosaic(inputs, plane, seeds);
        String[] community = Contiguity.repair(seeds, mosaic.neighbours());
        List<DemoGrid> made = grids(mosaic.shapes(), community);
        return new DemoTerritory(names(), outlines(made), made, units(made));
    }

    private SequencedMap<String, String> names() {
        SequencedMap<String, String> names = new LinkedHashMap<>(inputs.names());
        inputs.towns().forEach(town -> names.put(town.code(), town.name()));
        inputs.communities().forEach(community -> names.put(community.code(), community.name()));
        return names;
    }

    private List<DemoGrid> grids(List<Geometry> shapes, String[] community) {
        Map<String, List<Geometry>> byCommunity = new TreeMap<>();
        IntStream.range(0, community.length)
                .forEach(i -> byCommunity
                        .computeIfAbsent(community[i], code -> new ArrayList<>())
                        .add(shapes.get(i)));
        List<DemoGrid> made = new ArrayList<>();
        SplittableRandom naming = random.split();
        for (Place place : inputs.communities()) {
            List<Geometry> own = inReadingOrder(byCommunity.getOrDefault(place.code(), List.of()));
            List<GridNames.Name> names = GridNames.of(place, own.size(), naming);
            for (int i = 0; i < own.size(); i++) {
                String code = String.format(Locale.ROOT, "%s%03d", place.code(), i + 1);
                made.add(new DemoGrid(code, names.get(i).text(), names.get(i).dedicated(), own.get(i)));
            }
        }
        return List.copyOf(made);
    }

    /** Rows from north to south, each from west to east, as many rows as make the places about square. */
    private static List<Geometry> inReadingOrder(List<Geometry> shapes) {
        Map<Geometry, Coordinate> centres = new LinkedHashMap<>();
        shapes.stream()
                .sorted(Comparator.comparingDouble(shape -> -shape.getCentroid().getY()))
                .forEach(shape -> centres.put(shape, shape.getCentroid().getCoordinate()));
        List<Map.Entry<Geometry, Coordinate>> southwards = List.copyOf(centres.entrySet());
        int perRow = (int) Math.ceil(Math.sqrt(shapes.size()));
        List<Geometry> ordered = new ArrayList<>();
        for (int from = 0; from < southwards.size(); from += perRow) {
            southwards.subList(from, Math.min(from + perRow, southwards.size())).stream()
                    .sorted(Comparator.comparingDouble(entry -> entry.getValue().x))
                    .forEach(entry -> ordered.add(entry.getKey()));
        }
        return ordered;
    }

    /** Every level is the union of its grids; a grid's vertices stay, so all levels fit each other exactly. */
    private SequencedMap<String, Geometry> outlines(List<DemoGrid> made) {
        SequencedMap<String, Geometry> outlines = new LinkedHashMap<>();
        List<Integer> lengths = List.of(inputs.city().length(), 6, 9, 12);
        Map<Integer, Map<String, Geometry>> byLength = new TreeMap<>();
        Map<String, Geometry> finer = new TreeMap<>();
        made.forEach(grid -> finer.put(grid.code(), grid.shape()));
        Map<String, Geometry> below = finer;
        for (int length : lengths.reversed()) {
            Map<String, List<Geometry>> parts = new TreeMap<>();
            below.forEach((code, shape) -> parts.computeIfAbsent(code.substring(0, length), key -> new ArrayList<>())
                    .add(shape));
            Map<String, Geometry> level = new TreeMap<>();
            parts.forEach((code, shapes) -> level.put(code, CoverageUnion.union(shapes.toArray(Geometry[]::new))));
            byLength.put(length, level);
            below = level;
        }
        byLength.values().forEach(outlines::putAll);
        return outlines;
    }

    private List<DemoUnit> units(List<DemoGrid> made) {
        SplittableRandom placing = random.split();
        Map<String, Boolean> urban = new LinkedHashMap<>();
        inputs.communities().forEach(place -> urban.put(place.code(), place.isUrban()));
        double[] weights = new double[made.size()];
        for (int i = 0; i < weights.length; i++) {
            boolean town = urban.getOrDefault(made.get(i).code().substring(0, 12), false);
            double weight = (town ? 1.5 : 1.0) * (0.5 + placing.nextDouble());
            weights[i] = made.get(i).dedicated() ? weight / 2 : weight;
        }
        int[] counts = Quota.split(units, weights, LEAST_UNITS);
        List<DemoUnit> placed = new ArrayList<>(units);
        for (int i = 0; i < counts.length; i++) {
            DemoGrid grid = made.get(i);
            boolean town = urban.getOrDefault(grid.code().substring(0, 12), false);
            placed.addAll(new UnitPlacing(grid, town, placing).place(counts[i]));
        }
        return List.copyOf(placed);
    }
}
