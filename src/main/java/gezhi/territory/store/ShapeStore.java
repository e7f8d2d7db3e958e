package gezhi.territory.store;

import gezhi.territory.GridKind;
import gezhi.territory.Level;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shapes and places. */
@Repository
public class ShapeStore {
    private static final int ROWS_PER_STATEMENT = 20_000;

    private static final String SAVE_SHAPES = """
            insert into territory.shape (city, code, wkb)
            select :city, code, wkb
            from unnest(:codes::text[], :wkbs::bytea[]) as given (code, wkb)
            on conflict (city, code) do update
            set wkb = excluded.wkb
            """;

    private static final String SAVE_PLACES = """
            insert into territory.place (city, code, lon, lat)
            select :city, code, lon, lat
            from unnest(:codes::text[], :lons::float8[], :lats::float8[]) as given (code, lon, lat)
            on conflict (city, code) do update
            set lon = excluded.lon, lat = excluded.lat
            """;

    private static final String NEXT_VERSION = """
            insert into territory.boundary_version as kept (city, version, changed_at)
            values (:city, 1, :at)
            on conflict (city) do update
            set version = kept.version + 1, changed_at = excluded.changed_at
            returning version
            """;

    private static final String VERSION = """
            select version
            from territory.boundary_version
            where city = :city
            """;

    private static final String SHAPES = """
            select s.code, d.level, d.name, d.kind, s.wkb
            from territory.shape s
            join territory.division d on d.city = s.city and d.code = s.code
            where s.city = :city
            and d.valid_to is null
            order by s.code
            """;

    private static final String UNITS = """
            select p.code, d.name, p.lon, p.lat
            from territory.place p
            join territory.division d on d.city = p.city and d.code = p.code
            where p.city = :city
            and d.level = 'UNIT'
            and d.valid_to is null
            order by p.code
            """;

    private final JdbcClient jdbc;

    ShapeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void saveShapes(String city, List<Outline> outlines) {
        WKBWriter writer = new WKBWriter();
        for (List<Outline> part : parts(outlines)) {
            jdbc.sql(SAVE_SHAPES)
                    .param("city", city)
                    .param("codes", part.stream().map(Outline::code).toArray(String[]::new))
                    .param(
                            "wkbs",
                            part.stream()
                                    .map(outline -> writer.write(outline.shape()))
                                    .toArray(byte[][]::new))
                    .update();
        }
    }

    public void savePlaces(String city, List<Spot> spots) {
        for (List<Spot> part : parts(spots)) {
            jdbc.sql(SAVE_PLACES)
                    .param("city", city)
                    .param("codes", part.stream().map(Spot::code).toArray(String[]::new))
                    .param("lons", part.stream().mapToDouble(Spot::lon).toArray())
                    .param("lats", part.stream().mapToDouble(Spot::lat).toArray())
                    .update();
        }
    }

    public long nextVersion(String city, Instant at) {
        return jdbc.sql(NEXT_VERSION)
                .param("city", city)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** 0 before anything was drawn. */
    public long version(String city) {
        return jdbc.sql(VERSION)
                .param("city", city)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public List<DrawnArea> areas(String city) {
        WKBReader reader = new WKBReader();
        return jdbc.sql(SHAPES)
                .param("city", city)
                .query((row, number) -> new DrawnArea(
                        row.getString("code"),
                        Level.valueOf(row.getString("level")),
                        row.getString("name"),
                        GridKind.valueOf(row.getString("kind")),
                        read(reader, row.getBytes("wkb"))))
                .list();
    }

    public List<DrawnUnit> units(String city) {
        return jdbc.sql(UNITS)
                .param("city", city)
                .query((row, number) -> new DrawnUnit(
                        row.getString("code"), row.getString("name"), row.getDouble("lon"), row.getDouble("lat")))
                .list();
    }

    private static Geometry read(WKBReader reader, byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A shape in the database cannot be read", e);
        }
    }

    private static <T> List<List<T>> parts(List<T> all) {
        return IntStream.range(0, (all.size() + ROWS_PER_STATEMENT - 1) / ROWS_PER_STATEMENT)
                .mapToObj(i -> all.subList(i * ROWS_PER_STATEMENT, Math.min((i + 1) * ROWS_PER_STATEMENT, all.size())))
                .toList();
    }

    /** A standing division with an outline. */
    public record DrawnArea(String code, Level level, String name, GridKind kind, Geometry shape) {}

    /** A standing unit with a place. */
    public record DrawnUnit(String code, String name, double lon, double lat) {}
}
