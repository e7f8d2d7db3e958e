package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names behind the codes of a screenful of rows, one query for all of them. */
@Repository
@Transactional(readOnly = true)
public class NameReads {
    private static final String OFFICES = """
            select id, name
            from organizations.v_offices
            where city = :city
            and id = any (cast(:ids as uuid[]))
            """;

    private final JdbcClient jdbc;

    NameReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, String> offices(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(OFFICES)
                    .param("city", Scoped.current().city())
                    .param("ids", CaseRows.literal(ids))
                    .query((row, i) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                    .list();
        }
        return names;
    }
}
