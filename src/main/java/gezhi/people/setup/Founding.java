package gezhi.people.setup;

import gezhi.people.Account;
import gezhi.people.AccountOutcome;
import gezhi.people.Administrators;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Profile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an installation its first administrator, and the city if an import has not founded it already: both or neither, and never
 * twice. It is open as long as no city has an administrator, for until then nobody could get in.
 */
@Component
class Founding {
    /** Two browsers at once: the second waits here and then finds the city. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('gezhi.set-up')) is null
            """;

    private final Cities cities;
    private final Administrators administrators;
    private final Postings postings;
    private final TransactionTemplate transactions;
    private final TransactionTemplate looking;
    private final JdbcClient jdbc;
    private volatile boolean closed;

    Founding(
            Cities cities,
            Administrators administrators,
            Postings postings,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.cities = cities;
        this.administrators = administrators;
        this.postings = postings;
        this.transactions = new TransactionTemplate(transactions);
        this.looking = new TransactionTemplate(transactions);
        this.looking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Founded() implements Outcome {}

        /** There is an administrator already. */
        record Closed() implements Outcome {}

        /** The administrator's account was refused. */
        record Refused(AccountOutcome.Reason reason) implements Outcome {}
    }

    /** Closed once and for all by the first administrator: the last one of a city cannot leave. */
    boolean isOpen() {
        closed = closed || cities.list().stream().anyMatch(city -> hasAdministrator(city.code()));
        return !closed;
    }

    /** Each city in a transaction of its own: one that has begun sees its own city only. */
    private boolean hasAdministrator(String city) {
        return Scoped.call(
                Scope.system(city),
                () -> Boolean.TRUE.equals(looking.execute(
                        status -> !postings.listHeld(Role.ADMINISTRATOR, city).isEmpty())));
    }

    /** @param code 4 or 6 digits; a city that stands without an administrator keeps its name and profile */
    Outcome found(String code, String name, Profile profile, Account.Draft administrator, String password) {
        return Scoped.call(
                Scope.system(code),
                () -> Objects.requireNonNull(transactions.<Outcome>execute(status -> {
                    jdbc.sql(LOCK).query(Boolean.class).single();
                    if (!isOpen()) {
                        return new Outcome.Closed();
                    }
                    cities.found(code, name, profile, false);
                    AccountOutcome outcome = administrators.appoint(code, administrator, new Secret.Chosen(password));
                    return outcome instanceof AccountOutcome.Refused(var reason)
                            ? new Outcome.Refused(reason)
                            : new Outcome.Founded();
                })));
    }
}
