package gezhi.cases.store;

import gezhi.cases.loop.Step;
import gezhi.territory.Following;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where cases belong when the tree changes under them. */
@Repository
public class MoveStore {
    private static final String FOLLOW = """
            update cases.case c
            set division = g.now,
                version = version + 1
            from unnest(:numbers::text[], :froms::text[], :nows::text[]) as g (number, was, now)
            where c.city = :city
            and c.number = g.number
            and c.number = any (:numbers::text[])
            and c.division = g.was
            returning g.was, g.now, c.step
            """;

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that went along, and the step at which it stands. */
    public record Moved(String was, String now, Step step) {}

    /** Compare and set: only those that are still where they were. */
    public List<Moved> follow(String city, List<Following> all) {
        return jdbc.sql(FOLLOW)
                .param("city", city)
                .param("numbers", all.stream().map(Following::key).toArray(String[]::new))
                .param("froms", all.stream().map(Following::from).toArray(String[]::new))
                .param("nows", all.stream().map(Following::to).toArray(String[]::new))
                .query(Moved.class)
                .list();
    }
}
