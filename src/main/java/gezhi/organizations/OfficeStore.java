package gezhi.organizations;

import gezhi.territory.Following;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offices and their kinds. */
@Repository
class OfficeStore {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String FIND = """
            select o.id, o.name, o.kind, o.seat, coalesce(d.name, o.seat) as seat_name, o.parent, o.valid_from, o.valid_to
            from organizations.office o
            left join territory.v_divisions d on d.city = o.city and d.code = o.seat
            where o.city = :city
            and o.id = :id
            """;

    private static final String FIND_NAMED = """
            select o.id, o.name, o.kind, o.seat, coalesce(d.name, o.seat) as seat_name, o.parent, o.valid_from, o.valid_to
            from organizations.office o
            left join territory.v_divisions d on d.city = o.city and d.code = o.seat
            where o.city = :city
            and o.name = :name
            and o.seat = :seat
            and o.valid_to is null
            """;

    private static final String LIST_AT = """
            select o.id, o.name, o.kind, o.seat, coalesce(d.name, o.seat) as seat_name, o.parent, o.valid_from, o.valid_to
            from organizations.office o
            left join territory.v_divisions d on d.city = o.city and d.code = o.seat
            where o.city = :city
            and o.seat in (:seats)
            and o.valid_to is null
            order by length(o.seat) desc, o.id
            """;

    private static final String PAGE = """
            select o.id, o.name, o.kind, o.seat, coalesce(d.name, o.seat) as seat_name, o.parent, o.valid_from, o.valid_to
            from organizations.office o
            left join territory.v_divisions d on d.city = o.city and d.code = o.seat
            where o.city = :city
            and o.seat >= :subtree
            and o.seat < :subtree || ':'
            and (o.seat, o.id) > (:afterSeat collate "C", :afterId::uuid)
            and (:kind = '' or o.kind = :kind)
            and (:words = '' or position(:words in o.name) > 0)
            and o.valid_to is null
            order by o.seat, o.id
            limit :limit
            """;

    private static final String MOVE = """
            update organizations.office o
            set seat = g.now
            from unnest(:ids::uuid[], :froms::text[], :nows::text[]) as g (id, was, now)
            where o.city = :city
            and o.id = g.id
            and o.seat = g.was
            and o.valid_to is null
            """;

    private static final String KINDS = """
            select code, zh, en
            from organizations.kind
            where city = :city
            and valid_to is null
            order by ordinal
            """;

    private static final String INSERT_KIND = """
            insert into organizations.kind (city, code, zh, en, ordinal, valid_from)
            values (:city, :code, :zh, :en, :ordinal, :on)
            """;

    private static final String INSERT = """
            insert into organizations.office (city, id, name, kind, seat, parent, valid_from)
            values (:city, :id, :name, :kind, :seat, :parent, :on)
            """;

    private static final String UPDATE = """
            update organizations.office
            set name = :name, kind = :kind, seat = :seat, parent = :parent
            where city = :city
            and id = :id
            and valid_to is null
            """;

    private static final String CLOSE = """
            update organizations.office
            set valid_to = greatest(:on::date, valid_from)
            where city = :city
            and id = :id
            and valid_to is null
            """;

    private final JdbcClient jdbc;

    OfficeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty {@code kind} and {@code words} leave nothing out. */
    record Filter(String city, String subtree, String kind, String words) {}

    Optional<Office> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(Office.class)
                .optional();
    }

    Optional<Office> findNamed(String city, String name, String seat) {
        return jdbc.sql(FIND_NAMED)
                .param("city", city)
                .param("name", name)
                .param("seat", seat)
                .query(Office.class)
                .optional();
    }

    List<Office> listAt(String city, List<String> seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LIST_AT)
                .param("city", city)
                .param("seats", seats)
                .query(Office.class)
                .list();
    }

    /** {@code after} is {@code seat.id} of the last office seen, or empty; anything else starts from the beginning. */
    List<Office> page(Filter filter, String after, int limit) {
        boolean first = !after.matches("\\d+\\.[0-9a-f-]{36}");
        int dot = after.indexOf('.');
        return jdbc.sql(PAGE)
                .param("city", filter.city())
                .param("subtree", filter.subtree())
                .param("kind", filter.kind())
                .param("words", filter.words())
                .param("afterSeat", first ? "" : after.substring(0, dot))
                .param("afterId", first ? FIRST.toString() : after.substring(dot + 1))
                .param("limit", limit)
                .query(Office.class)
                .list();
    }

    /** How many went along; one that sits elsewhere meanwhile stays. */
    int follow(String city, List<Following> all) {
        return jdbc.sql(MOVE)
                .param("city", city)
                .param("ids", all.stream().map(Following::key).toArray(String[]::new))
                .param("froms", all.stream().map(Following::from).toArray(String[]::new))
                .param("nows", all.stream().map(Following::to).toArray(String[]::new))
                .update();
    }

    List<OfficeKind> kinds(String city) {
        return jdbc.sql(KINDS).param("city", city).query(OfficeKind.class).list();
    }

    void insertKind(String city, OfficeKind kind, int ordinal, LocalDate on) {
        jdbc.sql(INSERT_KIND)
                .param("city", city)
                .param("code", kind.code())
                .param("zh", kind.zh())
                .param("en", kind.en())
                .param("ordinal", ordinal)
                .param("on", on)
                .update();
    }

    void insert(String city, UUID id, Office.Draft draft, LocalDate on) {
        with(INSERT, city, id, draft).param("on", on).update();
    }

    boolean update(String city, UUID id, Office.Draft draft) {
        return with(UPDATE, city, id, draft).update() == 1;
    }

    boolean close(String city, UUID id, LocalDate on) {
        return jdbc.sql(CLOSE)
                        .param("city", city)
                        .param("id", id)
                        .param("on", on)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(String sql, String city, UUID id, Office.Draft draft) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("id", id)
                .param("name", draft.name().strip())
                .param("kind", draft.kind())
                .param("seat", draft.seat())
                .param("parent", draft.parent());
    }
}
