package gezhi.territory.store;

import gezhi.territory.Closing;
import gezhi.territory.Description;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import gezhi.territory.NewDivision;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tree, many rows in a statement: {@code copy} does not work under row security, arrays are nearly as fast. */
@Repository
public class TreeStore {
    private static final int ROWS_PER_STATEMENT = 20_000;

    private static final String INSERT = """
            insert into territory.division (city, code, level, parent, name, pinyin, kind, households, valid_from)
            select :city, code, level, parent, name, pinyin, kind, households, coalesce(valid_from::date, :from)
            from unnest(:codes::text[], :levels::text[], :parents::text[], :names::text[], :pinyins::text[],
                :kinds::text[], :households::int[], :froms::text[])
                as given (code, level, parent, name, pinyin, kind, households, valid_from)
            """;

    private static final String COUNT_HOUSEHOLDS = """
            update territory.division d
            set households = s.households
            from (
                select left(u.code, l.length) collate "C" as code, sum(u.households) as households
                from territory.division u
                cross join (values (char_length(:city)), (6), (9), (12), (15)) as l (length)
                where u.city = :city
                and u.level = 'UNIT'
                and u.valid_to is null
                group by 1
            ) s
            where d.city = :city
            and d.code = s.code
            and d.households <> s.households
            """;

    private static final String DESCRIBE = """
            update territory.division d
            set name = coalesce(given.name, d.name),
                pinyin = coalesce(given.pinyin, d.pinyin),
                kind = coalesce(given.kind, d.kind),
                households = coalesce(given.households, d.households)
            from unnest(:codes::text[], :names::text[], :pinyins::text[], :kinds::text[], :households::int[])
                as given (code, name, pinyin, kind, households)
            where d.city = :city
            and d.code = given.code
            """;

    private static final String CLOSE = """
            update territory.division
            set valid_to = greatest(valid_from, :on::date)
            where city = :city
            and code >= :code
            and code < :code || ':'
            and valid_to is null
            """;

    private static final String FOLLOW = """
            insert into territory.succession (city, code, successor, on_date)
            select :city, :code, successor, :on
            from unnest(:successors::text[]) as given (successor)
            on conflict do nothing
            """;

    private static final String RENAME_CITY = """
            update territory.city
            set name = :name
            where city = :city
            """;

    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String city, List<NewDivision> divisions, LocalDate from) {
        for (int start = 0; start < divisions.size(); start += ROWS_PER_STATEMENT) {
            insertPart(city, divisions.subList(start, Math.min(start + ROWS_PER_STATEMENT, divisions.size())), from);
        }
    }

    /** Those below before those above, so that each is closed on its own day. */
    public void close(String city, List<Closing> closings) {
        for (Closing closing : closings) {
            jdbc.sql(CLOSE)
                    .param("city", city)
                    .param("code", closing.code())
                    .param("on", closing.on())
                    .update();
            jdbc.sql(FOLLOW)
                    .param("city", city)
                    .param("code", closing.code())
                    .param("on", closing.on())
                    .param("successors", closing.successors().toArray(String[]::new))
                    .update();
        }
    }

    public void describe(String city, List<Description> divisions) {
        jdbc.sql(DESCRIBE)
                .param("city", city)
                .param("codes", column(divisions, Description::code))
                .param("names", column(divisions, Description::name))
                .param("pinyins", column(divisions, division -> pinyin(city, division)))
                .param(
                        "kinds",
                        column(
                                divisions,
                                division -> division.kind() == null
                                        ? null
                                        : division.kind().name()))
                .param(
                        "households",
                        divisions.stream().map(Description::households).toArray(Integer[]::new))
                .update();
        divisions.stream()
                .filter(division -> division.code().equals(city) && division.name() != null)
                .forEach(division -> jdbc.sql(RENAME_CITY)
                        .param("city", city)
                        .param("name", division.name())
                        .update());
    }

    /** Every division above units gets the sum of its standing units. */
    public void countHouseholds(String city) {
        jdbc.sql(COUNT_HOUSEHOLDS).param("city", city).update();
    }

    private void insertPart(String city, List<NewDivision> part, LocalDate from) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("from", from)
                .param("codes", texts(part, NewDivision::code))
                .param("levels", texts(part, division -> level(city, division).name()))
                .param("parents", texts(part, division -> DivisionCode.parent(city, division.code())))
                .param("names", texts(part, NewDivision::name))
                .param("pinyins", texts(part, division -> pinyin(city, division)))
                .param("kinds", texts(part, division -> division.kind().name()))
                .param(
                        "households",
                        part.stream().mapToInt(NewDivision::households).toArray())
                .param(
                        "froms",
                        part.stream()
                                .map(division -> division.validFrom() == null
                                        ? null
                                        : division.validFrom().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Units are not searched for by sound; there are too many of one name. */
    private static String pinyin(String city, NewDivision division) {
        return level(city, division) == Level.UNIT ? "" : Pinyin.of(division.name());
    }

    private static @Nullable String pinyin(String city, Description division) {
        @Nullable String name = division.name();
        return name == null || level(city, division.code()) == Level.UNIT ? null : Pinyin.of(name);
    }

    private static Level level(String city, NewDivision division) {
        return level(city, division.code());
    }

    private static Level level(String city, String code) {
        return Level.of(city, code).orElseThrow(() -> new IllegalArgumentException("No code of " + city + ": " + code));
    }

    private static @Nullable String[] column(
            List<Description> divisions, Function<Description, @Nullable String> text) {
        return divisions.stream().map(text).toArray(String[]::new);
    }

    private static String[] texts(List<NewDivision> part, Function<NewDivision, String> text) {
        return part.stream().map(text).toArray(String[]::new);
    }
}
