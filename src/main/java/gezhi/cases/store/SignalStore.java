package gezhi.cases.store;

import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.cases.loop.CaseState;
import gezhi.deadlines.Deadline;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the signals of the clock, by two ways that never say the same twice: the watch passes over a row that somebody works on at this
 * moment and finds it the next time, and a deed says itself what the watch has not come round to say.
 */
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
            , news as (
                insert into cases.news (city, case_id, seq, at)
                select city, case_id, seq, at
                from written)
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
            """ + warned("waiting") + WRITTEN;

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
            """ + breached("waiting") + WRITTEN;

    /** Waits for whoever works on the row, and then looks again whether there is still something to say. */
    private static final String AT_HAND = """
            at_hand as (
                select city, id
                from cases.case
                where city = :city
                and id = :id
                and version = :version
                and step in ('DISPATCHED', 'HANDLING')
                and signal < :signal
                for update)
            """;

    private static final String WARN_ONE = "with " + AT_HAND + warned("at_hand") + WRITTEN;

    private static final String BREACH_ONE = "with " + AT_HAND + breached("at_hand") + WRITTEN;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SignalStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** How many were raised, at most {@code limit}; fewer than that means none is left for now. */
    public int raise(Signal signal, Instant now, int limit) {
        List<JournalEntry> raised = jdbc.sql(signal == Signal.WARN ? WARN : BREACH)
                .param("city", Scoped.current().city())
                .param("now", Times.of(now))
                .param("limit", limit)
                .query(CaseRows.JOURNAL)
                .list();
        announce(raised);
        return raised.size();
    }

    /**
     * Raises what the clock has to say about one case and has not said yet; nothing when somebody else was faster.
     *
     * @param said the last that was said, 0 for nothing, 1 for yellow, 2 for red
     */
    public void catchUp(CaseState state, int said, Instant now) {
        Deadline deadline = state.deadline();
        if (deadline == null || !state.step().isOnTheClock()) {
            return;
        }
        if (said < 1 && !now.isBefore(deadline.yellow())) {
            raise(WARN_ONE, 1, state);
        }
        if (said < 2 && deadline.isRedAt(now)) {
            raise(BREACH_ONE, 2, state);
        }
    }

    private void raise(String sql, int signal, CaseState state) {
        announce(jdbc.sql(sql)
                .param("city", Scoped.current().city())
                .param("id", state.id())
                .param("version", state.version())
                .param("signal", signal)
                .query(CaseRows.JOURNAL)
                .list());
    }

    private void announce(List<JournalEntry> raised) {
        if (!raised.isEmpty()) {
            events.publishEvent(new JournalWritten(Scoped.current().city(), raised));
        }
    }

    private static String warned(String which) {
        return raised(which, 1, "yellow_at", Signal.WARN);
    }

    private static String breached(String which) {
        return raised(which, 2, "due_at", Signal.BREACH);
    }

    private static String raised(String which, int signal, String at, Signal action) {
        return """
                , raised as (
                    update cases.case c
                    set signal = %d,
                        entries = c.entries + 1
                    from %s w
                    where c.city = w.city
                    and c.id = w.id
                    returning c.city, c.id, c.entries, c.%s as at, '%s' as action, c.step, c.division, c.category, c.office)
                """.formatted(signal, which, at, action);
    }
}
