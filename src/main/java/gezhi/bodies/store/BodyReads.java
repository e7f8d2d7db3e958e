package gezhi.bodies.store;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of bodies, in order of seat. */
@Repository
public class BodyReads {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PAGE = """
            select b.id, b.kind, b.name, b.seat, coalesce(d.name, b.seat) as seat_name, b.superior, b.contact, b.published,
                b.valid_from, b.valid_to, b.version
            from bodies.body b
            left join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.seat >= :subtree
            and b.seat < :subtree || ':'
            and (b.seat, b.id) > (:afterSeat collate "C", :afterId::uuid)
            and (:kind = '' or b.kind = :kind)
            and (:words = '' or position(:words in b.name) > 0)
            and b.valid_to is null
            order by b.seat, b.id
            limit :limit
            """;

    private static final String SUBORDINATES = """
            select b.id, b.kind, b.name, b.seat, coalesce(d.name, b.seat) as seat_name, b.superior, b.contact, b.published,
                b.valid_from, b.valid_to, b.version
            from bodies.body b
            left join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.superior = :superior
            and (b.seat, b.id) > (:afterSeat collate "C", :afterId::uuid)
            and b.valid_to is null
            order by b.seat, b.id
            limit :limit
            """;

    private static final String UNDER = """
            select array_agg(distinct kind) as kinds, array_agg(distinct seat) as seats
            from bodies.body
            where city = :city
            and superior = :superior
            and valid_to is null
            """;

    private final JdbcClient jdbc;

    BodyReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds and seats of what stands directly under a body. */
    public record Under(List<BodyKind> kinds, List<String> seats) {}

    /** Empty {@code kind} and {@code words} leave nothing out. */
    public record Filter(String subtree, String kind, String words) {}

    /** {@code after} is {@code seat.id} of the last body seen, or empty; anything else starts from the beginning. */
    public List<Body> page(String city, Filter filter, String after, int limit) {
        return paged(PAGE, after)
                .param("city", city)
                .param("subtree", filter.subtree())
                .param("kind", filter.kind())
                .param("words", filter.words())
                .param("limit", limit)
                .query(BodyStore::body)
                .list();
    }

    /** What stands directly under a body, or is affiliated to it. */
    public List<Body> subordinates(String city, UUID superior, String after, int limit) {
        return paged(SUBORDINATES, after)
                .param("city", city)
                .param("superior", superior)
                .param("limit", limit)
                .query(BodyStore::body)
                .list();
    }

    public Under under(String city, UUID superior) {
        return jdbc.sql(UNDER)
                .param("city", city)
                .param("superior", superior)
                .query((row, at) -> new Under(
                        texts(row.getArray("kinds")).stream()
                                .map(BodyKind::valueOf)
                                .toList(),
                        texts(row.getArray("seats"))))
                .single();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private JdbcClient.StatementSpec paged(String sql, String after) {
        boolean first = !after.matches("\\d+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        int dot = after.indexOf('.');
        return jdbc.sql(sql)
                .param("afterSeat", first ? "" : after.substring(0, dot))
                .param("afterId", first ? FIRST.toString() : after.substring(dot + 1));
    }
}
