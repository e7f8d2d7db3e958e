package gezhi.orders.store;

import gezhi.orders.AssignState;
import gezhi.orders.Assignment;
import gezhi.orders.Assignment.Proposal;
import gezhi.orders.Assignment.Wish;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Assignments of many orders. Each call is a transaction of its own unless there is one, so that others see how far it is. */
@Repository
@Transactional
public class AssignmentStore {
    private static final String FORGET_OWN = """
            delete from orders.assignment
            where city = :city
            and made_by = :by
            and state <> 'SOLVING'
            """;

    private static final String FORGET_OLD = """
            delete from orders.assignment
            where city = :city
            and made_at < :before
            """;

    private static final String ADD = """
            insert into orders.assignment (city, id, division, days, seconds, seed, state, made_by, made_at, seen_at)
            values (:city, :id, :division, :days, :seconds, :seed, 'SOLVING', :by, :at, :at)
            on conflict do nothing
            """;

    private static final String BESIDE = """
            update orders.assignment
            set versions = :versions::jsonb, greedy = :greedy::jsonb, seen_at = :at
            where city = :city
            and id = :id
            and state = 'SOLVING'
            """;

    private static final String SEEN = """
            update orders.assignment
            set seen_at = :at
            where city = :city
            and id = :id
            and state = 'SOLVING'
            returning cancel_asked
            """;

    private static final String END = """
            update orders.assignment
            set state = :state, ended_at = :at, solved = :solved::jsonb
            where city = :city
            and id = :id
            and state = 'SOLVING'
            """;

    private static final String ASK_TO_CANCEL = """
            update orders.assignment
            set cancel_asked = true
            where city = :city
            and id = :id
            and state = 'SOLVING'
            """;

    private static final String INTERRUPT = """
            update orders.assignment
            set state = 'INTERRUPTED', ended_at = seen_at
            where city = :city
            and state = 'SOLVING'
            and seen_at < :since
            """;

    private static final String FIND = """
            select id, days, seconds, seed, state, cancel_asked, made_at, ended_at, versions, greedy, solved
            from orders.assignment
            where city = :city
            and id = :id
            """;

    private static final String LAST = """
            select id
            from orders.assignment
            where city = :city
            and made_by = :by
            order by made_at desc, id desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssignmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The version of an order, for the place that it has in the list. */
    private record Version(UUID order, int version) {}

    /** In place of those that the person has; false when one of them is under way. */
    public boolean add(UUID id, Wish wish, Instant at) {
        UUID by = Scoped.current().person();
        sql(FORGET_OWN).param("by", by).update();
        return sql(ADD).param("id", id)
                        .param("division", Scoped.current().subtree())
                        .param("days", wish.days())
                        .param("seconds", wish.seconds())
                        .param("seed", wish.seed())
                        .param("by", by)
                        .param("at", Columns.at(at))
                        .update()
                == 1;
    }

    /** What was looked at, and the greedy choice. */
    public void beside(UUID id, Map<UUID, Integer> versions, Proposal greedy, Instant at) {
        List<Version> list = versions.entrySet().stream()
                .map(each -> new Version(each.getKey(), each.getValue()))
                .toList();
        sql(BESIDE)
                .param("id", id)
                .param("versions", json.writeValueAsString(list))
                .param("greedy", json.writeValueAsString(greedy))
                .param("at", Columns.at(at))
                .update();
    }

    /** Still at it; true when somebody asked to stop it, or it is gone. */
    public boolean seen(UUID id, Instant at) {
        return sql(SEEN)
                .param("id", id)
                .param("at", Columns.at(at))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void end(UUID id, AssignState state, @Nullable Proposal solved, Instant at) {
        sql(END).param("id", id)
                .param("state", state.name())
                .param("at", Columns.at(at))
                .param("solved", solved == null ? null : json.writeValueAsString(solved))
                .update();
    }

    public void askToCancel(UUID id) {
        sql(ASK_TO_CANCEL).param("id", id).update();
    }

    /** Ends what has not been heard of since, and forgets what is older. */
    public void tidy(Instant heard, Instant made) {
        sql(INTERRUPT).param("since", Columns.at(heard)).update();
        sql(FORGET_OLD).param("before", Columns.at(made)).update();
    }

    public Optional<Assignment> find(UUID id) {
        return sql(FIND).param("id", id).query((row, i) -> assignment(row)).optional();
    }

    /** The last that the person at hand asked for. */
    public Optional<UUID> findLast() {
        return sql(LAST)
                .param("by", Scoped.current().person())
                .query(UUID.class)
                .optional();
    }

    private Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                new Wish(row.getInt("days"), row.getInt("seconds"), row.getLong("seed")),
                AssignState.valueOf(row.getString("state")),
                row.getBoolean("cancel_asked"),
                Columns.get(row, "made_at"),
                Columns.find(row, "ended_at"),
                versions(row.getString("versions")),
                proposal(row.getString("greedy")),
                proposal(row.getString("solved")));
    }

    private Map<UUID, Integer> versions(@Nullable String text) {
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        if (text != null) {
            for (Version each : json.readValue(text, Version[].class)) {
                versions.put(each.order(), each.version());
            }
        }
        return versions;
    }

    private @Nullable Proposal proposal(@Nullable String text) {
        return text == null ? null : json.readValue(text, Proposal.class);
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
