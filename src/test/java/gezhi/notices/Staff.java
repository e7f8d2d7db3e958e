package gezhi.notices;

import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionOperations;

/** People with accounts and postings, so that they can be told. */
public final class Staff {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final Postings postings;
    private final TransactionOperations transactions;

    public Staff(Accounts accounts, Postings postings, TransactionOperations transactions) {
        this.accounts = accounts;
        this.postings = postings;
        this.transactions = transactions;
    }

    /** Somebody with an account and no posting. */
    public UUID person(TestCity city) {
        return Scoped.call(
                city.system(),
                () -> accounts.create(
                                new Account.Draft("测试", "notice-" + NEXT.incrementAndGet(), null), new Secret.None())
                        .get()
                        .person());
    }

    public Scope posted(TestCity city, Role role, String division) {
        UUID person = person(city);
        grant(city, person, Posting.Draft.of(role, division));
        return Scope.person(city.code(), role, person, division, null);
    }

    public Scope handler(TestCity city, UUID office) {
        UUID person = person(city);
        grant(city, person, Posting.Draft.handler(city.county(1), office));
        return Scope.person(city.code(), Role.OFFICE_HANDLER, person, city.county(1), office);
    }

    private void grant(TestCity city, UUID person, Posting.Draft draft) {
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(
                        status -> postings.grant(person, draft).get()));
    }
}
