package gezhi.membership.store;

import gezhi.membership.Charge;
import gezhi.membership.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who keeps which organization's members. */
@Repository
public class ChargeStore {
    private static final String LIST = """
            select c.id, c.body, coalesce(b.name, '') as body_name, c.person, c.person_name, c.since, c.ended_on
            from membership.charge c
            left join bodies.v_bodies b on b.city = c.city and b.id = c.body
            where c.city = :city
            and (:body::uuid is null or c.body = :body::uuid)
            and c.ended_on is null
            and c.id > :after
            order by c.id
            limit :limit
            """;

    private static final String INSERT = """
            insert into membership.charge (city, id, body, person, person_name, since, granted_by)
            values (:city, :id, :body, :person, :name, :since, :by)
            on conflict do nothing
            """;

    private static final String END = """
            update membership.charge
            set ended_on = :on
            where city = :city
            and id = :id
            and ended_on is null
            """;

    private static final String FIND_KEPT = """
            select id, name, kind, seat, path, superior, valid_from, valid_to
            from membership.kept_bodies()
            where id = :id
            """;

    private static final String FIND_LABELLED = """
            select id, name, kind, seat, path, superior, valid_from, valid_to
            from membership.kept_bodies()
            where name || '（' || seat || '）' = :label
            and valid_to is null
            """;

    private static final String KEPT = """
            select id, name, kind, seat, path, superior, valid_from, valid_to
            from membership.kept_bodies()
            where (:words = '' or position(:words in name) > 0)
            order by path
            limit :limit
            """;

    private static final String KEPT_OF_KINDS = """
            select id, name, kind, seat, path, superior, valid_from, valid_to
            from membership.kept_bodies()
            where kind = any (cast(:kinds as text[]))
            and (:words = '' or position(:words in name) > 0)
            and path > :after
            order by path
            limit :limit
            """;

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body null for all */
    public List<Charge> list(String city, @Nullable UUID body, UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("body", body == null ? null : body.toString())
                .param("after", after)
                .param("limit", limit)
                .query(Charge.class)
                .list();
    }

    /** False when they have it already. */
    public boolean insert(String city, Charge charge, @Nullable UUID by) {
        return jdbc.sql(INSERT)
                        .param("city", city)
                        .param("id", charge.id())
                        .param("body", charge.body())
                        .param("person", charge.person())
                        .param("name", charge.personName())
                        .param("since", charge.since())
                        .param("by", by)
                        .update()
                == 1;
    }

    public boolean end(String city, UUID id, LocalDate on) {
        return jdbc.sql(END).param("city", city).param("id", id).param("on", on).update() == 1;
    }

    /** An organization whose members the reader keeps. */
    public Optional<Kept> findKept(UUID body) {
        return jdbc.sql(FIND_KEPT).param("id", body).query(Kept.class).optional();
    }

    /** The standing one of this {@link Kept#label()}. */
    public Optional<Kept> findLabelled(String label) {
        return jdbc.sql(FIND_LABELLED).param("label", label).query(Kept.class).optional();
    }

    /** From the top of the chain down. */
    public List<Kept> kept(String words, int limit) {
        return jdbc.sql(KEPT)
                .param("words", words)
                .param("limit", limit)
                .query(Kept.class)
                .list();
    }

    /** From the top of the chain down, those behind the path {@code after}. */
    public List<Kept> keptOfKinds(List<String> kinds, String words, String after, int limit) {
        return jdbc.sql(KEPT_OF_KINDS)
                .param("kinds", kinds.toArray(String[]::new))
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query(Kept.class)
                .list();
    }
}
