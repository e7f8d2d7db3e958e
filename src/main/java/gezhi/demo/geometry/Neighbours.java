package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Which faces lie side by side, and along how much border (degrees). */
final class Neighbours {
    private final List<Map<Integer, Double>> borders = new ArrayList<>();

    private Neighbours(int size) {
        for (int i = 0; i < size; i++) {
            borders.add(new TreeMap<>());
        }
    }

    static Neighbours of(List<Polygon> faces) {
        Neighbours neighbours = new Neighbours(faces.size());
        Map<Linework.Piece, Integer> open = new HashMap<>();
        for (int face = 0; face < faces.size(); face++) {
            Polygon polygon = faces.get(face);
            neighbours.walk(polygon.getExteriorRing().getCoordinates(), face, open);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                neighbours.walk(polygon.getInteriorRingN(hole).getCoordinates(), face, open);
            }
        }
        return neighbours;
    }

    private void walk(Coordinate[] ring, int face, Map<Linework.Piece, Integer> open) {
        for (int i = 1; i < ring.length; i++) {
            Integer other = open.put(Linework.Piece.of(ring[i - 1], ring[i]), face);
            if (other != null) {
                join(face, other, ring[i - 1].distance(ring[i]));
            }
        }
    }

    private void join(int a, int b, double length) {
        if (a != b) {
            borders.get(a).merge(b, length, Double::sum);
            borders.get(b).merge(a, length, Double::sum);
        }
    }

    /** The neighbours of a face with the length of the common border, by number. */
    Map<Integer, Double> of(int face) {
        return borders.get(face);
    }

    /** Neighbours of groups of faces: {@code group[face]} is the group of a face. */
    Neighbours grouped(int[] group, int groups) {
        Neighbours merged = new Neighbours(groups);
        for (int face = 0; face < group.length; face++) {
            for (Map.Entry<Integer, Double> border : borders.get(face).entrySet()) {
                if (border.getKey() < face) {
                    merged.join(group[face], group[border.getKey()], border.getValue());
                }
            }
        }
        return merged;
    }
}
