package gezhi.cases.store;

import gezhi.cases.DatedDuty;
import gezhi.cases.rules.Duties;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The duty lists of communities, each line with the days from and to which it holds. */
@Repository
public class DutyStore {
    private static final String READ = """
            select division, category
            from cases.duty
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            """;

    private static final String LEVEL = """
            select level
            from cases.admission_level
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from desc
            limit 1
            """;

    private static final String LIST = """
            select division, category, valid_from, valid_to
            from cases.duty
            where city = :city
            and (valid_to is null or valid_to > :on)
            order by division, category, valid_from
            limit 2000
            """;

    private static final String ADD = """
            insert into cases.duty (city, division, category, valid_from, by_person)
            values (:city, :division, :category, :on, cast(:by as uuid))
            on conflict (city, division, category, valid_from) do update
            set valid_to = null
            where duty.valid_to <= excluded.valid_from
            """;

    private static final String HOLDS = """
            select exists (
                select from cases.duty
                where city = :city
                and division = :division
                and category = :category
                and (valid_to is null or valid_to > :on))
            """;

    private static final String END = """
            update cases.duty
            set valid_to = greatest(valid_from, :on)
            where city = :city
            and division = :division
            and category = :category
            and (valid_to is null or valid_to > :on)
            """;

    private static final String SET_LEVEL = """
            insert into cases.admission_level (city, level, valid_from)
            values (:city, :level, :on)
            """;

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duties read(String city, LocalDate on) {
        List<Duties.Duty> duties = jdbc.sql(READ)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> new Duties.Duty(row.getString("division"), row.getString("category")))
                .list();
        Level level = jdbc.sql(LEVEL)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> Level.valueOf(row.getString("level")))
                .optional()
                .orElse(Level.COUNTY);
        return new Duties(duties, level);
    }

    /** Those that hold on the day or will. */
    public List<DatedDuty> list(String city, LocalDate on) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> new DatedDuty(
                        row.getString("division"),
                        row.getString("category"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    public boolean holds(String city, Duties.Duty duty, LocalDate on) {
        return jdbc.sql(HOLDS)
                .param("city", city)
                .param("division", duty.division())
                .param("category", duty.category())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    public boolean add(String city, Duties.Duty duty, LocalDate on, @Nullable UUID by) {
        return jdbc.sql(ADD)
                        .param("city", city)
                        .param("division", duty.division())
                        .param("category", duty.category())
                        .param("on", on)
                        .param("by", Maybe.of(by))
                        .update()
                == 1;
    }

    public boolean end(String city, Duties.Duty duty, LocalDate on) {
        return jdbc.sql(END)
                        .param("city", city)
                        .param("division", duty.division())
                        .param("category", duty.category())
                        .param("on", on)
                        .update()
                > 0;
    }

    public void setLevel(String city, Level level, LocalDate on) {
        jdbc.sql(SET_LEVEL)
                .param("city", city)
                .param("level", level.name())
                .param("on", on)
                .update();
    }
}
