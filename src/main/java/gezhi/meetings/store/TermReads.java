package gezhi.meetings.store;

import gezhi.bodies.BodyKind;
import gezhi.meetings.Term;
import gezhi.meetings.TermDeed;
import gezhi.meetings.TermStep;
import gezhi.meetings.Terms.Heap;
import gezhi.meetings.Terms.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of office, as far as the reader keeps the organizations. */
@Repository
public class TermReads {
    private static final String FIND = """
            select id, body, step, elected_on, ends_on, delayed_to, asked_to, asked_by, version
            from meetings.term
            where city = :city
            and id = :id
            """;

    private static final String OF_BODY = """
            select id, body, step, elected_on, ends_on, delayed_to, asked_to, asked_by, version
            from meetings.term
            where city = :city
            and body = :body
            and step <> 'STRUCK'
            order by elected_on desc, id desc
            """;

    private static final String RUNNING = """
            select elected_on, ends_on
            from meetings.running_term(:body)
            """;

    private static final String ENTRIES = """
            select deed, day, words, at, actor_name
            from meetings.term_entry
            where city = :city
            and body = :body
            order by seq desc
            """;

    /** Of the organizations of kinds that are elected, as a heap wants them. In the order of the chain, whoever is late. */
    private static final String PAGE = """
            select k.id as holder, k.name, k.kind, k.path, r.days,
                t.id, t.body, t.step, t.elected_on, t.ends_on, t.delayed_to, t.asked_to, t.asked_by, t.version
            from membership.v_kept k
            join meetings.term_rule r on r.city = :city and r.kind = k.kind and r.valid_from <= :today
                and (r.valid_to is null or r.valid_to > :today)
            left join meetings.term t on t.city = :city and t.body = k.id and t.step in ('RUNNING', 'ASKED')
            where k.valid_to is null
            and k.path > :after
            and (:words = '' or position(:words in k.name) > 0)
            and case :heap
                when 'OVERDUE' then coalesce(t.delayed_to, t.ends_on) < :today
                when 'ENDING' then coalesce(t.delayed_to, t.ends_on) >= :today
                    and coalesce(t.delayed_to, t.ends_on) - r.days <= :today
                when 'ASKED' then t.step = 'ASKED'
                when 'NONE' then t.id is null
                else true
            end
            order by k.path
            limit :limit
            """;

    private final JdbcClient jdbc;

    TermReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Term> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query((row, at) -> term(row))
                .optional();
    }

    /** Without what was struck, the newest first. */
    public List<Term> of(String city, UUID body) {
        return jdbc.sql(OF_BODY)
                .param("city", city)
                .param("body", body)
                .query((row, at) -> term(row))
                .list();
    }

    /** From when to when an organization is elected. */
    public record Running(LocalDate electedOn, LocalDate endsOn) {}

    /** For staff, and for who keeps the organization; empty when no election is entered. */
    public Optional<Running> running(UUID body) {
        return jdbc.sql(RUNNING).param("body", body).query(Running.class).optional();
    }

    /** The newest first. */
    public List<Term.Entry> entries(String city, UUID body) {
        return jdbc.sql(ENTRIES)
                .param("city", city)
                .param("body", body)
                .query((row, at) -> new Term.Entry(
                        TermDeed.valueOf(row.getString("deed")),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name")))
                .list();
    }

    /** Organizations behind the path {@code after}. */
    public List<Line> page(String city, Heap heap, String words, LocalDate today, String after, int limit) {
        return jdbc.sql(PAGE)
                .param("city", city)
                .param("heap", heap.name())
                .param("words", words)
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query((row, at) -> line(row, today))
                .list();
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        @Nullable Term term = row.getString("id") == null ? null : term(row);
        return new Line(
                row.getObject("holder", UUID.class),
                row.getString("name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("path"),
                term,
                term == null ? null : term.standing(today, row.getInt("days")));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                TermStep.valueOf(row.getString("step")),
                row.getObject("elected_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("delayed_to", LocalDate.class),
                row.getObject("asked_to", LocalDate.class),
                row.getObject("asked_by", UUID.class),
                row.getInt("version"));
    }
}
