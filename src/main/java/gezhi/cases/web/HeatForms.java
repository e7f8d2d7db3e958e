package gezhi.cases.web;

import gezhi.cases.Heat;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of the heat, as it is answered. */
@Component
class HeatForms {
    private static final int DAYS = 30;

    private final Heat heat;
    private final Clock clock;

    HeatForms(Heat heat, Clock clock) {
        this.heat = heat;
        this.clock = clock;
    }

    /** The last thirty days where no day is named; the place asked for within what one may see. */
    ListForm lately(ListForm sent) {
        @Nullable
        LocalDate from = sent.from() == null && sent.to() == null
                ? LocalDate.now(clock).minusDays(DAYS)
                : heat.since(sent.from(), sent.to());
        return new ListForm(
                sent.step(),
                sent.category(),
                sent.office(),
                sent.clock(),
                sent.placed(),
                Heat.within(sent.division()),
                sent.text(),
                from,
                sent.to());
    }
}
