package gezhi.points;

import gezhi.platform.scope.Scoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
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

    private static final String AGAIN = """
            update points.holder
            set name = :name, division = :division, joined_at = :at, left_at = null
            where city = :city
            and person = :person
            """;

    private static final String JOIN = """
            insert into points.holder (city, person, number, name, division, joined_at)
            values (:city, :person, :number, :name, :division, :at)
            on conflict (city, number) do nothing
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
    private final RandomGenerator numbers;

    @Autowired
    PointHolderStore(JdbcClient jdbc) {
        this(jdbc, new SecureRandom());
    }

    PointHolderStore(JdbcClient jdbc, RandomGenerator numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
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

    /** Who did before keeps their number; false when somebody else has the new one. */
    boolean join(Holder holder) {
        return sql(AGAIN).params(joining(holder)).update() == 1
                || sql(JOIN)
                                .param("number", holder.number())
                                .params(joining(holder))
                                .update()
                        == 1;
    }

    /** Eight digits by chance. That they are free is only known once they are taken: nobody sees the numbers of all. */
    String drawNumber() {
        return String.format(Locale.ROOT, "%08d", numbers.nextInt(100_000_000));
    }

    private static Map<String, Object> joining(Holder holder) {
        return Map.of(
                "person", holder.person(),
                "name", holder.name(),
                "division", holder.division(),
                "at", holder.joinedAt().atOffset(ZoneOffset.UTC));
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
