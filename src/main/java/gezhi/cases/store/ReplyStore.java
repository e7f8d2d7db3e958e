package gezhi.cases.store;

import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Reply;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reporters replied. Row security shows it to whoever sees the words of the case; the public view to everybody. */
@Repository
public class ReplyStore {
    private static final String ADD = """
            insert into cases.reply (city, case_id, question, category, version, given, shown)
            values (:city, :case, :question, :category, :version, :given, :shown)
            """;

    private static final String OF = """
            select r.case_id, r.question, r.given, f.questions
            from cases.reply r
            join cases.form f
                on f.city = r.city
                and f.category = r.category
                and f.version = r.version
            where r.city = :city
            and r.case_id = :case
            """;

    private static final String PUBLISHED = """
            select r.case_id, r.question, r.given, f.questions
            from cases.v_public_reply r
            join cases.form f
                on f.city = r.city
                and f.category = r.category
                and f.version = r.version
            where r.city = :city
            and r.case_id = any (:cases)
            """;

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID caseId, String question, List<String> given, String questions) {}

    public void add(UUID caseId, Form form, List<Reply> replies) {
        for (Reply reply : replies) {
            jdbc.sql(ADD)
                    .param("city", Scoped.current().city())
                    .param("case", caseId)
                    .param("question", reply.question().code())
                    .param("category", form.category())
                    .param("version", form.version())
                    .param("given", reply.given().toArray(String[]::new))
                    .param("shown", reply.question().isPublic())
                    .update();
        }
    }

    /** Every question that was asked, in its order, with what was replied; empty where nothing was. */
    public List<Reply> of(UUID caseId) {
        List<Row> rows = jdbc.sql(OF)
                .param("city", Scoped.current().city())
                .param("case", caseId)
                .query((row, i) -> row(row))
                .list();
        return rows.isEmpty() ? List.of() : inOrder(rows);
    }

    /** What everybody may know, by case; unanswered questions are left out. */
    public Map<UUID, List<Reply>> published(Collection<UUID> cases) {
        List<Row> rows = jdbc.sql(PUBLISHED)
                .param("city", Scoped.current().city())
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, i) -> row(row))
                .list();
        Map<UUID, List<Row>> byCase =
                rows.stream().collect(Collectors.groupingBy(Row::caseId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<Reply>> published = new LinkedHashMap<>();
        byCase.forEach((id, of) -> published.put(
                id,
                inOrder(of).stream().filter(reply -> !reply.given().isEmpty()).toList()));
        return published;
    }

    private static List<Reply> inOrder(List<Row> rows) {
        Map<String, List<String>> given = rows.stream().collect(Collectors.toMap(Row::question, Row::given));
        List<Question> questions = FormJson.read(rows.getFirst().questions());
        return questions.stream()
                .map(question -> new Reply(question, given.getOrDefault(question.code(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("case_id", UUID.class),
                row.getString("question"),
                List.of((String[]) row.getArray("given").getArray()),
                row.getString("questions"));
    }
}
