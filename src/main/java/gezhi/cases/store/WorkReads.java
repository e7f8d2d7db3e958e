package gezhi.cases.store;

import gezhi.cases.CaseRow;
import gezhi.cases.loop.Step;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what lies on a desk: cases at some steps, within a division or with an office, and what somebody reported. */
@Repository
public class WorkReads {
    private static final String URGENT = "order by coalesce(c.due_at, c.received_at), c.id";

    /** The conditions of the partial index case_work come first; an office is asked for by those who work in one. */
    private static final String MINE = ListSql.WITHIN + """
            and c.step = any (cast(:steps as text[]))
            and c.step not in ('EVALUATED', 'REFUSED')
            and (cast(:office as uuid) is null or c.office = :office)
            """;

    /** The most urgent first: what has a deadline by its deadline, then what waits longest. */
    private static final String WAITING = ListSql.named(
            MINE + "and (coalesce(c.due_at, c.received_at), c.id) > (:afterAt, :afterId)\n" + URGENT + ListSql.LIMIT,
            URGENT);

    private static final String COUNT_WAITING = """
            select c.step, count(*) as cases
            from cases.case c
            where c.city = :city
            %s
            group by c.step
            """.formatted(MINE);

    /** The second condition is that of the partial index case_told. */
    private static final String HERE = "and c.told_to = :division\nand c.told_to <> ''\n";

    private static final String TOLD = ListSql.named(
            HERE + "and (coalesce(c.due_at, c.received_at), c.id) > (:afterAt, :afterId)\n" + URGENT + ListSql.LIMIT,
            URGENT);

    private static final String COUNT_TOLD = """
            select count(*)
            from cases.case c
            where c.city = :city
            %s
            """.formatted(HERE);

    /** The second condition is that of the partial index case_assisting. */
    private static final String ASKED_TO_HELP =
            "and c.assisting @> array[cast(:office as uuid)]\nand c.assisting <> '{}'\n";

    private static final String ASSISTING = ListSql.named(
            ASKED_TO_HELP + "and (coalesce(c.due_at, c.received_at), c.id) > (:afterAt, :afterId)\n" + URGENT
                    + ListSql.LIMIT,
            URGENT);

    private static final String COUNT_ASSISTING = """
            select count(*)
            from cases.case c
            where c.city = :city
            %s
            """.formatted(ASKED_TO_HELP);

    private static final String REPORTED = ListSql.named(
            "and c.reporter = :person\nand (c.received_at, c.id) < (:beforeAt, :beforeId)\n"
                    + ListSql.NEWEST
                    + ListSql.LIMIT,
            ListSql.NEWEST);

    private static final String COUNT_REPORTED = """
            select count(*)
            from cases.case
            where city = :city
            and reporter = :person
            """;

    /** From the journal, whose entries of the last hours an index finds; what the person moved there themselves is no news to them. */
    private static final String COUNT_ARRIVED = """
            select count(*)
            from (
                select distinct j.case_id
                from cases.journal j
                join cases.case c
                    on c.city = j.city
                    and c.id = j.case_id
                where j.city = :city
                and j.at > :since
                and j.division >= :division
                and j.division < :division || ':'
                and j.to_step = any (cast(:steps as text[]))
                and (j.from_step is null or j.from_step <> all (cast(:steps as text[])))
                and j.actor is distinct from cast(:person as uuid)
                and c.step = any (cast(:steps as text[]))
                and (cast(:office as uuid) is null or c.office = :office)
                limit :limit) arrived
            """;

    private final JdbcClient jdbc;

    WorkReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose work it is.
     *
     * @param office null for those who work in a territory
     */
    public record Desk(String division, @Nullable UUID office) {}

    public List<CaseRow> waiting(Collection<Step> steps, Desk desk, RowKey after, int limit) {
        return at(desk, WAITING)
                .param("steps", CaseRows.names(steps))
                .param("afterAt", Times.of(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    /** What takes too long and was told to this desk last, the most urgent first. */
    public List<CaseRow> told(Desk desk, RowKey after, int limit) {
        return at(desk, TOLD)
                .param("afterAt", Times.of(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    /** What another office has and this one was asked to help with, the most urgent first. */
    public List<CaseRow> assisting(Desk desk, RowKey after, int limit) {
        return office(desk, ASSISTING)
                .param("afterAt", Times.of(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    public long countAssisting(Desk desk) {
        return office(desk, COUNT_ASSISTING).query(Long.class).single();
    }

    public long countTold(Desk desk) {
        return at(desk, COUNT_TOLD).query(Long.class).single();
    }

    /** How many cases wait at each step; steps without any are left out. */
    public Map<Step, Long> countWaiting(Collection<Step> steps, Desk desk) {
        Map<Step, Long> counts = new EnumMap<>(Step.class);
        at(desk, COUNT_WAITING)
                .param("steps", CaseRows.names(steps))
                .query((row, i) -> counts.put(Step.valueOf(row.getString("step")), row.getLong("cases")))
                .list();
        return counts;
    }

    /** How many cases came to these steps since then by somebody else's deed and are still there, up to {@code most}. */
    public int countArrived(Collection<Step> steps, Desk desk, @Nullable UUID person, Instant since, int most) {
        return at(desk, COUNT_ARRIVED)
                .param("steps", CaseRows.names(steps))
                .param("person", person)
                .param("since", Times.of(since))
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    public List<CaseRow> reportedBy(UUID person, RowKey before, int limit) {
        return sql(REPORTED)
                .param("person", person)
                .param("beforeAt", Times.of(before.at()))
                .param("beforeId", before.id())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    public long countReportedBy(UUID person) {
        return sql(COUNT_REPORTED).param("person", person).query(Long.class).single();
    }

    private JdbcClient.StatementSpec office(Desk desk, String sql) {
        return sql(sql).param("office", desk.office());
    }

    private JdbcClient.StatementSpec at(Desk desk, String sql) {
        return sql(sql).param("division", desk.division()).param("office", desk.office());
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
