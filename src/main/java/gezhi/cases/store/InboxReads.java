package gezhi.cases.store;

import gezhi.cases.CaseRow;
import gezhi.cases.InboxFilter;
import gezhi.cases.loop.Step;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a dispatcher's inbox. */
@Repository
public class InboxReads {
    private static final String URGENT = "order by coalesce(c.due_at, c.received_at), c.id";

    private static final String FITTING = """
            and (:category = '' or c.category >= :category and c.category < :category || ':')
            and (:text = '' or c.number ilike :text or c.words ilike :text or c.address ilike :text)
            """;

    /** The conditions of the partial indexes case_work and case_urgent stand in it as they are written there. */
    private static final String CHOSEN = ListSql.WITHIN + """
            and c.step = any (cast(:steps as text[]))
            and c.step not in ('EVALUATED', 'REFUSED')
            """ + FITTING;

    private static final String ASKED = ListSql.WITHIN + "and c.asked is not null\n" + FITTING;

    /** The second condition is that of the partial index case_told. */
    private static final String TOLD = ListSql.WITHIN + "and c.told_to = :desk\nand c.told_to <> ''\n" + FITTING;

    private static final String OVERDUE = "c.step in ('DISPATCHED', 'HANDLING') and c.due_at < :now";

    /** Asked of each case: a dispatcher sends far more in a year than lies open. */
    private static final String MINE = """
            exists (
                select from cases.journal j
                where j.city = c.city
                and j.case_id = c.id
                and j.actor = cast(:person as uuid)
                and j.action = 'DISPATCH')""";

    private static final String NEXT =
            "and (coalesce(c.due_at, c.received_at), c.id) > (:afterAt, :afterId)\n" + URGENT + ListSql.LIMIT;

    private static final String ALL_ROWS = ListSql.named(CHOSEN + NEXT, URGENT);

    private static final String OVERDUE_ROWS = ListSql.named(CHOSEN + "and " + OVERDUE + "\n" + NEXT, URGENT);

    private static final String MY_ROWS = ListSql.named(CHOSEN + "and " + MINE + "\n" + NEXT, URGENT);

    private static final String ASKED_ROWS = ListSql.named(ASKED + NEXT, URGENT);

    private static final String TOLD_ROWS = ListSql.named(TOLD + NEXT, URGENT);

    private static final String COUNT_ASKED = """
            select count(*)
            from cases.case c
            where c.city = :city
            %s
            """.formatted(ASKED);

    private static final String COUNT_TOLD = """
            select count(*)
            from cases.case c
            where c.city = :city
            %s
            """.formatted(TOLD);

    private static final String COUNTS = """
            select count(*) as everything,
                count(*) filter (where c.step = 'COLLECTED') as unassigned,
                count(*) filter (where %s) as overdue
            from cases.case c
            where c.city = :city
            %s
            """.formatted(OVERDUE, CHOSEN);

    private static final String COUNT_MINE = """
            select count(*)
            from cases.case c
            where c.city = :city
            %s
            and %s
            """.formatted(CHOSEN, MINE);

    /** A street and a whole city want different plans of the same statement. */
    private static final String PLANNED_EACH_TIME = "set local plan_cache_mode = force_custom_plan";

    private final JdbcClient jdbc;

    InboxReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counts(long everything, long unassigned, long overdue) {}

    public Map<InboxFilter.Tab, Long> counts(InboxFilter filter, Instant now) {
        jdbc.sql(PLANNED_EACH_TIME).update();
        long mine = chosen(COUNT_MINE, filter, steps(filter)).query(Long.class).single();
        long asked =
                chosen(COUNT_ASKED, filter, steps(filter)).query(Long.class).single();
        long told = chosen(COUNT_TOLD, filter, steps(filter)).query(Long.class).single();
        Counts counts = chosen(COUNTS, filter, steps(filter))
                .param("now", Times.of(now))
                .query(Counts.class)
                .single();
        return Map.of(
                InboxFilter.Tab.UNASSIGNED,
                counts.unassigned(),
                InboxFilter.Tab.ASKED,
                asked,
                InboxFilter.Tab.MINE,
                mine,
                InboxFilter.Tab.OVERDUE,
                counts.overdue(),
                InboxFilter.Tab.TOLD,
                told,
                InboxFilter.Tab.ALL,
                counts.everything());
    }

    public List<CaseRow> page(InboxFilter filter, Instant now, RowKey after, int limit) {
        String sql = switch (filter.tab()) {
            case ALL, UNASSIGNED -> ALL_ROWS;
            case ASKED -> ASKED_ROWS;
            case OVERDUE -> OVERDUE_ROWS;
            case MINE -> MY_ROWS;
            case TOLD -> TOLD_ROWS;
        };
        jdbc.sql(PLANNED_EACH_TIME).update();
        List<Step> steps = filter.tab() == InboxFilter.Tab.UNASSIGNED ? List.of(Step.COLLECTED) : steps(filter);
        return chosen(sql, filter, steps)
                .param("now", Times.of(now))
                .param("afterAt", Times.of(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    private static List<Step> steps(InboxFilter filter) {
        return Arrays.stream(Step.values())
                .filter(Step::isOpen)
                .filter(step -> filter.steps().isEmpty() || filter.steps().contains(step))
                .toList();
    }

    private JdbcClient.StatementSpec chosen(String sql, InboxFilter filter, List<Step> steps) {
        Scope scope = Scoped.current();
        return jdbc.sql(sql)
                .param("city", scope.city())
                .param("division", filter.division().startsWith(scope.subtree()) ? filter.division() : scope.subtree())
                .param("steps", CaseRows.names(steps))
                .param("desk", scope.subtree())
                .param("category", filter.category())
                .param("text", filter.text().isBlank() ? "" : Chosen.containing(filter.text()))
                .param("person", scope.person());
    }
}
