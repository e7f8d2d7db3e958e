package gezhi.territory.store;

import gezhi.territory.Level;
import gezhi.territory.gazetteer.Entry;
import gezhi.territory.gazetteer.Known;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists of divisions are compared with, and what they write: whole columns at once, so that a country takes seconds. */
@Repository
public class GazetteerStore {
    private static final String KNOWN = """
            select code, name, valid_to
            from territory.division
            where city = :city
            and level = any(:levels::text[])
            """;

    private static final String INSERT = """
            insert into territory.division (city, code, level, parent, name, valid_from)
            select :city, listed.code, listed.level, listed.parent, listed.name, :on
            from unnest(:codes::text[], :levels::text[], :parents::text[], :names::text[])
                as listed (code, level, parent, name)
            """;

    private static final String RENAME = """
            update territory.division
            set name = :name
            where city = :city
            and code = :code
            """;

    private static final String RENAME_CITY = """
            update territory.city
            set name = :name
            where city = :city
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GazetteerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /** Adds divisions that stand from today; parents come before or with their children. */
    public void insert(String city, List<Entry> entries) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("codes", column(entries, Entry::code))
                .param(
                        "levels",
                        column(
                                entries,
                                entry -> Level.of(city, entry.code())
                                        .orElseThrow()
                                        .name()))
                .param("parents", column(entries, Entry::parent))
                .param("names", column(entries, Entry::name))
                .param("on", LocalDate.now(clock))
                .update();
    }

    public void rename(String city, String code, String name) {
        jdbc.sql(RENAME)
                .param("city", city)
                .param("code", code)
                .param("name", name)
                .update();
        if (code.equals(city)) {
            jdbc.sql(RENAME_CITY).param("city", city).param("name", name).update();
        }
    }

    private static String[] column(List<Entry> entries, Function<Entry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }
}
