package gezhi.whistles.store;

import gezhi.cases.loop.Place;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Planning;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.WhistleEntry;
import gezhi.whistles.WhistleQueries.Heap;
import gezhi.whistles.WhistleRate;
import gezhi.whistles.WhistleRow;
import gezhi.whistles.loop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whistles for pages; row security decides which. */
@Repository
public class WhistleReads {
    private static final String ROWS = """
            select w.id, w.situation, s.zh, s.en, w.step, w.division, w.lon, w.lat, w.address, w.words, w.case_id, w.blown_by,
                w.blown_at, w.result, w.closed_at, d.name as division_name, k.name as desk_name, c.number as case_number, a.name as alliance
            from whistles.whistle w
            join whistles.situation s on s.city = w.city and s.code = w.situation and s.valid_from = w.situation_from
            left join territory.v_divisions d on d.city = w.city and d.code = w.division
            left join territory.v_divisions k on k.city = w.city and k.code = w.desk
            left join cases.v_case c on c.city = w.city and c.id = w.case_id
            left join bodies.v_bodies a on a.city = w.city and a.id = w.alliance
            where w.city = :city
            """;

    private static final String PICKED = """
            and (:heap = 'ALL'
                or (:heap = 'OPEN' and w.step = 'BLOWN')
                or (:heap = 'TO_RATE' and w.step = 'CLOSED' and exists (
                    select from whistles.summons t
                    where t.city = w.city
                    and t.whistle = w.id
                    and t.step in ('ARRIVED', 'LEFT', 'ABSENT')))
                or (:heap = 'OBJECTED' and w.step = 'CLOSED' and exists (
                    select from whistles.summons t
                    where t.city = w.city
                    and t.whistle = w.id
                    and t.step = 'OBJECTED')))
            """;

    private static final String PAGE = ROWS + PICKED + """
            and (cast(:caseId as uuid) is null or w.case_id = cast(:caseId as uuid))
            and (w.blown_at, w.id) < (:at, :id)
            order by w.blown_at desc, w.id desc
            limit :limit
            """;

    private static final String COUNT = """
            select count(*)
            from whistles.whistle w
            where w.city = :city
            """ + PICKED;

    private static final String AWAITED = """
            select count(*)
            from whistles.summons s
            join whistles.whistle w on w.city = s.city and w.id = s.whistle
            where s.city = :city
            and s.office = :office
            and s.step = 'AWAITED'
            and w.step = 'BLOWN'
            """;

    private static final String FIND = ROWS + """
            and w.id = :id
            """;

    private static final String CALLED = """
            select s.whistle, s.office, o.name, s.step, s.due_at, s.signal, s.expected_at, s.in_time
            from whistles.summons s
            join whistles.whistle w on w.city = s.city and w.id = s.whistle
            left join organizations.v_offices o on o.city = s.city and o.id = s.office
            where s.city = :city
            and s.whistle = any (cast(:ids as uuid[]))
            order by s.whistle, array_position(w.offices, s.office)
            """;

    private static final String RATING_WORDS = """
            select office, words
            from whistles.rating
            where city = :city
            and whistle = :id
            """;

    private static final String JOURNAL = """
            select whistle, seq, at, action, office, from_step, to_step, division, actor, role, words, in_time, stars
            from whistles.journal
            where city = :city
            and whistle = :id
            order by seq
            """;

    private static final String RATES = """
            select d.code, d.name, (
                    select count(*)
                    from whistles.whistle w
                    where w.city = d.city
                    and w.division >= d.code
                    and w.division < d.code || ':'
                    and w.blown_at >= :since
                    and w.step <> 'CALLED_OFF') as whistles, (
                    select count(*)
                    from cases.v_case c
                    where c.city = d.city
                    and c.division >= d.code
                    and c.division < d.code || ':'
                    and c.received_at >= :since) as cases
            from territory.v_divisions d
            where d.city = :city
            and (d.code = :subtree or d.parent = :subtree)
            and d.valid_to is null
            order by d.code
            limit 300
            """;

    private static final RowMapper<WhistleRow> ROW = (row, i) -> row(row);

    private final JdbcClient jdbc;

    WhistleReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<WhistleRow> page(Heap heap, @Nullable UUID caseId, RowKey after, int limit) {
        Planning.forValues(jdbc);
        return sql(PAGE)
                .param("heap", heap.name())
                .param("caseId", Maybe.of(caseId))
                .param("at", Times.of(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    public long count(Heap heap) {
        return sql(COUNT).param("heap", heap.name()).query(Long.class).single();
    }

    public long countAwaited(UUID office) {
        return sql(AWAITED).param("office", office).query(Long.class).single();
    }

    public Optional<WhistleRow> find(UUID id) {
        return sql(FIND).param("id", id).query(ROW).optional();
    }

    /** The offices of these whistles, by whistle, in the order in which they were named. */
    public Map<UUID, List<WhistleRow.Called>> called(List<UUID> whistles) {
        Map<UUID, List<WhistleRow.Called>> called = new HashMap<>();
        String ids = whistles.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        sql(CALLED).param("ids", ids).query(row -> {
            called.computeIfAbsent(row.getObject("whistle", UUID.class), any -> new ArrayList<>())
                    .add(calledOffice(row));
        });
        return called;
    }

    public Map<UUID, String> ratingWords(UUID id) {
        Map<UUID, String> words = new HashMap<>();
        sql(RATING_WORDS).param("id", id).query(row -> {
            words.put(row.getObject("office", UUID.class), row.getString("words"));
        });
        return words;
    }

    public List<WhistleEntry> journal(UUID id) {
        return sql(JOURNAL).param("id", id).query(WhistleRows.ENTRY).list();
    }

    public List<WhistleRate> rates(String subtree, Instant since) {
        return sql(RATES)
                .param("subtree", subtree)
                .param("since", Times.of(since))
                .query((row, i) -> new WhistleRate(
                        row.getString("code"), row.getString("name"), row.getLong("whistles"), row.getLong("cases")))
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }

    private static WhistleRow.Called calledOffice(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("name");
        return new WhistleRow.Called(
                row.getObject("office", UUID.class),
                name == null ? "" : name,
                Step.valueOf(row.getString("step")),
                Times.get(row, "due_at"),
                row.getInt("signal"),
                Times.find(row, "expected_at"),
                row.getObject("in_time", Boolean.class));
    }

    private static WhistleRow row(ResultSet row) throws SQLException {
        double lon = row.getDouble("lon");
        Place.@Nullable Point point = row.wasNull() ? null : new Place.Point(lon, row.getDouble("lat"));
        @Nullable String place = row.getString("division_name");
        @Nullable String desk = row.getString("desk_name");
        @Nullable String alliance = row.getString("alliance");
        return new WhistleRow(
                row.getObject("id", UUID.class),
                row.getString("situation"),
                row.getString("zh"),
                row.getString("en"),
                Step.valueOf(row.getString("step")),
                new Place(row.getString("division"), point, row.getString("address")),
                place == null ? "" : place,
                desk == null ? "" : desk,
                alliance == null ? "" : alliance,
                row.getString("words"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("blown_by", UUID.class),
                Times.get(row, "blown_at"),
                row.getString("result"),
                Times.find(row, "closed_at"),
                List.of());
    }
}
