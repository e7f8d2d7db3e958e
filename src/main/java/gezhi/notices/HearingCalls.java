package gezhi.notices;

import gezhi.activities.ActivityEntry;
import gezhi.activities.ActivityMoved;
import gezhi.callouts.CalledOut;
import gezhi.meetings.MeetingDue;
import gezhi.meetings.TermMoved;
import gezhi.notices.model.Heard;
import gezhi.notices.model.Topic;
import gezhi.notices.store.HeardStore;
import gezhi.orders.OrderEntry;
import gezhi.orders.OrderMoved;
import gezhi.whistles.WhistleEntry;
import gezhi.whistles.WhistleSounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts down, in the transaction of the deed, that there is something to tell: it is told a moment later, so that no deed waits for it. */
@Component
class HearingCalls {
    private final HeardStore store;

    HearingCalls(HeardStore store) {
        this.store = store;
    }

    @EventListener
    void on(WhistleSounded sounded) {
        WhistleEntry entry = sounded.entry();
        store.add(new Heard(
                entry.whistle(),
                entry.seq(),
                entry.at(),
                Topic.WHISTLE.event(entry.action().name()),
                entry.office(),
                entry.actor(),
                entry.to().name()));
    }

    /** The part whom it concerns stands in the place of the office. */
    @EventListener
    void on(OrderMoved moved) {
        OrderEntry entry = moved.entry();
        store.add(new Heard(
                entry.order(),
                entry.seq(),
                entry.at(),
                Topic.ORDER.event(entry.action().name()),
                entry.part(),
                entry.actor(),
                entry.to().name()));
    }

    /** The sign-up that it concerns stands in the place of the office. */
    @EventListener
    void on(ActivityMoved moved) {
        ActivityEntry entry = moved.entry();
        store.add(new Heard(
                entry.activity(),
                entry.seq(),
                entry.at(),
                Topic.ACTIVITY.event(entry.action().name()),
                entry.signUp(),
                entry.actor(),
                entry.to().name()));
    }

    /** The organization is the subject. */
    @EventListener
    void on(MeetingDue due) {
        store.add(new Heard(due.body(), due.seq(), due.at(), Topic.MEETING.event("REMIND"), null, null, ""));
    }

    @EventListener
    void on(TermMoved moved) {
        store.add(new Heard(
                moved.term(),
                moved.seq(),
                moved.at(),
                Topic.TERM.event(moved.deed().name()),
                null,
                moved.actor(),
                ""));
    }

    @EventListener
    void on(CalledOut called) {
        store.add(new Heard(
                called.callOut(),
                called.seq(),
                called.at(),
                Topic.CALLOUT.event(called.deed().name()),
                null,
                called.actor(),
                ""));
    }
}
