package gezhi.bodies.store;

import gezhi.territory.Following;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where bodies sit when the tree changes under them. */
@Repository
public class SeatStore {
    private static final String MOVE = """
            update bodies.body b
            set seat = g.now,
                version = version + 1
            from unnest(cast(:ids as uuid[]), :froms::text[], :nows::text[]) as g (id, was, now)
            where b.city = :city
            and b.id = g.id
            and b.id = any (cast(:ids as uuid[]))
            and b.seat = g.was
            and b.valid_to is null
            """;

    /** A seat outside that of the body above, or a division outside what the body may stand for. */
    private static final String OUTSIDE = """
            select exists (
                select
                from bodies.body b
                left join bodies.body above on above.city = b.city and above.id = b.superior
                left join bodies.standing s on s.city = b.city and s.body = b.id and s.valid_to is null
                where b.city = :city
                and b.valid_to is null
                and (b.id = any (cast(:ids as uuid[])) or above.id = any (cast(:ids as uuid[])))
                and not (starts_with(b.seat, coalesce(above.seat, b.seat))
                    and starts_with(coalesce(s.division, b.seat), coalesce(above.seat, b.seat))))
            """;

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were still where they were and have moved. */
    public int move(String city, List<Following> all) {
        return jdbc.sql(MOVE)
                .param("city", city)
                .param("ids", all.stream().map(Following::key).toArray(String[]::new))
                .param("froms", all.stream().map(Following::from).toArray(String[]::new))
                .param("nows", all.stream().map(Following::to).toArray(String[]::new))
                .update();
    }

    /** Among these bodies and those directly under them. */
    public boolean isAnyOutside(String city, List<String> bodies) {
        return jdbc.sql(OUTSIDE)
                .param("city", city)
                .param("ids", bodies.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
