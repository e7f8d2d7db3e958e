package gezhi.whistles.loop;

import gezhi.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deed that the table allows, about to take effect. */
record Deed(Whistle before, @Nullable Summons summons, Actor actor, Instant at) {

    /** @param until how long a rating given now may be objected to */
    Verdict done(Action action, Step to, Instant until) {
        return switch (action) {
            case Action.ReportIn report -> reportIn(report.minutes(), to);
            case Action.Arrive arrive -> arrive(arrive.at(), to);
            case Action.Leave leave -> leave(leave.at(), to);
            case Action.Rate rate -> rate(rate.stars(), until, to);
            case Action.Miss _, Action.Release _, Action.Objection _, Action.Uphold _, Action.Strike _ ->
                moved(office().at(to), null, null);
            case Action.Close _ -> moved(before.at(to));
            case Action.CallOff _ -> moved(calledOff(to));
            case Action.Comment _ -> moved(before);
        };
    }

    private Summons office() {
        return Objects.requireNonNull(summons, "the table asks for an office");
    }

    private Verdict reportIn(int minutes, Step to) {
        return Loop.isTooFar(minutes)
                ? new Refusal.TimeOutOfRange()
                : answered(office().at(to).reported(at, at.plus(Duration.ofMinutes(minutes))));
    }

    /** What an office says of itself counts from when it says so; what the summoner has seen, from when they saw it. */
    private Verdict arrive(Instant when, Step to) {
        if (when.isAfter(at) || isBefore(when, before.blownAt())) {
            return new Refusal.TimeOutOfRange();
        }
        Instant counted = actor.role() == Role.OFFICE_HANDLER ? at : when;
        return answered(office().at(to).arrived(when, counted));
    }

    private Verdict answered(Summons now) {
        return moved(now, office().inTime() == null ? now.inTime() : null, null);
    }

    private Verdict leave(Instant when, Step to) {
        Instant arrived = office().arrived();
        return when.isAfter(at) || arrived != null && isBefore(when, arrived)
                ? new Refusal.TimeOutOfRange()
                : moved(office().at(to).left(when), null, null);
    }

    /** People tell the time in minutes. */
    private static boolean isBefore(Instant when, Instant first) {
        return when.isBefore(first.truncatedTo(ChronoUnit.MINUTES));
    }

    private Verdict rate(int stars, Instant until, Step to) {
        return stars < 1 || stars > 5
                ? new Refusal.RatingOutOfRange()
                : moved(office().at(to).rated(new Summons.Rating(stars, actor.person(), at, until)), null, stars);
    }

    /** Nobody need come. */
    private Whistle calledOff(Step to) {
        return before.at(to)
                .with(before.offices().stream()
                        .map(each -> each.step().isExpected() ? each.at(Step.RELEASED) : each)
                        .toList());
    }

    private Verdict moved(Summons now, @Nullable Boolean inTime, @Nullable Integer stars) {
        return new Verdict.Moved(
                before, before.with(now), actor.role(), now.office(), office().step(), now.step(), inTime, stars);
    }

    private Verdict moved(Whistle after) {
        return new Verdict.Moved(before, after, actor.role(), null, before.step(), after.step(), null, null);
    }
}
