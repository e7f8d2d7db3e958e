package gezhi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Registering;
import gezhi.membership.MemberRoster;
import gezhi.platform.Profile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.published.PublishedFigures;
import gezhi.published.PublishedFigures.Beside;
import gezhi.published.PublishedFigures.Line;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Cities;
import gezhi.territory.TreeChanges;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The smallest of the report cities, written by the ways of imports, yields what its report publishes. */
@GezhiTest
class YonganFiguresTests {
    @Autowired
    private TestCities unused;

    @Autowired
    private Cities cities;

    @Autowired
    private TreeChanges tree;

    @Autowired
    private Registering registering;

    @Autowired
    private MemberRoster roster;

    @Autowired
    private PublishedFigures published;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theRegistersYieldWhatTheReportPublishesUntilTheyChange() {
        String city = unused.unused() + "81";
        cities.found(city, "永安市", Profile.named("yongan"), true);
        ReportSketch sketch = YonganSketch.draw(city);
        Scoped.run(
                Scope.system(city),
                () -> transactions.executeWithoutResult(
                        status -> DemoReports.write(new DemoReports.Registers(tree, registering, roster), sketch)));
        Beside beside = seen(city);
        assertThat(beside.source()).contains("东南网");
        assertThat(beside.lines()).extracting(Line::published).containsExactly(25L, 76L);
        assertThat(beside.lines()).extracting(Line::computed).containsExactly(25L, 76L);
        leaveOneGrid(city, sketch.members().getFirst().residence());
        assertThat(seen(city).lines()).extracting(Line::difference).containsExactly(0L, -1L);
    }

    /** As somebody of the staff who sees no member sees it. */
    private Beside seen(String city) {
        Scope dispatcher = Scope.person(city, Role.DISPATCHER, UUID.randomUUID(), city, null);
        return Scoped.call(dispatcher, () -> published.list(Locale.SIMPLIFIED_CHINESE));
    }

    private void leaveOneGrid(String city, String grid) {
        Scoped.run(
                Scope.system(city),
                () -> transactions.executeWithoutResult(status ->
                        jdbc.sql("""
                                update membership.member
                                set residence = ''
                                where city = :city
                                and residence = :grid
                                """).param("city", city).param("grid", grid).update()));
    }
}
