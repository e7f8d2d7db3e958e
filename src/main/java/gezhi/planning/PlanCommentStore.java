package gezhi.planning;

import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say of plans; never changed, gone with the plan. */
@Repository
@Transactional
class PlanCommentStore {
    private static final String ADD = """
            insert into planning.comment (city, plan, id, area, words, made_by, made_at)
            values (:city, :plan, :id, :area, :words, :by, :at)
            """;

    private static final String LIST = """
            select id, words, made_by, made_at
            from planning.comment
            where city = :city
            and plan = :plan
            and (made_at, id) < (:beforeAt, :beforeId)
            order by made_at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    PlanCommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GridPlan plan, PlanComment comment) {
        jdbc.sql(ADD)
                .param("city", Scoped.current().city())
                .param("plan", plan.id())
                .param("id", comment.id())
                .param("area", plan.wish().area())
                .param("words", comment.words())
                .param("by", comment.by())
                .param("at", comment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<PlanComment> list(UUID plan, RowKey after, int limit) {
        return jdbc.sql(LIST)
                .param("city", Scoped.current().city())
                .param("plan", plan)
                .param("beforeAt", after.at().atOffset(ZoneOffset.UTC))
                .param("beforeId", after.id())
                .param("limit", limit)
                .query((row, number) -> new PlanComment(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getObject("made_by", UUID.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
