package gezhi.demo;

import gezhi.membership.Member;
import gezhi.membership.MemberFigures;
import gezhi.membership.MemberRoster;
import gezhi.membership.MemberState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Putian's 33,000 building heads, members of the branches of their grids who live in their units; only by choice, for they take a while. */
@Component
@Profile("demo")
class DemoBuildingHeads implements DemoStep {
    private static final int HEADS = 33_000;

    /** Beyond the numbers of all other members. */
    private static final int FIRST = 1_000_000;

    private static final String POST = "楼栋长";

    private static final String UNITS = """
            select code
            from territory.v_divisions
            where city = :city
            and level = 'UNIT'
            and valid_to is null
            order by code
            """;

    private static final String BRANCHES = """
            select division as code, body
            from bodies.v_standings
            where city = :city
            and char_length(division) = 15
            and valid_to is null
            """;

    private static final int DIGITS_OF_A_GRID = 15;

    private final JdbcClient jdbc;
    private final MemberFigures figures;
    private final MemberRoster roster;
    private final DemoSettings settings;

    DemoBuildingHeads(JdbcClient jdbc, MemberFigures figures, MemberRoster roster, DemoSettings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.roster = roster;
        this.settings = settings;
    }

    /** @param body the branch of its grid */
    private record Unit(String code, UUID body) {}

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String name() {
        return "building heads";
    }

    @Override
    @Transactional
    public void fill(String city) {
        if (settings.report().isEmpty() || figures.countWithPost(POST) > 0) {
            return;
        }
        List<Unit> units = units(city);
        int wanted = Math.min(HEADS, units.size());
        List<Member.Draft> heads = new ArrayList<>(wanted);
        for (int at = 0; at < wanted; at++) {
            Unit unit = units.get((int) ((long) at * units.size() / wanted));
            heads.add(ReportSketch.draft(FIRST + at, unit.body(), MemberState.RETIRED, unit.code(), null, POST));
        }
        DemoReports.enter(roster, heads);
    }

    /** Put together here: the planner does not know the new city, and would look through one for each of the other. */
    private List<Unit> units(String city) {
        Map<String, UUID> branches = jdbc.sql(BRANCHES).param("city", city).query(Unit.class).stream()
                .collect(Collectors.toMap(Unit::code, Unit::body));
        return jdbc.sql(UNITS).param("city", city).query(String.class).stream()
                .flatMap(code -> Optional.ofNullable(branches.get(code.substring(0, DIGITS_OF_A_GRID)))
                        .map(branch -> new Unit(code, branch))
                        .stream())
                .toList();
    }
}
