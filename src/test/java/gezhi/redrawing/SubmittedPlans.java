package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gezhi.cases.Cases;
import gezhi.patrols.Plans;
import gezhi.planning.GridPlan;
import gezhi.planning.GridPlans;
import gezhi.planning.PlanWish;
import gezhi.planning.PlanningOutcome.Begun;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A community of two grids with a row of three units each; the plan cuts the row into 2, 3 and 1 units. */
@GezhiTest
abstract class SubmittedPlans {
    static final String UNIT = """
            insert into territory.division (city, code, level, parent, name, households, valid_from)
            values (:city, :code, 'UNIT', :grid, :code, 30, '2020-01-01')
            """;

    @Autowired
    TestCities cities;

    @Autowired
    GridPlans plans;

    @Autowired
    Proposals proposals;

    @Autowired
    Consequences consequences;

    @Autowired
    Boundaries boundaries;

    @Autowired
    Cases cases;

    @Autowired
    Plans rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    TestCity city;
    String community;
    String first;
    String second;
    Scope street;
    Scope leader;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
        first = community + "001";
        second = community + "002";
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        leader = city.person(Role.LEADER, city.township(1, 1));
        asProgram(() -> {
            List<Spot> spots = new ArrayList<>();
            for (int at = 0; at < 6; at++) {
                String grid = at < 3 ? first : second;
                String code = grid + "%03d".formatted(at % 3 + 1);
                if (at % 3 != 0) {
                    jdbc.sql(UNIT)
                            .param("city", city.code())
                            .param("code", code)
                            .param("grid", grid)
                            .update();
                }
                spots.add(new Spot(code, 119 + at * 0.001, 25.4));
            }
            boundaries.draw(List.of(), spots);
        });
    }

    UUID submitted() {
        return done(Scoped.call(street, () -> proposals.submit(plan(), 0)));
    }

    static UUID done(ProposalOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).proposal();
    }

    UUID plan() {
        return plan(street);
    }

    UUID plan(Scope who) {
        return brought(who, Map.of("A", List.of(0, 1), "B", List.of(2, 3, 4), "C", List.of(5)));
    }

    UUID brought(Scope who, Map<String, List<Integer>> parts) {
        Map<String, String> grids = new HashMap<>();
        parts.forEach((name, units) ->
                units.forEach(at -> grids.put((at < 3 ? first : second) + "%03d".formatted(at % 3 + 1), name)));
        UUID id = ((Begun) Scoped.call(who, () -> plans.bring(new PlanWish(community, "方案", 60, 50, 0, 1, 1), grids)))
                .plan();
        await().until(() -> Scoped.call(who, () -> plans.find(id))
                .filter(plan -> !plan.isDrawing())
                .isPresent());
        GridPlan plan = Scoped.call(who, () -> plans.find(id)).orElseThrow();
        assertThat(plan.state().hasGrids()).isTrue();
        return id;
    }

    List<ProposalDeed> offered(Scope who, UUID id) {
        return Scoped.call(who, () -> proposals.offered(found(id)));
    }

    ProposalOutcome decide(Scope who, UUID id, ProposalDeed deed, String words) {
        return Scoped.call(who, () -> proposals.decide(id, deed, words));
    }

    Proposal found(UUID id) {
        return Scoped.call(city.system(), () -> proposals.find(id)).orElseThrow();
    }

    void asProgram(Runnable work) {
        Scoped.run(city.system(), () -> transactions.executeWithoutResult(status -> work.run()));
    }
}
