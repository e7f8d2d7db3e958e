package gezhi.whistles;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often a division blows, for what happens in it: whistles per 100 cases received in the same days. It helps to see where whistles are
 * forgotten, and where they stand in for everyday work; it is no ranking.
 *
 * @param code of the division
 * @param whistles blown there, without those called off
 * @param cases received there
 */
public record WhistleRate(String code, String name, long whistles, long cases) {

    /** How a rate is to be read. */
    public enum Reading {
        TOO_LOW,
        NORMAL,
        TOO_HIGH,
        /** Too few cases to say. */
        UNSAID
    }

    /** With one decimal; zero when there are no cases. */
    public BigDecimal perHundred() {
        return cases == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(whistles * 100).divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP);
    }

    public Reading reading(WhistleNumbers numbers) {
        if (cases == 0 || BigDecimal.valueOf(cases).compareTo(numbers.of(WhistleNumbers.Name.RATE_LEAST)) < 0) {
            return Reading.UNSAID;
        }
        BigDecimal hundredfold = BigDecimal.valueOf(whistles * 100);
        BigDecimal all = BigDecimal.valueOf(cases);
        if (hundredfold.compareTo(numbers.of(WhistleNumbers.Name.RATE_LOW).multiply(all)) < 0) {
            return Reading.TOO_LOW;
        }
        return hundredfold.compareTo(numbers.of(WhistleNumbers.Name.RATE_HIGH).multiply(all)) > 0
                ? Reading.TOO_HIGH
                : Reading.NORMAL;
    }
}
