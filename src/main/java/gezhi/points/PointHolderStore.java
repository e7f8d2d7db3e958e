package gezhi.points;

import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who takes part; row security decides whom the reader sees. */
@Repository
class PointHolderStore {
    private static final String COLUMNS = """
            select person, number, name, division, joined_at, left_at
            from points.holder
            where city = :city
            """;

    private static final String FIND = COLUMNS + """
            and person = :person
            """;

    private static final String BY_NUMBER = COLUMNS + """
            and number = :number
            """;

    private static final String JOIN = """
            insert into points.holder (city, person, number, name, division, joined_at)
            values (:city, :person, :number, :name, :division, :at)
            on conflict (city, person) do update
            set name = excluded.name, division = excluded.division, joined_at = excluded.joined_at, left_at = null
            """;

    private static final String LEAVE = """
            update points.holder
            set left_at = :at
            where city = :city
            and person = :person
            and left_at is null
            """;

    /** Whatever is given to, taken from or decided for one person comes one after the other: so no cap is passed, and no deed done twice. */
    private static final String LOCK = """
            select 1
            from pg_advisory_xact_lock(hashtextextended('points ' || :city || ' ' || cast(:person as text), 0))
            """;

    private final JdbcClient jdbc;

    PointHolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(UUID person) {
        sql(LOCK).param("person", person).query(Integer.class).single();
    }

    Optional<Holder> find(UUID person) {
        return sql(FIND).param("person", person).query(Holder.class).optional();
    }

    Optional<Holder> findByNumber(String number) {
        return sql(BY_NUMBER).param("number", number).query(Holder.class).optional();
    }

    void join(Holder holder) {
        sql(JOIN)
                .param("person", holder.person())
                .param("number", holder.number())
                .param("name", holder.name())
                .param("division", holder.division())
                .param("at", holder.joinedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void leave(UUID person, Instant at) {
        sql(LEAVE)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
