package gezhi.territory;

/** @param synthetic true when the geometry was generated and must be marked so on every map */
public record City(String code, String name, String profile, boolean synthetic) {}
