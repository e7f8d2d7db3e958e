package gezhi.territory;

/** Shapes, places or names of the city's divisions have changed; {@code version} grows with each change. */
public record BoundariesChanged(String city, long version) {}
