package gezhi.redrawing;

import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequence.Kind;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What changed when plans took effect. */
@Repository
@Transactional
class CarriedStore {
    private static final String ADD = """
            insert into redrawing.carried (city, proposal, kind, key, area, what, was, now)
            values (:city, :proposal, :kind, :key, :area, :what, :was, :now)
            on conflict do nothing
            """;

    private static final String LIST = """
            select kind, key, what, was, now
            from redrawing.carried
            where city = :city
            and proposal = :proposal
            order by key
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    CarriedStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What is in the list already stays as it was written first. */
    void add(UUID proposal, String area, Collection<List<Consequence>> lists) {
        batch.batchUpdate(
                ADD,
                lists.stream()
                        .flatMap(List::stream)
                        .map(each -> new MapSqlParameterSource()
                                .addValue("city", Scoped.current().city())
                                .addValue("proposal", proposal)
                                .addValue("area", area)
                                .addValue("kind", each.kind().name())
                                .addValue("key", each.key())
                                .addValue("what", each.what())
                                .addValue("was", each.from().toArray(String[]::new))
                                .addValue("now", each.to().toArray(String[]::new)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** By kind, each in order of key. */
    Map<Kind, List<Consequence>> list(UUID proposal) {
        return jdbc
                .sql(LIST)
                .param("city", Scoped.current().city())
                .param("proposal", proposal)
                .query((row, number) -> new Consequence(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getString("what"),
                        codes(row.getArray("was")),
                        codes(row.getArray("now"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Consequence::kind, TreeMap::new, Collectors.toList()));
    }

    private static List<String> codes(Array column) throws SQLException {
        return List.of((String[]) column.getArray());
    }
}
