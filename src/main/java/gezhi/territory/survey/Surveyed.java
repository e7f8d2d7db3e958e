package gezhi.territory.survey;

/**
 * What a drawing changed, or would change.
 *
 * @param added divisions that are new
 * @param drawn outlines
 * @param placed units that are a point
 * @param repaired shapes that were invalid
 */
public record Surveyed(int added, int drawn, int placed, int repaired) {
    static final Surveyed NOTHING = new Surveyed(0, 0, 0, 0);
}
