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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A deed that the table allows, about to take effect. */
record Deed(CaseState before, CaseState next, Role role, Actor actor, Instant at, Loop.Rules rules) {

    Verdict done(Action action) {
        return switch (action) {
            case Action.Collect collect -> collect(collect);
            case Action.Dispatch dispatch -> dispatch(dispatch.office());
            case Action.Accept _ -> moved(next.handledBy(handlers()));
            case Action.Recall _, Action.GiveBack _ -> moved(next.released());
            case Action.FeedBack _ -> feedBack();
            case Action.Refuse _, Action.Confirm _ -> moved(ruled(next));
            case Action.Rework _ -> resumed(ruled(next), before.fedBackAt());
            case Action.Evaluate evaluate -> evaluate(evaluate.rating());
            case Action.Urge _, Action.Comment _, Bond _, Grievance _, Publicity _ -> moved(next);
            case Detour detour -> new SideDeed(this).done(detour);
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
        Optional<String> desk = rules.admissionDesk(before, office);
        if (desk.isPresent() && !before.aside().admits(office)) {
            return new Refusal.NotAdmitted(desk.get());
        }
        Optional<Reckoning> reckoned = rules.dispatched(before, at);
        if (reckoned.isEmpty()) {
            return new Refusal.NoAllowance(before.category());
        }
        return with(reckoned.get(), deadline -> {
            Aside fresh = next.aside().withoutOffice();
            CaseState sent = next.with(office, deadline, null).with(fresh).sentBy(actor.person());
            return moved(sent, office, null);
        });
    }

    private Verdict feedBack() {
        Deadline deadline = before.deadline();
        CaseState after = next.with(before.office(), deadline, at)
                .with(next.aside().ruled(null))
                .handledBy(handlers());
        return moved(after, before.office(), deadline == null || !deadline.isRedAt(at));
    }

    /** The office is not charged for the time that the clock stood. */
    Verdict resumed(CaseState after, @Nullable Instant stopped) {
        Deadline deadline = before.deadline();
        if (deadline == null || stopped == null) {
            return moved(after.with(before.office(), deadline, null));
        }
        return with(rules.resumed(deadline, stopped, at), resumed -> moved(after.with(before.office(), resumed, null)));
    }

    /** Refuses what would reach into a year without a calendar. */
    static Verdict with(Reckoning reckoned, Function<Deadline, Verdict> then) {
        return switch (reckoned) {
            case Deadline deadline -> then.apply(deadline);
            case NoCalendarYear missing -> new Refusal.NoCalendar(missing.year());
        };
    }

    /** A decision that may be objected to from now on. */
    private CaseState ruled(CaseState after) {
        return after.with(after.aside().ruled(new Aside.Ruling(actor.person(), at, rules.windowOf(at))));
    }

    private Verdict evaluate(int rating) {
        return rating < 1 || rating > 5 ? new Refusal.RatingOutOfRange(rating) : moved(next.rated(rating));
    }

    Verdict moved(CaseState after, @Nullable UUID office, @Nullable Boolean inTime) {
        boolean note = after.version() == before.version();
        return new Verdict.Moved(before, note ? after : Climb.settled(before, after, at, rules), role, office, inTime);
    }

    Verdict moved(CaseState after) {
        return moved(after, before.office(), null);
    }

    Set<UUID> handlers() {
        Set<UUID> all = new HashSet<>(before.handlers());
        if (actor.person() != null) {
            all.add(actor.person());
        }
        return all;
    }
}
