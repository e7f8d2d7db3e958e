package gezhi.membership;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members of the city at hand let everybody know of themselves, for as long as their consent stands. */
@Service
@Transactional(readOnly = true)
public class Pledges {
    private static final String SHOWN = """
            select id, name, posts, pledge
            from membership.shown(:body)
            """;

    private final JdbcClient jdbc;

    Pledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without anything else about the member. */
    public record Pledge(UUID id, String name, String posts, String pledge) {}

    /** Of the members of a public organization, at most 200. */
    public List<Pledge> list(UUID body) {
        return jdbc.sql(SHOWN).param("body", body).query(Pledge.class).list();
    }
}
