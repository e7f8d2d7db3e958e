package gezhi.activities.store;

import gezhi.activities.ActivityEntry;
import gezhi.activities.ActivityQueries.Heap;
import gezhi.activities.ActivityRow;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads activities for lists, pages and calendars. */
@Repository
public class ActivityReads {
    private static final String COLUMNS = """
            select a.id, a.title, a.words, a.audience, a.division, d.name as division_name, a.address, a.begins, a.ends, a.places, a.taken, a.waiting,
                a.skill, a.minutes, a.step, a.version, a.reason, a.changed_at, s.step as mine
            from activities.activity a
            left join territory.v_divisions d on d.city = a.city and d.code = a.division
            left join activities.sign_up s on s.city = a.city and s.activity = a.id and s.person = cast(:person as uuid) and s.step <> 'WITHDRAWN'
            where a.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and a.id = :id
            """;

    /** Also what the streets above have for everybody of theirs. */
    private static final String UPCOMING = COLUMNS + """
            and (a.division >= :division and a.division < :division || ':' or a.division in (:above))
            and a.step = 'ANNOUNCED'
            and a.ends > :now
            and (a.begins, a.id) > (:at, :after)
            order by a.begins, a.id
            limit :limit
            """;

    private static final String TO_CONFIRM = COLUMNS + """
            and a.division >= :division
            and a.division < :division || ':'
            and a.step = 'ANNOUNCED'
            and a.ends <= :now
            and (a.begins, a.id) > (:at, :after)
            order by a.begins, a.id
            limit :limit
            """;

    private static final String ALL = COLUMNS + """
            and a.division >= :division
            and a.division < :division || ':'
            and (a.begins, a.id) < (:at, :after)
            order by a.begins desc, a.id desc
            limit :limit
            """;

    private static final String MINE = COLUMNS + """
            and s.id is not null
            and (a.begins, a.id) < (:at, :after)
            order by a.begins desc, a.id desc
            limit :limit
            """;

    private static final String OF_CALENDAR = COLUMNS + """
            and (a.division >= :division and a.division < :division || ':' or a.division in (:above))
            and a.begins >= :since
            order by a.begins, a.id
            limit :limit
            """;

    private static final String OF_PERSON = COLUMNS + """
            and s.id is not null
            and a.begins >= :since
            order by a.begins, a.id
            limit :limit
            """;

    private static final String CODE = """
            select code
            from activities.code
            where city = :city
            and activity = :id
            """;

    private static final String BEFORE = """
            select activities.before_me(:id)
            """;

    private static final String JOURNAL = """
            select activity, seq, at, action, sign_up, from_step, to_step, actor, role, words, minutes
            from activities.journal
            where city = :city
            and activity = :id
            order by seq
            """;

    private final JdbcClient jdbc;

    ActivityReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ActivityRow> find(UUID id) {
        return rows(FIND).param("id", id).query(ActivityRows.ROW).optional();
    }

    /** @param above divisions over the one that is asked for; one that is none where there are none */
    public List<ActivityRow> page(
            Heap heap, String division, List<String> above, RowKey after, Instant now, int limit) {
        JdbcClient.StatementSpec statement = rows(switch (heap) {
                    case UPCOMING -> UPCOMING;
                    case TO_CONFIRM -> TO_CONFIRM;
                    case ALL -> ALL;
                    case MINE -> MINE;
                })
                .param("at", Columns.at(after.at()))
                .param("after", after.id())
                .param("limit", limit);
        if (heap != Heap.MINE) {
            statement.param("division", division);
        }
        if (heap == Heap.UPCOMING) {
            statement.param("above", above);
        }
        if (heap == Heap.UPCOMING || heap == Heap.TO_CONFIRM) {
            statement.param("now", Columns.at(now));
        }
        return statement.query(ActivityRows.ROW).list();
    }

    /** What a calendar of a division shows, cancelled ones too. */
    public List<ActivityRow> listSince(String division, List<String> above, Instant since, int limit) {
        return rows(OF_CALENDAR)
                .param("division", division)
                .param("above", above)
                .param("since", Columns.at(since))
                .param("limit", limit)
                .query(ActivityRows.ROW)
                .list();
    }

    /** What the calendar of a person shows. */
    public List<ActivityRow> listOf(UUID person, Instant since, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("city", Scoped.current().city())
                .param("person", person)
                .param("since", Columns.at(since))
                .param("limit", limit)
                .query(ActivityRows.ROW)
                .list();
    }

    /** As it is shown at the place; empty for those who do not show it. */
    public String code(UUID id) {
        return sql(CODE).param("id", id).query(String.class).optional().orElse("");
    }

    public int before(UUID id) {
        return jdbc.sql(BEFORE).param("id", id).query(Integer.class).single();
    }

    public List<ActivityEntry> journal(UUID id) {
        return sql(JOURNAL).param("id", id).query(ActivityRows.ENTRY).list();
    }

    private JdbcClient.StatementSpec rows(String statement) {
        @Nullable UUID person = Scoped.current().person();
        return sql(statement).param("person", Columns.maybe(person));
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
