package gezhi.demo.geometry;

/** The made-up city, generated once for all tests of a run. */
public final class Putian {
    private static final DemoTerritory TERRITORY = CityGenerator.putian();

    private Putian() {}

    public static DemoTerritory territory() {
        return TERRITORY;
    }
}
