package gezhi.cases.store;

import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Climb;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes cases whose next rung has come, and writes what came of each batch at once. Whoever takes a row has it to the end of the transaction;
 * others pass over it. The entry's request is made from case, stage and rung, so that none is written twice, not even after a detour.
 */
@Repository
public class ClimbStore {
    private static final String STATE = """
            select c.id, c.step, c.version, c.category, c.division, c.lon, c.lat, c.address, c.reporter, c.office,
                null::uuid as sender, c.handlers, c.dispatched_at, c.amount, c.unit, c.yellow_at, c.due_at, c.fed_back_at,
                c.rating, c.asked, c.asked_by, c.admission_office, c.admission_desk, c.admitted, c.extensions, c.parked_at, c.review_at, c.desk, c.decided_by, c.decided_at,
                c.window_until, c.stage_since, c.stage_due, c.rung, c.climb_at, c.told_to, c.assisting,
                coalesce(c.stage_since, case c.step
                    when 'DISCOVERED' then c.received_at
                    when 'COLLECTED' then coalesce(c.filed_at, c.received_at)
                    when 'FED_BACK' then coalesce(c.fed_back_at, c.received_at)
                    else coalesce(c.dispatched_at, c.received_at) end) as since
            from cases.case c
            where c.city = :city
            """;

    private static final String DUE = STATE + """
            and c.climb_at < :now
            and (c.climb_at, c.id) > (:afterAt, :afterId)
            order by c.climb_at, c.id
            limit :limit
            for update skip locked
            """;

    /** Come from another system or from before there was a ladder. */
    private static final String UNSTAGED = STATE + """
            and c.stage_since is null
            and c.step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'FED_BACK')
            order by c.id
            limit :limit
            for update skip locked
            """;

    // In both updates the ids stand in the condition too: the planner then goes by the key, however little it knows of
    // a city just filled.
    private static final String STAGE = """
            update cases.case c
            set stage_since = s.since,
                stage_due = s.due,
                rung = s.rung,
                climb_at = s.next
            from unnest(cast(:ids as uuid[]), cast(:since as timestamptz[]), cast(:due as timestamptz[]),
                cast(:rungs as int[]), cast(:next as timestamptz[])) as s (id, since, due, rung, next)
            where c.city = :city
            and c.id = s.id
            and c.id = any (cast(:ids as uuid[]))
            """;

    private static final String CLIMB = """
            with climbed as (
                select s.*, known.seq is not null as known
                from unnest(cast(:ids as uuid[]), cast(:rungs as int[]), cast(:next as timestamptz[]), cast(:to as text[]),
                    cast(:requests as uuid[])) as s (id, rung, next, target, request)
                left join lateral (
                    select j.seq
                    from cases.journal j
                    where j.city = :city
                    and j.request_id = s.request
                    limit 1) known on true)
            , raised as (
                update cases.case c
                set entries = c.entries + case when s.known or s.target = '' then 0 else 1 end,
                    rung = s.rung,
                    climb_at = s.next,
                    told_to = case when s.target = '' then c.told_to else s.target end
                from climbed s
                where c.city = :city
                and c.id = s.id
                and c.id = any (cast(:ids as uuid[]))
                returning c.city, c.id, c.entries, c.step, c.division, c.category, c.office, s.target, s.request,
                    not s.known and s.target <> '' as told)
            , written as (
                insert into cases.journal (city, case_id, seq, at, action, from_step, to_step, division, category, office,
                    role, words, detail, request_id)
                select city, id, entries, :now, 'ESCALATE', step, step, division, category, office,
                    'SYSTEM', '', target, request
                from raised
                where told
                returning *)
            , news as (
                insert into cases.news (city, case_id, seq, at)
                select city, case_id, seq, at
                from written)
            select *
            from written
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ClimbStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param since when the stage began, as far as it can be told */
    public record Standing(CaseState state, Instant since) {
        /** Where it stands in the order of the scan. */
        public RowKey key() {
            Climb climb = state.aside().climb();
            Instant next = climb == null ? null : climb.next();
            return new RowKey(next == null ? since : next, state.id());
        }
    }

    /** @param to code of the division to be told; empty when nobody is at this rung any more */
    public record Step(CaseState state, Climb next, String to, UUID request) {}

    /** @param climb null when there is no clock */
    public record Staged(Standing standing, @Nullable Climb climb) {}

    /** The longest due first, after {@code key}; those that somebody works on are left for the next time. */
    public List<Standing> due(Instant now, RowKey key, int limit) {
        return sql(DUE).param("now", Times.of(now))
                .param("afterAt", Times.of(key.at()))
                .param("afterId", key.id())
                .param("limit", limit)
                .query((row, i) -> new Standing(CaseRows.state(row), Times.get(row, "since")))
                .list();
    }

    public List<Standing> unstaged(int limit) {
        return sql(UNSTAGED)
                .param("limit", limit)
                .query((row, i) -> new Standing(CaseRows.state(row), Times.get(row, "since")))
                .list();
    }

    /** Sets cases at the foot of the ladder. */
    public void stage(List<Staged> staged) {
        sql(STAGE)
                .param("ids", array(staged, each -> each.standing().state().id()))
                .param("since", array(staged, each -> each.standing().since()))
                .param(
                        "due",
                        array(
                                staged,
                                each -> each.climb() == null
                                        ? null
                                        : each.climb().due()))
                .param(
                        "rungs",
                        array(
                                staged,
                                each -> each.climb() == null ? 1 : each.climb().rung()))
                .param(
                        "next",
                        array(
                                staged,
                                each -> each.climb() == null
                                        ? null
                                        : each.climb().next()))
                .update();
    }

    /** Gives how many desks were told. */
    public int climb(List<Step> steps, Instant now) {
        List<JournalEntry> written = sql(CLIMB)
                .param("ids", array(steps, each -> each.state().id()))
                .param("rungs", array(steps, each -> each.next().rung()))
                .param("next", array(steps, each -> each.next().next()))
                .param("to", array(steps, each -> each.to().isEmpty() ? "\"\"" : each.to()))
                .param("requests", array(steps, Step::request))
                .param("now", Times.of(now))
                .query(CaseRows.JOURNAL)
                .list();
        if (!written.isEmpty()) {
            events.publishEvent(new JournalWritten(Scoped.current().city(), written));
        }
        return written.size();
    }

    /** The same for the same rung of the same stage, however often it is reached. */
    public static UUID request(CaseState state, Climb climb, int rung) {
        String name = state.id() + "/" + gezhi.cases.loop.Stage.of(state.step()) + "/" + climb.since() + "/" + rung;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> String array(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream()
                .map(value)
                .map(each -> each == null ? "null" : each.toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
