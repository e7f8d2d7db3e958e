package gezhi.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one thing in one month of a shop. {@code opening + received - handedOver + returned + difference = counted}, once counted.
 *
 * @param counted pieces at the end of the month; null before it was counted
 * @param reason of a difference; empty where there is none
 * @param points that the city got for what was handed over, less those given back
 * @param booked what the ledger says of that
 */
record MonthLine(
        UUID goods,
        String name,
        int opening,
        int received,
        int handedOver,
        int returned,
        @Nullable Integer counted,
        int difference,
        String reason,
        long points,
        long booked) {

    /** What has to lie there at the end of the month by what moved. */
    int expected() {
        return opening + received - handedOver + returned;
    }

    MonthLine found(int pieces, String why) {
        int found = pieces - expected();
        return new MonthLine(
                goods,
                name,
                opening,
                received,
                handedOver,
                returned,
                pieces,
                found,
                found == 0 ? "" : why,
                points,
                booked);
    }

    MonthLine withBooked(long ledger) {
        return new MonthLine(
                goods, name, opening, received, handedOver, returned, counted, difference, reason, points, ledger);
    }
}
