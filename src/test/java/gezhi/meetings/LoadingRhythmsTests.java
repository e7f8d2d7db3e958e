package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.meetings.store.RhythmStore;
import gezhi.meetings.store.TermRuleStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionOperations;

/** A city founded before there were rules for meetings and terms gets those of its profile, once. */
@GezhiTest
class LoadingRhythmsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private LoadingRhythms loading;

    @Autowired
    private RhythmStore meetings;

    @Autowired
    private TermRuleStore terms;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionOperations transactions;

    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void anEarlierCityGetsTheRulesOfItsProfileFromTodayOn() {
        String city = cities.fresh().code();
        int held = meetings(city).size();
        int elected = terms(city).size();
        assertThat(held).isPositive();
        assertThat(elected).isPositive();
        asOwner("delete from meetings.rule where city = '%1$s'; delete from meetings.term_rule where city = '%1$s'"
                .formatted(city));
        assertThat(meetings(city)).isEmpty();
        for (int start = 0; start < 2; start++) {
            Scoped.run(Scope.system(city), loading::catchUp);
        }
        LocalDate today = LocalDate.now(clock);
        assertThat(meetings(city)).hasSize(held).allMatch(rule -> rule.from().equals(today));
        assertThat(terms(city)).hasSize(elected).allMatch(rule -> rule.from().equals(today));
    }

    @Test
    void whatAnAdministratorEndedIsNotLoadedAgain() {
        String city = cities.fresh().code();
        asOwner("update meetings.rule set valid_to = valid_from where city = '%1$s'".formatted(city));
        asOwner("delete from meetings.term_rule where city = '%1$s' and kind <> 'BRANCH'".formatted(city));
        Scoped.run(Scope.system(city), loading::catchUp);
        assertThat(meetings(city)).isEmpty();
        assertThat(terms(city)).hasSize(1);
    }

    private List<Rule> meetings(String city) {
        return Scoped.call(
                Scope.system(city), () -> transactions.execute(status -> meetings.inForce(city, LocalDate.now(clock))));
    }

    private List<TermRule> terms(String city) {
        return Scoped.call(
                Scope.system(city), () -> transactions.execute(status -> terms.inForce(city, LocalDate.now(clock))));
    }

    private void asOwner(String statements) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
