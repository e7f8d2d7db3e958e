package gezhi.cases.store;

import gezhi.cases.Complaint;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reporters say of how their case was handled. Row security shows it to those who decide and to who wrote it. */
@Repository
public class ComplaintStore {
    /** The entry that decided last, or told of the end of the case it was merged into: there is one complaint for each. */
    private static final String RESULT = """
            select coalesce(max(seq), 0)
            from cases.journal
            where city = :city
            and case_id = :case
            and action in ('CONFIRM', 'REFUSE', 'TELL')
            """;

    private static final String ADD = """
            insert into cases.complaint (city, case_id, result, at, words)
            values (:city, :case, :result, :at, :words)
            on conflict (city, case_id, result) do nothing
            """;

    private static final String OF = """
            select p.case_id, c.number, c.category, c.division, p.result, p.at, p.words, p.decided_at, p.granted, p.answer
            from cases.complaint p
            join cases.case c
                on c.city = p.city
                and c.id = p.case_id
            where p.city = :city
            and p.case_id = :case
            order by p.result
            """;

    private static final String OPEN = """
            select p.case_id, c.number, c.category, c.division, p.result, p.at, p.words, p.decided_at, p.granted, p.answer
            from cases.complaint p
            join cases.case c
                on c.city = p.city
                and c.id = p.case_id
            where p.city = :city
            and p.decided_at is null
            order by p.at, p.case_id
            limit 200
            """;

    private static final String DECIDE = """
            update cases.complaint
            set decided_at = :at, decided_by = :by, granted = :granted, answer = :answer
            where city = :city
            and case_id = :case
            and decided_at is null
            """;

    private final JdbcClient jdbc;

    ComplaintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the entry that decided last; empty when nothing was. */
    public OptionalInt lastResult(UUID caseId) {
        int seq = at(RESULT, caseId).query(Integer.class).single();
        return seq == 0 ? OptionalInt.empty() : OptionalInt.of(seq);
    }

    /** False when that result was complained of before. */
    public boolean add(UUID caseId, int result, Instant at, String words) {
        return at(ADD, caseId)
                        .param("result", result)
                        .param("at", Times.of(at))
                        .param("words", words)
                        .update()
                == 1;
    }

    public List<Complaint> of(UUID caseId) {
        return at(OF, caseId).query((row, i) -> complaint(row)).list();
    }

    /** The oldest first. */
    public List<Complaint> listOpen() {
        return jdbc.sql(OPEN)
                .param("city", Scoped.current().city())
                .query((row, i) -> complaint(row))
                .list();
    }

    /** False when there is none to decide. */
    public boolean decide(UUID caseId, boolean granted, String answer, Instant at, @Nullable UUID by) {
        return at(DECIDE, caseId)
                        .param("granted", granted)
                        .param("answer", answer)
                        .param("at", Times.of(at))
                        .param("by", Maybe.of(by))
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec at(String sql, UUID caseId) {
        return jdbc.sql(sql).param("city", Scoped.current().city()).param("case", caseId);
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        @Nullable Instant decided = Times.find(row, "decided_at");
        return new Complaint(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("category"),
                row.getString("division"),
                row.getInt("result"),
                Times.get(row, "at"),
                row.getString("words"),
                decided == null
                        ? null
                        : new Complaint.Decision(decided, row.getBoolean("granted"), row.getString("answer")));
    }
}
