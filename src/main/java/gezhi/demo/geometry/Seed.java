package gezhi.demo.geometry;

import org.locationtech.jts.geom.Coordinate;

/**
 * The centre of a grid to be.
 *
 * @param county code of the county it lies in
 * @param community code of the community it belongs to
 * @param at position on the plane, kilometres
 */
record Seed(String county, String community, Coordinate at) {}
