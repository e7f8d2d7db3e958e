package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The Voronoi cells of one county's seeds, and which seed is nearest to a point. */
final class VoronoiCells {
    private static final double BEYOND_KM = 20;

    private final Plane plane;
    private final List<Polygon> cells = new ArrayList<>();
    private final STRtree byPlace = new STRtree();

    /** @param numbers the seeds' numbers, as {@link #nearest} is to answer */
    VoronoiCells(Plane plane, List<Seed> seeds, List<Integer> numbers) {
        this.plane = plane;
        Map<Coordinate, Integer> bySite = new HashMap<>();
        Envelope box = new Envelope();
        for (int number : numbers) {
            bySite.put(seeds.get(number).at(), number);
            box.expandToInclude(seeds.get(number).at());
        }
        box.expandBy(BEYOND_KM);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(bySite.keySet());
        builder.setClipEnvelope(box);
        Geometry diagram = builder.getDiagram(new GeometryFactory());
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Polygon cell = (Polygon) diagram.getGeometryN(i);
            Coordinate site = (Coordinate) cell.getUserData();
            Integer number = bySite.get(site);
            if (number != null) {
                cells.add(cell);
                byPlace.insert(cell.getEnvelopeInternal(), new Site(site, number));
            }
        }
    }

    /** Adds the borders between cells to the linework, in degrees, cut off at the county's outline. */
    void draw(Geometry county, Linework linework) {
        GeometryFactory factory = county.getFactory();
        PreparedGeometry outline = PreparedGeometryFactory.prepare(county);
        for (Linework.Piece border : borders()) {
            LineString line = factory.createLineString(
                    new Coordinate[] {plane.toLonLat(border.ax(), border.ay()), plane.toLonLat(border.bx(), border.by())
                    });
            if (outline.containsProperly(line)) {
                linework.add(line.getCoordinates());
            } else if (outline.intersects(line)) {
                addLines(line.intersection(county), linework);
            }
        }
    }

    private static void addLines(Geometry cut, Linework linework) {
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            if (cut.getGeometryN(i) instanceof LineString part) {
                linework.add(part.getCoordinates());
            }
        }
    }

    private Set<Linework.Piece> borders() {
        Set<Linework.Piece> borders = new HashSet<>();
        for (Polygon cell : cells) {
            Coordinate[] ring = cell.getExteriorRing().getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                borders.add(Linework.Piece.of(ring[i - 1], ring[i]));
            }
        }
        return borders;
    }

    /** The number of the seed nearest to a point in degrees. */
    int nearest(Coordinate lonLat) {
        Coordinate at = plane.toPlane(lonLat.x, lonLat.y);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (Object found : byPlace.query(new Envelope(at))) {
            Site site = (Site) found;
            double distance = at.distance(site.at());
            if (distance < least || (distance == least && site.number() < best)) {
                least = distance;
                best = site.number();
            }
        }
        if (best < 0) {
            throw new IllegalStateException("no cell at " + lonLat);
        }
        return best;
    }

    private record Site(Coordinate at, int number) {}
}
