package gezhi.whistles;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Numbers of the module, each a dated rule of the city; what a city says nothing of is as written here. */
public record WhistleNumbers(Map<Name, BigDecimal> amounts) {

    /** What a number is about. */
    public enum Name {
        /** For how many days a rating may be objected to. */
        OBJECTION_DAYS(5),
        /** Over how many days rates are counted. */
        RATE_DAYS(90),
        /** With fewer cases than that a rate says nothing. */
        RATE_LEAST(20),
        /** Fewer whistles for 100 cases are too few. */
        RATE_LOW(0.5),
        /** More whistles for 100 cases are too many. */
        RATE_HIGH(5);

        private final BigDecimal otherwise;

        Name(double otherwise) {
            this.otherwise = BigDecimal.valueOf(otherwise);
        }
    }

    public WhistleNumbers {
        amounts = Map.copyOf(amounts);
    }

    public BigDecimal of(Name name) {
        return amounts.getOrDefault(name, name.otherwise);
    }

    public Duration window() {
        return Duration.ofDays(of(Name.OBJECTION_DAYS).longValue());
    }

    public Duration rateSpan() {
        return Duration.ofDays(of(Name.RATE_DAYS).longValue());
    }
}
