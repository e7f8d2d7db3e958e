package gezhi.cases.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Numbers of the flows beside the seven steps, each a dated rule of the city; what a city says nothing of is as written here. */
public record FlowRules(Map<Name, Integer> amounts) {

    /** What a number is about. The name in a profile is in small letters with hyphens. */
    public enum Name {
        /** How many hundredths of its allowance an extension gives an office. */
        EXTENSION_PERCENT(50),
        /** For how many days a decision may be objected to, and a settled case begin again. */
        WINDOW_DAYS(15),
        /** How many days ahead the review of a parked case may lie. */
        PARKING_DAYS(366);

        private final int otherwise;

        Name(int otherwise) {
            this.otherwise = otherwise;
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

    private int of(Name name) {
        return amounts.getOrDefault(name, name.otherwise);
    }
}
