package gezhi.cases.loop;

import gezhi.deadlines.Deadline;
import gezhi.deadlines.NoCalendarYear;
import gezhi.deadlines.Reckoning;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deed that the table allows, about to take effect. */
record Deed(CaseState before, CaseState next, Role role, Actor actor, Instant at, Loop.Clockwork clockwork) {

    Verdict done(Action action) {
        return switch (action) {
            case Action.Collect collect -> collect(collect);
            case Action.Dispatch dispatch -> dispatch(dispatch.office());
            case Action.Recall _ -> recall();
            case Action.Accept _ -> moved(next.handledBy(handlers()).sentBy(null));
            case Action.GiveBack _ -> moved(next.with(null, null, null));
            case Action.FeedBack _ -> feedBack();
            case Action.Rework _ -> rework();
            case Action.Evaluate evaluate -> evaluate(evaluate.rating());
            case Action.Refuse _, Action.Confirm _, Action.Urge _, Action.Comment _ -> moved(next);
        };
    }

    private Verdict collect(Action.Collect collect) {
        CaseState corrected = next.corrected(collect.category(), collect.place());
        // nobody may push a case into a part of the city that they do not work in
        return actor.worksIn(corrected.place().division())
                ? moved(corrected)
                : new Refusal.NotYourPlace(corrected.place().division());
    }

    private Verdict dispatch(UUID office) {
        Optional<Reckoning> reckoned = clockwork.dispatched(before, at);
        if (reckoned.isEmpty()) {
            return new Refusal.NoAllowance(before.category());
        }
        return switch (reckoned.get()) {
            case Deadline deadline ->
                new Verdict.Moved(before, next.with(office, deadline, null).sentBy(actor.person()), role, office, null);
            case NoCalendarYear missing -> new Refusal.NoCalendar(missing.year());
        };
    }

    private Verdict recall() {
        return Loop.canRecall(before, at)
                ? moved(next.with(null, null, null).sentBy(null))
                : new Refusal.TooLateToRecall(Loop.RECALL_WITHIN.toMinutes());
    }

    private Verdict feedBack() {
        Deadline deadline = before.deadline();
        CaseState after = next.with(before.office(), deadline, at).handledBy(handlers());
        return new Verdict.Moved(before, after, role, before.office(), deadline == null || !deadline.isRedAt(at));
    }

    /** The office is not charged for the time its result lay with the verifier. */
    private Verdict rework() {
        Deadline deadline = before.deadline();
        Instant stopped = before.fedBackAt();
        if (deadline == null || stopped == null) {
            return moved(next.with(before.office(), deadline, null));
        }
        return switch (clockwork.resumed(deadline, stopped, at)) {
            case Deadline resumed -> moved(next.with(before.office(), resumed, null));
            case NoCalendarYear missing -> new Refusal.NoCalendar(missing.year());
        };
    }

    private Verdict evaluate(int rating) {
        return rating < 1 || rating > 5 ? new Refusal.RatingOutOfRange(rating) : moved(next.rated(rating));
    }

    private Verdict moved(CaseState after) {
        @Nullable UUID office = before.office();
        return new Verdict.Moved(before, after, role, office, null);
    }

    private Set<UUID> handlers() {
        Set<UUID> all = new HashSet<>(before.handlers());
        if (actor.person() != null) {
            all.add(actor.person());
        }
        return all;
    }
}
