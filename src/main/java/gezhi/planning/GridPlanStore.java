package gezhi.planning;

import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Plans of the city at hand. Each call is a transaction of its own unless there is one, so that others see how far a drawing is. */
@Repository
@Transactional
class GridPlanStore {
    private static final String ADD = """
            insert into planning.plan (city, id, area, name, origin, households, tolerance, change, seed, rounds, unit_wishes, weight_by, barrier, state, made_by, made_at, seen_at)
            values (:city, :id, :area, :name, :origin, :households, :tolerance, :change, :seed, :rounds, :units::jsonb, :weight, :barrier, 'DRAWING', :by, :at, :at)
            on conflict do nothing
            """;

    private static final String SEEN = """
            update planning.plan
            set rounds_done = :rounds, cost = :cost, seen_at = :at
            where city = :city
            and id = :id
            and state = 'DRAWING'
            returning cancel_asked
            """;

    private static final String END = """
            update planning.plan
            set state = :state, rounds_done = :rounds, cost = :cost, refusal = :refusal, ended_at = :at, measures = :measures::jsonb, today = :today::jsonb
            where city = :city
            and id = :id
            and state = 'DRAWING'
            """;

    private static final String ASK_TO_CANCEL = """
            update planning.plan
            set cancel_asked = true
            where city = :city
            and id = :id
            and state = 'DRAWING'
            """;

    private static final String INTERRUPT = """
            update planning.plan
            set state = case when measures is null then 'INTERRUPTED' else 'STOPPED' end, ended_at = seen_at
            where city = :city
            and state = 'DRAWING'
            and seen_at < :since
            """;

    private static final String RESUME = """
            update planning.plan
            set state = 'DRAWING', cancel_asked = false, seen_at = :at
            where city = :city
            and id = :id
            and state in ('STOPPED', 'INTERRUPTED', 'FAILED')
            and origin = 'DRAWN'
            and not held
            """;

    private static final String DISCARD = """
            delete from planning.plan
            where city = :city
            and id = :id
            and state <> 'DRAWING'
            and not held
            """;

    private static final String HOLD = """
            update planning.plan
            set held = true, held_by = :by, held_at = :at
            where city = :city
            and id = :id
            and version = :version
            and state in ('DRAWN', 'STOPPED')
            and not held
            """;

    private static final String RELEASE = """
            update planning.plan
            set held = false, held_by = null, held_at = null
            where city = :city
            and id = :id
            """;

    /** The administrator sees no cases, nor how many change hands. */
    private static final String PLANS = """
            select id, area, name, origin, households, tolerance, change, seed, rounds, unit_wishes, weight_by, barrier, state, rounds_done, cost, cancel_asked, refusal,
                made_at, ended_at, version, copy_of, held_at, planning.own(made_by) as own,
                (select name from people.v_names where v_names.city = plan.city and id = held_by) as held_name, held,
                case when platform.scope_role() <> 'ADMINISTRATOR' then measures
                    else measures - 'movedCases' - case when weight_by = 'CASES' then array['most', 'fewest'] else array[]::text[] end end as measures,
                case when platform.scope_role() <> 'ADMINISTRATOR' then today
                    else today - 'movedCases' - case when weight_by = 'CASES' then array['most', 'fewest'] else array[]::text[] end end as today
            from planning.plan
            where city = :city
            """;

    private static final String LIST = PLANS + """
            and area >= :area
            and area < :area || ':'
            and (made_at, id) < (:beforeAt, :beforeId)
            order by made_at desc, id desc
            limit :limit
            """;

    private static final String FIND = PLANS + """
            and id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GridPlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when who acts has a drawing running already. */
    boolean add(UUID id, PlanWish wish, boolean imported, Instant at) {
        return jdbc.sql(ADD)
                        .param("city", city())
                        .param("id", id)
                        .param("area", wish.area())
                        .param("name", wish.name())
                        .param("origin", imported ? "IMPORTED" : "DRAWN")
                        .param("households", wish.households())
                        .param("tolerance", wish.tolerance())
                        .param("change", wish.change())
                        .param("seed", wish.seed())
                        .param("rounds", wish.rounds())
                        .param("weight", wish.balance().weight().name())
                        .param("barrier", wish.balance().barrier())
                        .param("units", json.writeValueAsString(wish.units()))
                        .param("by", Scoped.current().person())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** False when it is not there to be resumed. Fails when who made it has another running. */
    boolean resume(UUID id, Instant at) {
        return jdbc.sql(RESUME)
                        .param("city", city())
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Tells how far the drawing is; true when somebody asked to stop it. */
    boolean seen(UUID id, int rounds, double cost, Instant at) {
        return jdbc.sql(SEEN)
                .param("city", city())
                .param("id", id)
                .param("rounds", rounds)
                .param("cost", cost)
                .param("at", utc(at))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** False when it had ended already, which it then has as it did. */
    boolean end(UUID id, Ending ending, Instant at) {
        return jdbc.sql(END)
                        .param("city", city())
                        .param("id", id)
                        .param("state", ending.state().name())
                        .param("rounds", ending.rounds())
                        .param("cost", ending.cost())
                        .param("refusal", ending.refusal())
                        .param("at", utc(at))
                        .param("measures", text(ending.measures()))
                        .param("today", text(ending.today()))
                        .update()
                == 1;
    }

    void askToCancel(UUID id) {
        jdbc.sql(ASK_TO_CANCEL).param("city", city()).param("id", id).update();
    }

    /** Ends drawings whose program has not been heard of since. */
    void interrupt(Instant since) {
        jdbc.sql(INTERRUPT).param("city", city()).param("since", utc(since)).update();
    }

    boolean discard(UUID id) {
        return jdbc.sql(DISCARD).param("city", city()).param("id", id).update() == 1;
    }

    boolean hold(UUID id, int version, @Nullable UUID by, Instant at) {
        return jdbc.sql(HOLD)
                        .param("city", city())
                        .param("id", id)
                        .param("version", version)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void release(UUID id) {
        jdbc.sql(RELEASE).param("city", city()).param("id", id).update();
    }

    List<GridPlan> list(String area, RowKey after, int limit) {
        return jdbc.sql(LIST)
                .param("city", city())
                .param("area", area)
                .param("beforeAt", utc(after.at()))
                .param("beforeId", after.id())
                .param("limit", limit)
                .query((row, number) -> plan(row))
                .list();
    }

    Optional<GridPlan> find(UUID id) {
        return jdbc.sql(FIND)
                .param("city", city())
                .param("id", id)
                .query((row, number) -> plan(row))
                .optional();
    }

    private GridPlan plan(ResultSet row) throws SQLException {
        PlanWish wish = new PlanWish(
                row.getString("area"),
                row.getString("name"),
                row.getInt("households"),
                row.getInt("tolerance"),
                row.getInt("change"),
                row.getLong("seed"),
                row.getInt("rounds"),
                json.readValue(row.getString("unit_wishes"), UnitWishes.class),
                new Balance(Weight.valueOf(row.getString("weight_by")), row.getInt("barrier")));
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new GridPlan(
                row.getObject("id", UUID.class),
                wish,
                row.getString("origin").equals("IMPORTED"),
                PlanState.valueOf(row.getString("state")),
                row.getInt("rounds_done"),
                row.getObject("cost", Double.class),
                row.getBoolean("cancel_asked"),
                row.getBoolean("own"),
                row.getString("refusal"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                measures(row.getString("measures")),
                measures(row.getString("today")),
                row.getInt("version"),
                row.getObject("copy_of", UUID.class),
                row.getBoolean("held") ? held(row) : null);
    }

    private static GridPlan.Held held(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("held_at", OffsetDateTime.class);
        return new GridPlan.Held(row.getString("held_name"), at == null ? null : at.toInstant());
    }

    private @Nullable String text(@Nullable PlanMeasures measures) {
        return measures == null ? null : json.writeValueAsString(measures);
    }

    private @Nullable PlanMeasures measures(@Nullable String text) {
        return text == null ? null : json.readValue(text, PlanMeasures.class);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
