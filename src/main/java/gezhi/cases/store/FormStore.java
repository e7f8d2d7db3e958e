package gezhi.cases.store;

import gezhi.cases.DatedForm;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of categories, version by version, each with the days from and to which it is asked. */
@Repository
public class FormStore {
    private static final String LIST = """
            select category, version, questions
            from cases.form
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by category
            """;

    private static final String CURRENT = """
            select category, version, questions
            from cases.form
            where city = :city
            and category = :category
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            """;

    private static final String SINCE = """
            select category, version, questions
            from cases.form
            where city = :city
            and category = :category
            and version = :version
            and valid_from <= :on
            and (valid_to is null or valid_to >= :since)
            """;

    private static final String HISTORY = """
            select f.category, f.version, f.questions, f.valid_from, f.valid_to, f.set_at, n.name as set_by
            from cases.form f
            left join people.v_names n on n.city = f.city and n.id = f.set_by
            where f.city = :city
            and f.category = :category
            order by f.version desc
            """;

    private static final String END = """
            update cases.form
            set valid_to = greatest(valid_from, :on::date)
            where city = :city
            and category = :category
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD = """
            insert into cases.form (city, category, version, questions, valid_from, set_by, set_at)
            select :city, :category, coalesce(max(version), 0) + 1, :questions::jsonb, :on, :by, :at
            from cases.form
            where city = :city
            and category = :category
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every form that is asked on the day, in order of category. */
    public List<Form> list(String city, LocalDate on) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("on", on)
                .query((row, i) -> form(row))
                .list();
    }

    public Optional<Form> find(String city, String category, LocalDate on) {
        return at(CURRENT, city, category)
                .param("on", on)
                .query((row, i) -> form(row))
                .optional();
    }

    /** A version that has begun and was still asked on {@code since}. */
    public Optional<Form> find(String city, String category, int version, LocalDate since, LocalDate on) {
        return at(SINCE, city, category)
                .param("version", version)
                .param("since", since)
                .param("on", on)
                .query((row, i) -> form(row))
                .optional();
    }

    /** The latest version first. */
    public List<DatedForm> history(String city, String category) {
        return at(HISTORY, city, category).query((row, i) -> dated(row)).list();
    }

    /** Ends on the day what is asked then, and takes back what was to begin on it or later. */
    public void end(String city, String category, LocalDate on) {
        at(END, city, category).param("on", on).update();
    }

    /** What a city's profile brings. */
    public void add(String city, List<Form> forms, LocalDate on) {
        forms.forEach(form -> add(city, form.category(), form.questions(), on, null, null));
    }

    /** False when somebody else has added the same version. */
    public boolean add(
            String city,
            String category,
            List<Question> questions,
            LocalDate on,
            @Nullable UUID by,
            @Nullable Instant at) {
        return at(ADD, city, category)
                        .param("questions", FormJson.write(questions))
                        .param("on", on)
                        .param("by", Maybe.of(by))
                        .param("at", Maybe.of(Times.of(at)))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec at(String sql, String city, String category) {
        return jdbc.sql(sql).param("city", city).param("category", category);
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(row.getString("category"), row.getInt("version"), FormJson.read(row.getString("questions")));
    }

    private static DatedForm dated(ResultSet row) throws SQLException {
        return new DatedForm(
                form(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("set_by"),
                Times.find(row, "set_at"));
    }
}
