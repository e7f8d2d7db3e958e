package gezhi.cases.alike;

import gezhi.cases.Category;
import java.time.Duration;

/**
 * How likely two reports are about one problem, 0 to 1, by category, place, time and words. It only puts a list in order: people decide,
 * nothing is merged by it. The values and how good they are: docs/duplicates.md.
 */
public final class Likeness {
    /** From here on a person is shown the other report. */
    public static final double POSSIBLE = 0.31;

    /** From here on it is said to be probably the same. */
    public static final double LIKELY = 0.45;

    /** One problem and the same category: nearly always, but two lamps of one street may be out. */
    private static final double SAME_CATEGORY = 0.85;

    /** What the same class of the tree adds. */
    private static final double SAME_CLASS = 0.1;

    /** Share of the likeness that distance and age can take away, and how soon. */
    private static final double BY_PLACE = 0.5;

    private static final double HALF_AS_NEAR_METRES = 100;

    private static final double BY_TIME = 0.3;
    private static final Duration HALF_AS_FRESH = Duration.ofDays(3);

    /** How much of what is missing to certainty the same words can make up; a little is in common by chance. */
    private static final double BY_WORDS = 0.5;

    private static final double BY_CHANCE = 0.15;

    private Likeness() {}

    /**
     * What is assumed of two categories before anybody has decided about a pair of them.
     *
     * @param other how likely reports of two categories close together are one problem
     * @param names what names in common add: uncollected refuse, overflowing refuse
     * @param assumed as how many decisions of people all that is assumed counts
     */
    public record Weights(double other, double names, double assumed) {
        public static final Weights USUAL = new Weights(0.3, 0.6, 1);
    }

    public static double of(Sighting one, Sighting other, Experience experience) {
        return of(one, other, experience, Weights.USUAL);
    }

    public static double of(Sighting one, Sighting other, Experience experience, Weights weights) {
        double near = Math.pow(0.5, one.metresTo(other) / HALF_AS_NEAR_METRES);
        double days = Math.abs(Duration.between(one.at(), other.at()).toSeconds()) / (double) HALF_AS_FRESH.toSeconds();
        double fresh = Math.pow(0.5, days);
        double likely = related(one.category(), other.category(), experience, weights)
                * (1 - BY_PLACE * (1 - near))
                * (1 - BY_TIME * (1 - fresh));
        double said = (Bigrams.likeness(one.words(), other.words()) - BY_CHANCE) / (1 - BY_CHANCE);
        return likely + (1 - likely) * BY_WORDS * Math.max(0, said);
    }

    /** How often reports of these categories close together are one problem. */
    private static double related(Category one, Category other, Experience experience, Weights weights) {
        Experience.Judged judged = experience.of(one.code(), other.code());
        return (judged.same() + weights.assumed() * assumed(one, other, weights)) / (judged.all() + weights.assumed());
    }

    private static double assumed(Category one, Category other, Weights weights) {
        if (one.code().equals(other.code())) {
            return SAME_CATEGORY;
        }
        double names = weights.other() + weights.names() * Bigrams.likeness(one.name(), other.name());
        boolean sameClass = !one.parent().isEmpty() && one.parent().equals(other.parent());
        return Math.min(SAME_CATEGORY, names + (sameClass ? SAME_CLASS : 0));
    }
}
