package gezhi.territory;

import org.locationtech.jts.geom.Geometry;

/**
 * The outline of a division.
 *
 * @param shape a valid polygon or multipolygon; longitude and latitude in degrees, WGS-84
 */
public record Outline(String code, Geometry shape) {}
