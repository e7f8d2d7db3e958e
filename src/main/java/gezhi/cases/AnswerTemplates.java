package gezhi.cases;

import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates of an office for what it writes again and again; row security shows no office another's. */
@Service
@Transactional
public class AnswerTemplates {
    public static final int MOST = 50;
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_WORDS = 2_000;

    private static final String LIST = """
            select id, name, words
            from cases.answer
            where city = :city
            and office = :office
            order by name, id
            """;

    private static final String KEEP = """
            insert into cases.answer (city, id, office, name, words)
            values (:city, :id, :office, :name, :words)
            """;

    private static final String FORGET_NAMED = """
            delete from cases.answer
            where city = :city
            and office = :office
            and name = :name
            """;

    private static final String FORGET = """
            delete from cases.answer
            where city = :city
            and office = :office
            and id = :id
            """;

    private final JdbcClient jdbc;

    AnswerTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param name 1 to {@value #LONGEST_NAME} characters, once in the office
     * @param words 1 to {@value #LONGEST_WORDS} characters, put into the field as they are and changed there as needed
     */
    public record Answer(UUID id, String name, String words) {}

    @Transactional(readOnly = true)
    public List<Answer> list() {
        return ours(LIST).query(Answer.class).list();
    }

    /** Keeps an answer; one of the same name is replaced. False when something is missing or too long, or there are {@value #MOST} already. */
    public boolean keep(String name, String words) {
        boolean fits =
                !name.isBlank() && name.length() <= LONGEST_NAME && !words.isBlank() && words.length() <= LONGEST_WORDS;
        if (!fits || Scoped.current().office() == null) {
            return false;
        }
        ours(FORGET_NAMED).param("name", name).update();
        if (list().size() >= MOST) {
            return false;
        }
        ours(KEEP)
                .param("id", Ids.next())
                .param("name", name)
                .param("words", words)
                .update();
        return true;
    }

    public void forget(UUID id) {
        ours(FORGET).param("id", id).update();
    }

    private JdbcClient.StatementSpec ours(String sql) {
        Scope scope = Scoped.current();
        return jdbc.sql(sql).param("city", scope.city()).param("office", scope.office());
    }
}
