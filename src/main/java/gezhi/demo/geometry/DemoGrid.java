package gezhi.demo.geometry;

import org.locationtech.jts.geom.Geometry;

/**
 * A made-up grid.
 *
 * @param code the community's code and three digits, numbered from north to south in rows from west to east
 * @param name such as 第3网格, or what a dedicated grid serves
 * @param dedicated true for a park, office tower, market, campus or hospital with a grid of its own
 * @param shape polygon or, with islets, multipolygon; WGS-84 degrees on a grid of a millionth
 */
public record DemoGrid(String code, String name, boolean dedicated, Geometry shape) {}
