package gezhi.people;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a city an administrator from outside it: at the set-up, or by command for whoever runs the machine. The account and its posting, or
 * neither.
 */
@Service
public class Administrators {
    private final Accounts accounts;
    private final Postings postings;
    private final TransactionTemplate transactions;

    Administrators(Accounts accounts, Postings postings, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.postings = postings;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param city the code of a city that stands; it may have administrators already */
    public AccountOutcome appoint(String city, Account.Draft draft, Secret secret) {
        return Scoped.call(
                Scope.system(city),
                () -> Objects.requireNonNull(transactions.<AccountOutcome>execute(status -> {
                    AccountOutcome outcome = accounts.create(draft, secret);
                    switch (outcome) {
                        case AccountOutcome.Refused refused -> status.setRollbackOnly();
                        case AccountOutcome.Done(Account account, String once) ->
                            postings.grant(account.person(), Posting.Draft.of(Role.ADMINISTRATOR, city))
                                    .get();
                    }
                    return outcome;
                })));
    }
}
