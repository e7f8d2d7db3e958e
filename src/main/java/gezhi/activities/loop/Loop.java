package gezhi.activities.loop;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides. Everything about who may do what comes from {@link Table}; here is what each deed does to the activity. */
public final class Loop {
    /** How often a code may be typed. */
    public static final int MOST_TRIES = 5;

    /** Who would stand behind so many is told to look for something else. */
    public static final int LONGEST_LINE = 200;

    private static final int LONGEST_WORDS = 2_000;

    private Loop() {}

    /** A new activity. @param draft as it would be, with nobody signed up */
    public static Verdict announce(Activity draft, Actor actor, Instant at) {
        Optional<Refusal> refused = unfit(draft.terms(), 0)
                .or(() -> decide(null, Action.Kind.ANNOUNCE, new Condition.Look(actor, draft, null, null, at)));
        return refused.isPresent()
                ? refused.get()
                : new Verdict.Moved(draft, draft, actor.role(), null, null, Step.ANNOUNCED);
    }

    /** The deeds about the activity that this person may do now, in the order of the table. @param me who signs up; null for nobody */
    public static List<Action.Kind> open(Activity activity, Actor actor, @Nullable Attendee me, Instant at) {
        return kinds(activity.step(), new Condition.Look(actor, activity, null, me, at)).stream()
                .filter(kind -> me != null || !kind.joins())
                .toList();
    }

    /** The deeds about a sign-up that this person may do now. */
    public static List<Action.Kind> open(Activity activity, SignUp signUp, Actor actor, Instant at) {
        return kinds(signUp.step(), new Condition.Look(actor, activity, signUp, null, at));
    }

    /**
     * What comes of the deed.
     *
     * @param seen the version of the sign-up, or of the activity, that the person looked at; who joins is taken whatever has moved
     * @param ids makes the ids of what is new
     */
    public static Verdict apply(
            Activity activity, Action action, Actor actor, int seen, Instant at, Supplier<UUID> ids) {
        Action.Kind kind = action.kind();
        @Nullable SignUp signUp = activity.find(action.signUp()).orElse(null);
        if (signUp == null && kind.isOfSignUp()) {
            return new Refusal.NoSuchSignUp();
        }
        int version = signUp == null ? activity.version() : signUp.version();
        if (seen != version && !kind.joins()) {
            return new Refusal.StaleVersion(seen, version);
        }
        if (action.words().length() > LONGEST_WORDS
                || kind.needsWords() && action.words().isBlank()) {
            return new Refusal.WordsMissing(kind);
        }
        Step step = signUp == null ? activity.step() : signUp.step();
        @Nullable Attendee who = action instanceof Action.Join join ? join.who() : null;
        Optional<Refusal> refused = decide(step, kind, new Condition.Look(actor, activity, signUp, who, at))
                .or(() -> unfit(activity, action, at));
        return refused.isPresent() ? refused.get() : done(activity, signUp, action, actor, at, ids);
    }

    private static Verdict done(
            Activity before, @Nullable SignUp signUp, Action action, Actor actor, Instant at, Supplier<UUID> ids) {
        Step from = signUp == null ? before.step() : signUp.step();
        Step to = target(from, action.kind());
        Activity counted = counted(before, from, to);
        if (action instanceof Action.Join join) {
            SignUp fresh = SignUp.of(ids.get(), to, before.entries() + 1, join.who(), at);
            return new Verdict.Moved(before, counted, actor.role(), fresh, null, to);
        }
        if (signUp == null) {
            Activity after = action instanceof Action.Change change ? before.with(change.after()) : before.at(to);
            return new Verdict.Moved(before, after, actor.role(), null, from, to);
        }
        SignUp now = signUp.at(to);
        if (action instanceof Action.Confirm confirm) {
            now = now.confirmed(confirm.minutes(), ids.get(), at);
        }
        return new Verdict.Moved(before, counted, actor.role(), now, from, to);
    }

    private static Activity counted(Activity before, Step from, Step to) {
        int places = (to.holdsPlace() ? 1 : 0) - (from.holdsPlace() ? 1 : 0);
        int line = (to == Step.WAITING ? 1 : 0) - (from == Step.WAITING ? 1 : 0);
        return before.counting(places, line);
    }

    private static Optional<Refusal> unfit(Activity activity, Action action, Instant at) {
        return switch (action) {
            case Action.CheckIn check
            when !check.fits() ->
                Optional.of(new Refusal.WrongCode(MOST_TRIES
                        - 1
                        - activity.find(check.signUp()).orElseThrow().tries()));
            case Action.Confirm confirm
            when confirm.minutes() < 1 || confirm.minutes() > Terms.MINUTES_OF_A_DAY ->
                Optional.of(new Refusal.MinutesOutOfRange());
            case Action.Change change when !change.after().isAhead(at) -> Optional.of(new Refusal.TimeOutOfRange());
            case Action.Change change -> unfit(change.after(), activity.taken());
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> unfit(Terms terms, int taken) {
        if (!terms.hasText()) {
            return Optional.of(new Refusal.TitleMissing());
        }
        if (!terms.hasPlace()) {
            return Optional.of(new Refusal.AddressMissing());
        }
        if (!terms.hasTime()) {
            return Optional.of(new Refusal.TimeOutOfRange());
        }
        if (!terms.hasPlaces(taken)) {
            return Optional.of(new Refusal.PlacesOutOfRange());
        }
        return terms.hasMinutes() ? Optional.empty() : Optional.of(new Refusal.MinutesOutOfRange());
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

    /** Empty when a row allows it; otherwise what the row says that came furthest in the order of the conditions. */
    private static Optional<Refusal> decide(@Nullable Step step, Action.Kind kind, Condition.Look look) {
        Set<Role> who = EnumSet.noneOf(Role.class);
        Optional<Condition> broken = Optional.empty();
        for (Transition row : Table.ROWS) {
            if (!row.fits(step, kind)) {
                continue;
            }
            who.addAll(row.roles());
            if (row.roles().contains(look.actor().role())) {
                Optional<Condition> first = row.broken(look);
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                if (broken.isEmpty() || first.get().compareTo(broken.get()) > 0) {
                    broken = first;
                }
            }
        }
        if (who.isEmpty()) {
            return Optional.of(new Refusal.NotYourStep(step == null ? Step.ANNOUNCED : step, kind));
        }
        return Optional.of(broken.map(Condition::refusal).orElseGet(() -> new Refusal.NotYourRole(kind, who)));
    }
}
