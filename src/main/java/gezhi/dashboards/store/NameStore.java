package gezhi.dashboards.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What categories and offices are called. */
@Repository
public class NameStore {
    private static final String CATEGORIES = """
            select code as key, name, name_en
            from cases.v_category
            where city = :city
            and code in (:codes)
            """;

    private static final String OFFICES = """
            select id::text as key, name, name as name_en
            from organizations.v_offices
            where city = :city
            and id in (:ids)
            """;

    private final JdbcClient jdbc;

    NameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code of the category; a code without a name is missing. */
    public Map<String, String> categories(String city, Collection<String> codes, boolean english) {
        return names(CATEGORIES, "codes", city, List.copyOf(codes), english);
    }

    /** By id of the office. */
    public Map<String, String> offices(String city, Collection<String> ids, boolean english) {
        return names(OFFICES, "ids", city, ids.stream().map(UUID::fromString).toList(), english);
    }

    private Map<String, String> names(String sql, String keys, String city, List<?> wanted, boolean english) {
        Map<String, String> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql(sql)
                    .param("city", city)
                    .param(keys, wanted)
                    .query(Name.class)
                    .list()
                    .forEach(name -> names.put(name.key(), english ? name.nameEn() : name.name()));
        }
        return names;
    }

    private record Name(String key, String name, String nameEn) {}
}
