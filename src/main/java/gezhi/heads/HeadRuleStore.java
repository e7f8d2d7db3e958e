package gezhi.heads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which heads hold which posts. */
@Repository
class HeadRuleStore {
    private static final String HAD_ANY = """
            select exists (
                select from heads.rule
                where city = :city)
            """;

    private static final String ADD = """
            insert into heads.rule (city, kind, post, source, valid_from)
            values (:city, :kind, :post, :source, :from)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    HeadRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the city has a rule or ever had one. */
    boolean hadAny(String city) {
        return jdbc.sql(HAD_ANY).param("city", city).query(Boolean.class).single();
    }

    void add(String city, HeadRule rule) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("kind", rule.kind().name())
                .param("post", rule.post().name())
                .param("source", rule.source())
                .param("from", rule.from())
                .update();
    }
}
