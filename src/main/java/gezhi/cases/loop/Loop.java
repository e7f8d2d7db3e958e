package gezhi.cases.loop;

import gezhi.deadlines.Deadline;
import gezhi.deadlines.Reckoning;
import gezhi.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides. Everything about who may do what comes from {@link Table}; here is what each deed does to the case. */
public final class Loop {
    /** For so long what was sent can be taken back; after that the office gives it back, or it is sent on. */
    public static final Duration RECALL_WITHIN = Duration.ofMinutes(10);

    private static final int LONGEST_WORDS = 4_000;

    /** What the rules must ask outside: the city's allowances and its working calendar. */
    public interface Clockwork {

        /** The deadline of a case dispatched now, or empty when no rule covers the category. */
        Optional<Reckoning> dispatched(CaseState state, Instant at);

        /** The deadline after the clock stood still while the result was being checked. */
        Reckoning resumed(Deadline deadline, Instant stopped, Instant at);
    }

    private Loop() {}

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
                        && row.broken(actor, state).isEmpty())
                .map(Transition::action)
                .filter(kind -> kind != Action.Kind.RECALL || canRecall(state, at))
                .distinct()
                .toList();
    }

    /**
     * What comes of the deed.
     *
     * @param seen the version the person looked at; notes are taken whatever has moved meanwhile
     */
    public static Verdict apply(
            CaseState state, Action action, Actor actor, int seen, Instant at, Clockwork clockwork) {
        List<Transition> rows = Table.ROWS.stream()
                .filter(row -> row.fits(state.step(), action.kind()))
                .toList();
        boolean note = rows.stream().anyMatch(row -> row.to() == row.from());
        if (seen != state.version() && !note) {
            return new Refusal.StaleVersion(seen, state.version());
        }
        if (rows.isEmpty()) {
            return new Refusal.NotYourStep(state.step(), action.kind());
        }
        if (lacksWords(action)) {
            return new Refusal.WordsMissing(action.kind());
        }
        Set<Role> who = EnumSet.noneOf(Role.class);
        Optional<Condition> broken = Optional.empty();
        for (Transition row : rows) {
            who.addAll(row.roles());
            Optional<Role> role = row.roleOf(actor);
            if (role.isPresent()) {
                broken = row.broken(actor, state);
                if (broken.isEmpty()) {
                    CaseState next = row.to() == row.from() ? state : state.at(row.to());
                    return new Deed(state, next, role.get(), actor, at, clockwork).done(action);
                }
            }
        }
        return broken.map(condition -> condition.refusal(state))
                .orElseGet(() -> new Refusal.NotYourRole(action.kind(), who));
    }

    static boolean canRecall(CaseState state, Instant at) {
        Deadline deadline = state.deadline();
        return deadline != null && !at.isAfter(deadline.start().plus(RECALL_WITHIN));
    }

    private static boolean lacksWords(Action action) {
        return action.words().length() > LONGEST_WORDS
                || switch (action) {
                    case Action.Refuse _,
                            Action.GiveBack _,
                            Action.FeedBack _,
                            Action.Rework _,
                            Action.Urge _,
                            Action.Comment _ -> action.words().isBlank();
                    case Action.Collect _,
                            Action.Dispatch _,
                            Action.Recall _,
                            Action.Accept _,
                            Action.Confirm _,
                            Action.Evaluate _ -> false;
                };
    }
}
