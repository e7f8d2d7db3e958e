package gezhi.heads;

import gezhi.people.ExOfficio.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of bodies and what their posts are. */
@Repository
class HeadStore {
    private static final String HEADS = """
            select h.id, h.body, h.person, coalesce(n.name, '') as name, h.valid_from as since, h.valid_to as until, h.words, h.end_words
            from heads.head h
            left join people.v_names n on n.city = h.city and n.id = h.person
            where h.city = :city
            and h.body = :body
            """;

    private static final String NOW = HEADS + """
            and h.valid_to is null
            """;

    private static final String ALL = HEADS + """
            order by h.id desc
            limit 50
            """;

    private static final String ADD = """
            insert into heads.head (city, id, body, person, valid_from, words, named_by, named_at)
            values (:city, :id, :body, :person, :on, :words, cast(:by as uuid), :at)
            """;

    private static final String END = """
            update heads.head
            set valid_to = greatest(valid_from, cast(:on as date)), end_words = :words, ended_by = cast(:by as uuid), ended_at = :at
            where city = :city
            and body = :body
            and valid_to is null
            """;

    /** One for each division that a body with a head stands for, where a rule of that day says so. */
    private static final String WANTED = """
            select h.body, b.name as body_name, h.person, s.division
            from heads.head h
            join bodies.v_bodies b on b.city = h.city and b.id = h.body
            join bodies.v_standings s on s.city = h.city and s.body = h.body
            join territory.v_divisions d on d.city = s.city and d.code = s.division
            where h.city = :city
            and h.valid_to is null
            and (:all or h.body = any(cast(:bodies as uuid[])))
            and b.valid_to is null
            and s.valid_to is null
            and d.valid_to is null
            and exists (
                select from heads.rule r
                where r.city = h.city
                and r.kind = b.kind
                and r.post = d.level
                and r.valid_from <= :on
                and (r.valid_to is null or r.valid_to > :on))
            order by s.division
            """;

    private static final String POSTS = """
            select s.division, d.name as division_name, d.level as post, s.body, b.name as body_name, h.person, coalesce(n.name, '') as name,
                h.valid_from as since
            from bodies.v_standings s
            join territory.v_divisions d on d.city = s.city and d.code = s.division
            join bodies.v_bodies b on b.city = s.city and b.id = s.body
            left join heads.head h on h.city = s.city and h.body = s.body and h.valid_to is null
            left join people.v_names n on n.city = h.city and n.id = h.person
            where s.city = :city
            and s.valid_to is null
            and d.valid_to is null
            and exists (
                select from heads.rule r
                where r.city = s.city
                and r.kind = b.kind
                and r.post = d.level
                and r.valid_from <= :on
                and (r.valid_to is null or r.valid_to > :on))
            """;

    private static final String PAGE = POSTS + """
            and s.division >= :subtree
            and s.division < :subtree || ':'
            and s.division > :after
            and (:filter = '' or (h.person is null) = (:filter = 'VACANT'))
            order by s.division
            limit :limit
            """;

    private static final String OF_BODY = POSTS + """
            and s.body = :body
            order by s.division
            """;

    private final JdbcClient jdbc;

    HeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> find(String city, UUID body) {
        return jdbc.sql(NOW)
                .param("city", city)
                .param("body", body)
                .query(Head.class)
                .optional();
    }

    /** The newest first, at most 50. */
    List<Head> list(String city, UUID body) {
        return jdbc.sql(ALL)
                .param("city", city)
                .param("body", body)
                .query(Head.class)
                .list();
    }

    /** @param by null for the program */
    record Signed(LocalDate on, String words, @Nullable UUID by, Instant at) {}

    void add(String city, UUID id, UUID body, UUID person, Signed signed) {
        signed(ADD, city, body, signed).param("id", id).param("person", person).update();
    }

    /** False when it has no head. */
    boolean end(String city, UUID body, Signed signed) {
        return signed(END, city, body, signed).update() == 1;
    }

    /** @param bodies null for all */
    List<Wanted> wanted(String city, @Nullable Collection<UUID> bodies, LocalDate on) {
        return jdbc.sql(WANTED)
                .param("city", city)
                .param("all", bodies == null)
                .param(
                        "bodies",
                        bodies == null
                                ? new String[0]
                                : bodies.stream().map(UUID::toString).toArray(String[]::new))
                .param("on", on)
                .query(Wanted.class)
                .list();
    }

    /** @param filter empty, {@code VACANT} or {@code HELD} */
    List<HeadPost> page(String city, String subtree, String filter, LocalDate on, String after, int limit) {
        return jdbc.sql(PAGE)
                .param("city", city)
                .param("subtree", subtree)
                .param("filter", filter)
                .param("on", on)
                .param("after", after)
                .param("limit", limit)
                .query(HeadPost.class)
                .list();
    }

    List<HeadPost> ofBody(String city, UUID body, LocalDate on) {
        return jdbc.sql(OF_BODY)
                .param("city", city)
                .param("body", body)
                .param("on", on)
                .query(HeadPost.class)
                .list();
    }

    private JdbcClient.StatementSpec signed(String sql, String city, UUID body, Signed signed) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("body", body)
                .param("on", signed.on())
                .param("words", signed.words())
                .param("by", signed.by() == null ? null : signed.by().toString())
                .param("at", signed.at().atOffset(ZoneOffset.UTC));
    }
}
