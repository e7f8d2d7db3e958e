package gezhi.territory.locate;

import org.locationtech.jts.geom.Geometry;

/**
 * The outline of one division.
 *
 * @param code the division's code
 * @param shape a valid polygon or multipolygon, WGS-84 degrees
 */
public record Area(String code, Geometry shape) {}
