package gezhi.planning;

import gezhi.planning.edit.Steps;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Copies of plans and the steps made in them by hand. */
@Repository
@Transactional
class PlanStepStore {
    private static final String COPY = """
            insert into planning.plan (city, id, area, name, origin, households, tolerance, change, seed, rounds, unit_wishes, weight_by, barrier, state, rounds_done, made_by, made_at, seen_at, ended_at, measures, today, copy_of, request_id)
            select city, :id, area, :name, 'EDITED', households, tolerance, change, seed, rounds, unit_wishes, weight_by, barrier, 'DRAWN', rounds_done, :by, :at, :at, :at, measures, today, id, :request
            from planning.plan
            where city = :city
            and id = :of
            and state in ('DRAWN', 'STOPPED')
            on conflict (city, request_id) do nothing
            """;

    private static final String COPIED = """
            select id
            from planning.plan
            where city = :city
            and request_id = :request
            and copy_of = :of
            and made_by = :by
            """;

    private static final String COPY_GRIDS = """
            insert into planning.grid (city, plan, seq, area, community, heir_of, dedicated, households, weight, cases, deviation, why, units, shape)
            select city, :id, seq, area, community, heir_of, dedicated, households, weight, cases, deviation, why, units, shape
            from planning.grid
            where city = :city
            and plan = :of
            """;

    private static final String ADVANCE = """
            update planning.plan
            set version = version + 1, measures = :measures::jsonb, today = :today::jsonb
            where city = :city
            and id = :id
            and version = :version
            and copy_of is not null
            and not held
            """;

    private static final String ADD = """
            insert into planning.step (city, plan, number, area, kind, units, came_from, went_to, made_by, made_at)
            values (:city, :plan, :number, :area, :kind, :units, :from, :to, :by, :at)
            """;

    private static final String KINDS = """
            select kind
            from planning.step
            where city = :city
            and plan = :plan
            order by number
            """;

    private static final String LIST = """
            select number, kind, units, came_from, went_to, made_by, made_at
            from planning.step
            where city = :city
            and plan = :plan
            and number < :before
            order by number desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final PlannedGridStore grids;
    private final JsonMapper json;

    PlanStepStore(JdbcClient jdbc, PlannedGridStore grids, JsonMapper json) {
        this.jdbc = jdbc;
        this.grids = grids;
        this.json = json;
    }

    /** The copy of this request, made now or before; empty when there is no plan with grids to copy, or the request was for something else. */
    Optional<UUID> copy(UUID of, UUID id, UUID request, String name, OffsetDateTime at) {
        int made = jdbc.sql(COPY)
                .param("city", city())
                .param("of", of)
                .param("id", id)
                .param("name", name)
                .param("request", request)
                .param("by", Scoped.current().person())
                .param("at", at)
                .update();
        if (made == 1) {
            jdbc.sql(COPY_GRIDS)
                    .param("city", city())
                    .param("of", of)
                    .param("id", id)
                    .update();
            return Optional.of(id);
        }
        return jdbc.sql(COPIED)
                .param("city", city())
                .param("request", request)
                .param("of", of)
                .param("by", Scoped.current().person())
                .query(UUID.class)
                .optional();
    }

    /** What a step makes of a plan. */
    record After(PlanStep step, List<PlannedGrid> grids, PlanMeasures measures, PlanMeasures today) {}

    /** Takes the step if the plan is still as it was before it; false when it is not, or is held, and then nothing happened. */
    boolean advance(GridPlan plan, After after) {
        PlanStep step = after.step();
        int taken = jdbc.sql(ADVANCE)
                .param("city", city())
                .param("id", plan.id())
                .param("version", step.number() - 1)
                .param("measures", json.writeValueAsString(after.measures()))
                .param("today", json.writeValueAsString(after.today()))
                .update();
        if (taken == 1) {
            jdbc.sql(ADD)
                    .param("city", city())
                    .param("plan", plan.id())
                    .param("number", step.number())
                    .param("area", plan.wish().area())
                    .param("kind", step.kind().name())
                    .param("units", step.units().toArray(String[]::new))
                    .param("from", step.from().toArray(Integer[]::new))
                    .param("to", step.to().toArray(Integer[]::new))
                    .param("by", step.by())
                    .param("at", step.at().atOffset(ZoneOffset.UTC))
                    .update();
            grids.replace(plan.id(), plan.wish().area(), after.grids());
        }
        return taken == 1;
    }

    @Transactional(readOnly = true)
    Steps steps(UUID plan) {
        return Steps.of(jdbc.sql(KINDS).param("city", city()).param("plan", plan).query(String.class).list().stream()
                .map(Steps.Kind::valueOf)
                .toList());
    }

    /** Steps before the number given, the newest first. */
    @Transactional(readOnly = true)
    List<PlanStep> list(UUID plan, int before, int limit) {
        return jdbc.sql(LIST)
                .param("city", city())
                .param("plan", plan)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> step(row))
                .list();
    }

    private static PlanStep step(ResultSet row) throws SQLException {
        return new PlanStep(
                row.getInt("number"),
                Steps.Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("units").getArray()),
                List.of((Integer[]) row.getArray("came_from").getArray()),
                List.of((Integer[]) row.getArray("went_to").getArray()),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static String city() {
        return Scoped.current().city();
    }
}
