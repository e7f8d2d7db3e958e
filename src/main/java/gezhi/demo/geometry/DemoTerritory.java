package gezhi.demo.geometry;

import java.util.List;
import java.util.SequencedMap;
import org.locationtech.jts.geom.Geometry;

/**
 * A made-up city, nested and without gap or overlap on every level.
 *
 * @param names real names of counties, towns and communities by code
 * @param outlines shapes of city, counties, towns and communities by code, coarse to fine
 * @param grids in the order of their codes
 * @param units in the order of their codes
 */
public record DemoTerritory(
        SequencedMap<String, String> names,
        SequencedMap<String, Geometry> outlines,
        List<DemoGrid> grids,
        List<DemoUnit> units) {}
