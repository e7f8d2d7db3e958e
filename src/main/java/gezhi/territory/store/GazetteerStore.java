package gezhi.territory.store;

import gezhi.territory.Level;
import gezhi.territory.gazetteer.Known;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists of divisions are compared with. */
@Repository
public class GazetteerStore {
    private static final String KNOWN = """
            select code, name, valid_from, valid_to
            from territory.division
            where city = :city
            and level = any(:levels::text[])
            """;

    private static final String SUCCESSIONS = """
            select code, successor
            from territory.succession
            where city = :city
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

    /** Which divisions follow which, all levels. */
    public Map<String, Set<String>> successions(String city) {
        Map<String, Set<String>> successions = new HashMap<>();
        jdbc.sql(SUCCESSIONS).param("city", city).query(row -> {
            successions
                    .computeIfAbsent(row.getString("code"), none -> new HashSet<>())
                    .add(row.getString("successor"));
        });
        return successions;
    }
}
