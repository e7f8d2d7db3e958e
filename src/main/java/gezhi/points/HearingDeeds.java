package gezhi.points;

import gezhi.activities.ActivityEntry;
import gezhi.activities.ActivityMoved;
import gezhi.cases.JournalWritten;
import gezhi.cases.loop.Step;
import gezhi.orders.OrderEntry;
import gezhi.orders.OrderMoved;
import gezhi.platform.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts down, in the transaction of the deed, what a rule of the city gives points for; where the city has no such rule, nothing is put down. */
@Component
class HearingDeeds {
    private final PointRules rules;
    private final HappenedStore store;

    HearingDeeds(PointRules rules, HappenedStore store) {
        this.rules = rules;
        this.store = store;
    }

    @EventListener
    void on(OrderMoved moved) {
        OrderEntry entry = moved.entry();
        if (entry.action() == gezhi.orders.loop.Action.Kind.CONFIRM && entry.part() != null) {
            hear(Occasion.SERVICE, entry.order(), entry.part(), entry.at());
        }
    }

    @EventListener
    void on(ActivityMoved moved) {
        ActivityEntry entry = moved.entry();
        if (entry.action() == gezhi.activities.loop.Action.Kind.CONFIRM && entry.signUp() != null) {
            hear(Occasion.ACTIVITY, entry.activity(), entry.signUp(), entry.at());
        }
    }

    @EventListener
    void on(JournalWritten written) {
        written.entries().stream()
                .filter(entry -> entry.isMove() && entry.to() == Step.VERIFIED)
                .forEach(entry -> hear(Occasion.REPORT, entry.caseId(), entry.caseId(), entry.at()));
    }

    private void hear(Occasion occasion, UUID subject, UUID part, Instant at) {
        if (rules.isOn() && !rules.listFor(occasion, at).isEmpty()) {
            store.add(new Happened(Ids.next(), occasion, subject, part, at));
        }
    }
}
