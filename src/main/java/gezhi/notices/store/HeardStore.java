package gezhi.notices.store;

import gezhi.notices.model.Heard;
import gezhi.platform.InTurn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deeds of which nobody has been told yet. */
@Repository
public class HeardStore implements InTurn.Waiting<Heard> {
    private static final int MOST_TRIES = 20;

    private static final String ADD = """
            insert into notices.heard (city, at, subject, seq, event, office, actor, step)
            values (:city, :at, :subject, :seq, :event, cast(:office as uuid), cast(:actor as uuid), :step)
            """;

    /** Whoever takes a row has it to the end of the transaction; others pass over it. */
    private static final String TAKE = """
            with turn as materialized (
                select city, tries, at, subject, seq
                from notices.heard
                where city = :city
                and tries < :tries
                order by tries, at, subject, seq
                limit :limit
                for update skip locked)
            delete from notices.heard h
            using turn t
            where h.city = :city
            and h.tries = t.tries
            and h.at = t.at
            and h.subject = t.subject
            and h.seq = t.seq
            returning h.at, h.subject, h.seq, h.event, h.office, h.actor, h.step
            """;

    private static final String SET_BACK = """
            update notices.heard
            set tries = tries + 1
            where city = :city
            and subject = :subject
            and seq = :seq
            """;

    private final JdbcClient jdbc;

    HeardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Heard heard) {
        Sql.inCity(jdbc, ADD)
                .param("at", Sql.at(heard.at()))
                .param("subject", heard.subject())
                .param("seq", heard.seq())
                .param("event", heard.event())
                .param("office", text(heard.office()))
                .param("actor", text(heard.actor()))
                .param("step", heard.step())
                .update();
    }

    @Override
    public List<Heard> take(int limit) {
        return Sql.inCity(jdbc, TAKE)
                .param("tries", MOST_TRIES)
                .param("limit", limit)
                .query((row, i) -> heard(row))
                .list();
    }

    /** After some tries it is left where it is. */
    @Override
    public void setBack(Heard heard) {
        Sql.inCity(jdbc, SET_BACK)
                .param("subject", heard.subject())
                .param("seq", heard.seq())
                .update();
    }

    @Override
    public String name(Heard heard) {
        return heard.event() + " " + heard.seq() + " of " + heard.subject();
    }

    private static Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                row.getObject("subject", UUID.class),
                row.getInt("seq"),
                Sql.get(row, "at"),
                row.getString("event"),
                row.getObject("office", UUID.class),
                row.getObject("actor", UUID.class),
                row.getString("step"));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
