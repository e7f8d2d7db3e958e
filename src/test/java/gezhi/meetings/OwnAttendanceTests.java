package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.membership.Claims;
import gezhi.membership.Member;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Members read their own attendance, wherever it was, and nothing of anybody else. */
class OwnAttendanceTests extends MeetingStories {
    @Autowired
    private OwnAttendance own;

    @Autowired
    private Claims claims;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Scope me;

    @BeforeEach
    void bind() {
        me = bound(first);
    }

    @Test
    void oneReadsWhatTheBranchEnteredOfOneself() {
        entered(secretary, branch, draft(today.minusDays(9), MeetingKind.GENERAL, all(first, Attended.EXCUSED)));
        UUID later = entered(secretary, branch, draft(today.minusDays(2), MeetingKind.THEME_DAY, all()));
        entered(
                secretary,
                branch,
                draft(today.minusDays(1), MeetingKind.COMMITTEE, Map.of(second.id(), Attended.PRESENT)));
        assertThat(mine(me)).containsExactly("THEME_DAY PRESENT 第一网格党支部", "GENERAL EXCUSED 第一网格党支部");
        assertThat(mine(bound(second))).hasSize(3);
        assertThat(mine(secretary)).as("keeps them, and is no member").isEmpty();
        Scoped.run(
                secretary,
                () -> meetings.correct(
                        later,
                        1,
                        UUID.randomUUID(),
                        draft(today.minusDays(2), MeetingKind.THEME_DAY, all(first, Attended.ABSENT)),
                        "更正"));
        assertThat(mine(me)).first().asString().startsWith("THEME_DAY ABSENT");
        Scoped.run(secretary, () -> meetings.strike(later, 2, UUID.randomUUID(), "不是会议"));
        assertThat(mine(me)).hasSize(1);
        assertThat(count(me, "attendance"))
                .as("the rows themselves are the keepers'")
                .isZero();
        assertThat(count(me, "record")).isZero();
        Scoped.run(secretary, () -> claims.unbind(first.id()));
        assertThat(mine(me)).isEmpty();
    }

    @Test
    void whatTheOldBranchEnteredIsStillReadAfterATransfer() {
        entered(secretary, branch, draft(today.minusDays(9), MeetingKind.GENERAL, all()));
        transfer(first, secretary, story.otherSecretary, story.other);
        assertThat(mine(me)).containsExactly("GENERAL PRESENT 第一网格党支部");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleAloneShowsNobodys(Role role) {
        entered(secretary, branch, draft(today, MeetingKind.GENERAL, all()));
        Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        assertThat(mine(scope)).isEmpty();
    }

    private Scope bound(Member member) {
        String token = Scoped.call(secretary, () -> claims.offer(member.id())).orElseThrow();
        Scope person = story.city.person(Role.RESIDENT, "");
        assertThat(Scoped.call(person, () -> claims.take(token))).contains(member.id());
        return person;
    }

    private List<String> mine(Scope who) {
        return Scoped.call(who, () -> own.list("")).rows().stream()
                .map(line -> line.kinds().getFirst() + " " + line.state() + " " + line.organization())
                .toList();
    }

    private int count(Scope scope, String table) {
        return Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from meetings." + table)
                        .query(Integer.class)
                        .single())));
    }
}
