package gezhi.redrawing;

import gezhi.territory.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what others publish of an area: its grids and units, and what stands for them. */
@Repository
@Transactional(readOnly = true)
class GroundStore {
    private static final String UNITS = """
            select u.code, u.name, u.households, g.kind = 'DEDICATED' as dedicated
            from territory.v_divisions u
            join territory.v_divisions g on g.city = u.city and g.code = u.parent
            where u.city = :city
            and u.level = 'UNIT'
            and u.code >= :area
            and u.code < :area || ':'
            and u.valid_to is null
            order by u.code
            """;

    private static final String NAMES = """
            select code, name
            from territory.v_divisions
            where city = :city
            and level = 'GRID'
            and code >= :area
            and code < :area || ':'
            and valid_to is null
            """;

    /** Closed ones too: a code is never used again. */
    private static final String USED = """
            select code
            from territory.v_divisions
            where city = :city
            and level = 'GRID'
            and code >= :area
            and code < :area || ':'
            """;

    private static final String PLACES = """
            select p.code, p.lon, p.lat
            from territory.v_places p
            join territory.v_divisions d on d.city = p.city and d.code = p.code
            where p.city = :city
            and p.code >= :area
            and p.code < :area || ':'
            and d.level = 'UNIT'
            and d.valid_to is null
            order by p.code
            """;

    private static final String OUTLINES = """
            select s.code, s.wkb
            from territory.v_shapes s
            join territory.v_divisions d on d.city = s.city and d.code = s.code
            where s.city = :city
            and s.code >= :area
            and s.code < :area || ':'
            and d.level = 'UNIT'
            and d.valid_to is null
            """;

    private static final String STANDINGS = """
            select s.division || ' ' || s.body as key, b.name as what, s.division, null::float8 as lon, null::float8 as lat
            from bodies.v_standings s
            join bodies.v_bodies b on b.city = s.city and b.id = s.body
            where s.city = :city
            and s.division >= :area
            and s.division < :area || ':'
            and char_length(s.division) >= 15
            and s.valid_to is null
            order by 1
            """;

    private static final String SEATS = """
            select seat || ' ' || id as key, name as what, seat as division, null::float8 as lon, null::float8 as lat
            from bodies.v_bodies
            where city = :city
            and seat >= :area
            and seat < :area || ':'
            and char_length(seat) >= 15
            and valid_to is null
            order by 1
            """;

    private static final String UNDER = """
            select id::text as body, superior::text as above, seat
            from bodies.v_bodies
            where city = :city
            and seat >= :area
            and seat < :area || ':'
            and superior is not null
            and valid_to is null
            """;

    private static final String CASES = """
            select number as key, number as what, division, lon, lat
            from cases.v_case
            where city = :city
            and division >= :area
            and division < :area || ':'
            and char_length(division) >= 15
            and step not in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED', 'MERGED')
            order by 1
            """;

    private static final String ROUND_PLANS = """
            select grid || ' ' || id as key, name as what, grid as division, null::float8 as lon, null::float8 as lat
            from patrols.v_plans
            where city = :city
            and grid >= :area
            and grid < :area || ':'
            and until_day is null
            order by 1
            """;

    private static final String ORDERS = """
            select division || ' ' || id as key, kind as what, division, null::float8 as lon, null::float8 as lat
            from orders.v_orders
            where city = :city
            and division >= :area
            and division < :area || ':'
            and char_length(division) >= 15
            and step in ('PLACED', 'DISPATCHED', 'OPEN', 'MANNED')
            order by 1
            """;

    private static final String WHISTLES = """
            select distinct division || ' ' || whistle as key, situation as what, division, null::float8 as lon, null::float8 as lat
            from whistles.v_summons
            where city = :city
            and division >= :area
            and division < :area || ':'
            and char_length(division) >= 15
            and whistle_step = 'BLOWN'
            order by 1
            """;

    private static final String CALL_OUTS = """
            select division || ' ' || id as key, '' as what, division, null::float8 as lon, null::float8 as lat
            from callouts.v_running
            where city = :city
            and division >= :area
            and division < :area || ':'
            and char_length(division) >= 15
            order by 1
            """;

    private static final String VOLUNTEERS = """
            select division || ' ' || id as key, number::text as what, division, null::float8 as lon, null::float8 as lat
            from volunteering.v_volunteers
            where city = :city
            and division >= :area
            and division < :area || ':'
            and char_length(division) >= 15
            and ended_at is null
            order by 1
            """;

    private static final Map<Consequence.Kind, String> HELD = Map.of(
            Consequence.Kind.STANDINGS, STANDINGS,
            Consequence.Kind.SEATS, SEATS,
            Consequence.Kind.CASES, CASES,
            Consequence.Kind.ROUND_PLANS, ROUND_PLANS,
            Consequence.Kind.ORDERS, ORDERS,
            Consequence.Kind.WHISTLES, WHISTLES,
            Consequence.Kind.CALL_OUTS, CALL_OUTS,
            Consequence.Kind.VOLUNTEERS, VOLUNTEERS);

    private final JdbcClient jdbc;

    GroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What hangs on a grid or a unit; where it is, if that is known. */
    record Held(
            String key,
            String what,
            String division,
            @Nullable Double lon,
            @Nullable Double lat) {}

    record Place(String code, double lon, double lat) {}

    List<Redrawing.Unit> units(String city, String area) {
        return in(UNITS, city, area)
                .query((row, number) -> new Redrawing.Unit(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("households"),
                        row.getBoolean("dedicated")))
                .list();
    }

    Map<String, String> names(String city, String area) {
        return in(NAMES, city, area)
                .query((row, number) -> Map.entry(row.getString("code"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> used(String city, String area) {
        return new HashSet<>(in(USED, city, area).query(String.class).list());
    }

    /** Where units are, as far as that is known. */
    List<Place> places(String city, String area) {
        return in(PLACES, city, area)
                .query((row, number) -> new Place(row.getString("code"), row.getDouble("lon"), row.getDouble("lat")))
                .list();
    }

    /** Of units, as far as they have one. */
    List<Outline> outlines(String city, String area) {
        return in(OUTLINES, city, area)
                .query((row, number) -> new Outline(row.getString("code"), shape(row.getBytes("wkb"))))
                .list();
    }

    static Geometry shape(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Bodies that sit in the area and have one above them. */
    List<Seats.Under> under(String city, String area) {
        return in(UNDER, city, area).query(Seats.Under.class).list();
    }

    /** What hangs on the grids and units of the area; nothing for kinds that are not read here. */
    List<Held> held(Consequence.Kind kind, String city, String area) {
        @Nullable String sql = HELD.get(kind);
        return sql == null
                ? List.of()
                : in(sql, city, area)
                        .query((row, number) -> new Held(
                                row.getString("key"),
                                row.getString("what"),
                                row.getString("division"),
                                row.getObject("lon", Double.class),
                                row.getObject("lat", Double.class)))
                        .list();
    }

    private JdbcClient.StatementSpec in(String sql, String city, String area) {
        return jdbc.sql(sql).param("city", city).param("area", area);
    }
}
