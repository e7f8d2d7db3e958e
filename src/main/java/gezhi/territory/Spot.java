package gezhi.territory;

/**
 * Where a division is: for a unit where it stands, for an area a point inside it.
 *
 * @param lon longitude in degrees, WGS-84
 * @param lat latitude in degrees, WGS-84
 */
public record Spot(String code, double lon, double lat) {}
