package gezhi.membership.store;

import gezhi.membership.Floating;
import gezhi.membership.FloatingDeed;
import gezhi.membership.FloatingStep;
import gezhi.people.People;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members whose relation is elsewhere, and what was done about them. */
@Repository
public class FloatingStore {
    private static final String COLUMNS = """
            select f.id, f.name, f.residence, coalesce(d.name, '') as residence_name, f.origin, f.body, coalesce(b.name, '') as body_name, f.step, f.consented_on, f.version
            from membership.floating f
            left join bodies.v_bodies b on b.city = f.city and b.id = f.body
            left join territory.v_divisions d on d.city = f.city and d.code = f.residence
            where f.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and f.id = :id
            """;

    private static final String PAGE = COLUMNS + """
            and f.step = any (cast(:steps as text[]))
            and f.id > :after
            order by f.id
            limit :limit
            """;

    private static final String INSERT = """
            insert into membership.floating (city, id, name, residence, origin, body, step)
            values (:city, :id, :name, :residence, :origin, :body, 'FOUND')
            """;

    private static final String MOVE = """
            update membership.floating
            set step = :to,
                consented_on = :consentedOn,
                name = case when :named then name else '' end,
                residence = case when :named then residence else '' end,
                origin = case when :named then origin else '' end,
                version = version + 1
            where city = :city
            and id = :id
            and step = :from
            and version = :version
            """;

    /** Who they are is forgotten with the step, and the move says so. */
    private static final String LAPSE = """
            with lapsed as (
                update membership.floating f
                set step = 'LAPSED',
                    name = '',
                    residence = '',
                    origin = '',
                    version = version + 1
                where f.city = :city
                and f.step in ('FOUND', 'INVITED')
                and exists (
                    select from membership.floating_move m
                    where m.city = f.city
                    and m.floating = f.id
                    and m.seq = 1
                    and m.at < :before)
                returning f.city, f.id)
            insert into membership.floating_move (city, floating, seq, at, deed, to_step, actor_name, words, request_id)
            select l.city, l.id, (
                    select max(m.seq) + 1
                    from membership.floating_move m
                    where m.city = l.city
                    and m.floating = l.id),
                :at, 'LAPSE', 'LAPSED', '', '', gen_random_uuid()
            from lapsed l
            """;

    private static final String ADD_MOVE = """
            insert into membership.floating_move (city, floating, seq, at, deed, to_step, actor, actor_name, words, request_id)
            select :city, :floating, coalesce(max(m.seq), 0) + 1, :at, :deed, :to, :actor, :actorName, :words, :request
            from membership.floating_move m
            where m.city = :city
            and m.floating = :floating
            """;

    private static final String MOVES = """
            select at, deed, actor_name, words
            from membership.floating_move
            where city = :city
            and floating = :floating
            order by seq desc
            """;

    private static final String REQUESTED = """
            select floating as "of", deed
            from membership.floating_move
            where city = :city
            and request_id = :request
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('floating ' || :city || ' ' || :key, 0))
            """;

    private final JdbcClient jdbc;
    private final People people;

    FloatingStore(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What is written down of a deed. */
    public record Said(FloatingDeed deed, FloatingStep to, String words, UUID request, Instant at) {}

    /** Until the end of the transaction nobody else has the same lock. */
    public void lock(String city, UUID key) {
        jdbc.sql(LOCK).param("city", city).param("key", key.toString()).query(row -> {});
    }

    public Optional<Floating> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(Floating.class)
                .optional();
    }

    /** In the order in which they were found. */
    public List<Floating> page(String city, List<FloatingStep> steps, UUID after, int limit) {
        return jdbc.sql(PAGE)
                .param("city", city)
                .param("steps", steps.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query(Floating.class)
                .list();
    }

    /** What a request did before, and to which entry. */
    public record Earlier(UUID of, FloatingDeed deed) {}

    public Optional<Earlier> requested(String city, UUID request) {
        return jdbc.sql(REQUESTED)
                .param("city", city)
                .param("request", request)
                .query(Earlier.class)
                .optional();
    }

    public void insert(String city, UUID id, Floating.Draft draft) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("id", id)
                .param("name", draft.name())
                .param("residence", draft.residence())
                .param("origin", draft.origin())
                .param("body", draft.body())
                .update();
    }

    /** False when it is not the version seen. Where it leads to nobody named, who they are is forgotten. */
    public boolean move(String city, Floating seen, FloatingStep to, @Nullable LocalDate consentedOn, int version) {
        return jdbc.sql(MOVE)
                        .param("city", city)
                        .param("id", seen.id())
                        .param("from", seen.step().name())
                        .param("to", to.name())
                        .param("named", to.isNamed())
                        .param("consentedOn", consentedOn)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Forgets who was found before {@code before} and has not agreed; how many. */
    public int lapse(String city, Instant before, Instant at) {
        return jdbc.sql(LAPSE)
                .param("city", city)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void addMove(Scope by, UUID floating, Said said) {
        @Nullable UUID person = by.person();
        jdbc.sql(ADD_MOVE)
                .param("city", by.city())
                .param("floating", floating)
                .param("at", said.at().atOffset(ZoneOffset.UTC))
                .param("deed", said.deed().name())
                .param("to", said.to().name())
                .param("actor", person)
                .param(
                        "actorName",
                        person == null ? "" : people.names(List.of(person)).getOrDefault(person, ""))
                .param("words", said.words())
                .param("request", said.request())
                .update();
    }

    /** The newest first. */
    public List<Floating.Move> moves(String city, UUID floating) {
        return jdbc.sql(MOVES)
                .param("city", city)
                .param("floating", floating)
                .query((row, at) -> new Floating.Move(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        FloatingDeed.valueOf(row.getString("deed")),
                        row.getString("actor_name"),
                        row.getString("words")))
                .list();
    }
}
