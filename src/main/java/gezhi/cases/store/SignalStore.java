package gezhi.cases.store;

import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the signals of the clock. A row that somebody works on at this moment is passed over and found the next time. */
@Repository
public class SignalStore {

    /** In the order in which a case meets them. */
    public enum Signal {
        WARN,
        BREACH
    }

    private static final String WRITTEN = """
            , written as (
                insert into cases.journal (city, case_id, seq, at, action, from_step, to_step, division, category, office,
                    role, words, request_id)
                select city, id, entries, at, action, step, step, division, category, office,
                    'SYSTEM', '', gen_random_uuid()
                from raised
                returning *)
            select *
            from written
            """;

    private static final String WARN = """
            with waiting as (
                select city, id
                from cases.case
                where city = :city
                and signal = 0
                and step in ('DISPATCHED', 'HANDLING')
                and yellow_at <= :now
                order by yellow_at
                limit :limit
                for update skip locked)
            , raised as (
                update cases.case c
                set signal = 1,
                    entries = c.entries + 1
                from waiting w
                where c.city = w.city
                and c.id = w.id
                returning c.city, c.id, c.entries, c.yellow_at as at, 'WARN' as action, c.step, c.division, c.category,
                    c.office)
            """ + WRITTEN;

    private static final String BREACH = """
            with waiting as (
                select city, id
                from cases.case
                where city = :city
                and signal < 2
                and step in ('DISPATCHED', 'HANDLING')
                and due_at < :now
                order by due_at
                limit :limit
                for update skip locked)
            , raised as (
                update cases.case c
                set signal = 2,
                    entries = c.entries + 1
                from waiting w
                where c.city = w.city
                and c.id = w.id
                returning c.city, c.id, c.entries, c.due_at as at, 'BREACH' as action, c.step, c.division, c.category,
                    c.office)
            """ + WRITTEN;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SignalStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** How many were raised, at most {@code limit}; fewer than that means none is left for now. */
    public int raise(Signal signal, Instant now, int limit) {
        String city = Scoped.current().city();
        List<JournalEntry> raised = jdbc.sql(signal == Signal.WARN ? WARN : BREACH)
                .param("city", city)
                .param("now", Times.of(now))
                .param("limit", limit)
                .query(CaseRows.JOURNAL)
                .list();
        if (!raised.isEmpty()) {
            events.publishEvent(new JournalWritten(city, raised));
        }
        return raised.size();
    }
}
