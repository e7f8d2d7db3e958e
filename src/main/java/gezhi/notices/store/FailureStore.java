package gezhi.notices.store;

import gezhi.notices.Failure;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The part of what is to be sent that has failed. */
@Repository
public class FailureStore {
    private static final String PAGE = """
            select id, channel, recipient, subject, attempts, reason, state, created_at, next_at
            from notices.outgoing
            where city = :city
            and (state = 'FAILED' or (state = 'WAITING' and reason <> ''))
            and id < :before
            order by id desc
            limit :limit
            """;

    private static final String AGAIN = """
            update notices.outgoing
            set state = 'WAITING',
                attempts = 0,
                next_at = :now
            where city = :city
            and id = :id
            and state in ('WAITING', 'FAILED')
            and reason <> ''
            """;

    private static final String ALL_AGAIN = """
            update notices.outgoing
            set state = 'WAITING',
                attempts = 0,
                next_at = :now
            where city = :city
            and state = 'FAILED'
            """;

    private static final String GIVE_UP = """
            update notices.outgoing
            set state = 'GIVEN_UP'
            where city = :city
            and id = :id
            and state in ('WAITING', 'FAILED')
            and reason <> ''
            """;

    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Failure> page(UUID before, int limit) {
        return Sql.inCity(jdbc, PAGE)
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> failure(row))
                .list();
    }

    public void again(UUID id, Instant now) {
        Sql.inCity(jdbc, AGAIN).param("id", id).param("now", Sql.at(now)).update();
    }

    public int allAgain(Instant now) {
        return Sql.inCity(jdbc, ALL_AGAIN).param("now", Sql.at(now)).update();
    }

    public void giveUp(UUID id) {
        Sql.inCity(jdbc, GIVE_UP).param("id", id).update();
    }

    private static Failure failure(ResultSet row) throws SQLException {
        return new Failure(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                Recipient.of(row.getString("recipient")),
                row.getString("subject"),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getString("state").equals("WAITING"),
                Sql.get(row, "created_at"),
                Sql.get(row, "next_at"));
    }
}
