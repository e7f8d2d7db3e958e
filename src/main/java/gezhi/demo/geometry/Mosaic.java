package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Lays the city out: every face between the lines belongs to one seed, and a seed's faces are its grid. */
final class Mosaic {
    private final DemoInputs inputs;
    private final List<Seed> seeds;
    private final Map<String, VoronoiCells> cells = new LinkedHashMap<>();
    private final Map<String, PointOnGeometryLocator> counties = new LinkedHashMap<>();
    private final List<Polygon> faces = new ArrayList<>();
    private final List<String> countyOf = new ArrayList<>();
    private int[] owner = new int[0];

    Mosaic(DemoInputs inputs, Plane plane, List<Seed> seeds) {
        this.inputs = inputs;
        this.seeds = seeds;
        inputs.counties().forEach((code, outline) -> {
            List<Integer> own = IntStream.range(0, seeds.size())
                    .filter(i -> seeds.get(i).county().equals(code))
                    .boxed()
                    .toList();
            cells.put(code, new VoronoiCells(plane, seeds, own));
            counties.put(code, new IndexedPointInAreaLocator(outline));
        });
        cut();
        owner = own(plane);
    }

    private void cut() {
        Linework linework = new Linework();
        inputs.counties().forEach((code, outline) -> {
            linework.addOutline(outline);
            required(cells, code).draw(outline, linework);
        });
        for (Polygon face : linework.faces()) {
            Coordinate inside = face.getInteriorPoint().getCoordinate();
            counties.forEach((code, county) -> {
                if (county.locate(inside) == Location.INTERIOR) {
                    faces.add(face);
                    countyOf.add(code);
                }
            });
        }
    }

    /**
     * The owner of a face is the nearest seed. Where the coast cut a cell in pieces, a piece away from its seed goes to the
     * neighbour it shares most border with; an islet without neighbours stays with the nearest seed.
     */
    private int[] own(Plane plane) {
        int[] owners = new int[faces.size()];
        int[] home = new int[seeds.size()];
        Arrays.fill(home, -1);
        for (int face = 0; face < owners.length; face++) {
            Coordinate inside = faces.get(face).getInteriorPoint().getCoordinate();
            owners[face] = required(cells, countyOf.get(face)).nearest(inside);
            int current = home[owners[face]];
            home[owners[face]] = current < 0 ? face : homeOf(owners[face], current, face, plane);
        }
        boolean[] settled = new boolean[owners.length];
        for (int face : home) {
            if (face < 0) {
                throw new IllegalStateException("a seed without land");
            }
            settled[face] = true;
        }
        Neighbours neighbours = Neighbours.of(faces);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int face = 0; face < owners.length; face++) {
                if (!settled[face]) {
                    int best = bestNeighbour(face, neighbours, settled);
                    if (best >= 0) {
                        owners[face] = owners[best];
                        settled[face] = true;
                        moved = true;
                    }
                }
            }
        }
        return owners;
    }

    private int homeOf(int seed, int one, int other, Plane plane) {
        Coordinate at = plane.toLonLat(seeds.get(seed).at().x, seeds.get(seed).at().y);
        if (holds(faces.get(one), at)) {
            return one;
        }
        return holds(faces.get(other), at)
                        || faces.get(other).getArea() > faces.get(one).getArea()
                ? other
                : one;
    }

    private static boolean holds(Polygon face, Coordinate at) {
        return face.getEnvelopeInternal().covers(new Envelope(at))
                && new IndexedPointInAreaLocator(face).locate(at) != Location.EXTERIOR;
    }

    private int bestNeighbour(int face, Neighbours neighbours, boolean[] settled) {
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Double> border : neighbours.of(face).entrySet()) {
            int other = border.getKey();
            if (settled[other] && countyOf.get(other).equals(countyOf.get(face)) && border.getValue() > most) {
                best = other;
                most = border.getValue();
            }
        }
        return best;
    }

    /** The grids' shapes, in the order of the seeds. */
    List<Geometry> shapes() {
        List<List<Polygon>> parts = new ArrayList<>();
        seeds.forEach(seed -> parts.add(new ArrayList<>()));
        for (int face = 0; face < owner.length; face++) {
            parts.get(owner[face]).add(faces.get(face));
        }
        return parts.stream()
                .map(own -> own.size() == 1 ? own.getFirst() : CoverageUnion.union(own.toArray(Geometry[]::new)))
                .toList();
    }

    /** Which grids lie side by side. */
    Neighbours neighbours() {
        return Neighbours.of(faces).grouped(owner, seeds.size());
    }

    private static <T> T required(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing for " + key);
        }
        return value;
    }
}
