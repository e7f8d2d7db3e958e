package gezhi.bodies.store;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies: one at a time, and many in a statement. */
@Repository
public class BodyStore {
    private static final int ROWS_PER_STATEMENT = 20_000;

    private static final String FIND = """
            select b.id, b.kind, b.name, b.seat, coalesce(d.name, b.seat) as seat_name, b.superior, b.contact, b.published,
                b.valid_from, b.valid_to, b.version
            from bodies.body b
            left join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.id = :id
            """;

    private static final String NAMED = """
            select b.id, b.kind, b.name, b.seat, coalesce(d.name, b.seat) as seat_name, b.superior, b.contact, b.published,
                b.valid_from, b.valid_to, b.version
            from bodies.body b
            left join territory.v_divisions d on d.city = b.city and d.code = b.seat
            where b.city = :city
            and b.seat = :seat
            and b.name = :name
            and b.valid_to is null
            """;

    private static final String STANDING = """
            select b.id, b.kind, b.name, b.seat, b.seat as seat_name, b.superior, b.contact, b.published,
                b.valid_from, b.valid_to, b.version
            from bodies.body b
            where b.city = :city
            and b.valid_to is null
            """;

    private static final String SEATS = """
            select code
            from territory.v_divisions
            where city = :city
            and code = any (:codes::text[])
            and valid_to is null
            """;

    private static final String INSERT = """
            insert into bodies.body (city, id, kind, name, seat, superior, contact, published, valid_from)
            select :city, g.id, g.kind, g.name, g.seat, g.superior, g.contact, g.published, g.valid_from
            from unnest(cast(:ids as uuid[]), :kinds::text[], :names::text[], :seats::text[], cast(:superiors as uuid[]),
                :contacts::text[], :published::boolean[], cast(:froms as date[]))
                as g (id, kind, name, seat, superior, contact, published, valid_from)
            """;

    private static final String UPDATE = """
            update bodies.body
            set kind = :kind, name = :name, seat = :seat, superior = :superior, contact = :contact, published = :published,
                valid_from = :from, version = version + 1
            where city = :city
            and id = :id
            and version = :version
            and valid_to is null
            """;

    private static final String CLOSE = """
            update bodies.body
            set valid_to = :on, version = version + 1
            where city = :city
            and id = :id
            and version = :version
            and valid_to is null
            """;

    private static final String MOVE_UNDER = """
            update bodies.body
            set superior = :into, version = version + 1
            where city = :city
            and superior = :from
            and valid_to is null
            returning id
            """;

    /** From the highest of the bodies down, so that many may come at once in any order. */
    private static final String RETRACE = """
            with recursive named as (
                select unnest(cast(:ids as uuid[])) as id
            ), chain as (
                select b.id, coalesce(above.path, '') || replace(b.id::text, '-', '') as path
                from bodies.body b
                left join bodies.body above on above.city = b.city and above.id = b.superior
                where b.city = :city
                and b.id in (select id from named)
                and not exists (select from named where named.id = b.superior)
                union all
                select b.id, c.path || replace(b.id::text, '-', '')
                from chain c
                join bodies.body b on b.city = :city and b.superior = c.id
            )
            update bodies.body b
            set path = chain.path
            from chain
            where b.city = :city
            and b.id = chain.id
            and b.path <> chain.path
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('bodies ' || :city, 0))
            """;

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A body before it is written. */
    public record Fresh(UUID id, BodyKind kind, Body.Draft draft) {}

    /** Who changes the register of the city waits for who is changing it: rules about two rows hold for both. Changes are few. */
    public void lock(String city) {
        jdbc.sql(LOCK).param("city", city).query(row -> {});
    }

    public Optional<Body> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(BodyStore::body)
                .optional();
    }

    public Optional<Body> named(String city, String name, String seat) {
        return jdbc.sql(NAMED)
                .param("city", city)
                .param("name", name)
                .param("seat", seat)
                .query(BodyStore::body)
                .optional();
    }

    /** The standing body that {@link Body#label()} names. */
    public Optional<Body> labelled(String city, String label) {
        String words = label.strip();
        int open = words.lastIndexOf('（');
        return open > 0 && words.endsWith("）")
                ? named(city, words.substring(0, open).strip(), words.substring(open + 1, words.length() - 1))
                : Optional.empty();
    }

    /** Every standing body of the city, without the names of their seats. */
    public List<Body> standing(String city) {
        return jdbc.sql(STANDING).param("city", city).query(BodyStore::body).list();
    }

    /** Those of the codes that belong to standing divisions. */
    public Set<String> seats(String city, Collection<String> codes) {
        return jdbc
                .sql(SEATS)
                .param("city", city)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    public void insert(String city, List<Fresh> bodies) {
        for (int start = 0; start < bodies.size(); start += ROWS_PER_STATEMENT) {
            insertPart(city, bodies.subList(start, Math.min(start + ROWS_PER_STATEMENT, bodies.size())));
        }
        retrace(city, bodies.stream().map(Fresh::id).toList());
    }

    /** Writes the paths of bodies whose superior is new, and of what stands under them. */
    private void retrace(String city, List<UUID> bodies) {
        jdbc.sql(RETRACE)
                .param("city", city)
                .param("ids", bodies.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private void insertPart(String city, List<Fresh> part) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("ids", column(part, fresh -> fresh.id().toString()))
                .param("kinds", column(part, fresh -> fresh.kind().name()))
                .param("names", column(part, fresh -> fresh.draft().name().strip()))
                .param("seats", column(part, fresh -> fresh.draft().seat()))
                .param("superiors", column(part, fresh -> text(fresh.draft().superior())))
                .param("contacts", column(part, fresh -> fresh.draft().contact().strip()))
                .param(
                        "published",
                        part.stream().map(fresh -> fresh.draft().published()).toArray(Boolean[]::new))
                .param("froms", column(part, fresh -> fresh.draft().from().toString()))
                .update();
    }

    /** False when it is not the version seen, or was closed. */
    public boolean update(String city, UUID id, int version, BodyKind kind, Body.Draft draft) {
        boolean updated = jdbc.sql(UPDATE)
                        .param("city", city)
                        .param("id", id)
                        .param("version", version)
                        .param("kind", kind.name())
                        .param("name", draft.name().strip())
                        .param("seat", draft.seat())
                        .param("superior", draft.superior())
                        .param("contact", draft.contact().strip())
                        .param("published", draft.published())
                        .param("from", draft.from())
                        .update()
                == 1;
        retrace(city, List.of(id));
        return updated;
    }

    public boolean close(String city, UUID id, int version, LocalDate on) {
        return jdbc.sql(CLOSE)
                        .param("city", city)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Puts what stands under one body under another. */
    public List<UUID> moveUnder(String city, UUID from, UUID into) {
        List<UUID> moved = jdbc.sql(MOVE_UNDER)
                .param("city", city)
                .param("from", from)
                .param("into", into)
                .query(UUID.class)
                .list();
        retrace(city, moved);
        return moved;
    }

    static @Nullable String[] column(List<Fresh> part, Function<Fresh, @Nullable String> read) {
        return part.stream().map(read).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static Body body(ResultSet row, int at) throws SQLException {
        return new Body(
                row.getObject("id", UUID.class),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("seat"),
                row.getString("seat_name"),
                row.getObject("superior", UUID.class),
                row.getString("contact"),
                row.getBoolean("published"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }
}
