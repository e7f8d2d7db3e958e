package gezhi.activities.web;

import gezhi.activities.Activities;
import gezhi.activities.ActivityOutcome;
import gezhi.activities.loop.Action;
import gezhi.platform.web.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a button of the page sends.
 *
 * @param signUp null for the activity
 * @param volunteer whom the desk signs up; null for oneself
 * @param code as it was typed at the place
 */
record ActivityDeedForm(
        UUID requestId,
        Integer version,
        @Nullable UUID signUp,
        @Nullable UUID volunteer,
        String number,
        String code,
        @Nullable Integer minutes,
        String words) {
    ActivityDeedForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        version = version == null ? 0 : version;
        number = Typed.stripped(number);
        code = Typed.stripped(code);
        words = Typed.stripped(words);
    }

    /** Does it; empty when {@code kind} has no button, or it is not said about which sign-up. */
    Optional<ActivityOutcome> send(Activities activities, UUID activity, Action.Kind kind) {
        return switch (kind) {
            case SIGN_UP, QUEUE -> Optional.of(joined(activities, activity));
            case CANCEL, CLOSE ->
                Optional.of(activities.act(activity, version, requestId, new Action.OfActivity(kind, words)));
            case ANNOUNCE, CHANGE, MOVE_UP -> Optional.empty();
            default -> Optional.ofNullable(signUp).map(about -> send(activities, activity, kind, about));
        };
    }

    private ActivityOutcome joined(Activities activities, UUID activity) {
        if (isForSomebody()) {
            return activities.signUpByNumber(activity, requestId, number);
        }
        return volunteer == null
                ? activities.signUp(activity, requestId)
                : activities.signUp(activity, requestId, volunteer);
    }

    /** A desk signs up somebody who has no account. */
    boolean isForSomebody() {
        return !number.isEmpty();
    }

    private ActivityOutcome send(Activities activities, UUID activity, Action.Kind kind, UUID about) {
        return switch (kind) {
            case CHECK_IN -> activities.checkIn(activity, version, requestId, about, code);
            case CONFIRM ->
                activities.act(activity, version, requestId, new Action.Confirm(about, minutes == null ? 0 : minutes));
            default -> activities.act(activity, version, requestId, new Action.OfSignUp(kind, about, words));
        };
    }
}
