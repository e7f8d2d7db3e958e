package gezhi.territory.store;

import gezhi.territory.Level;
import gezhi.territory.gazetteer.Known;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists of divisions are compared with. */
@Repository
public class GazetteerStore {
    private static final String KNOWN = """
            select code, name, valid_to
            from territory.division
            where city = :city
            and level = any(:levels::text[])
            """;

    private final JdbcClient jdbc;

    GazetteerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All divisions down to {@code deepest}, closed ones too, by code. */
    public Map<String, Known> known(String city, Level deepest) {
        Map<String, Known> known = new HashMap<>();
        String[] levels = Arrays.stream(Level.values())
                .filter(deepest::isAtOrBelow)
                .map(Level::name)
                .toArray(String[]::new);
        jdbc.sql(KNOWN).param("city", city).param("levels", levels).query(Known.class).stream()
                .forEach(division -> known.put(division.code(), division));
        return known;
    }
}
