package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who sees and writes which rows of meetings, asked of the database itself. */
class MeetingVisibilityTests extends MeetingStories {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private UUID meeting;

    @BeforeEach
    void hold() {
        meeting = entered(secretary, branch, draft(today, MeetingKind.THEME_DAY, all()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleAloneShowsNoMeeting(Role role) {
        Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        boolean program = role == Role.SYSTEM;
        assertThat(count(scope, "meeting")).isEqualTo(program ? 1 : 0);
        assertThat(count(scope, "record")).isEqualTo(program ? 1 : 0);
        assertThat(count(scope, "attendance")).isEqualTo(program ? 3 : 0);
        assertThat(count(scope, "reminder")).isZero();
        assertThat(count(scope, "rule")).isEqualTo(role == Role.PUBLIC ? 0 : MeetingKind.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "record", "attendance"})
    void aChargeShowsWhatStandsUnderIt(String table) {
        int all = table.equals("attendance") ? 3 : 1;
        assertThat(count(secretary, table)).isEqualTo(all);
        assertThat(count(story.street, table)).isEqualTo(all);
        assertThat(count(story.otherSecretary, table)).isZero();
        assertThat(count(story.farSecretary, table)).isZero();
        assertThat(Scoped.call(story.otherSecretary, () -> meetings.find(meeting)))
                .isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesWhatOneDoesNotKeep() {
        String strike = "update meetings.meeting set struck = true where city = '%s' and id = '%s'"
                .formatted(story.city.code(), meeting);
        assertThat(run(story.otherSecretary, strike)).isZero();
        assertThat(run(story.city.system(), strike)).as("nor does the program").isZero();
        String mark = """
                insert into meetings.attendance (city, meeting, version, member, name, state)
                values ('%s', '%s', 1, '%s', 'x', 'PRESENT')
                """.formatted(story.city.code(), meeting, UUID.randomUUID());
        assertThatThrownBy(() -> run(story.otherSecretary, mark)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> run(secretary, """
                insert into meetings.reminder (city, body, roster, kind, period_from, period_to, seq, at)
                values ('%s', '%s', '%2$s', 'LIFE', '2026-01-01', '2027-01-01', 1, now())
                """.formatted(story.city.code(), branch.id())))
                .hasStackTraceContaining("row-level security");
        for (String table : new String[] {"meeting", "record", "attendance", "reminder", "rule"}) {
            assertThatThrownBy(() -> run(secretary, "delete from meetings." + table))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        for (String table : new String[] {"record", "attendance"}) {
            assertThatThrownBy(() -> run(secretary, "update meetings." + table + " set version = 2"))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private int run(Scope scope, String sql) {
        return Objects.requireNonNull(Scoped.call(
                scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private int count(Scope scope, String table) {
        return Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from meetings." + table)
                        .query(Integer.class)
                        .single())));
    }
}
