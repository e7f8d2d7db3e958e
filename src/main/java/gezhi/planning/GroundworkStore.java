package gezhi.planning;

import gezhi.planning.near.Barriers;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Barriers, and what is known of units besides their households. */
@Repository
@Transactional
class GroundworkStore {
    private static final String CLEAR = """
            delete from planning.barrier
            where city = :city
            and area = :area
            """;

    private static final String ADD = """
            insert into planning.barrier (city, area, number, kind, name, times, metres, west, south, east, north, shape, brought_by, brought_at)
            values (:city, :area, :number, :kind, :name, :times, :metres, :west, :south, :east, :north, :shape, :by, :at)
            """;

    private static final String WITHIN = """
            select times, shape
            from planning.barrier
            where city = :city
            and west <= :east
            and east >= :west
            and south <= :north
            and north >= :south
            """;

    private static final String SUMS = """
            select area, kind, count(*) as barriers, sum(metres) as metres, max(brought_at) as brought_at
            from planning.barrier
            where city = :city
            group by area, kind
            order by area, kind
            limit 200
            """;

    /** A figure that a file does not have stays as it was. */
    private static final String PUT = """
            insert into planning.weight as w (city, unit, population, elderly, members, firms, brought_at)
            values (:city, :unit, :population, :elderly, :members, :firms, :at)
            on conflict (city, unit) do update
            set population = coalesce(excluded.population, w.population), elderly = coalesce(excluded.elderly, w.elderly),
                members = coalesce(excluded.members, w.members), firms = coalesce(excluded.firms, w.firms), brought_at = excluded.brought_at
            """;

    private static final String WEIGHTS = """
            select unit, case :weight when 'POPULATION' then population when 'ELDERLY' then elderly when 'MEMBERS' then members else firms end as amount
            from planning.weight
            where city = :city
            and unit >= :area
            and unit < :area || ':'
            """;

    private static final String TOTALS = """
            select count(population) as population_of, sum(population) as population, count(elderly) as elderly_of, sum(elderly) as elderly,
                count(members) as members_of, sum(members) as members, count(firms) as firms_of, sum(firms) as firms
            from planning.weight w
            join territory.v_divisions d on d.city = w.city and d.code = w.unit and d.valid_to is null
            where w.city = :city
            and w.unit >= :area
            and w.unit < :area || ':'
            """;

    private static final String UNITS = """
            select code
            from territory.v_divisions
            where city = :city
            and code = any(:codes::text[])
            and level = 'UNIT'
            and valid_to is null
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    GroundworkStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Barriers of one kind that were brought in for one area. */
    record Sum(String area, Barrier.Kind kind, int barriers, long metres, Instant broughtAt) {}

    /** Of how many units one figure is known, and what it adds up to. */
    record Total(Weight weight, int units, long amount) {}

    /** In place of those that were brought in for the area before. */
    void replace(String area, List<Barrier> barriers, Instant at) {
        jdbc.sql(CLEAR).param("city", city()).param("area", area).update();
        WKBWriter writer = new WKBWriter();
        SqlParameterSource[] rows = new SqlParameterSource[barriers.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(area, i + 1, barriers.get(i), writer).addValue("at", at.atOffset(ZoneOffset.UTC));
        }
        batch.batchUpdate(ADD, rows);
    }

    private static MapSqlParameterSource row(String area, int number, Barrier barrier, WKBWriter writer) {
        Envelope box = barrier.shape().getEnvelopeInternal();
        return new MapSqlParameterSource()
                .addValue("city", city())
                .addValue("area", area)
                .addValue("number", number)
                .addValue("kind", barrier.kind().name())
                .addValue("name", barrier.name())
                .addValue("times", barrier.times())
                .addValue("metres", barrier.metres())
                .addValue("west", box.getMinX())
                .addValue("south", box.getMinY())
                .addValue("east", box.getMaxX())
                .addValue("north", box.getMaxY())
                .addValue("shape", writer.write(barrier.shape()))
                .addValue("by", Scoped.current().person());
    }

    List<Barriers.Line> barriers(String city, Envelope box) {
        WKBReader reader = new WKBReader();
        return jdbc.sql(WITHIN)
                .param("city", city)
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .query((row, number) -> line(row, reader))
                .list();
    }

    private static Barriers.Line line(ResultSet row, WKBReader reader) throws SQLException {
        try {
            return new Barriers.Line(reader.read(row.getBytes("shape")), row.getDouble("times"));
        } catch (ParseException e) {
            throw new IllegalStateException("A barrier in the database cannot be read", e);
        }
    }

    /** At most 200, in order of area. */
    @Transactional(readOnly = true)
    List<Sum> sums() {
        return jdbc.sql(SUMS)
                .param("city", city())
                .query((row, number) -> new Sum(
                        row.getString("area"),
                        Barrier.Kind.valueOf(row.getString("kind")),
                        row.getInt("barriers"),
                        row.getLong("metres"),
                        row.getObject("brought_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void put(List<UnitFigures> figures, Instant at) {
        batch.batchUpdate(
                PUT,
                figures.stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("city", city())
                                .addValue("unit", each.unit())
                                .addValue("population", each.population())
                                .addValue("elderly", each.elderly())
                                .addValue("members", each.members())
                                .addValue("firms", each.firms())
                                .addValue("at", at.atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Of the units of an area, by code; what is not known is left out. */
    @Transactional(readOnly = true)
    Map<String, Integer> weights(String city, String area, Weight weight) {
        Map<String, Integer> weights = new HashMap<>();
        jdbc.sql(WEIGHTS)
                .param("city", city)
                .param("area", area)
                .param("weight", weight.name())
                .query(row -> {
                    weights.put(row.getString("unit"), row.getInt("amount"));
                });
        return weights;
    }

    @Transactional(readOnly = true)
    List<Total> totals(String area) {
        return jdbc.sql(TOTALS)
                .param("city", city())
                .param("area", area)
                .query((row, number) -> List.of(
                        total(row, Weight.POPULATION, "population"),
                        total(row, Weight.ELDERLY, "elderly"),
                        total(row, Weight.MEMBERS, "members"),
                        total(row, Weight.FIRMS, "firms")))
                .single();
    }

    private static Total total(ResultSet row, Weight weight, String column) throws SQLException {
        return new Total(weight, row.getInt(column + "_of"), row.getLong(column));
    }

    /** Those of the codes that are units of today. */
    @Transactional(readOnly = true)
    List<String> units(List<String> codes) {
        return jdbc.sql(UNITS)
                .param("city", city())
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static String city() {
        return Scoped.current().city();
    }
}
