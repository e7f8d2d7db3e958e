package gezhi.demo.geometry;

/**
 * A made-up unit: a stairwell in town, a row of neighbours in a village, a building of a park.
 *
 * @param code the grid's code and three digits
 * @param name such as 3号楼2单元
 * @param lon longitude in degrees, WGS-84
 * @param lat latitude in degrees, WGS-84
 * @param households how many households live there, 0 where nobody lives
 */
public record DemoUnit(String code, String name, double lon, double lat, int households) {}
