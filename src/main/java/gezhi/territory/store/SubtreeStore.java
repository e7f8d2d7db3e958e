package gezhi.territory.store;

import gezhi.territory.GridKind;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands under divisions, and how it is drawn. */
@Repository
public class SubtreeStore {
    private static final String STANDING = """
            select code, name, kind, households
            from territory.division
            where city = :city
            and code >= :code
            and code < :code || ':'
            and valid_to is null
            """;

    private static final String USED = """
            select code
            from territory.division
            where city = :city
            """;

    private static final String OUTLINES = """
            select code, wkb
            from territory.shape
            where city = :city
            and code = any(:codes::text[])
            """;

    private static final String SPOTS = """
            select code, lon, lat
            from territory.place
            where city = :city
            and code = any(:codes::text[])
            """;

    private final JdbcClient jdbc;

    SubtreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A division as it stands. */
    public record Standing(String code, String name, GridKind kind, int households) {}

    /** The division itself too. */
    public List<Standing> standing(String city, String code) {
        return jdbc.sql(STANDING)
                .param("city", city)
                .param("code", code)
                .query((row, number) -> new Standing(
                        row.getString("code"),
                        row.getString("name"),
                        GridKind.valueOf(row.getString("kind")),
                        row.getInt("households")))
                .list();
    }

    /** All codes there ever were. */
    public Set<String> used(String city) {
        return new HashSet<>(
                jdbc.sql(USED).param("city", city).query(String.class).list());
    }

    public List<Outline> outlines(String city, Collection<String> codes) {
        WKBReader reader = new WKBReader();
        return jdbc.sql(OUTLINES)
                .param("city", city)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new Outline(row.getString("code"), read(reader, row.getBytes("wkb"))))
                .list();
    }

    public List<Spot> spots(String city, Collection<String> codes) {
        return jdbc.sql(SPOTS)
                .param("city", city)
                .param("codes", codes.toArray(String[]::new))
                .query(Spot.class)
                .list();
    }

    private static Geometry read(WKBReader reader, byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A shape in the database cannot be read", e);
        }
    }
}
