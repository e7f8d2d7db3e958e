package gezhi.activities;

import gezhi.activities.loop.Activity;
import gezhi.activities.loop.Loop;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.Step;
import gezhi.activities.loop.Terms;
import gezhi.activities.loop.Verdict;
import gezhi.activities.store.ActivityStore;
import gezhi.platform.Ids;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Activities are announced in one transaction: all that repeat, or none. */
@Component
class Announcing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    /** So far ahead the first time may lie. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private final ActivityStore store;
    private final Divisions divisions;
    private final Clock clock;

    Announcing(ActivityStore store, Divisions divisions, Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional
    public ActivityOutcome announce(NewActivity draft) {
        Optional<UUID> before = store.findAnnounced(request(draft, 0));
        if (before.isPresent()) {
            return new ActivityOutcome.Done(before.get());
        }
        Instant at = clock.instant();
        Terms terms = draft.terms();
        if (terms.begins().isAfter(at.plus(AHEAD)) || !terms.begins().isAfter(at)) {
            return new ActivityOutcome.Refused(new Refusal.TimeOutOfRange());
        }
        List<Instant> times = draft.repeats().times(terms.begins(), draft.until(), clock.getZone());
        if (times.isEmpty() || times.size() > Recurrence.MOST) {
            return new ActivityOutcome.Refused(new Refusal.RepeatsOutOfRange());
        }
        if (!isCommunityOrStreet(draft.division())) {
            return new ActivityOutcome.Refused(new Refusal.NotYourPlace());
        }
        UUID first = Ids.next();
        for (int i = 0; i < times.size(); i++) {
            Activity activity = activity(i == 0 ? first : Ids.next(), draft, terms.at(times.get(i)));
            switch (Loop.announce(activity, Attendees.actor(), at)) {
                case Refusal why -> {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return new ActivityOutcome.Refused(why);
                }
                case Verdict.Moved moved -> store.announce(moved, first, code(), at, request(draft, i));
            }
        }
        return new ActivityOutcome.Done(first);
    }

    private boolean isCommunityOrStreet(String division) {
        return divisions
                .find(division)
                .map(Division::level)
                .filter(level -> level == Level.COMMUNITY || level == Level.TOWNSHIP)
                .isPresent();
    }

    private static Activity activity(UUID id, NewActivity draft, Terms terms) {
        return new Activity(id, Step.ANNOUNCED, 1, 0, draft.division(), draft.skill(), terms, 0, 0, List.of());
    }

    /** Each time has a request of its own, made of that of the form. */
    private static UUID request(NewActivity draft, int time) {
        return UUID.nameUUIDFromBytes((draft.requestId() + " " + time).getBytes(StandardCharsets.UTF_8));
    }

    private static String code() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }
}
