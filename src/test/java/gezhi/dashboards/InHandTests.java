package gezhi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.RedrawnCases;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Place;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Following;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in hand is what lies there, at every level, wherever cases went while they were open. */
@GezhiTest
class InHandTests {
    private static final Period EVER = new Period(YearMonth.of(2000, 1), YearMonth.of(2049, 12));

    private static final String LYING = """
            select count(*)
            from cases.case
            where starts_with(division, :division)
            and step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'FED_BACK', 'PARKED', 'SPLIT')
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private RedrawnCases redrawn;

    @Autowired
    private Figures figures;

    @Autowired
    private FoldingFigures folding;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private CaseStories people;
    private Scope county;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
        county = people.city.person(Role.DISPATCHER, people.city.county(1));
    }

    @Test
    void aCaseWhosePlaceIsCorrectedIsInHandWhereItIs() {
        collectedElsewhere(people.city.community(1, 2, 1));
        assertThat(inHand(people.city.community(1, 1, 1))).isZero();
        assertThat(inHand(people.city.community(1, 2, 1))).isEqualTo(1);
        assertThat(inHand(people.city.township(1, 2))).isEqualTo(1);
        assertThat(inHand(people.city.code())).isEqualTo(1);
    }

    @Test
    void whatIsSettledOrGoesAlongIsCountedOnce() {
        Random random = new Random(21);
        List<String> homes = List.of(
                people.city.community(1, 1, 1),
                people.city.community(1, 1, 2),
                people.city.community(1, 2, 1),
                people.city.grid());
        for (int i = 0; i < 25; i++) {
            Outcome.Reported reported = collectedElsewhere(homes.get(random.nextInt(homes.size())));
            int deeds = random.nextInt(5);
            if (deeds == 0) {
                people.act(county, reported.caseId(), 2, new Detour.Void(Detour.VoidReason.TEST, "测试"));
            } else if (deeds == 1) {
                Following along =
                        new Following(reported.number(), lies(reported), homes.get(random.nextInt(homes.size())));
                Scoped.call(people.city.system(), () -> redrawn.follow(List.of(along)));
            } else if (deeds == 2) {
                Following late = new Following(reported.number(), people.city.county(1), people.city.grid());
                assertThat(Scoped.call(people.city.system(), () -> redrawn.follow(List.of(late))))
                        .isZero();
            }
            if (i % 10 == 5) {
                folding.fold(people.city.code());
            }
        }
        everyNumberIsWhatLiesThere();
        folding.fold(people.city.code());
        everyNumberIsWhatLiesThere();
    }

    /** Reported in the first grid; found by the county's dispatcher to be there. */
    private Outcome.Reported collectedElsewhere(String division) {
        Outcome.Reported reported = people.reported();
        Place there = new Place(division, new Place.Point(119.02, 25.44), "门口");
        Outcome outcome = people.act(county, reported.caseId(), 1, new Action.Collect(null, there, ""));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return reported;
    }

    private void everyNumberIsWhatLiesThere() {
        List<String> all = List.of(
                people.city.code(),
                people.city.county(1),
                people.city.township(1, 1),
                people.city.township(1, 2),
                people.city.community(1, 1, 1),
                people.city.community(1, 1, 2),
                people.city.community(1, 2, 1),
                people.city.grid());
        for (String division : all) {
            assertThat(inHand(division)).as(division).isEqualTo(asked(LYING, division));
        }
    }

    private long inHand(String code) {
        return Scoped.call(people.city.system(), () -> {
            Division division = divisions.get(code);
            return figures.open(division, figures.byMonth(division, EVER));
        });
    }

    private String lies(Outcome.Reported reported) {
        return Scoped.call(
                people.city.system(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select division from cases.case where number = :number")
                                .param("number", reported.number())
                                .query(String.class)
                                .single()));
    }

    private long asked(String sql, String division) {
        return Scoped.call(
                people.city.system(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql)
                                .param("division", division)
                                .query(Long.class)
                                .single()));
    }
}
