package gezhi.policies;

import gezhi.platform.scope.Scoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about policies: added, never changed. */
@Repository
class PolicyStore {
    private static final String LIST = """
            select policy, seq, "on", basis, decided_by, until, entered_at
            from policies.decision
            where city = :city
            and policy = :policy
            order by seq desc
            limit :limit
            """;

    private static final String ADD = """
            insert into policies.decision (city, policy, seq, "on", basis, decided_by, until, entered_by, entered_at)
            select :city, :policy, coalesce(max(seq), 0) + 1, :on, :basis, :decidedBy, :until, :enteredBy, :enteredAt
            from policies.decision
            where city = :city
            and policy = :policy
            on conflict do nothing
            """;

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Decision> last(String city, Policy policy) {
        return newest(city, policy, 1).stream().findFirst();
    }

    List<Decision> list(String city, Policy policy) {
        return newest(city, policy, SHOWN);
    }

    private List<Decision> newest(String city, Policy policy, int limit) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("policy", policy.name())
                .param("limit", limit)
                .query(Decision.class)
                .list();
    }

    /** False when somebody else entered one at the same moment. */
    boolean add(String city, Decision decision) {
        return jdbc.sql(ADD)
                        .param("city", city)
                        .param("policy", decision.policy().name())
                        .param("on", decision.on())
                        .param("basis", decision.basis())
                        .param("decidedBy", decision.decidedBy())
                        .param("until", decision.until())
                        .param("enteredBy", Scoped.current().person())
                        .param("enteredAt", decision.enteredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
