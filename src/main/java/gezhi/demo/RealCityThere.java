package gezhi.demo;

/** The demonstration signs anybody in, so it does not start where a real city lives; {@link RealCityThereAnalyzer} says it in words. */
class RealCityThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RealCityThere(String city) {
        super("The database holds a real city, " + city + "; the demonstration would let anybody into it");
    }
}
