package gezhi.exchange.jobs;

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

/** Jobs of the city at hand. Each call is a transaction of its own, so that others see how far the work is. */
@Repository
@Transactional
class JobStore {
    static final int LISTED = 50;

    private static final String INSERT = """
            insert into exchange.job (city, id, kind, title, dry_run, state, started_by, started_at, seen_at)
            values (:city, :id, :kind, :title, :dryRun, 'RUNNING', :by, :at, :at)
            on conflict do nothing
            """;

    private static final String SEEN = """
            update exchange.job
            set phase = :phase, done = :done, total = :total, seen_at = :at
            where city = :city
            and id = :id
            and state = 'RUNNING'
            returning cancel_asked
            """;

    private static final String END = """
            update exchange.job
            set state = :state, ended_at = :at, outcome = :outcome::jsonb, rejects = :rejects
            where city = :city
            and id = :id
            and state = 'RUNNING'
            """;

    private static final String ASK_TO_CANCEL = """
            update exchange.job
            set cancel_asked = true
            where city = :city
            and id = :id
            and state = 'RUNNING'
            """;

    private static final String INTERRUPT = """
            update exchange.job
            set state = 'INTERRUPTED', ended_at = seen_at
            where city = :city
            and state = 'RUNNING'
            and seen_at < :since
            """;

    private static final String LIST = """
            select id, kind, title, dry_run, state, phase, done, total, cancel_asked, started_at, ended_at, outcome,
                rejects is not null as has_rejects
            from exchange.job
            where city = :city
            order by started_at desc
            limit :limit
            """;

    private static final String FIND = """
            select id, kind, title, dry_run, state, phase, done, total, cancel_asked, started_at, ended_at, outcome,
                rejects is not null as has_rejects
            from exchange.job
            where city = :city
            and id = :id
            """;

    private static final String REJECTS = """
            select rejects
            from exchange.job
            where city = :city
            and id = :id
            and rejects is not null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when another job of the city runs. */
    boolean insert(UUID id, JobKind kind, String title, boolean dryRun, Instant at) {
        return jdbc.sql(INSERT)
                        .param("city", city())
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("title", title)
                        .param("dryRun", dryRun)
                        .param("by", Scoped.current().person())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Tells how far the job is; true when somebody asked to stop it. */
    boolean seen(UUID id, String phase, long done, long total, Instant at) {
        return jdbc.sql(SEEN)
                .param("city", city())
                .param("id", id)
                .param("phase", phase)
                .param("done", done)
                .param("total", total)
                .param("at", utc(at))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** False when the job had ended already, which it then has as it did. */
    boolean end(UUID id, JobState state, Instant at, @Nullable JobOutcome outcome, @Nullable String rejects) {
        return jdbc.sql(END)
                        .param("city", city())
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", utc(at))
                        .param("outcome", outcome == null ? null : json.writeValueAsString(outcome))
                        .param("rejects", rejects)
                        .update()
                == 1;
    }

    void askToCancel(UUID id) {
        jdbc.sql(ASK_TO_CANCEL).param("city", city()).param("id", id).update();
    }

    /** Closes jobs whose program has not been seen since. */
    void interrupt(Instant since) {
        jdbc.sql(INTERRUPT).param("city", city()).param("since", utc(since)).update();
    }

    List<Job> list() {
        return jdbc.sql(LIST)
                .param("city", city())
                .param("limit", LISTED)
                .query((row, number) -> job(row))
                .list();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(FIND)
                .param("city", city())
                .param("id", id)
                .query((row, number) -> job(row))
                .optional();
    }

    Optional<String> findRejects(UUID id) {
        return jdbc.sql(REJECTS)
                .param("city", city())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private Job job(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Job(
                row.getObject("id", UUID.class),
                JobKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getBoolean("dry_run"),
                JobState.valueOf(row.getString("state")),
                row.getString("phase"),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("cancel_asked"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                outcome == null ? null : json.readValue(outcome, JobOutcome.class),
                row.getBoolean("has_rejects"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
