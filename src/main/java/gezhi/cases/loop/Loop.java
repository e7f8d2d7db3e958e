package gezhi.cases.loop;

import gezhi.deadlines.Deadline;
import gezhi.deadlines.Reckoning;
import gezhi.platform.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides. Everything about who may do what comes from {@link Table}; here is what each deed does to the case. */
public final class Loop {
    private static final int LONGEST_WORDS = 4_000;

    /** What the table must ask outside: the city's dated rules and its working calendar. */
    public interface Rules {

        /** The deadline of a case dispatched now, or empty when no rule covers the category. */
        Optional<Reckoning> dispatched(CaseState state, Instant at);

        /** The deadline after the clock stood still between two instants. */
        Reckoning resumed(Deadline deadline, Instant stopped, Instant at);

        /** The deadline with the share of its allowance more that an extension gives. */
        Reckoning extended(Deadline deadline);

        /** How long a decision taken now may be objected to, or the case begin again. */
        Instant windowOf(Instant decided);

        /** Where a case stands on the ladder whose stage began then, with this rung or the first reachable one after it next; null without a clock. */
        @Nullable
        Climb climb(CaseState state, Instant since, int rung, String to);

        /**
         * The code of the division whose desk decides whether the case may be sent to this office; empty when it needs no admission, as most
         * offices are none of a community and most of what a community does is on its list.
         */
        Optional<String> admissionDesk(CaseState state, UUID office);

        /** How many days ahead the review of a parked case may lie. */
        int longestParking();
    }

    private Loop() {}

    /** A case just reported, at the foot of the ladder. */
    public static CaseState reported(CaseState state, Instant at, Rules rules) {
        return state.with(state.aside().climbing(rules.climb(state, at, 1, "")));
    }

    /** May this person file a report at all; the role in which they do it. */
    public static Optional<Role> reporting(Actor actor) {
        return Table.ROWS.stream()
                .filter(row -> row.fits(null, Action.Kind.REPORT))
                .flatMap(row -> row.roleOf(actor).stream())
                .findFirst();
    }

    /** Who may file a report. */
    public static Set<Role> reporters() {
        Set<Role> who = EnumSet.noneOf(Role.class);
        Table.ROWS.stream().filter(row -> row.from() == null).forEach(row -> who.addAll(row.roles()));
        return who;
    }

    /** Is there a row from this step by this deed to that step, whoever may take it. */
    public static boolean leads(Step from, Action.Kind action, Step to) {
        return Table.ROWS.stream().anyMatch(row -> row.fits(from, action) && row.to() == to);
    }

    /** Is there such a row for somebody in this role, conditions aside; {@code from} is null for a report. */
    public static boolean leads(@Nullable Step from, Action.Kind action, Step to, Role role) {
        return Table.ROWS.stream()
                .anyMatch(row ->
                        row.fits(from, action) && row.to() == to && row.roles().contains(role));
    }

    /** The deeds this person may do to this case now, in the order of the table: the buttons of the screen. */
    public static List<Action.Kind> open(CaseState state, Actor actor, Instant at) {
        return Table.ROWS.stream()
                .filter(row -> row.from() == state.step())
                .filter(row -> row.roleOf(actor).isPresent()
                        && row.broken(actor, state, at).isEmpty())
                .map(Transition::action)
                .distinct()
                .toList();
    }

    /**
     * What comes of the deed.
     *
     * @param seen the version the person looked at; notes are taken whatever has moved meanwhile
     */
    public static Verdict apply(CaseState state, Action action, Actor actor, int seen, Instant at, Rules rules) {
        List<Transition> rows = Table.ROWS.stream()
                .filter(row -> row.fits(state.step(), action.kind()))
                .toList();
        boolean note = action.kind().isNote();
        if (seen != state.version() && !note) {
            return new Refusal.StaleVersion(seen, state.version());
        }
        if (rows.isEmpty()) {
            return new Refusal.NotYourStep(state.step(), action.kind());
        }
        if (lacksWords(action, actor)) {
            return new Refusal.WordsMissing(action.kind());
        }
        Set<Role> who = EnumSet.noneOf(Role.class);
        Optional<Condition> broken = Optional.empty();
        for (Transition row : rows) {
            who.addAll(row.roles());
            Optional<Role> role = row.roleOf(actor);
            if (role.isPresent()) {
                broken = row.broken(actor, state, at);
                if (broken.isEmpty()) {
                    CaseState next = note ? state : state.at(row.to());
                    return new Deed(state, next, role.get(), actor, at, rules).done(action);
                }
            }
        }
        return broken.map(condition -> condition.refusal(state))
                .orElseGet(() -> note && isEverDone(action.kind(), actor)
                        ? new Refusal.NotYourStep(state.step(), action.kind())
                        : new Refusal.NotYourRole(action.kind(), who));
    }

    /** At another step the person may: then it is the step that is in the way. */
    private static boolean isEverDone(Action.Kind kind, Actor actor) {
        return Table.ROWS.stream()
                .anyMatch(row -> row.action() == kind && row.roleOf(actor).isPresent());
    }

    /** What the program does by itself has its reason in the deed. */
    private static boolean lacksWords(Action action, Actor actor) {
        return action.words().length() > LONGEST_WORDS
                || action.kind().needsWords()
                        && action.words().isBlank()
                        && !actor.roles().contains(Role.SYSTEM);
    }
}
