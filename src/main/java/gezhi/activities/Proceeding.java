package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Activity;
import gezhi.activities.loop.Attendee;
import gezhi.activities.loop.Loop;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.Step;
import gezhi.activities.loop.Terms;
import gezhi.activities.loop.Verdict;
import gezhi.activities.store.ActivityStore;
import gezhi.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One deed in one transaction that holds the activity: many sign up at the same moment. */
@Component
class Proceeding {
    private final ActivityStore store;
    private final BookingHours booking;
    private final Clock clock;

    Proceeding(ActivityStore store, BookingHours booking, Clock clock) {
        this.store = store;
        this.booking = booking;
        this.clock = clock;
    }

    @Transactional
    public ActivityOutcome act(UUID id, int seen, UUID request, Action action) {
        Optional<Activity> found = store.lock(id);
        if (store.isDone(id, request)) {
            return new ActivityOutcome.Done(id);
        }
        return found.map(activity -> act(activity, seen, request, action))
                .orElseGet(() -> new ActivityOutcome.Refused(new Refusal.NoSuchActivity()));
    }

    /** The activity and what follows it, each with an entry of its own, or none of them. */
    @Transactional
    public ActivityOutcome changeFollowing(UUID id, int seen, UUID request, Terms after) {
        Optional<Activity> found = store.lock(id);
        if (found.isEmpty() || store.isDone(id, request)) {
            return act(id, seen, request, new Action.Change(after, ""));
        }
        Terms before = found.get().terms();
        // In the order of their times, as everybody holds them who changes what follows.
        List<Activity> following = store.listFollowing(id).stream()
                .flatMap(each -> store.lock(each).stream())
                .filter(each -> each.step() == Step.ANNOUNCED)
                .toList();
        ActivityOutcome outcome = act(found.get(), seen, request, new Action.Change(after, ""));
        for (Activity each : following) {
            if (outcome instanceof ActivityOutcome.Done) {
                Terms own = each.terms().changedAs(before, after, clock.getZone());
                UUID next = UUID.nameUUIDFromBytes((request + " " + each.id()).getBytes(StandardCharsets.UTF_8));
                if (act(each, each.version(), next, new Action.Change(own, ""))
                        instanceof ActivityOutcome.Refused(Refusal why)) {
                    outcome = new ActivityOutcome.Refused(
                            new Refusal.InSeries(each.terms().begins(), why));
                }
            }
        }
        if (outcome instanceof ActivityOutcome.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return outcome;
        }
        return new ActivityOutcome.Done(id);
    }

    /** In the place that is free, or in the line. */
    @Transactional
    public ActivityOutcome join(UUID id, UUID request, Attendee who) {
        Optional<Activity> found = store.lock(id);
        if (store.isDone(id, request)) {
            return new ActivityOutcome.Done(id);
        }
        if (found.isEmpty()) {
            return new ActivityOutcome.Refused(new Refusal.NoSuchActivity());
        }
        Activity activity = found.get();
        boolean free = activity.free() > 0 && activity.waiting() == 0;
        return act(activity, 0, request, new Action.Join(free ? Action.Kind.SIGN_UP : Action.Kind.QUEUE, who));
    }

    /** A wrong code is a try, and written down with its refusal. */
    @Transactional
    public ActivityOutcome checkIn(UUID id, int seen, UUID request, UUID signUp, String code) {
        store.lock(id);
        boolean fits = store.codeFits(id, code);
        ActivityOutcome outcome = act(id, seen, request, new Action.CheckIn(signUp, fits));
        if (outcome instanceof ActivityOutcome.Refused(Refusal.WrongCode _)) {
            store.countTry(signUp);
        }
        return outcome;
    }

    private ActivityOutcome act(Activity activity, int seen, UUID request, Action action) {
        Instant at = clock.instant();
        return switch (Loop.apply(activity, action, Attendees.actor(), seen, at, Ids::next)) {
            case Refusal why -> new ActivityOutcome.Refused(why);
            case Verdict.Moved moved -> write(moved, action, at, request);
        };
    }

    private ActivityOutcome write(Verdict.Moved moved, Action action, Instant at, UUID request) {
        UUID id = moved.after().id();
        Optional<Refusal> refused = booking.take(moved, action);
        if (refused.isPresent()) {
            // What is not booked is not confirmed either.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new ActivityOutcome.Refused(refused.get());
        }
        store.write(moved, action, at, request);
        store.moveUp(id, at);
        return new ActivityOutcome.Done(id);
    }
}
