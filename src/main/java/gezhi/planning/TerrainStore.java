package gezhi.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the territory and the cases publish of an area. */
@Repository
@Transactional(readOnly = true)
class TerrainStore {
    private static final String UNITS = """
            select d.code, d.parent as grid, g.parent as community, d.households,
                coalesce(p.lon, gp.lon, cp.lon) as lon, coalesce(p.lat, gp.lat, cp.lat) as lat, g.kind = 'DEDICATED' as dedicated
            from territory.v_divisions d
            join territory.v_divisions g on g.city = d.city and g.code = d.parent
            left join territory.v_places p on p.city = d.city and p.code = d.code
            left join territory.v_places gp on gp.city = d.city and gp.code = d.parent
            left join territory.v_places cp on cp.city = d.city and cp.code = g.parent
            where d.city = :city
            and d.level = 'UNIT'
            and d.code >= :area
            and d.code < :area || ':'
            and d.valid_to is null
            order by d.code
            """;

    private static final String FACTS = """
            select code, name, households
            from territory.v_divisions
            where city = :city
            and level = 'UNIT'
            and code >= :community
            and code < :community || ':'
            and valid_to is null
            order by code
            """;

    private static final String OUTLINES = """
            select s.code, s.wkb
            from territory.v_shapes s
            join territory.v_divisions d on d.city = s.city and d.code = s.code
            where s.city = :city
            and d.level = 'COMMUNITY'
            and s.code >= :area
            and s.code < :area || ':'
            and d.valid_to is null
            """;

    private static final String OPEN_CASES = """
            select division, lon, lat
            from cases.v_case
            where city = :city
            and division >= :area
            and division < :area || ':'
            and step not in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED', 'MERGED')
            """;

    private final JdbcClient jdbc;

    TerrainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Open(String division, double lon, double lat) {}

    /** What a unit is called and how many households it has. */
    record Facts(String code, String name, int households) {}

    /** Units of a community by code, in its order. */
    Map<String, Facts> facts(String city, String community) {
        Map<String, Facts> facts = new TreeMap<>();
        jdbc.sql(FACTS)
                .param("city", city)
                .param("community", community)
                .query((row, number) ->
                        new Facts(row.getString("code"), row.getString("name"), row.getInt("households")))
                .list()
                .forEach(unit -> facts.put(unit.code(), unit));
        return facts;
    }

    /** Empty when no unit stands there or one of them has no place, nor its grid, nor its community. */
    Terrain read(String city, String area) {
        Map<String, List<Open>> open = openCases(city, area);
        List<Terrain.Unit> units = jdbc.sql(UNITS)
                .param("city", city)
                .param("area", area)
                .query((row, number) -> new Terrain.Unit(
                        row.getString("code"),
                        row.getString("grid"),
                        row.getString("community"),
                        row.getInt("households"),
                        row.getObject("lon") == null ? Double.NaN : row.getDouble("lon"),
                        row.getObject("lat") == null ? Double.NaN : row.getDouble("lat"),
                        row.getBoolean("dedicated"),
                        0))
                .list();
        if (units.stream().anyMatch(unit -> Double.isNaN(unit.lon()) || Double.isNaN(unit.lat()))) {
            return Terrain.of(List.of(), Map.of());
        }
        return Terrain.of(counted(units, open), outlines(city, area));
    }

    private Map<String, Geometry> outlines(String city, String area) {
        WKBReader reader = new WKBReader();
        Map<String, Geometry> outlines = new HashMap<>();
        jdbc.sql(OUTLINES).param("city", city).param("area", area).query(row -> {
            outlines.put(row.getString("code"), read(reader, row.getBytes("wkb")));
        });
        return outlines;
    }

    private static Geometry read(WKBReader reader, byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A shape in the database cannot be read", e);
        }
    }

    private Map<String, List<Open>> openCases(String city, String area) {
        Map<String, List<Open>> open = new HashMap<>();
        jdbc.sql(OPEN_CASES).param("city", city).param("area", area).query(row -> {
            boolean placed = row.getObject("lon") != null;
            Open found = new Open(
                    row.getString("division"), placed ? row.getDouble("lon") : 0, placed ? row.getDouble("lat") : 0);
            open.computeIfAbsent(found.division(), key -> new ArrayList<>()).add(found);
        });
        return open;
    }

    /** A case whose division is a grid counts at the unit of it that is nearest; one of a whole community, nowhere. */
    private static List<Terrain.Unit> counted(List<Terrain.Unit> units, Map<String, List<Open>> open) {
        Map<String, List<Terrain.Unit>> byGrid = new TreeMap<>();
        units.forEach(unit ->
                byGrid.computeIfAbsent(unit.grid(), key -> new ArrayList<>()).add(unit));
        Map<String, Integer> cases = new HashMap<>();
        open.forEach((division, found) -> {
            List<Terrain.Unit> own = byGrid.getOrDefault(division, List.of());
            if (own.isEmpty()) {
                cases.merge(division, found.size(), Integer::sum);
            } else {
                found.forEach(at -> cases.merge(nearest(own, at), 1, Integer::sum));
            }
        });
        return units.stream()
                .map(unit -> new Terrain.Unit(
                        unit.code(),
                        unit.grid(),
                        unit.community(),
                        unit.households(),
                        unit.lon(),
                        unit.lat(),
                        unit.dedicated(),
                        cases.getOrDefault(unit.code(), 0)))
                .toList();
    }

    private static String nearest(List<Terrain.Unit> units, Open at) {
        Terrain.Unit best = units.getFirst();
        for (Terrain.Unit unit : units) {
            if (Math.hypot(unit.lon() - at.lon(), unit.lat() - at.lat())
                    < Math.hypot(best.lon() - at.lon(), best.lat() - at.lat())) {
                best = unit;
            }
        }
        return best.code();
    }
}
