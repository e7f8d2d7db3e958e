package gezhi.patrols;

import gezhi.patrols.Plans.Standing;
import gezhi.platform.GezhiSettings;
import gezhi.territory.Following;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with their places. */
@Repository
class PlanStore {
    private static final String LIST = """
            select p.id, p.grid, p.name, p.every_days, p.from_day, p.until_day, p.version, l.last_round
            from patrols.plan p
            left join lateral (
                select (max(r.ended_at) at time zone :zone)::date as last_round
                from patrols.round r
                where r.city = p.city
                and r.plan = p.id
            ) l on true
            where p.city = :city
            and p.grid >= :subtree
            and p.grid < :subtree || ':'
            and p.until_day is null
            and (:after = '' or (p.grid, p.id) > (
                select q.grid, q.id
                from patrols.plan q
                where q.city = :city
                and q.id = cast(nullif(:after, '') as uuid)))
            order by p.grid, p.id
            limit :limit
            """;

    private static final String FIND = """
            select id, grid, name, every_days, from_day, until_day, version, null::date as last_round
            from patrols.plan
            where city = :city
            and id = :id
            """;

    private static final String PLACES = """
            select name, look_for
            from patrols.place
            where city = :city
            and plan = :plan
            order by seq
            """;

    private static final String ADD = """
            insert into patrols.plan (city, id, grid, name, every_days, from_day, version)
            values (:city, :id, :grid, :name, :everyDays, :from, 1)
            """;

    private static final String CHANGE = """
            update patrols.plan
            set name = :name, every_days = :everyDays, from_day = :from, version = version + 1
            where city = :city
            and id = :id
            and version = :seen
            and until_day is null
            """;

    private static final String END = """
            update patrols.plan
            set until_day = greatest(from_day, :today::date), version = version + 1
            where city = :city
            and id = :id
            and version = :seen
            and until_day is null
            """;

    private static final String FOLLOW = """
            update patrols.plan p
            set grid = g.now,
                version = version + 1
            from unnest(cast(:ids as uuid[]), :froms::text[], :nows::text[]) as g (id, was, now)
            where p.city = :city
            and p.id = g.id
            and p.id = any (cast(:ids as uuid[]))
            and p.grid = g.was
            """;

    private static final String FORGET_PLACES = """
            delete from patrols.place
            where city = :city
            and plan = :plan
            """;

    private static final String ADD_PLACE = """
            insert into patrols.place (city, plan, seq, name, look_for)
            values (:city, :plan, :seq, :name, :lookFor)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final GezhiSettings settings;

    PlanStore(JdbcClient jdbc, NamedParameterJdbcOperations batch, GezhiSettings settings) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.settings = settings;
    }

    /** Without their places. */
    List<Standing> list(String city, String subtree, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("subtree", subtree)
                .param("zone", settings.zone().getId())
                .param("after", after == null ? "" : after.toString())
                .param("limit", limit)
                .query((row, number) -> new Standing(plan(row, List.of()), day(row, "last_round")))
                .list();
    }

    Optional<Plan> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query((row, number) -> plan(row, places(city, id)))
                .optional();
    }

    void add(String city, Plan plan) {
        written(ADD, city, plan).param("grid", plan.grid()).update();
        addPlaces(city, plan);
    }

    /** False when the plan is no longer the version {@code seen}; then nothing is changed. */
    boolean change(String city, Plan plan, int seen) {
        if (written(CHANGE, city, plan).param("seen", seen).update() == 0) {
            return false;
        }
        jdbc.sql(FORGET_PLACES).param("city", city).param("plan", plan.id()).update();
        addPlaces(city, plan);
        return true;
    }

    boolean end(String city, UUID id, int seen, LocalDate today) {
        return jdbc.sql(END)
                        .param("city", city)
                        .param("id", id)
                        .param("seen", seen)
                        .param("today", today)
                        .update()
                == 1;
    }

    /** How many were still where they were and have moved. */
    int follow(String city, List<Following> all) {
        return jdbc.sql(FOLLOW)
                .param("city", city)
                .param("ids", all.stream().map(Following::key).toArray(String[]::new))
                .param("froms", all.stream().map(Following::from).toArray(String[]::new))
                .param("nows", all.stream().map(Following::to).toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, String city, Plan plan) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("id", plan.id())
                .param("name", plan.name())
                .param("everyDays", plan.everyDays())
                .param("from", plan.from());
    }

    private void addPlaces(String city, Plan plan) {
        SqlParameterSource[] rows = IntStream.range(0, plan.places().size())
                .mapToObj(i -> new MapSqlParameterSource()
                        .addValue("city", city)
                        .addValue("plan", plan.id())
                        .addValue("seq", i + 1)
                        .addValue("name", plan.places().get(i).name())
                        .addValue("lookFor", plan.places().get(i).lookFor()))
                .toArray(SqlParameterSource[]::new);
        batch.batchUpdate(ADD_PLACE, rows);
    }

    private List<Plan.Place> places(String city, UUID plan) {
        return jdbc.sql(PLACES)
                .param("city", city)
                .param("plan", plan)
                .query(Plan.Place.class)
                .list();
    }

    private static Plan plan(ResultSet row, List<Plan.Place> places) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getString("grid"),
                row.getString("name"),
                row.getInt("every_days"),
                row.getObject("from_day", LocalDate.class),
                day(row, "until_day"),
                row.getInt("version"),
                places);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
