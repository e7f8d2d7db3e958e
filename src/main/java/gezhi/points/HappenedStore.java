package gezhi.points;

import gezhi.platform.InTurn;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What happened and may give points, one at a time: each is looked at in its own transaction, so that nobody's points wait for others'. */
@Repository
class HappenedStore implements InTurn.Waiting<Happened> {
    private static final int MOST_TRIES = 20;

    private static final String ADD = """
            insert into points.happened (city, id, occasion, subject, part, at)
            values (:city, :id, :occasion, :subject, :part, :at)
            """;

    /** Reports wait for the night: by the minute in the ledger it could be told who reported. */
    private static final String TAKE = """
            with turn as materialized (
                select city, id
                from points.happened
                where city = :city
                and tries < :tries
                and (occasion <> 'REPORT' or at < :today)
                order by tries, at, id
                limit 1
                for update skip locked)
            delete from points.happened h
            using turn t
            where h.city = :city
            and h.id = t.id
            returning h.id, h.occasion, h.subject, h.part, h.at
            """;

    private static final String SET_BACK = """
            update points.happened
            set tries = tries + 1
            where city = :city
            and id = :id
            """;

    /** Who serves as a unit or a team gets none: nobody is said to have come. */
    private static final String SERVED = """
            select person
            from orders.v_parts
            where city = :city
            and id = :part
            and alone
            and step in ('CONFIRMED', 'RATED')
            """;

    private static final String ATTENDED = """
            select person
            from activities.v_sign_ups
            where city = :city
            and id = :part
            and step = 'CONFIRMED'
            """;

    /** By a resident on the public page; what staff report is their work. */
    private static final String REPORTED = """
            select reporter
            from cases.v_parties
            where city = :city
            and id = :part
            and channel = 'WEB'
            and reporter is not null
            and step in ('VERIFIED', 'EVALUATED')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HappenedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Happened happened) {
        sql(ADD).param("id", happened.id())
                .param("occasion", happened.occasion().name())
                .param("subject", happened.subject())
                .param("part", happened.part())
                .param("at", happened.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One at most. */
    @Override
    public List<Happened> take(int limit) {
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return sql(TAKE)
                .param("tries", MOST_TRIES)
                .param("today", today.atOffset(ZoneOffset.UTC))
                .query(Happened.class)
                .list();
    }

    /** After some tries it is left where it is. */
    @Override
    public void setBack(Happened happened) {
        sql(SET_BACK).param("id", happened.id()).update();
    }

    @Override
    public String name(Happened happened) {
        return happened.occasion() + " " + happened.part();
    }

    /** Whose deed it was; empty where it does not stand any more, or is nobody's with an account. */
    Optional<UUID> whose(Happened happened) {
        String asked = switch (happened.occasion()) {
            case SERVICE -> SERVED;
            case ACTIVITY -> ATTENDED;
            case REPORT -> REPORTED;
            case DESK -> throw new IllegalArgumentException("by hand");
        };
        return sql(asked).param("part", happened.part()).query(UUID.class).optional();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
