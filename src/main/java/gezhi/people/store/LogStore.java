package gezhi.people.store;

import gezhi.people.Deed;
import gezhi.people.SignInOutcome;
import gezhi.platform.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is only ever added to: attempts to sign in, and what was done to accounts and postings. */
@Repository
public class LogStore {
    private static final UUID LAST = new UUID(-1, -1);

    private static final String INSERT_SIGN_IN = """
            insert into people.sign_in (city, id, login, person, outcome, address, at)
            values (:city, :id, :login, :person, :outcome, :address, :at)
            """;

    private static final String SIGN_INS = """
            select s.id, s.login, coalesce(p.name, '') as name, s.outcome, s.address, s.at
            from people.sign_in s
            left join people.person p on p.city = s.city and p.id = s.person
            where s.city = :city
            and s.id < :before
            and (:login = '' or s.login = :login)
            and (:outcome = '' or s.outcome = :outcome)
            order by s.id desc
            limit :limit
            """;

    private static final String SIGN_INS_OF = """
            select s.id, s.login, '' as name, s.outcome, s.address, s.at
            from people.sign_in s
            where s.city = :city
            and s.person = :person
            order by s.id desc
            limit :limit
            """;

    private static final String INSERT_DEED = """
            insert into people.journal (city, id, person, what, detail, actor, at)
            values (:city, :id, :person, :what, :detail, :actor, :at)
            """;

    private static final String DEEDS = """
            select j.what, j.detail, coalesce(p.name, '') as actor, j.at
            from people.journal j
            left join people.person p on p.city = j.city and p.id = j.actor
            where j.city = :city
            and j.person = :person
            order by j.id desc
            limit 100
            """;

    private final JdbcClient jdbc;

    LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An attempt to sign in.
     *
     * @param address the network address with its last part masked
     */
    public record SignIn(UUID id, String login, String name, SignInOutcome outcome, String address, Instant at) {}

    /** What was done to an account, by whom; {@code actor} is empty for the program. */
    public record Entry(Deed what, String detail, String actor, Instant at) {}

    /** Empty {@code login} and {@code outcome} leave nothing out. */
    public record Filter(String login, String outcome) {}

    public void signIn(
            String city, String login, @Nullable UUID person, SignInOutcome outcome, String address, Instant at) {
        jdbc.sql(INSERT_SIGN_IN)
                .param("city", city)
                .param("id", Ids.next())
                .param("login", login)
                .param("person", person)
                .param("outcome", outcome.name())
                .param("address", address)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first; {@code before} is the id of the last one seen, null for the first page. */
    public List<SignIn> signIns(String city, Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(SIGN_INS)
                .param("city", city)
                .param("before", before == null ? LAST : before)
                .param("login", filter.login())
                .param("outcome", filter.outcome())
                .param("limit", limit)
                .query(SignIn.class)
                .list();
    }

    public List<SignIn> signInsOf(String city, UUID person, int limit) {
        return jdbc.sql(SIGN_INS_OF)
                .param("city", city)
                .param("person", person)
                .param("limit", limit)
                .query(SignIn.class)
                .list();
    }

    public void deed(String city, UUID person, Deed what, String detail, @Nullable UUID actor, Instant at) {
        jdbc.sql(INSERT_DEED)
                .param("city", city)
                .param("id", Ids.next())
                .param("person", person)
                .param("what", what.name())
                .param("detail", detail)
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Entry> deeds(String city, UUID person) {
        return jdbc.sql(DEEDS)
                .param("city", city)
                .param("person", person)
                .query(Entry.class)
                .list();
    }
}
