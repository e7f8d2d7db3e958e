package gezhi.cases.store;

import gezhi.cases.AnnouncedYear;
import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.cases.rules.AllowanceRule;
import gezhi.cases.rules.Rulebook;
import gezhi.deadlines.Allowance;
import gezhi.deadlines.Holidays;
import gezhi.deadlines.WorkingCalendar;
import gezhi.deadlines.WorkingHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Categories, allowances and working hours, each with the days from and to which it holds. */
@Repository
public class RuleStore {
    private static final String CATEGORIES = """
            select code, name, name_en, leaf, privacy, valid_to is null or valid_to > :on as stands
            from cases.category
            where city = :city
            and valid_from <= :on
            order by code
            """;

    private static final String ALLOWANCES = """
            select category, level, amount, unit
            from cases.allowance
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from
            """;

    private static final String HOURS = """
            select spans
            from cases.working_hours
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from desc
            limit 1
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('categories ' || :city, 0))
            """;

    private static final String ADD_CATEGORY = """
            insert into cases.category (city, code, name, name_en, leaf, privacy, valid_from)
            values (:city, :code, :name, :nameEn, :leaf, :privacy, :on)
            on conflict do nothing
            """;

    private static final String ADD_ALLOWANCE = """
            insert into cases.allowance (city, category, level, amount, unit, valid_from)
            values (:city, :category, :level, :amount, :unit, :on)
            """;

    private static final String SET_HOURS = """
            insert into cases.working_hours (city, valid_from, spans)
            values (:city, :on, :spans)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final CalendarStore calendars;
    private final FlowStore flows;
    private final LadderStore ladders;
    private final DutyStore duties;

    RuleStore(
            NamedParameterJdbcTemplate jdbc,
            CalendarStore calendars,
            FlowStore flows,
            LadderStore ladders,
            DutyStore duties) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.flows = flows;
        this.ladders = ladders;
        this.duties = duties;
    }

    /** Who changes rules of the city waits for who is changing them. Changes are few. */
    public void lock(String city) {
        jdbc.query(LOCK, Map.of("city", city), row -> {});
    }

    /** All rules of a city as they stand on a day. */
    public Rulebook read(String city, LocalDate on) {
        MapSqlParameterSource at = at(city, on);
        Map<Boolean, List<Category>> categories = jdbc.query(CATEGORIES, at, (row, i) -> standing(row)).stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<AllowanceRule> allowances = jdbc.query(
                ALLOWANCES,
                at,
                (row, i) -> new AllowanceRule(
                        row.getString("category"),
                        row.getString("level"),
                        new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit")))));
        return new Rulebook(
                city,
                categories.getOrDefault(true, List.of()),
                categories.getOrDefault(false, List.of()),
                allowances,
                new WorkingCalendar(holidays(city), hours(at), WorkingCalendar.CHINA),
                flows.read(city, on),
                ladders.read(city, on),
                duties.read(city, on));
    }

    private static Map.Entry<Category, Boolean> standing(ResultSet row) throws SQLException {
        Category category = new Category(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("leaf"),
                Privacy.valueOf(row.getString("privacy")));
        return Map.entry(category, row.getBoolean("stands"));
    }

    /** What the program brings, and over it what the city entered. */
    private Holidays holidays(String city) {
        Holidays holidays = Holidays.china();
        for (AnnouncedYear entered : calendars.list(city)) {
            holidays = holidays.with(entered.calendar());
        }
        return holidays;
    }

    private WorkingHours hours(MapSqlParameterSource at) {
        Optional<WorkingHours> set = jdbc
                .query(
                        HOURS,
                        at,
                        (row, i) -> WorkingHours.parse(
                                List.of((String[]) row.getArray("spans").getArray())))
                .stream()
                .findFirst();
        return set.orElse(WorkingHours.DEFAULT);
    }

    /** Those already there are left as they are. */
    public void addCategories(String city, List<Category> categories, LocalDate on) {
        jdbc.batchUpdate(
                ADD_CATEGORY,
                categories.stream()
                        .map(category -> at(city, on)
                                .addValue("code", category.code())
                                .addValue("name", category.name())
                                .addValue("nameEn", category.nameEn())
                                .addValue("leaf", category.leaf())
                                .addValue("privacy", category.privacy().name()))
                        .toArray(SqlParameterSource[]::new));
    }

    public void addAllowances(String city, List<AllowanceRule> rules, LocalDate on) {
        jdbc.batchUpdate(
                ADD_ALLOWANCE,
                rules.stream()
                        .map(rule -> at(city, on)
                                .addValue("category", rule.category())
                                .addValue("level", rule.level())
                                .addValue("amount", rule.allowance().amount())
                                .addValue("unit", rule.allowance().unit().name()))
                        .toArray(SqlParameterSource[]::new));
    }

    public void setHours(String city, WorkingHours hours, LocalDate on) {
        String[] spans = hours.spans().stream()
                .map(span -> span.from() + "-" + span.to())
                .toArray(String[]::new);
        jdbc.update(SET_HOURS, at(city, on).addValue("spans", spans));
    }

    private static MapSqlParameterSource at(String city, LocalDate on) {
        return new MapSqlParameterSource("city", city).addValue("on", on);
    }
}
