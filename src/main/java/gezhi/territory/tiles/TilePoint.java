package gezhi.territory.tiles;

/** A unit to be drawn, in degrees. */
public record TilePoint(String code, String name, double lon, double lat) {}
