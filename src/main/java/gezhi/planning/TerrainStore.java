package gezhi.planning;

import gezhi.people.Postings;
import gezhi.planning.near.Barriers;
import gezhi.planning.near.Neighbourhood.Barred;
import gezhi.platform.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the territory, the cases and the bodies publish of an area, who is posted there, and what was brought in about its ground. */
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
            and d.level in ('COMMUNITY', 'UNIT')
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

    private static final String CASES_OF_A_YEAR = """
            select division, lon, lat
            from cases.v_case
            where city = :city
            and division >= :area
            and division < :area || ':'
            and received_at >= :since
            and step not in ('REFUSED', 'VOIDED', 'MERGED')
            """;

    /** Those that begin on a later day too. */
    private static final String STANDINGS = """
            select division, body
            from bodies.v_standings
            where city = :city
            and division >= :area
            and division < :area || ':'
            and (valid_to is null or valid_to > :today)
            """;

    private final JdbcClient jdbc;
    private final GroundworkStore groundwork;
    private final Postings postings;
    private final Clock clock;

    TerrainStore(JdbcClient jdbc, GroundworkStore groundwork, Postings postings, Clock clock) {
        this.jdbc = jdbc;
        this.groundwork = groundwork;
        this.postings = postings;
        this.clock = clock;
    }

    private record Reported(String division, double lon, double lat) {}

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
    Terrain read(String city, String area, Balance balance) {
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
                        0,
                        row.getInt("households")))
                .list();
        if (units.stream().anyMatch(unit -> Double.isNaN(unit.lon()) || Double.isNaN(unit.lat()))) {
            return Terrain.of(List.of(), Map.of());
        }
        Map<String, Integer> open = counts(units, jdbc.sql(OPEN_CASES).param("city", city), area);
        Map<String, Integer> weights = weights(city, area, balance.weight(), units);
        List<Terrain.Unit> counted = units.stream()
                .map(unit -> unit.counted(
                        open.getOrDefault(unit.code(), 0),
                        balance.weight() == Weight.HOUSEHOLDS
                                ? unit.households()
                                : weights.getOrDefault(unit.code(), 0)))
                .toList();
        List<Barriers.Line> lines = units.isEmpty() ? List.of() : groundwork.barriers(city, around(units));
        @Nullable Barred barred = lines.isEmpty() ? null : new Barred(new Barriers(lines), balance.barrier());
        return Terrain.of(counted, outlines(city, area), barred, standing(city, area, units));
    }

    private Map<String, Integer> weights(String city, String area, Weight weight, List<Terrain.Unit> units) {
        return switch (weight) {
            case HOUSEHOLDS -> Map.of();
            case CASES ->
                counts(
                        units,
                        jdbc.sql(CASES_OF_A_YEAR)
                                .param("city", city)
                                .param(
                                        "since",
                                        clock.instant()
                                                .minus(Duration.ofDays(365))
                                                .atOffset(ZoneOffset.UTC)),
                        area);
            case POPULATION, ELDERLY, MEMBERS, FIRMS -> groundwork.weights(city, area, weight);
        };
    }

    private static Envelope around(List<Terrain.Unit> units) {
        Envelope box = new Envelope();
        units.forEach(unit -> box.expandToInclude(unit.lon(), unit.lat()));
        return box;
    }

    private Terrain.Standing standing(String city, String area, List<Terrain.Unit> units) {
        Map<String, Set<UUID>> bodies = new HashMap<>();
        jdbc.sql(STANDINGS)
                .param("city", city)
                .param("area", area)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    bodies.computeIfAbsent(row.getString("division"), key -> new HashSet<>())
                            .add(row.getObject("body", UUID.class));
                });
        Set<String> grids = units.stream().map(Terrain.Unit::grid).collect(Collectors.toSet());
        return new Terrain.Standing(postings.manned(Role.GRID_WORKER, grids), bodies);
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

    /** A case whose division is a grid counts at the unit of it that is nearest; one of a whole community, nowhere. */
    private static Map<String, Integer> counts(
            List<Terrain.Unit> units, JdbcClient.StatementSpec reported, String area) {
        Map<String, List<Terrain.Unit>> byGrid = new TreeMap<>();
        units.forEach(unit ->
                byGrid.computeIfAbsent(unit.grid(), key -> new ArrayList<>()).add(unit));
        Map<String, Integer> cases = new HashMap<>();
        reported.param("area", area)
                .query((row, number) ->
                        new Reported(row.getString("division"), row.getDouble("lon"), row.getDouble("lat")))
                .list()
                .forEach(found -> {
                    List<Terrain.Unit> own = byGrid.getOrDefault(found.division(), List.of());
                    cases.merge(own.isEmpty() ? found.division() : nearest(own, found), 1, Integer::sum);
                });
        return cases;
    }

    private static String nearest(List<Terrain.Unit> units, Reported at) {
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
