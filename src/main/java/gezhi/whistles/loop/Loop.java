package gezhi.whistles.loop;

import gezhi.deadlines.Deadline;
import gezhi.platform.Role;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides. Everything about who may do what comes from {@link Table}; here is what each deed does to the whistle. */
public final class Loop {
    /** A whistle for everybody is heard by nobody. */
    public static final int MOST_OFFICES = 20;

    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_WAY = 24 * 60;

    private Loop() {}

    /** A deed that this person may do now. @param office whom it is about; null for the whistle */
    public record Open(Action.Kind kind, @Nullable UUID office) {}

    /** The clock has something to say about an office. */
    public record Signal(Action.Kind kind, UUID office, Instant at) {}

    /**
     * A new whistle.
     *
     * @param draft as it would be, with nobody's answer yet
     * @param mayBlow levels that the situation names
     */
    public static Verdict blow(Whistle draft, Set<Level> mayBlow, String words, Actor actor) {
        int count = draft.offices().size();
        if (count == 0 || count > MOST_OFFICES) {
            return new Refusal.OfficesOutOfRange(MOST_OFFICES);
        }
        if (isUnfit(Action.Kind.BLOW, words)) {
            return new Refusal.WordsMissing(Action.Kind.BLOW);
        }
        Condition.Look look = new Condition.Look(actor, draft, null, mayBlow, draft.blownAt());
        Optional<Refusal> refused = decide(null, Action.Kind.BLOW, look);
        return refused.isPresent()
                ? refused.get()
                : new Verdict.Moved(draft, draft, actor.role(), null, null, Step.BLOWN, null, null);
    }

    /** The deeds this person may do now, in the order of the table: the buttons of the screen. */
    public static List<Open> open(Whistle whistle, Actor actor, Instant at) {
        List<Open> open = new ArrayList<>();
        for (Summons summons : whistle.offices()) {
            kinds(summons.step(), new Condition.Look(actor, whistle, summons, Set.of(), at))
                    .forEach(kind -> open.add(new Open(kind, summons.office())));
        }
        kinds(whistle.step(), new Condition.Look(actor, whistle, null, Set.of(), at))
                .forEach(kind -> open.add(new Open(kind, null)));
        return open;
    }

    /** May somebody in this role at this level blow a whistle in a situation that names these levels. */
    public static boolean mayBlow(Role role, @Nullable Level level, Set<Level> named) {
        return level != null
                && named.contains(level)
                && Table.ROWS.stream()
                        .anyMatch(row -> row.from() == null && row.roles().contains(role));
    }

    /** What the clock has to say by now and has not said, in the order in which it happened. */
    public static List<Signal> signals(Whistle whistle, Instant at) {
        List<Signal> signals = new ArrayList<>();
        if (whistle.step() != Step.BLOWN) {
            return signals;
        }
        for (Summons each : whistle.offices()) {
            Deadline deadline = each.deadline();
            if (each.step() == Step.AWAITED && each.signal() < 1 && !at.isBefore(deadline.yellow())) {
                signals.add(new Signal(Action.Kind.WARN, each.office(), deadline.yellow()));
            }
            if (each.step() == Step.AWAITED && each.signal() < 2 && deadline.isRedAt(at)) {
                signals.add(new Signal(Action.Kind.BREACH, each.office(), deadline.due()));
            }
        }
        return signals;
    }

    /**
     * What comes of the deed.
     *
     * @param seen the version of the office, or of the whistle, that the person looked at; notes are taken whatever has moved
     * @param window for how long a rating given now may be objected to
     */
    public static Verdict apply(Whistle whistle, Action action, Actor actor, int seen, Instant at, Duration window) {
        @Nullable Summons summons = whistle.find(action.office()).orElse(null);
        if (summons == null && action.office() != null) {
            return new Refusal.NoSuchOffice();
        }
        Step step = summons == null ? whistle.step() : summons.step();
        int version = summons == null ? whistle.version() : summons.version();
        if (seen != version && !action.kind().isNote()) {
            return new Refusal.StaleVersion(seen, version);
        }
        if (isUnfit(action.kind(), action.words())) {
            return new Refusal.WordsMissing(action.kind());
        }
        Optional<Refusal> refused =
                decide(step, action.kind(), new Condition.Look(actor, whistle, summons, Set.of(), at));
        return refused.isPresent()
                ? refused.get()
                : new Deed(whistle, summons, actor, at).done(action, target(step, action.kind()), at.plus(window));
    }

    static boolean isTooFar(int minutes) {
        return minutes < 0 || minutes > LONGEST_WAY;
    }

    private static Step target(Step from, Action.Kind kind) {
        return Table.ROWS.stream()
                .filter(row -> row.fits(from, kind))
                .map(Transition::to)
                .findFirst()
                .orElseThrow();
    }

    private static List<Action.Kind> kinds(Step step, Condition.Look look) {
        return Table.ROWS.stream()
                .filter(row -> row.from() == step
                        && row.roles().contains(look.actor().role())
                        && row.broken(look).isEmpty())
                .map(Transition::action)
                .distinct()
                .toList();
    }

    /** Empty when a row allows it. */
    private static Optional<Refusal> decide(@Nullable Step step, Action.Kind kind, Condition.Look look) {
        Set<Role> who = EnumSet.noneOf(Role.class);
        Optional<Condition> broken = Optional.empty();
        boolean mine = false;
        for (Transition row : Table.ROWS) {
            if (!row.fits(step, kind)) {
                continue;
            }
            who.addAll(row.roles());
            if (row.roles().contains(look.actor().role())) {
                mine = true;
                broken = row.broken(look);
                if (broken.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        if (who.isEmpty()) {
            return Optional.of(new Refusal.NotYourStep(step == null ? Step.BLOWN : step, kind));
        }
        return Optional.of(mine ? broken.map(Condition::refusal).orElseThrow() : new Refusal.NotYourRole(kind, who));
    }

    private static boolean isUnfit(Action.Kind kind, String words) {
        return words.length() > LONGEST_WORDS || kind.needsWords() && words.isBlank();
    }
}
