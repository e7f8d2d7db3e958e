package gezhi.callouts;

import static gezhi.callouts.CallOutTable.Condition.*;
import static gezhi.platform.Role.COMMUNITY_DESK;
import static gezhi.platform.Role.DISPATCHER;
import static gezhi.platform.Role.GRID_WORKER;
import static gezhi.platform.Role.LEADER;
import static gezhi.platform.Role.OFFICE_HANDLER;
import static gezhi.platform.Role.RESIDENT;
import static gezhi.platform.Role.SUPERVISOR;
import static gezhi.platform.Role.SYSTEM;

import gezhi.platform.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what about a call-out: the only place that says so. What a row asks besides the role needs the city's rules and who was called, and
 * is looked up by {@link CallOuts}.
 */
final class CallOutTable {
    enum Step {
        RUNNING,
        ENDED,
        /** The names are deleted, the numbers kept. */
        FORGOTTEN
    }

    enum Deed {
        CALL,
        /** 能到 or 不能到, as often as the person thinks otherwise. */
        ANSWER,
        END,
        /** Nobody has ended it for as many days as the rule says. */
        EXPIRE,
        FORGET
    }

    enum Condition {
        /** The city's rule names the role at the level of the person's desk. */
        NAMED_BY_RULE,
        /** The division lies in the person's part of the city. */
        OWN_PLACE,
        /** None runs for the same division. */
        NONE_RUNNING,
        /** The person was called. */
        CALLED,
        /** It is of the person's desk. */
        OWN_DESK,
        /** It has run, or lain ended, for as many days as the rule says. */
        DAYS_OVER
    }

    /**
     * @param from null for a new call
     * @param reason is refused without words
     */
    record Row(@Nullable Step from, Deed deed, Step to, Set<Role> roles, boolean reason, List<Condition> conditions) {}

    /** Of a desk that may call. */
    private static final Set<Role> CALLERS = EnumSet.of(DISPATCHER, LEADER);

    /** Who works for the city, and volunteers who agreed to be called; accounts and logs are kept, and not called out. */
    private static final Set<Role> CALLED_OUT =
            EnumSet.of(GRID_WORKER, COMMUNITY_DESK, DISPATCHER, OFFICE_HANDLER, SUPERVISOR, LEADER, RESIDENT);

    private static final Set<Role> PROGRAM = EnumSet.of(SYSTEM);

    static final List<Row> ROWS = List.of(
            new Row(null, Deed.CALL, Step.RUNNING, CALLERS, true, List.of(NAMED_BY_RULE, OWN_PLACE, NONE_RUNNING)),
            new Row(Step.RUNNING, Deed.ANSWER, Step.RUNNING, CALLED_OUT, false, List.of(CALLED)),
            new Row(Step.RUNNING, Deed.END, Step.ENDED, CALLERS, true, List.of(OWN_DESK, NAMED_BY_RULE)),
            new Row(Step.RUNNING, Deed.EXPIRE, Step.ENDED, PROGRAM, false, List.of(DAYS_OVER)),
            new Row(Step.ENDED, Deed.FORGET, Step.FORGOTTEN, PROGRAM, false, List.of(DAYS_OVER)));

    private CallOutTable() {}

    /** The roles that may do it, conditions aside. */
    static Set<Role> roles(Deed deed) {
        return ROWS.stream()
                .filter(row -> row.deed() == deed)
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** For people: a Mermaid diagram of the moves. */
    static String diagram() {
        return "```mermaid\nstateDiagram-v2\n"
                + ROWS.stream()
                        .filter(row -> row.from() != row.to())
                        .map(row -> "    %s --> %s: %s\n".formatted(named(row.from(), "[*]"), row.to(), row.deed()))
                        .collect(Collectors.joining())
                + "```\n";
    }

    /** For people: a Markdown table of every row. */
    static String table() {
        return "| from | action | to | who | if | reason |\n|---|---|---|---|---|---|\n"
                + ROWS.stream()
                        .map(row -> "| %s | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        named(row.from(), ""),
                                        row.deed(),
                                        row.from() == row.to() ? "(stays)" : row.to(),
                                        names(row.roles()),
                                        names(row.conditions()),
                                        row.reason() ? "required" : ""))
                        .collect(Collectors.joining());
    }

    private static String named(@Nullable Step step, String none) {
        return Objects.toString(step, none);
    }

    private static String names(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
