package gezhi.territory.store;

import gezhi.territory.City;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cities, and the root of each one's tree. */
@Repository
public class CityStore {
    private static final String LIST = """
            select city as code, name, profile, synthetic
            from territory.city
            order by city
            """;

    private static final String INSERT = """
            insert into territory.city (city, name, profile, synthetic, founded_at)
            values (:code, :name, :profile, :synthetic, :at)
            on conflict do nothing
            """;

    private static final String INSERT_ROOT = """
            insert into territory.division (city, code, level, parent, name, pinyin, valid_from)
            values (:code, :code, 'CITY', :code, :name, :pinyin, :on)
            """;

    private final JdbcClient jdbc;

    CityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<City> list() {
        return jdbc.sql(LIST).query(City.class).list();
    }

    /** True when the city is new. */
    public boolean insert(City city, Instant at, LocalDate on) {
        int inserted = jdbc.sql(INSERT)
                .param("code", city.code())
                .param("name", city.name())
                .param("profile", city.profile())
                .param("synthetic", city.synthetic())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            jdbc.sql(INSERT_ROOT)
                    .param("code", city.code())
                    .param("name", city.name())
                    .param("pinyin", Pinyin.of(city.name()))
                    .param("on", on)
                    .update();
        }
        return inserted == 1;
    }
}
