package gezhi.notices.store;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Letter;
import gezhi.notices.model.Recipient;
import gezhi.notices.model.Words;
import gezhi.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is to be sent. Whoever takes a row has it for a while, without holding a lock while the other side is talked to; when the taker dies,
 * the while passes and it is taken again, under the same id.
 */
@Repository
public class OutgoingStore {
    private static final String ADD = """
            insert into notices.outgoing (city, id, case_id, seq, event, channel, recipient, subject, body, urgent, next_at, created_at)
            select :city, o.id, o.case_id, o.seq, o.event, o.channel, o.recipient, o.subject, o.body, o.urgent, o.next, :now
            from unnest(cast(:ids as uuid[]), cast(:cases as uuid[]), cast(:seqs as int[]), cast(:events as text[]),
                cast(:channels as text[]), cast(:recipients as text[]), cast(:subjects as text[]), cast(:bodies as text[]),
                cast(:urgent as boolean[]), cast(:nexts as timestamptz[]))
                as o (id, case_id, seq, event, channel, recipient, subject, body, urgent, next)
            on conflict (city, case_id, seq, channel, recipient) do nothing
            """;

    private static final String TAKE = """
            with due as materialized (
                select id
                from notices.outgoing
                where city = :city
                and channel = :channel
                and state = 'WAITING'
                and next_at <= :now
                order by next_at
                limit :limit
                for update skip locked)
            update notices.outgoing o
            set attempts = attempts + 1,
                next_at = :until
            from due
            where o.city = :city
            and o.id = due.id
            returning o.id, o.channel, o.recipient, o.subject, o.body, o.urgent, o.attempts
            """;

    /** Only by who has it still: a taker that was slower than its while does not speak for the next one. */
    private static final String MARK = """
            update notices.outgoing
            set state = :state,
                next_at = :next,
                reason = :reason,
                sent_at = case when :state = 'SENT' then cast(:now as timestamptz) end
            where city = :city
            and id = :id
            and attempts = :attempts
            and state = 'WAITING'
            """;

    private static final String FORGET = """
            delete from notices.outgoing
            where city = :city
            and created_at < :before
            """;

    private final JdbcClient jdbc;

    OutgoingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next when it may go out */
    public record Draft(Fact fact, Channel channel, Recipient recipient, Words words, boolean urgent, Instant next) {}

    /** How it stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        GIVEN_UP
    }

    /** What has been put down for a recipient already is not put down again. */
    public void add(List<Draft> drafts, Instant now) {
        Sql.inCity(jdbc, ADD)
                .param("ids", Sql.column(drafts, _ -> Ids.next()))
                .param("cases", Sql.column(drafts, draft -> draft.fact().subject()))
                .param("seqs", Sql.column(drafts, draft -> draft.fact().seq()))
                .param("events", Sql.column(drafts, draft -> draft.fact().event()))
                .param("channels", Sql.column(drafts, Draft::channel))
                .param(
                        "recipients",
                        Sql.column(drafts, draft -> draft.recipient().text()))
                .param("subjects", Sql.column(drafts, draft -> draft.words().title()))
                .param("bodies", Sql.column(drafts, draft -> draft.words().text()))
                .param("urgent", Sql.column(drafts, Draft::urgent))
                .param("nexts", Sql.column(drafts, Draft::next))
                .param("now", Sql.at(now))
                .update();
    }

    /** The longest due first; nobody else gets them before {@code until}. */
    public List<Letter> take(Channel channel, Instant now, Instant until, int limit) {
        return Sql.inCity(jdbc, TAKE)
                .param("channel", channel.name())
                .param("now", Sql.at(now))
                .param("until", Sql.at(until))
                .param("limit", limit)
                .query((row, i) -> letter(row))
                .list();
    }

    /** @param next of interest only while it waits */
    public void mark(Letter letter, State state, Instant next, String reason, Instant now) {
        Sql.inCity(jdbc, MARK)
                .param("id", letter.id())
                .param("attempts", letter.attempts())
                .param("state", state.name())
                .param("next", Sql.at(next))
                .param("reason", reason)
                .param("now", Sql.at(now))
                .update();
    }

    public int forget(Instant before) {
        return Sql.inCity(jdbc, FORGET).param("before", Sql.at(before)).update();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                Recipient.of(row.getString("recipient")),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("urgent"),
                row.getInt("attempts"));
    }
}
