package gezhi.organizations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds divisions for the forms. */
@Repository
class OfficeQueries {
    private static final String DIVISIONS = """
            select d.code || ' ' || d.name
            from territory.v_divisions d
            where d.city = :city
            and d.valid_to is null
            and d.level <> 'UNIT'
            and (starts_with(d.code, :words) or position(:words in d.name) > 0)
            order by length(d.code), d.code
            limit :most
            """;

    private final JdbcClient jdbc;

    OfficeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<String> divisions(String city, String words, int most) {
        return jdbc.sql(DIVISIONS)
                .param("city", city)
                .param("words", words)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
