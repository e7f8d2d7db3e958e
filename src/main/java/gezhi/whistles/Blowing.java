package gezhi.whistles;

import gezhi.cases.Calendars;
import gezhi.deadlines.Deadline;
import gezhi.deadlines.NoCalendarYear;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import gezhi.whistles.loop.Actor;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Refusal;
import gezhi.whistles.loop.Step;
import gezhi.whistles.loop.Summons;
import gezhi.whistles.loop.Verdict;
import gezhi.whistles.loop.Whistle;
import gezhi.whistles.store.WhistleStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One whistle in one transaction. */
@Component
class Blowing {
    private final WhistleStore store;
    private final Situations situations;
    private final Callees callees;
    private final Calendars calendars;
    private final Clock clock;

    Blowing(WhistleStore store, Situations situations, Callees callees, Calendars calendars, Clock clock) {
        this.store = store;
        this.situations = situations;
        this.callees = callees;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    public WhistleOutcome blow(NewWhistle draft) {
        Optional<UUID> before = store.findBlown(draft.requestId());
        if (before.isPresent()) {
            return new WhistleOutcome.Done(before.get());
        }
        Optional<Situation> situation = situations.find(draft.situation());
        if (situation.isEmpty()) {
            return new WhistleOutcome.Refused(new Refusal.NoSuchSituation());
        }
        Optional<Refusal> unknown = callees.unknownIn(draft);
        if (unknown.isPresent()) {
            return new WhistleOutcome.Refused(unknown.get());
        }
        Instant at = clock.instant();
        return switch (Deadline.from(at, situation.get().allowance(), calendars.working())) {
            case NoCalendarYear missing -> new WhistleOutcome.Refused(new Refusal.NoCalendar(missing.year()));
            case Deadline deadline -> blow(draft, situation.get(), deadline, at);
        };
    }

    private WhistleOutcome blow(NewWhistle draft, Situation situation, Deadline deadline, Instant at) {
        Scope scope = Scoped.current();
        List<Summons> summoned = draft.offices().stream()
                .map(office -> Summons.of(office, deadline))
                .toList();
        Whistle whistle = new Whistle(
                Ids.next(), Step.BLOWN, 1, draft.place().division(), scope.subtree(), scope.person(), at, summoned);
        return switch (Loop.blow(whistle, situation.levels(), draft.words(), actor(scope))) {
            case Refusal why -> new WhistleOutcome.Refused(why);
            case Verdict.Moved moved -> {
                store.blow(moved, draft, situation);
                yield new WhistleOutcome.Done(whistle.id());
            }
        };
    }

    /** The scope in the words of the loop. */
    static Actor actor(Scope scope) {
        Level level = Level.of(scope.city(), scope.subtree()).orElse(null);
        return new Actor(scope.person(), scope.role(), scope.subtree(), level, scope.office());
    }
}
