package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is usual: what is reported most, and who dealt with such a case before. */
@Repository
@Transactional(readOnly = true)
public class UsageReads {
    private static final String MOST_REPORTED = """
            select category
            from cases.case
            where city = :city
            and received_at >= :since
            group by category
            order by count(*) desc, category
            limit :limit
            """;

    private static final String USUAL_OFFICES = """
            select office
            from cases.case
            where city = :city
            and division >= :subtree
            and division < :subtree || ':'
            and received_at >= :since
            and category = :category
            and office is not null
            group by office
            order by count(*) desc, office
            limit :limit
            """;

    /** An office that gave a case back no more has it, so what was given back does not count. */
    private static final String USUAL = """
            select distinct on (category) category, office, times, cast(sum(times) over (partition by category) as bigint) as everything
            from (
                select category, office, count(*) as times
                from cases.case
                where city = :city
                and division >= :subtree
                and division < :subtree || ':'
                and received_at >= :since
                and category = any (cast(:categories as text[]))
                and office is not null
                group by category, office) had
            order by category, times desc, office
            """;

    private static final String AT_WORK = """
            select exists (
                select from cases.case
                where city = :city
                and office = :office
                and step in ('DISPATCHED', 'HANDLING', 'PARKED')
            )
            """;

    private final JdbcClient jdbc;

    UsageReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office that had most cases of a category: so many of all. */
    public record Usual(UUID office, long times, long all) {}

    /** By category, those received since then in the subtree; codes are digits and letters. */
    public Map<String, Usual> usual(Collection<String> categories, String subtree, Instant since) {
        Map<String, Usual> usual = new HashMap<>();
        jdbc.sql(USUAL)
                .param("city", Scoped.current().city())
                .param("subtree", subtree)
                .param("since", Times.of(since))
                .param("categories", "{" + String.join(",", categories) + "}")
                .query((row, i) -> usual.put(
                        row.getString("category"),
                        new Usual(
                                row.getObject("office", UUID.class), row.getLong("times"), row.getLong("everything"))))
                .list();
        return usual;
    }

    /** Codes of the leaves reported since, the most frequent first. */
    public List<String> mostReported(Instant since, int limit) {
        return jdbc.sql(MOST_REPORTED)
                .param("city", Scoped.current().city())
                .param("since", Times.of(since))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Is any case with the office? Asked in a transaction of its own, as the scope may be wider than that of the work at hand. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public boolean isAtWork(UUID office) {
        return jdbc.sql(AT_WORK)
                .param("city", Scoped.current().city())
                .param("office", office)
                .query(Boolean.class)
                .single();
    }

    /** The offices that had such cases in the subtree since, the most frequent first. */
    public List<UUID> usualOffices(String category, String subtree, Instant since, int limit) {
        return jdbc.sql(USUAL_OFFICES)
                .param("city", Scoped.current().city())
                .param("category", category)
                .param("subtree", subtree)
                .param("since", Times.of(since))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
