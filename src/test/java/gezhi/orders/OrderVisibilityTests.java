package gezhi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.orders.loop.Action.Kind;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Part;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who sees an order, for whom it is, and who helps: in the database itself, for every role. */
@GezhiTest
class OrderVisibilityTests extends OrdersFixture {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @ParameterizedTest
    @EnumSource(Role.class)
    void anOrderIsForTheOrdererTheDeskAndTheAuditor(Role role) {
        UUID order = accepted();
        boolean all = role == Role.AUDITOR || role == Role.SYSTEM;
        boolean desk = role == Role.COMMUNITY_DESK;
        assertSees(city.person(role, community), order, all || desk, role == Role.SYSTEM || desk);
        assertSees(city.person(role, city.community(1, 1, 2)), order, all, role == Role.SYSTEM);
        assertSees(cities.fresh().person(role, community), order, false, false);
    }

    @Test
    void theNameAndTelephoneAreForWhoHasAcceptedUntilItIsSettled() {
        UUID order = offered();
        assertSees(lin, order, true, false);
        done(accept(lin, order));
        assertSees(lin, order, true, true);
        toTheDay();
        done(finish(lin, order, 30));
        done(act(chen, order, Kind.CONFIRM, ""));
        assertSees(lin, order, true, false);
        assertSees(chen, order, true, true);
    }

    @Test
    void notesAreForTheDeskTheOrdererAndWhoHasAcceptedUntilItIsSettled() {
        UUID order = offered();
        done(act(chen, order, Kind.COMMENT, "门禁 305，电话 138"));
        assertThat(notes(lin, order)).as("only asked").isEmpty();
        assertThat(notes(city.person(Role.AUDITOR, ""), order)).isEmpty();
        assertThat(notes(desk, order)).hasSize(1);
        done(accept(lin, order));
        assertThat(notes(lin, order)).hasSize(1);
        done(act(lin, order, Kind.BACK_OUT, "病了"));
        assertThat(notes(lin, order)).as("has left").isEmpty();
        UUID other = offered();
        done(act(chen, other, Kind.COMMENT, "三楼"));
        done(act(lin, other, Kind.DECLINE, "那天有事"));
        assertThat(notes(lin, other)).as("declined").isEmpty();
    }

    private List<OrderEntry> notes(Scope who, UUID order) {
        return as(who, () -> queries.find(order)).orElseThrow().journal().stream()
                .filter(entry -> entry.action() == Kind.COMMENT)
                .toList();
    }

    @Test
    void theOrdererLearnsOfHelpersOnceTheyHaveAccepted() {
        UUID order = offered();
        assertThat(order(chen, order).map(Order::parts).orElseThrow()).isEmpty();
        done(accept(lin, order));
        assertThat(part(chen, order).helper().name()).isEqualTo("林一");
        UUID other = offered();
        done(act(lin, other, Kind.DECLINE, "那天有事"));
        assertThat(order(chen, other).map(Order::parts).orElseThrow()).isEmpty();
        assertThat(as(chen, () -> queries.find(other)).orElseThrow().journal())
                .extracting(OrderEntry::action)
                .doesNotContain(Kind.DECLINE);
    }

    @Test
    void openOrdersAreForVolunteersOfTheCommunityWithTheSkillAndSayNoNames() {
        UUID order = opened(1);
        Scope next = city.person(Role.RESIDENT, "");
        signUp(next, "邻居", city.community(1, 1, 2));
        Scope nobody = city.person(Role.RESIDENT, "");
        assertSees(lin, order, true, false);
        assertSees(next, order, false, false);
        assertSees(nobody, order, false, false);
        as(lin, () -> volunteers.change(volunteer, community, List.of(), false));
        assertSees(lin, order, false, false);
        as(lin, () -> volunteers.change(volunteer, community, List.of("ELDERLY"), false));
        HelpRow row = as(lin, () -> queries.listClaimable()).getFirst();
        assertThat(row.order().division()).as("the community, no nearer").isEqualTo(community);
        assertThat(as(lin, () -> queries.count(OrderQueries.Heap.ALL)))
                .as("and is none of theirs")
                .isZero();
        assertThat(as(lin, () -> queries.find(order)).orElseThrow().journal()).isEmpty();
        done(claim(lin, order));
        Scope other = city.person(Role.RESIDENT, "");
        signUp(other, "志愿者", community);
        assertSees(other, order, false, false);
    }

    @Test
    void countsAndListsHaveTheSameRows() {
        placed();
        accepted();
        for (Scope who : List.of(desk, chen, lin, city.person(Role.AUDITOR, ""), city.person(Role.LEADER, ""))) {
            for (OrderQueries.Heap heap : OrderQueries.Heap.values()) {
                assertThat(as(who, () -> queries.count(heap)))
                        .isEqualTo(as(who, () -> queries.list(heap, "")).rows().size());
            }
        }
        assertThat(as(desk, () -> queries.count(OrderQueries.Heap.ALL))).isEqualTo(2);
        assertThat(as(city.person(Role.LEADER, city.code()), () -> queries.count(OrderQueries.Heap.ALL)))
                .isZero();
    }

    @Test
    void theDatabaseItselfLetsNobodyConfirmTheirOwnHelp() {
        UUID order = doneWith(30);
        Part part = part(lin, order);
        Scope both =
                Scope.person(city.code(), Role.COMMUNITY_DESK, Objects.requireNonNull(lin.person()), community, null);
        for (Scope who : List.of(lin, both)) {
            assertThatThrownBy(() -> as(
                            who,
                            () -> transactions.execute(status -> jdbc.sql(
                                            "update orders.part set step = 'CONFIRMED' where id = '" + part.id() + "'")
                                    .update())))
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void theDatabaseItselfTakesNoClaimOfWhatIsNotOpen() {
        UUID order = placed();
        assertThatThrownBy(() -> as(
                        lin,
                        () -> transactions.execute(
                                status -> jdbc.sql("""
                        insert into orders.part (city, id, service_order, step, version, division, placed_by, person, account, asked_at)
                        values ('%s', gen_random_uuid(), '%s', 'ACCEPTED', 1, '%s', gen_random_uuid(), '%s', true, now())
                        """.formatted(city.code(), order, community, lin.person()))
                                        .update())))
                .hasStackTraceContaining("row-level security");
    }

    private void assertSees(Scope scope, UUID order, boolean sees, boolean served) {
        var file = as(scope, () -> queries.find(order));
        assertThat(file.isPresent()).as("order as " + scope.role()).isEqualTo(sees);
        assertThat(file.map(OrderFile::served).isPresent())
                .as("served as " + scope.role())
                .isEqualTo(served);
    }
}
