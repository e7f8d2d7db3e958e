package gezhi.territory.tiles;

import gezhi.territory.GridKind;
import gezhi.territory.Level;
import org.locationtech.jts.geom.Geometry;

/** A division to be drawn; the shape in degrees. */
public record TileArea(String code, Level level, String name, GridKind kind, Geometry shape) {}
