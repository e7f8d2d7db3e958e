package gezhi.cases.store;

import gezhi.cases.AnnouncedYear;
import gezhi.deadlines.CalendarYear;
import gezhi.platform.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars of years as they were entered; the last entry of a year holds. */
@Repository
public class CalendarStore {
    private static final String LIST = """
            select distinct on (c.year) c.year, c.off, c.worked, c.source, c.set_at, n.name as set_by
            from cases.calendar c
            left join people.v_names n on n.city = c.city and n.id = c.set_by
            where c.city = :city
            order by c.year, c.set_at desc, c.id desc
            """;

    private static final String ADD = """
            insert into cases.calendar (city, id, year, off, worked, source, set_by, set_at)
            values (:city, :id, :year, cast(:off as date[]), cast(:worked as date[]), :source, :by, :at)
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AnnouncedYear> list(String city) {
        return jdbc.sql(LIST)
                .param("city", city)
                .query((row, i) -> new AnnouncedYear(
                        new CalendarYear(row.getInt("year"), days(row, "off"), days(row, "worked")),
                        row.getString("source"),
                        row.getString("set_by"),
                        Times.get(row, "set_at")))
                .list();
    }

    public void add(String city, CalendarYear calendar, String source, @Nullable UUID by, Instant at) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("id", Ids.next())
                .param("year", calendar.year())
                .param("off", literal(calendar.daysOff()))
                .param("worked", literal(calendar.daysWorked()))
                .param("source", source)
                .param("by", by)
                .param("at", Times.of(at))
                .update();
    }

    private static Set<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .collect(Collectors.toSet());
    }

    private static String literal(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
