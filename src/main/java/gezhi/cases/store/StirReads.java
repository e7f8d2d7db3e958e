package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where in a city something has just happened: enough to know whom to look after, nothing to show anybody. */
@Repository
@Transactional(readOnly = true)
public class StirReads {
    /** More than that in a few seconds concerns everybody. */
    public static final int MANY = 500;

    private static final String SINCE = """
            select case_id, seq, division, office
            from cases.journal
            where city = :city
            and at > :since
            order by at desc
            limit 500
            """;

    private final JdbcClient jdbc;

    StirReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Stir(
            UUID caseId, int seq, String division, @Nullable UUID office) {}

    /** Entries of the journal written since then by any server, up to {@link #MANY}. */
    public List<Stir> since(Instant since) {
        return jdbc.sql(SINCE)
                .param("city", Scoped.current().city())
                .param("since", Times.of(since))
                .query(Stir.class)
                .list();
    }
}
