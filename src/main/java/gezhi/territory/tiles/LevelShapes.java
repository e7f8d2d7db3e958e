package gezhi.territory.tiles;

import gezhi.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The divisions of one level on the unit square, as they are and simplified for the zooms at which the level is looked at from
 * afar. Simplifying a level as one coverage keeps neighbours fitting each other.
 */
final class LevelShapes {
    private static final double PIXELS_PER_TILE = 512;

    private final Sheet exact;
    private final Sheet simple;
    private final int simpleUpTo;

    /** @param simpleUpTo the last zoom at which the simplified shapes serve; -1 for none */
    LevelShapes(Level level, List<TileArea> areas, int simpleUpTo) {
        this.simpleUpTo = simpleUpTo;
        Geometry[] shapes =
                areas.stream().map(area -> Mercator.of(area.shape())).toArray(Geometry[]::new);
        exact = new Sheet(level, areas, shapes);
        double pixel = 1 / (PIXELS_PER_TILE * (1 << Math.max(simpleUpTo, 0)));
        simple = simpleUpTo < 0 ? exact : new Sheet(level, areas, CoverageSimplifier.simplify(shapes, pixel));
    }

    /** Draws the areas, each with a label in the one tile that holds its middle. */
    void drawAreas(TilePen pen, int zoom, List<Geometry> areas, List<Geometry> labels) {
        (zoom <= simpleUpTo ? simple : exact).areas.query(pen.reach(), found -> {
            Drawn drawn = (Drawn) found;
            add(pen.draw(drawn.shape(), drawn.tags()), areas);
            add(pen.point(drawn.middle(), true, drawn.tags()), labels);
        });
    }

    void drawLines(TilePen pen, int zoom, List<Geometry> lines) {
        Sheet sheet = zoom <= simpleUpTo ? simple : exact;
        sheet.lines.query(pen.reach(), found -> add(pen.draw((Geometry) found, sheet.lineTags), lines));
    }

    private static void add(@Nullable Geometry drawn, List<Geometry> to) {
        if (drawn != null) {
            to.add(drawn);
        }
    }

    /** A division ready for drawing. */
    private record Drawn(Geometry shape, Coordinate middle, Map<String, Object> tags) {}

    /** All divisions of the level in one degree of detail. */
    private static final class Sheet {
        /** Borders are kept in short pieces, so that a tile cuts only what is near it. */
        private static final int LONGEST_PIECE = 50;

        private final GeometryFactory factory = new GeometryFactory();
        private final STRtree areas = new STRtree();
        private final STRtree lines = new STRtree();
        private final Map<String, Object> lineTags;

        Sheet(Level level, List<TileArea> divisions, Geometry[] shapes) {
            lineTags = Map.of("level", level.name());
            for (int i = 0; i < shapes.length; i++) {
                TileArea area = divisions.get(i);
                Map<String, Object> tags = Map.of(
                        "code", area.code(),
                        "name", area.name(),
                        "level", level.name(),
                        "kind", area.kind().name());
                Coordinate middle = Middle.of(shapes[i]);
                areas.insert(shapes[i].getEnvelopeInternal(), new Drawn(shapes[i], middle, tags));
                Geometry border = shapes[i].getBoundary();
                for (int part = 0; part < border.getNumGeometries(); part++) {
                    pieces(border.getGeometryN(part).getCoordinates())
                            .forEach(piece -> lines.insert(piece.getEnvelopeInternal(), piece));
                }
            }
            areas.build();
            lines.build();
        }

        private List<LineString> pieces(Coordinate[] points) {
            List<LineString> pieces = new ArrayList<>();
            for (int from = 0; from < points.length - 1; from += LONGEST_PIECE) {
                int to = Math.min(from + LONGEST_PIECE, points.length - 1);
                pieces.add(factory.createLineString(Arrays.copyOfRange(points, from, to + 1)));
            }
            return pieces;
        }
    }
}
