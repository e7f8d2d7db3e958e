package gezhi.cases;

import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters of the person at hand in their role; row security shows nobody another's. */
@Service
@Transactional
public class SavedFilters {
    /** More than a row of links can hold is no help. */
    public static final int MOST = 12;

    private static final String LIST = """
            select id, name, query
            from cases.saved_filter
            where city = :city
            and person = :person
            and role = :role
            order by id
            """;

    private static final String KEEP = """
            insert into cases.saved_filter (city, id, person, role, name, query)
            values (:city, :id, :person, :role, :name, :query)
            """;

    private static final String FORGET_NAMED = """
            delete from cases.saved_filter
            where city = :city
            and person = :person
            and role = :role
            and name = :name
            """;

    private static final String FORGET = """
            delete from cases.saved_filter
            where city = :city
            and person = :person
            and id = :id
            """;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<SavedFilter> list() {
        return mine(LIST)
                .param("role", Scoped.current().role().name())
                .query(SavedFilter.class)
                .list();
    }

    /** Keeps a filter; one of the same name is replaced. False when the name is missing or too long, or there are {@value #MOST} already. */
    public boolean keep(String name, String query) {
        String role = Scoped.current().role().name();
        if (name.isBlank() || name.length() > SavedFilter.LONGEST_NAME) {
            return false;
        }
        mine(FORGET_NAMED).param("role", role).param("name", name).update();
        if (list().size() >= MOST) {
            return false;
        }
        mine(KEEP)
                .param("role", role)
                .param("id", Ids.next())
                .param("name", name)
                .param("query", query)
                .update();
        return true;
    }

    public void forget(UUID id) {
        mine(FORGET).param("id", id).update();
    }

    private JdbcClient.StatementSpec mine(String sql) {
        Scope scope = Scoped.current();
        return jdbc.sql(sql).param("city", scope.city()).param("person", scope.person());
    }
}
