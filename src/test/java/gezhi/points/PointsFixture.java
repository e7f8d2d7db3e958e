package gezhi.points;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.points.PointsOutcome.Done;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import gezhi.support.TestCities.TestCity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A city with points switched on, two rules, and somebody of its first community who takes part. */
@TestComponent
class PointsFixture {
    /** 5 points, at most 12 a month. */
    static final String EARNS = "SWEEPING";

    /** 4 points, at most 8 a month, seven days to object. */
    static final String TAKES = "LITTERING";

    private static final String RULE = """
            insert into points.rule (city, code, kind, zh, en, points, cap, period, object_days, source, valid_from)
            values (:city, :code, :kind, :code, :code, :points, :cap, 'MONTH', 7, '居民公约', '2026-01-01')
            """;

    private final Points points;
    private final PointHolders holders;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    PointsFixture(
            Points points,
            PointHolders holders,
            Policies policies,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.points = points;
        this.holders = holders;
        this.policies = policies;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void begin(TestCity city, LocalDate today) {
        as(city.person(Role.ADMINISTRATOR, city.code()), () -> {
            rule(city, EARNS, "EARN", 5, 12);
            rule(city, TAKES, "DEDUCT", 4, 8);
            return policies.switchOn(Policy.POINTS, "居民自治章程", "市委", today.plusDays(300));
        });
    }

    private void rule(TestCity city, String code, String kind, int points, int cap) {
        transactions.executeWithoutResult(status -> jdbc.sql(RULE)
                .param("city", city.code())
                .param("code", code)
                .param("kind", kind)
                .param("points", points)
                .param("cap", cap)
                .update());
    }

    Holder join(Scope who, String community) {
        PointsOutcome joined = as(who, () -> holders.join("林一", community, true));
        if (!(joined instanceof Done)) {
            throw new IllegalStateException(joined.toString());
        }
        return as(who, holders::findMine).orElseThrow();
    }

    PointsOutcome book(Scope desk, Holder holder, String rule) {
        return book(desk, holder, rule, Ids.next());
    }

    PointsOutcome book(Scope desk, Holder holder, String rule, UUID id) {
        return as(desk, () -> points.book(new Points.Draft(id, holder.number(), rule, "那天的事", null)));
    }

    long balance(Holder holder, Scope who) {
        return as(who, () -> points.balance(holder.person()));
    }

    /** The same person in another role. */
    static Scope acting(Scope who, Role role, String subtree) {
        return Scope.person(who.city(), role, Objects.requireNonNull(who.person()), subtree, null);
    }

    static UUID id(PointsOutcome outcome) {
        if (outcome instanceof Done(UUID id)) {
            return id;
        }
        throw new IllegalStateException(outcome.toString());
    }

    static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
