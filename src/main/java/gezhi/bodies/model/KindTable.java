package gezhi.bodies.model;

import static gezhi.bodies.BodyKind.ALLIANCE;
import static gezhi.bodies.BodyKind.BIG_COMMITTEE;
import static gezhi.bodies.BodyKind.BIG_WORK_COMMITTEE;
import static gezhi.bodies.BodyKind.BRANCH;
import static gezhi.bodies.BodyKind.COMMITTEE;
import static gezhi.bodies.BodyKind.FIRM;
import static gezhi.bodies.BodyKind.FLOATING_BRANCH;
import static gezhi.bodies.BodyKind.GENERAL_BRANCH;
import static gezhi.bodies.BodyKind.GROUP;
import static gezhi.bodies.BodyKind.JOINT_BRANCH;
import static gezhi.bodies.BodyKind.JOINT_MEETING;
import static gezhi.bodies.BodyKind.OWNERS_COMMITTEE;
import static gezhi.bodies.BodyKind.PROPERTY_FIRM;
import static gezhi.bodies.BodyKind.RED_PROPERTY_COUNCIL;
import static gezhi.bodies.BodyKind.RESIDENT_UNIT;
import static gezhi.bodies.BodyKind.SOCIAL_ORGANIZATION;
import static gezhi.bodies.BodyKind.TEAM;
import static gezhi.bodies.BodyKind.TEMPORARY_BRANCH;
import static gezhi.bodies.BodyKind.WORK_COMMITTEE;
import static gezhi.territory.Level.CITY;
import static gezhi.territory.Level.COMMUNITY;
import static gezhi.territory.Level.COUNTY;
import static gezhi.territory.Level.GRID;
import static gezhi.territory.Level.TOWNSHIP;
import static gezhi.territory.Level.UNIT;

import gezhi.bodies.BodyKind;
import gezhi.territory.Level;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kind may stand under which, and for divisions of which level. A Party organization stands under Party organizations only; what
 * coordinates (JOINT) is affiliated to them and never stands above one. A group is a part of a branch (支部工作条例(试行), art. 13).
 */
public final class KindTable {
    private static final Map<BodyKind, Line> LINES = new EnumMap<>(BodyKind.class);

    /**
     * @param under the kinds above it
     * @param alone true when it may be without any
     * @param standsFor levels of the divisions it may stand for
     */
    public record Line(BodyKind kind, Set<BodyKind> under, boolean alone, Set<Level> standsFor) {}

    static {
        Set<BodyKind> committees = EnumSet.of(WORK_COMMITTEE, COMMITTEE);
        Set<BodyKind> aboveBranches = EnumSet.of(WORK_COMMITTEE, COMMITTEE, GENERAL_BRANCH);
        Set<BodyKind> branches = EnumSet.of(BRANCH, JOINT_BRANCH, TEMPORARY_BRANCH, FLOATING_BRANCH);
        Set<BodyKind> organizations = union(aboveBranches, branches);

        line(WORK_COMMITTEE, committees, true, CITY, COUNTY, TOWNSHIP, COMMUNITY);
        line(COMMITTEE, committees, true, CITY, COUNTY, TOWNSHIP, COMMUNITY, GRID);
        line(GENERAL_BRANCH, committees, false, COMMUNITY, GRID);
        line(BRANCH, aboveBranches, false, COMMUNITY, GRID, UNIT);
        line(JOINT_BRANCH, aboveBranches, false, COMMUNITY, GRID, UNIT);
        line(TEMPORARY_BRANCH, aboveBranches, false, GRID, UNIT);
        line(FLOATING_BRANCH, aboveBranches, false);
        line(GROUP, branches, false, UNIT);

        line(BIG_WORK_COMMITTEE, committees, false);
        line(BIG_COMMITTEE, organizations, false);
        line(ALLIANCE, organizations, true);
        line(JOINT_MEETING, union(organizations, EnumSet.of(BIG_WORK_COMMITTEE, BIG_COMMITTEE, ALLIANCE)), false);
        line(RED_PROPERTY_COUNCIL, organizations, false);

        Set<BodyKind> hosts = EnumSet.of(RESIDENT_UNIT, SOCIAL_ORGANIZATION, FIRM);
        line(RESIDENT_UNIT, union(organizations, EnumSet.of(RESIDENT_UNIT)), true);
        line(PROPERTY_FIRM, union(organizations, EnumSet.of(FIRM)), true);
        line(OWNERS_COMMITTEE, organizations, true);
        line(SOCIAL_ORGANIZATION, union(organizations, hosts), true);
        line(FIRM, union(organizations, EnumSet.of(FIRM)), true);
        line(
                TEAM,
                union(union(organizations, hosts), EnumSet.of(GROUP, BIG_WORK_COMMITTEE, BIG_COMMITTEE, ALLIANCE)),
                true);
    }

    private KindTable() {}

    public static Line of(BodyKind kind) {
        return Objects.requireNonNull(LINES.get(kind));
    }

    /** True when a body of {@code kind} may stand under, or be affiliated to, one of {@code above}. */
    public static boolean mayStandUnder(BodyKind kind, BodyKind above) {
        return of(kind).under().contains(above);
    }

    public static boolean mayStandAlone(BodyKind kind) {
        return of(kind).alone();
    }

    public static boolean mayStandFor(BodyKind kind, Level level) {
        return of(kind).standsFor().contains(level);
    }

    /** The kinds that count as having a division of {@code level} covered, as names. */
    public static List<String> standingFor(Level level) {
        return LINES.values().stream()
                .filter(line -> line.standsFor().contains(level))
                .map(line -> line.kind().name())
                .toList();
    }

    /** The table as it is printed into docs/rules.md. */
    public static String text() {
        String head =
                "| kind | family | stands under, or is affiliated to | may be without | may stand for |\n|---|---|---|---|---|\n";
        return head + LINES.values().stream().map(KindTable::row).collect(Collectors.joining());
    }

    private static String row(Line line) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        line.kind(),
                        line.kind().family(),
                        names(line.under()),
                        line.alone() ? "yes" : "no",
                        names(line.standsFor()));
    }

    private static String names(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void line(BodyKind kind, Set<BodyKind> under, boolean alone, Level... standsFor) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        levels.addAll(List.of(standsFor));
        LINES.put(kind, new Line(kind, under, alone, levels));
    }

    private static Set<BodyKind> union(Set<BodyKind> some, Set<BodyKind> more) {
        Set<BodyKind> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
