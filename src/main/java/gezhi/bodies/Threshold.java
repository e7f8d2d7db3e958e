package gezhi.bodies;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule about the number of members of an organization. It advises; people decide.
 *
 * @param kinds of bodies it is about
 * @param least the smallest number to which it applies
 * @param below the first number to which it applies no more; null for no end
 * @param become the kinds of organization it speaks of; may be empty
 * @param zh and {@code en} the rule in words
 * @param source where it stands
 */
public record Threshold(
        String code,
        Set<BodyKind> kinds,
        Place place,
        Counted counted,
        int least,
        @Nullable Integer below,
        Verdict verdict,
        List<BodyKind> become,
        String zh,
        String en,
        String source) {

    /** Where it applies. What is a village is read from the code of the seat ({@link #isVillage}). */
    public enum Place {
        EVERYWHERE,
        VILLAGES,
        ELSEWHERE;

        boolean holds(String seat) {
            return switch (this) {
                case EVERYWHERE -> true;
                case VILLAGES -> isVillage(seat);
                case ELSEWHERE -> !isVillage(seat);
            };
        }
    }

    /** Who is counted: full members for the thresholds of 3 and 7, all for those of 50 and 100. */
    public enum Counted {
        FULL,
        ALL;

        public String messageKey() {
            return "bodies.counted." + name();
        }
    }

    /** What it says. */
    public enum Verdict {
        SHOULD,
        MAY,
        MAY_WITH_APPROVAL,
        OVER_LIMIT;

        public String messageKey() {
            return "bodies.verdict." + name();
        }

        /** How it is shown: {@code amber} asks for a decision, {@code grey} is a possibility. */
        public String tone() {
            return this == SHOULD || this == OVER_LIMIT ? "amber" : "grey";
        }
    }

    /** True when it speaks to a body of this kind at this seat with so many members. */
    public boolean applies(BodyKind kind, String seat, HeadCount count) {
        int members = used(count);
        return kinds.contains(kind) && place.holds(seat) && members >= least && (below == null || members < below);
    }

    /** The number that it looks at. */
    public int used(HeadCount count) {
        return counted == Counted.FULL ? count.full() : count.all();
    }

    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /**
     * True for a seat in a village: the last three of the twelve digits of its community are 200 to 399 (village committees) or 500 to 599
     * (what is like one); 001 to 199 and 400 to 499 are urban (国统字〔2009〕91号).
     */
    static boolean isVillage(String seat) {
        if (seat.length() < 12) {
            return false;
        }
        char first = seat.charAt(9);
        return first == '2' || first == '3' || first == '5';
    }
}
