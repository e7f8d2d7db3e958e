package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of households by case, and the keys they are made with. Only for the program itself, within a transaction. */
@Repository
public class HouseholdStore {
    private static final String MAKE_SALT = """
            insert into cases.household_salt (city, parent, salt)
            values (:city, :parent, :salt)
            on conflict do nothing
            """;

    private static final String SALT = """
            select salt
            from cases.household_salt
            where city = :city
            and parent = :parent
            """;

    private static final String FORGET_ENDED = """
            delete from cases.household_salt s
            using cases.case c
            where s.city = :city
            and c.city = s.city
            and c.id = s.parent
            and c.step in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED')
            """;

    /** A resident's account tells; that of a worker or a program does not, they report for many. */
    private static final String REPORTER = """
            select coalesce(
                'phone ' || nullif(regexp_replace(t.phone, '[^0-9A-Za-z@.]', '', 'g'), ''),
                case when j.role = 'RESIDENT' and c.channel <> 'API' then 'account ' || c.reporter end) as who
            from cases.case c
            join cases.journal j
                on j.city = c.city
                and j.case_id = c.id
                and j.seq = 1
            left join cases.contact t
                on t.city = c.city
                and t.case_id = c.id
            where c.city = :city
            and c.id = :case
            """;

    private static final String ADD = """
            insert into cases.household (city, parent, case_id, key)
            values (:city, :parent, :case, :key)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    HouseholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of the case; {@code fresh} where it has none yet. */
    public String salt(UUID parent, String fresh) {
        sql(MAKE_SALT).param("parent", parent).param("salt", fresh).update();
        return sql(SALT).param("parent", parent).query(String.class).single();
    }

    /** The keys of cases that have come to an end. */
    public void forgetEnded() {
        sql(FORGET_ENDED).update();
    }

    /** Who reported, as far as it tells one household from another; empty where nothing does. */
    public Optional<String> reporter(UUID caseId) {
        return sql(REPORTER)
                .param("case", caseId)
                .query((row, i) -> Optional.ofNullable(row.getString("who")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void add(UUID parent, UUID caseId, String key) {
        sql(ADD).param("parent", parent).param("case", caseId).param("key", key).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
