package gezhi.cases;

import gezhi.cases.loop.Ask;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list or on a map.
 *
 * @param categoryName in Chinese; {@link Categories} has the other language
 * @param office who has it, null before dispatch
 * @param due null before dispatch
 * @param asked waits for an answer
 * @param review when a parked case goes on at the latest; null unless parked
 * @param stageDue when somebody should have done the next thing; null when nobody is waited for
 * @param toldTo code of the division whose desk was told last that it takes too long; empty when none was
 * @param inTime how the last feedback stood with the deadline; null before one
 */
public record CaseRow(
        UUID id,
        String number,
        Step step,
        int version,
        String category,
        String categoryName,
        Place place,
        String divisionName,
        String words,
        Report.Channel channel,
        @Nullable UUID office,
        Instant received,
        @Nullable Instant yellow,
        @Nullable Instant due,
        @Nullable Boolean inTime,
        @Nullable Integer rating,
        Ask.@Nullable Kind asked,
        @Nullable Instant review,
        @Nullable Instant stageDue,
        String toldTo) {

    /** Red, yellow, green or grey: how the case stands with its deadline. */
    public enum Light {
        /** No clock runs: not dispatched, fed back in time, or settled. */
        GREY,
        GREEN,
        YELLOW,
        RED
    }

    public Light light(Instant now) {
        if (Boolean.FALSE.equals(inTime) && !step.isOnTheClock()) {
            return Light.RED;
        }
        if (due == null || yellow == null || !step.isOnTheClock()) {
            return Light.GREY;
        }
        return now.isAfter(due) ? Light.RED : now.isBefore(yellow) ? Light.GREEN : Light.YELLOW;
    }
}
