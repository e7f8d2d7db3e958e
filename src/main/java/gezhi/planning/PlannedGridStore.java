package gezhi.planning;

import gezhi.platform.scope.Scoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Grids of plans. */
@Repository
@Transactional
class PlannedGridStore {
    private static final String ADD = """
            insert into planning.grid (city, plan, seq, area, community, heir_of, dedicated, households, weight, cases, deviation, why, units, shape)
            values (:city, :plan, :seq, :area, :community, :heirOf, :dedicated, :households, :weight, :cases, :deviation, :why, :units, :shape)
            """;

    /** The administrator sees no cases, nor how many. */
    private static final String LIST = """
            select seq, community, heir_of, dedicated, households, case when platform.scope_role() <> 'ADMINISTRATOR' then cases end as cases, deviation, why, units, shape,
                case when platform.scope_role() <> 'ADMINISTRATOR' or not exists (
                    select
                    from planning.plan p
                    where p.city = grid.city
                    and p.id = grid.plan
                    and p.weight_by = 'CASES') then weight end as weight
            from planning.grid
            where city = :city
            and plan = :plan
            and seq > :after
            order by seq
            limit :limit
            """;

    private static final String OUTSIDE = """
            select seq, community, heir_of, dedicated, households, case when platform.scope_role() <> 'ADMINISTRATOR' then cases end as cases, deviation, why, units, null::bytea as shape,
                case when platform.scope_role() <> 'ADMINISTRATOR' or not exists (
                    select
                    from planning.plan p
                    where p.city = grid.city
                    and p.id = grid.plan
                    and p.weight_by = 'CASES') then weight end as weight
            from planning.grid
            where city = :city
            and plan = :plan
            and why is not null
            order by abs(deviation) desc, seq
            limit :limit
            """;

    private static final String CLEAR = """
            delete from planning.grid
            where city = :city
            and plan = :plan
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    PlannedGridStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(UUID plan, String area, List<PlannedGrid> grids) {
        String city = Scoped.current().city();
        WKBWriter writer = new WKBWriter();
        SqlParameterSource[] rows = grids.stream()
                .map(grid -> new MapSqlParameterSource()
                        .addValue("city", city)
                        .addValue("plan", plan)
                        .addValue("seq", grid.seq())
                        .addValue("area", area)
                        .addValue("community", grid.community())
                        .addValue("heirOf", grid.heirOf())
                        .addValue("dedicated", grid.dedicated())
                        .addValue("households", grid.households())
                        .addValue("weight", grid.weight())
                        .addValue("cases", grid.cases())
                        .addValue("deviation", grid.deviation())
                        .addValue("why", grid.why())
                        .addValue("units", grid.units().toArray(String[]::new))
                        .addValue("shape", grid.shape() == null ? null : writer.write(grid.shape())))
                .toArray(SqlParameterSource[]::new);
        batch.batchUpdate(ADD, rows);
    }

    /** Other grids in place of those the plan has. */
    void replace(UUID plan, String area, List<PlannedGrid> grids) {
        jdbc.sql(CLEAR)
                .param("city", Scoped.current().city())
                .param("plan", plan)
                .update();
        add(plan, area, grids);
    }

    /** Grids after the number given, at most so many. */
    List<PlannedGrid> list(UUID plan, int after, int limit) {
        WKBReader reader = new WKBReader();
        return jdbc.sql(LIST)
                .param("city", Scoped.current().city())
                .param("plan", plan)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> grid(row, reader))
                .list();
    }

    /** Grids beyond the tolerance, without their shapes; furthest off first. */
    List<PlannedGrid> outside(UUID plan, int limit) {
        WKBReader reader = new WKBReader();
        return jdbc.sql(OUTSIDE)
                .param("city", Scoped.current().city())
                .param("plan", plan)
                .param("limit", limit)
                .query((row, number) -> grid(row, reader))
                .list();
    }

    private static PlannedGrid grid(ResultSet row, WKBReader reader) throws SQLException {
        Array units = row.getArray("units");
        return new PlannedGrid(
                row.getInt("seq"),
                row.getString("community"),
                row.getString("heir_of"),
                row.getBoolean("dedicated"),
                row.getInt("households"),
                row.getObject("weight", Integer.class),
                row.getObject("cases", Integer.class),
                row.getDouble("deviation"),
                row.getString("why"),
                List.of((String[]) units.getArray()),
                shape(reader, row.getBytes("shape")));
    }

    private static @Nullable Geometry shape(WKBReader reader, byte @Nullable [] wkb) {
        try {
            return wkb == null ? null : reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A shape in the database cannot be read", e);
        }
    }
}
