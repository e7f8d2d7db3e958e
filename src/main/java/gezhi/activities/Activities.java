package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Activity;
import gezhi.activities.loop.Attendee;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Step;
import gezhi.activities.loop.Terms;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What can be done about activities. Every call acts for the scope at hand; the table of the loop decides whether it may do the deed. A request id
 * sent again changes nothing and gets the outcome of the first time.
 */
@Service
public class Activities {
    private static final int TRIES = 3;

    private final Announcing announcing;
    private final Proceeding proceeding;
    private final Attendees attendees;

    Activities(Announcing announcing, Proceeding proceeding, Attendees attendees) {
        this.announcing = announcing;
        this.proceeding = proceeding;
        this.attendees = attendees;
    }

    /** Announces it, each time that it repeats as an activity of its own; gives the first. */
    public ActivityOutcome announce(NewActivity draft) {
        return settled(() -> announcing.announce(draft));
    }

    /** The volunteer at hand takes a place, or stands in the line when all are taken. */
    public ActivityOutcome signUp(UUID activity, UUID requestId) {
        return join(activity, requestId, attendees.me());
    }

    /** The desk signs up somebody of its register who has no account. */
    public ActivityOutcome signUp(UUID activity, UUID requestId, UUID volunteer) {
        return join(activity, requestId, attendees.find(volunteer));
    }

    /** The same, by the number of the register. */
    public ActivityOutcome signUpByNumber(UUID activity, UUID requestId, String number) {
        Optional<Attendee> found = attendees.findByNumber(number);
        return found.isEmpty()
                ? new ActivityOutcome.Refused(new Refusal.NoSuchVolunteer())
                : join(activity, requestId, found);
    }

    private ActivityOutcome join(UUID activity, UUID requestId, Optional<Attendee> found) {
        return found.map(who -> settled(() -> proceeding.join(activity, requestId, who)))
                .orElseGet(() -> new ActivityOutcome.Refused(new Refusal.NotAVolunteer()));
    }

    /** Who has a place says that they are there. @param code as it is shown at the place; after five wrong ones the organizer ticks them off */
    public ActivityOutcome checkIn(UUID activity, int seen, UUID requestId, UUID signUp, String code) {
        return settled(() -> proceeding.checkIn(activity, seen, requestId, signUp, code.strip()));
    }

    /**
     * Does a deed.
     *
     * @param seen the version of the sign-up, or of the activity where the deed is about no sign-up, that the person looked at
     */
    public ActivityOutcome act(UUID activity, int seen, UUID requestId, Action action) {
        return settled(() -> proceeding.act(activity, seen, requestId, action));
    }

    /**
     * Changes an activity, and in the same way what follows it of those that were announced with it: each keeps what was not changed in this one, and
     * its own day moved by as many days. All of them or none.
     */
    public ActivityOutcome changeFollowing(UUID activity, int seen, UUID requestId, Terms after) {
        return settled(() -> proceeding.changeFollowing(activity, seen, requestId, after));
    }

    /**
     * Confirms everybody who is there, with the minutes that were announced, one after the other: what is refused for one leaves the others.
     *
     * @return why the last one that was refused was
     */
    public Optional<Refusal> confirmAll(Activity activity, UUID requestId) {
        Optional<Refusal> refused = Optional.empty();
        for (SignUp each : activity.signUps()) {
            if (each.step() == Step.THERE) {
                UUID request = UUID.nameUUIDFromBytes((requestId + " " + each.id()).getBytes(StandardCharsets.UTF_8));
                Action confirm = new Action.Confirm(each.id(), activity.terms().minutes());
                if (act(activity.id(), each.version(), request, confirm) instanceof ActivityOutcome.Refused(var why)) {
                    refused = Optional.of(why);
                }
            }
        }
        return refused;
    }

    /** A twin of the request may have been written first: the next look tells. */
    private static ActivityOutcome settled(Supplier<ActivityOutcome> deed) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return deed.get();
            } catch (DuplicateKeyException twin) {
                // Looked at again.
            }
        }
        throw new IllegalStateException("An activity cannot be brought to rest");
    }
}
