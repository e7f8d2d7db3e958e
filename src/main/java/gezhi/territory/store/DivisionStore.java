package gezhi.territory.store;

import gezhi.territory.Division;
import gezhi.territory.Level;
import gezhi.territory.Mentions;
import gezhi.territory.Spot;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tree. */
@Repository
public class DivisionStore {
    private static final String FIND = """
            select code, level, parent, name, kind, households, valid_from, valid_to
            from territory.division
            where city = :city
            and code = :code
            """;

    private static final String LIST = """
            select code, level, parent, name, kind, households, valid_from, valid_to
            from territory.division
            where city = :city
            and code in (:codes)
            order by code
            """;

    private static final String CHILDREN = """
            select code, level, parent, name, kind, households, valid_from, valid_to
            from territory.division
            where city = :city
            and parent = :parent
            and code <> :parent
            and code > :after
            and valid_to is null
            order by code
            limit :limit
            """;

    private static final String COUNTS = """
            select level, count(*) as divisions
            from territory.division
            where city = :city
            and code >= :code
            and code < :code || ':'
            and valid_to is null
            group by level
            """;

    private static final String SEARCH = """
            select code, level, parent, name, kind, households, valid_from, valid_to
            from territory.division
            where city = :city
            and valid_to is null
            and (level <> 'UNIT' or code = :exact)
            and (starts_with(code, :exact)
                or position(:words in name) > 0
                or starts_with(pinyin, :sound)
                or position(' ' || :sound in pinyin) > 0)
            order by name <> :words, char_length(code), code
            limit :limit
            """;

    /**
     * Counties, townships and communities by the name that people say: 太平社区居委会 and 太平居委会 are 太平社区, 张坝村委会 is 张坝村, 镇海街道办事处
     * is 镇海街道.
     */
    private static final String MENTIONED = """
            with said as (
                select code, level, parent, name, kind, households, valid_from, valid_to,
                    case when position(name in :words) > 0
                        then name
                        else regexp_replace(
                            regexp_replace(
                                name,
                                '(?<=村)(村民委员会|村委会|民委员会|委会)$|(?<=社区)(居民委员会|居委会)$|(?<=街道)办事处$',
                                ''),
                            '(居民委员会|居委会)$', '社区')
                        end as spoken
                from territory.division
                where city = :city
                and valid_to is null
                and level in ('COUNTY', 'TOWNSHIP', 'COMMUNITY'))
            select code, level, parent, name, kind, households, valid_from, valid_to, spoken
            from said
            where position(spoken in :words) > 0
            and char_length(spoken) > 1
            order by char_length(spoken) desc, code
            limit :limit
            """;

    /** More names than these are in no address; it is a text then. */
    private static final int MOST_MENTIONS = 50;

    private static final RowMapper<Division> DIVISION = new SimplePropertyRowMapper<>(Division.class);

    private static final String PLACE = """
            select code, lon, lat
            from territory.place
            where city = :city
            and code = :code
            """;

    private static final String SUCCESSORS = """
            select d.code, d.level, d.parent, d.name, d.kind, d.households, d.valid_from, d.valid_to
            from territory.succession s
            join territory.division d on d.city = s.city and d.code = s.successor
            where s.city = :city
            and s.code = :code
            order by d.code
            """;

    private static final String PREDECESSORS = """
            select d.code, d.level, d.parent, d.name, d.kind, d.households, d.valid_from, d.valid_to
            from territory.succession s
            join territory.division d on d.city = s.city and d.code = s.code
            where s.city = :city
            and s.successor = :code
            order by d.code
            """;

    private static final String SAME_GROUND = """
            with recursive linked (code) as (
                select cast(:code as text) collate "C"
                union
                select case when s.code = l.code then s.successor else s.code end
                from linked l
                join territory.succession s on s.city = :city and (s.code = l.code or s.successor = l.code))
            select d.code, d.level, d.parent, d.name, d.kind, d.households, d.valid_from, d.valid_to
            from linked l
            join territory.division d on d.city = :city and d.code = l.code
            order by d.valid_to nulls first, d.code
            limit 200
            """;

    private final JdbcClient jdbc;

    DivisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Division> find(String city, String code) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("code", code)
                .query(Division.class)
                .optional();
    }

    public List<Division> successors(String city, String code) {
        return related(SUCCESSORS, city, code);
    }

    public List<Division> predecessors(String city, String code) {
        return related(PREDECESSORS, city, code);
    }

    public List<Division> sameGround(String city, String code) {
        return related(SAME_GROUND, city, code);
    }

    private List<Division> related(String sql, String city, String code) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("code", code)
                .query(Division.class)
                .list();
    }

    public List<Division> list(String city, List<String> codes) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("codes", codes)
                .query(Division.class)
                .list();
    }

    public List<Division> children(String city, String parent, String after, int limit) {
        return jdbc.sql(CHILDREN)
                .param("city", city)
                .param("parent", parent)
                .param("after", after)
                .param("limit", limit)
                .query(Division.class)
                .list();
    }

    /** Standing divisions by the start of the code, a part of the name, the start of the pinyin or of its initials; units by code only. */
    public List<Division> search(String city, String words, int limit) {
        boolean digits = words.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return jdbc.sql(SEARCH)
                .param("city", city)
                .param("exact", digits ? words : "-")
                .param("words", words)
                .param("sound", words.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(Division.class)
                .list();
    }

    /** The divisions whose names occur in the words, the longest name first. */
    public List<Mentions.Mention> mentioned(String city, String words) {
        return jdbc.sql(MENTIONED)
                .param("city", city)
                .param("words", words)
                .param("limit", MOST_MENTIONS)
                .query((row, at) -> new Mentions.Mention(
                        Objects.requireNonNull(DIVISION.mapRow(row, at)),
                        Objects.requireNonNull(row.getString("spoken"))))
                .list();
    }

    public Optional<Spot> findPlace(String city, String code) {
        return jdbc.sql(PLACE)
                .param("city", city)
                .param("code", code)
                .query(Spot.class)
                .optional();
    }

    public Map<Level, Integer> counts(String city, String code) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        jdbc.sql(COUNTS).param("city", city).param("code", code).query(row -> {
            counts.put(Level.valueOf(row.getString("level")), row.getInt("divisions"));
        });
        return counts;
    }
}
