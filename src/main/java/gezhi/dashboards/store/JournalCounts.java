package gezhi.dashboards.store;

import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Step;
import gezhi.dashboards.Entry;
import gezhi.dashboards.Period;
import gezhi.dashboards.Selection;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.model.Measure;
import gezhi.platform.GezhiSettings;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the journal itself: grids and units, which have no roll-up, and the rows behind a figure. */
@Repository
public class JournalCounts {
    private static final String BY_MONTH = """
            select to_char(at at time zone :zone, 'YYYY-MM-01') as key, action, in_time, rating, count(*) as number
            from cases.v_journal
            where city = :city
            and division >= :division
            and division < :division || ':'
            and at >= :from
            and at < :until
            group by 1, 2, 3, 4
            order by 1
            """;

    private static final String BY_CHILD = """
            select left(division, :length) as key, action, in_time, rating, count(*) as number
            from cases.v_journal
            where city = :city
            and division >= :division
            and division < :division || ':'
            and length(division) >= :length
            and at >= :from
            and at < :until
            group by 1, 2, 3, 4
            """;

    private static final String BREAKDOWN = """
            select case :dimension when 'CATEGORY' then category else office::text end as key,
                action, in_time, rating, count(*) as number
            from cases.v_journal
            where city = :city
            and division >= :division
            and division < :division || ':'
            and at >= :from
            and at < :until
            and (:dimension = 'CATEGORY' or office is not null)
            group by 1, 2, 3, 4
            """;

    private static final String COUNT = """
            select count(*)
            from cases.v_journal
            where city = :city
            and division >= :division
            and division < :division || ':'
            and action = any (cast(:actions as text[]))
            and (not :inTimeOnly or in_time)
            and (:lowestRating = 0 or rating >= :lowestRating)
            and at >= :from
            and at < :until
            and (:category = '' or category = :category)
            and (:office = '' or office::text = :office)
            """;

    private static final String ROWS = """
            select j.at, j.case_id, j.seq, c.number, j.division, j.category, j.office, c.step
            from cases.v_journal j
            join cases.v_case c on c.city = j.city and c.id = j.case_id
            where j.city = :city
            and j.division >= :division
            and j.division < :division || ':'
            and j.action = any (cast(:actions as text[]))
            and (not :inTimeOnly or j.in_time)
            and (:lowestRating = 0 or j.rating >= :lowestRating)
            and j.at >= :from
            and j.at < :until
            and (:category = '' or j.category = :category)
            and (:office = '' or j.office::text = :office)
            and (j.at, j.case_id, j.seq) < (:beforeAt, :beforeCase, :beforeSeq)
            order by j.at desc, j.case_id desc, j.seq desc
            limit :limit
            """;

    private static final String OPEN = """
            select count(*)
            from cases.v_case
            where city = :city
            and division >= :division
            and division < :division || ':'
            and step = any (cast(:steps as text[]))
            """;

    private static final String[] OPEN_STEPS =
            Arrays.stream(Step.values()).filter(Step::isOpen).map(Step::name).toArray(String[]::new);

    private static final UUID LAST_ID = new UUID(-1, -1);

    /** The key of the case's row, and the number of the entry. */
    private static final Pattern KEY = Pattern.compile("(.+)_(\\d{1,9})");

    private final JdbcClient jdbc;
    private final GezhiSettings settings;

    JournalCounts(JdbcClient jdbc, GezhiSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public Map<String, Counts> byMonth(String city, String division, Period period) {
        return counted(asked(BY_MONTH, city, division, period)
                .param("zone", settings.zone().getId()));
    }

    public Map<String, Counts> byChild(String city, String division, int length, Period period) {
        return counted(asked(BY_CHILD, city, division, period).param("length", length));
    }

    public Map<String, Counts> breakdown(String city, String division, Dimension dimension, Period period) {
        return counted(asked(BREAKDOWN, city, division, period).param("dimension", dimension.name()));
    }

    /** Cases that lie there and wait for somebody. */
    public long open(String city, String division) {
        return jdbc.sql(OPEN)
                .param("city", city)
                .param("division", division)
                .param("steps", OPEN_STEPS)
                .query(Long.class)
                .single();
    }

    public long count(String city, Selection selection) {
        return selected(COUNT, city, selection).query(Long.class).single();
    }

    /** @param after key of the last row shown, empty for the first page */
    public Slice<Entry> rows(String city, Selection selection, String after) {
        Instant end = selection
                .period()
                .to()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(settings.zone())
                .toInstant();
        Matcher key = KEY.matcher(after);
        RowKey before = RowKey.of(key.matches() ? key.group(1) : "", new RowKey(end, LAST_ID));
        List<Entry> found = selected(ROWS, city, selection)
                .param("beforeAt", before.at().atOffset(ZoneOffset.UTC))
                .param("beforeCase", before.id())
                .param("beforeSeq", key.matches() ? Integer.parseInt(key.group(2)) : Integer.MAX_VALUE)
                .param("limit", Slice.SIZE + 1)
                .query(Entry.class)
                .list();
        return Slice.of(found, Slice.SIZE, entry -> new RowKey(entry.at(), entry.caseId()).text() + "_" + entry.seq());
    }

    private static Map<String, Counts> counted(JdbcClient.StatementSpec asked) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        asked.query(Group.class)
                .list()
                .forEach(group -> Measure.of(group.action(), group.inTime(), group.rating())
                        .forEach(measure -> counts.computeIfAbsent(group.key(), key -> new Counts())
                                .add(measure, group.number())));
        return counts;
    }

    private JdbcClient.StatementSpec selected(String sql, String city, Selection selection) {
        Measure measure = selection.measure();
        return asked(sql, city, selection.division(), selection.period())
                .param("actions", measure.actions().stream().map(Kind::name).toArray(String[]::new))
                .param("inTimeOnly", measure.inTimeOnly())
                .param("lowestRating", measure.lowestRating())
                .param("category", selection.category())
                .param("office", selection.office());
    }

    private JdbcClient.StatementSpec asked(String sql, String city, String division, Period period) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("division", division)
                .param("from", start(period.from()))
                .param("until", start(period.to().plusMonths(1)));
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(settings.zone()).toOffsetDateTime();
    }

    private record Group(
            String key,
            Kind action,
            @Nullable Boolean inTime,
            @Nullable Integer rating,
            long number) {}
}
