package gezhi.cases;

/** A rectangle of WGS-84 degrees, as a map asks for it; edges included. */
public record Box(double west, double south, double east, double north) {}
