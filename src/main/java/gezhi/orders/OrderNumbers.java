package gezhi.orders;

import gezhi.orders.loop.Condition;
import java.time.Duration;
import java.util.Map;

/** Numbers of the module, each a dated rule of the city; what a city says nothing of is as written here. */
public record OrderNumbers(Map<Name, Integer> amounts) {

    /** What a number is about. */
    public enum Name {
        /** How many hours before it begins somebody must have accepted. */
        LEAD_HOURS(2),
        /** How many minutes after the end of the time ordered a helper who was not there has not come. */
        NO_SHOW_MINUTES(30),
        /** How many days ahead one may order. */
        AHEAD_DAYS(60),
        /** Over how many days it is counted how often somebody was asked and what they gave. */
        LOAD_DAYS(30),
        /** For how many days a service may be rated. */
        RATE_DAYS(30);

        private final int otherwise;

        Name(int otherwise) {
            this.otherwise = otherwise;
        }
    }

    public OrderNumbers {
        amounts = Map.copyOf(amounts);
    }

    public int of(Name name) {
        return amounts.getOrDefault(name, name.otherwise);
    }

    Condition.Limits limits() {
        return new Condition.Limits(Duration.ofMinutes(of(Name.NO_SHOW_MINUTES)), Duration.ofDays(of(Name.RATE_DAYS)));
    }
}
