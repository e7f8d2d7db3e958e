package gezhi.cases.store;

import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parked cases whose review has come. */
@Repository
public class ParkedReads {
    private static final String DUE = """
            select id, version, review_at
            from cases.case
            where city = :city
            and step = 'PARKED'
            and review_at <= :now
            and (review_at, id) > (:afterAt, :afterId)
            order by review_at, id
            limit :limit
            """;

    private final JdbcClient jdbc;

    ParkedReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Parked(UUID id, int version, Instant review) {}

    /** The first to be reviewed first, after {@code key}. */
    public List<Parked> due(Instant now, RowKey key, int limit) {
        return jdbc.sql(DUE)
                .param("city", Scoped.current().city())
                .param("now", Times.of(now))
                .param("afterAt", Times.of(key.at()))
                .param("afterId", key.id())
                .param("limit", limit)
                .query((row, i) ->
                        new Parked(row.getObject("id", UUID.class), row.getInt("version"), Times.get(row, "review_at")))
                .list();
    }
}
