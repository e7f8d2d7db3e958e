package gezhi.people.store;

import gezhi.people.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons and their accounts. */
@Repository
public class AccountStore {
    private static final String FIND = """
            select a.person, p.name, a.login, a.disabled, a.failed, a.locked_until,
                a.stamp, a.last_posting, a.last_sign_in
            from people.account a
            join people.person p on p.city = a.city and p.id = a.person
            where a.city = :city
            and a.person = :person
            """;

    private static final String FIND_BY_LOGIN = """
            select a.person, p.name, a.login, a.disabled, a.failed, a.locked_until,
                a.stamp, a.last_posting, a.last_sign_in
            from people.account a
            join people.person p on p.city = a.city and p.id = a.person
            where a.city = :city
            and a.login = :login
            """;

    private static final String PAGE = """
            select a.person, p.name, a.login, a.disabled, a.failed, a.locked_until,
                a.stamp, a.last_posting, a.last_sign_in
            from people.account a
            join people.person p on p.city = a.city and p.id = a.person
            where a.city = :city
            and a.login > :after
            and (:words = '' or position(:words in a.login) > 0 or position(:words in p.name) > 0)
            order by a.login
            limit :limit
            """;

    private static final String NAMES = """
            select id, name
            from people.person
            where city = :city
            and id in (:ids)
            """;

    private static final String LOGINS = """
            select login
            from people.account
            where city = :city
            and login in (:logins)
            """;

    private static final String PHONE = """
            select phone
            from people.contact
            where city = :city
            and person = :person
            """;

    private static final String INSERT_PERSON = """
            insert into people.person (city, id, name, created_at)
            values (:city, :person, :name, :at)
            """;

    private static final String INSERT_ACCOUNT = """
            insert into people.account (city, person, login)
            values (:city, :person, :login)
            on conflict (city, login) do nothing
            """;

    private static final String PUT_PHONE = """
            insert into people.contact (city, person, phone)
            values (:city, :person, :phone)
            on conflict (city, person) do update set phone = excluded.phone
            """;

    private static final String DROP_PHONE = """
            delete from people.contact
            where city = :city
            and person = :person
            """;

    private static final String RENAME = """
            update people.person
            set name = :name
            where city = :city
            and id = :person
            """;

    private static final String DISABLE = """
            update people.account
            set disabled = :disabled, stamp = stamp + 1
            where city = :city
            and person = :person
            and disabled <> :disabled
            """;

    private static final String UNLOCK = """
            update people.account
            set failed = 0, locked_until = null
            where city = :city
            and person = :person
            """;

    private static final String BUMP = """
            update people.account
            set stamp = stamp + 1
            where city = :city
            and person = :person
            returning stamp
            """;

    private static final String MARK_STAFF = """
            update people.person
            set staff = true
            where city = :city
            and id = :person
            and not staff
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(String city, UUID person) {
        return of(FIND, city, person).query(Account.class).optional();
    }

    public Optional<Account> findByLogin(String city, String login) {
        return jdbc.sql(FIND_BY_LOGIN)
                .param("city", city)
                .param("login", login)
                .query(Account.class)
                .optional();
    }

    public List<Account> page(String city, String words, String after, int limit) {
        return jdbc.sql(PAGE)
                .param("city", city)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query(Account.class)
                .list();
    }

    /** Names of those the reader may know, by id. */
    public Map<UUID, String> names(String city, List<UUID> ids) {
        record Named(UUID id, String name) {}
        return jdbc.sql(NAMES).param("city", city).param("ids", ids).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** Which of {@code logins} are taken. */
    public List<String> taken(String city, List<String> logins) {
        return jdbc.sql(LOGINS)
                .param("city", city)
                .param("logins", logins)
                .query(String.class)
                .list();
    }

    public Optional<String> phone(String city, UUID person) {
        return of(PHONE, city, person).query(String.class).optional();
    }

    /** False when the login has been taken meanwhile; the transaction must then be given up. */
    public boolean insert(String city, UUID person, String name, String login, Instant at) {
        of(INSERT_PERSON, city, person)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return of(INSERT_ACCOUNT, city, person).param("login", login).update() == 1;
    }

    public void putPhone(String city, UUID person, @Nullable String phone) {
        if (phone == null) {
            of(DROP_PHONE, city, person).update();
        } else {
            of(PUT_PHONE, city, person).param("phone", phone).update();
        }
    }

    public void rename(String city, UUID person, String name) {
        of(RENAME, city, person).param("name", name).update();
    }

    /** False when it was so already. */
    public boolean disable(String city, UUID person, boolean disabled) {
        return of(DISABLE, city, person).param("disabled", disabled).update() == 1;
    }

    public boolean unlock(String city, UUID person) {
        return of(UNLOCK, city, person).update() == 1;
    }

    /** Ends the sessions begun before; gives the stamp of those to come. */
    public int bump(String city, UUID person) {
        return of(BUMP, city, person).query(Integer.class).single();
    }

    public void markStaff(String city, UUID person) {
        of(MARK_STAFF, city, person).update();
    }

    private JdbcClient.StatementSpec of(String sql, String city, UUID person) {
        return jdbc.sql(sql).param("city", city).param("person", person);
    }
}
