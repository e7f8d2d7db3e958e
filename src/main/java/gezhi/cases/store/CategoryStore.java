package gezhi.cases.store;

import gezhi.cases.Category;
import gezhi.cases.DatedAllowance;
import gezhi.cases.DatedCategory;
import gezhi.cases.EarlierCategory;
import gezhi.cases.Privacy;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import gezhi.platform.Ids;
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

/** Categories and their limits with their days, to read and to change on screen. */
@Repository
public class CategoryStore {
    private static final String LIST = """
            select code, name, name_en, leaf, privacy, valid_from, valid_to
            from cases.category
            where city = :city
            order by code
            """;

    private static final String FIND = """
            select code, name, name_en, leaf, privacy, valid_from, valid_to
            from cases.category
            where city = :city
            and code = :code
            """;

    private static final String STANDS_BELOW = """
            select exists (
                select
                from cases.category
                where city = :city
                and code > :code
                and code < :code || ':'
                and (valid_to is null or valid_to > :on)
            )
            """;

    private static final String LEAF_BESIDE = """
            select exists (
                select
                from cases.category
                where city = :city
                and leaf
                and code <> :code
                and (valid_to is null or valid_to > :on)
            )
            """;

    private static final String ADD = """
            insert into cases.category (city, code, name, name_en, leaf, privacy, valid_from)
            values (:city, :code, :name, :nameEn, :leaf, :privacy, :on)
            on conflict do nothing
            """;

    private static final String END = """
            update cases.category
            set valid_to = cast(:on as date)
            where city = :city
            and code = :code
            and (valid_to is null or valid_to > :today)
            """;

    private static final String KEEP_WAS = """
            insert into cases.category_was (city, id, category, name, name_en, privacy, until, by)
            values (:city, :id, :code, :name, :nameEn, :privacy, :at, :by)
            """;

    private static final String CORRECT = """
            update cases.category
            set name = :name, name_en = :nameEn, privacy = :privacy
            where city = :city
            and code = :code
            """;

    private static final String WAS = """
            select w.name, w.name_en, w.privacy, w.until, n.name as by
            from cases.category_was w
            left join people.v_names n on n.city = w.city and n.id = w.by
            where w.city = :city
            and w.category = :code
            order by w.until desc, w.id desc
            """;

    private static final String HISTORY = """
            select a.level, a.amount, a.unit, a.valid_from, a.valid_to, a.set_at, n.name as set_by
            from cases.allowance a
            left join people.v_names n on n.city = a.city and n.id = a.set_by
            where a.city = :city
            and a.category = :code
            order by a.level, a.valid_from desc, a.set_at desc nulls last
            """;

    private static final String END_ALLOWANCES = """
            update cases.allowance
            set valid_to = greatest(valid_from, :on::date)
            where city = :city
            and category = :code
            and level = :level
            and (valid_to is null or valid_to > :on)
            """;

    private static final String ADD_ALLOWANCE = """
            insert into cases.allowance (city, id, category, level, amount, unit, valid_from, set_by, set_at)
            values (:city, :id, :code, :level, :amount, :unit, :on, :by, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    CategoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every category there ever was, in order of code. */
    public List<DatedCategory> list(String city) {
        return jdbc.sql(LIST)
                .param("city", city)
                .query((row, i) -> category(row))
                .list();
    }

    public Optional<DatedCategory> find(String city, String code) {
        return at(FIND, city, code).query((row, i) -> category(row)).optional();
    }

    /** True when a category under {@code code} stands on the day or later. */
    public boolean standsBelow(String city, String code, LocalDate on) {
        return at(STANDS_BELOW, city, code).param("on", on).query(Boolean.class).single();
    }

    /** True when something other than {@code code} can be reported on the day or later. */
    public boolean leafBeside(String city, String code, LocalDate on) {
        return at(LEAF_BESIDE, city, code).param("on", on).query(Boolean.class).single();
    }

    /** False when the code is or was in use. */
    public boolean add(String city, Category category, LocalDate on) {
        return at(ADD, city, category.code())
                        .param("name", category.name())
                        .param("nameEn", category.nameEn())
                        .param("leaf", category.leaf())
                        .param("privacy", category.privacy().name())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Keeps what it was, and changes names and privacy. */
    public void correct(String city, Category was, Category corrected, @Nullable UUID by, Instant at) {
        named(KEEP_WAS, city, was)
                .param("id", Ids.next())
                .param("at", Times.of(at))
                .param("by", by)
                .update();
        named(CORRECT, city, corrected).update();
    }

    private JdbcClient.StatementSpec named(String sql, String city, Category category) {
        return at(sql, city, category.code())
                .param("name", category.name())
                .param("nameEn", category.nameEn())
                .param("privacy", category.privacy().name());
    }

    /** What it was before each correction, the latest first. */
    public List<EarlierCategory> was(String city, String code) {
        return at(WAS, city, code).query(EarlierCategory.class).list();
    }

    /** @param on null takes an end back that has not come yet */
    public void end(String city, String code, @Nullable LocalDate on, LocalDate today) {
        at(END, city, code).param("on", on).param("today", today).update();
    }

    /** What was ever set for the category, by level, the latest first. */
    public List<DatedAllowance> history(String city, String code) {
        return at(HISTORY, city, code).query((row, i) -> allowance(row)).list();
    }

    /** Ends on the day what holds then, and takes back what was to begin on it or later; tells how many. */
    public int endAllowances(String city, String code, String level, LocalDate on) {
        return at(END_ALLOWANCES, city, code)
                .param("level", level)
                .param("on", on)
                .update();
    }

    /** False when another without an end is there. */
    public boolean addAllowance(String city, AllowanceRule rule, LocalDate on, @Nullable UUID by, Instant at) {
        return at(ADD_ALLOWANCE, city, rule.category())
                        .param("id", Ids.next())
                        .param("level", rule.level())
                        .param("amount", rule.allowance().amount())
                        .param("unit", rule.allowance().unit().name())
                        .param("on", on)
                        .param("by", by)
                        .param("at", Times.of(at))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec at(String sql, String city, String code) {
        return jdbc.sql(sql).param("city", city).param("code", code);
    }

    private static DatedCategory category(ResultSet row) throws SQLException {
        return new DatedCategory(
                new Category(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getBoolean("leaf"),
                        Privacy.valueOf(row.getString("privacy"))),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static DatedAllowance allowance(ResultSet row) throws SQLException {
        return new DatedAllowance(
                row.getString("level"),
                new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit"))),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("set_by"),
                Times.find(row, "set_at"));
    }
}
