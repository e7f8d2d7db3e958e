package gezhi.patrols;

import gezhi.patrols.Round.Finding;
import gezhi.patrols.Round.Position;
import gezhi.patrols.Round.Sighting;
import gezhi.platform.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds with what was seen. */
@Repository
class RoundStore {
    private static final String ADD = """
            insert into patrols.round (city, id, plan, grid, walker, started_at, ended_at)
            values (:city, :id, :plan, :grid, :walker, :startedAt, :endedAt)
            on conflict do nothing
            """;

    private static final String ADD_SIGHTING = """
            insert into patrols.sighting (city, round, seq, place, finding, words, report, lon, lat)
            values (:city, :round, :seq, :place, :finding, :words, :report, :lon, :lat)
            """;

    private static final String FIND = """
            select id, plan, grid, walker, started_at, ended_at
            from patrols.round
            where city = :city
            and id = :id
            """;

    private static final String SIGHTINGS = """
            select place, finding, words, report, lon, lat
            from patrols.sighting
            where city = :city
            and round = :round
            order by seq
            """;

    private static final String LIST = """
            select id, plan, grid, walker, started_at, ended_at
            from patrols.round
            where city = :city
            and grid >= :subtree
            and grid < :subtree || ':'
            and (ended_at, id) < (:beforeAt, :beforeId)
            order by ended_at desc, id desc
            limit :limit
            """;

    private static final String NOTE_REPORT = """
            update patrols.sighting
            set report = :report
            where city = :city
            and round = :round
            and seq = :seq
            and finding = 'PROBLEM'
            """;

    private static final String FORGET_POSITIONS = """
            update patrols.sighting s
            set lon = null, lat = null
            from patrols.round r
            where s.city = :city
            and s.lon is not null
            and r.city = s.city
            and r.id = s.round
            and r.ended_at < :before
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    RoundStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A round that is there already stays as it is. */
    void add(String city, Round round) {
        int added = jdbc.sql(ADD)
                .param("city", city)
                .param("id", round.id())
                .param("plan", round.plan())
                .param("grid", round.grid())
                .param("walker", round.walker())
                .param("startedAt", round.startedAt().atOffset(ZoneOffset.UTC))
                .param("endedAt", round.endedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            SqlParameterSource[] rows = IntStream.range(0, round.sightings().size())
                    .mapToObj(
                            i -> row(city, round.id(), i + 1, round.sightings().get(i)))
                    .toArray(SqlParameterSource[]::new);
            batch.batchUpdate(ADD_SIGHTING, rows);
        }
    }

    private static SqlParameterSource row(String city, UUID round, int seq, Sighting sighting) {
        @Nullable Position at = sighting.at();
        return new MapSqlParameterSource()
                .addValue("city", city)
                .addValue("round", round)
                .addValue("seq", seq)
                .addValue("place", sighting.place())
                .addValue("finding", sighting.finding().name())
                .addValue("words", sighting.words())
                .addValue("report", sighting.report())
                .addValue("lon", at == null ? null : at.lon())
                .addValue("lat", at == null ? null : at.lat());
    }

    boolean exists(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    Optional<Round> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query((row, number) -> round(row, sightings(city, id)))
                .optional();
    }

    /** Without what was seen. */
    List<Round> list(String city, String subtree, RowKey after, int limit) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("subtree", subtree)
                .param("beforeAt", after.at().atOffset(ZoneOffset.UTC))
                .param("beforeId", after.id())
                .param("limit", limit)
                .query((row, number) -> round(row, List.of()))
                .list();
    }

    boolean noteReport(String city, UUID round, int seq, UUID report) {
        return jdbc.sql(NOTE_REPORT)
                        .param("city", city)
                        .param("round", round)
                        .param("seq", seq)
                        .param("report", report)
                        .update()
                == 1;
    }

    int forgetPositions(String city, Instant before) {
        return jdbc.sql(FORGET_POSITIONS)
                .param("city", city)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Sighting> sightings(String city, UUID round) {
        return jdbc.sql(SIGHTINGS)
                .param("city", city)
                .param("round", round)
                .query((row, number) -> sighting(row))
                .list();
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        @Nullable Double lon = row.getObject("lon", Double.class);
        return new Sighting(
                row.getString("place"),
                Finding.valueOf(row.getString("finding")),
                row.getString("words"),
                row.getObject("report", UUID.class),
                lon == null ? null : new Position(lon, row.getDouble("lat")));
    }

    private static Round round(ResultSet row, List<Sighting> sightings) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getString("grid"),
                row.getObject("walker", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                sightings);
    }
}
