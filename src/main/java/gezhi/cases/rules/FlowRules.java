package gezhi.cases.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Numbers of the flows beside the seven steps, each a dated rule of the city; what a city says nothing of is as written here. */
public record FlowRules(Map<Name, Integer> amounts) {

    /** What a number is about. The name in a profile is in small letters with hyphens. */
    public enum Name {
        /** How many hundredths of its allowance an extension gives an office. */
        EXTENSION_PERCENT(50, 1, 10_000),
        /** For how many days a decision may be objected to, and a settled case begin again. */
        WINDOW_DAYS(15, 1, 10_000),
        /** How many days ahead the review of a parked case may lie. */
        PARKING_DAYS(366, 1, 10_000),
        /** How many photos of before a micro-matter done on the spot needs; those of its report count. */
        PHOTOS_BEFORE(1, 0, 6),
        /** How many photos of after it needs. */
        PHOTOS_AFTER(1, 0, 6);

        private final int otherwise;
        private final int least;
        private final int most;

        Name(int otherwise, int least, int most) {
            this.otherwise = otherwise;
            this.least = least;
            this.most = most;
        }

        /** Within what the number may be. */
        public boolean allows(int amount) {
            return amount >= least && amount <= most;
        }

        static Name of(String written) {
            return Arrays.stream(values())
                    .filter(name -> name.written().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No rule of flows is called " + written));
        }

        String written() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public FlowRules {
        amounts = amounts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(amounts));
    }

    int extensionPercent() {
        return of(Name.EXTENSION_PERCENT);
    }

    int windowDays() {
        return of(Name.WINDOW_DAYS);
    }

    public int parkingDays() {
        return of(Name.PARKING_DAYS);
    }

    public int photosBefore() {
        return of(Name.PHOTOS_BEFORE);
    }

    public int photosAfter() {
        return of(Name.PHOTOS_AFTER);
    }

    private int of(Name name) {
        return amounts.getOrDefault(name, name.otherwise);
    }
}
