package gezhi.people.door;

import gezhi.people.Account;
import gezhi.people.Posting;
import gezhi.people.store.AccountStore;
import gezhi.people.store.CredentialStore;
import gezhi.people.store.PostingStore;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a {@link Presence} of an account and one of its postings, and tells whether it still stands. */
@Component
public class Presences {
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final PostingStore postings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Presences(
            AccountStore accounts,
            CredentialStore credentials,
            PostingStore postings,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.postings = postings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the posting last acted in, else in any that holds today, else as a resident, which counts as a sign-in; empty without a usable account. */
    public Optional<Presence> findLast(String city, String login) {
        return inSystem(
                city,
                () -> accounts.findByLogin(city, login)
                        .filter(account -> !account.disabled())
                        .map(account -> arrive(city, account)));
    }

    /** In {@code posting} of this person, which must hold today; it becomes the one last acted in. */
    public Optional<Presence> findIn(String city, UUID person, @Nullable UUID posting) {
        return inSystem(
                city,
                () -> accounts.find(city, person)
                        .filter(account -> !account.disabled())
                        .map(account -> goOn(city, account, posting))
                        .filter(presence -> posting == null || posting.equals(presence.posting())));
    }

    /** False once the account is disabled, its stamp has risen, or the posting has ended or changed. */
    boolean stands(Presence presence) {
        SignedIn person = presence.getPrincipal();
        return inSystem(
                person.city(),
                () -> accounts.find(person.city(), person.person())
                        .filter(account -> !account.disabled())
                        .map(account -> present(person.city(), account, presence.posting()))
                        .filter(presence::sameAs)
                        .isPresent());
    }

    private Presence arrive(String city, Account account) {
        Presence presence = present(city, account, account.lastPosting());
        credentials.arrived(city, account.person(), presence.posting(), clock.instant());
        return presence;
    }

    private Presence goOn(String city, Account account, @Nullable UUID wanted) {
        Presence presence = present(city, account, wanted);
        credentials.actedIn(city, account.person(), presence.posting());
        return presence;
    }

    private Presence present(String city, Account account, @Nullable UUID wanted) {
        LocalDate today = LocalDate.now(clock);
        List<Posting> held = postings.listOf(city, List.of(account.person())).stream()
                .filter(posting -> posting.holdsOn(today))
                .toList();
        Optional<Posting> chosen = held.stream()
                .filter(posting -> posting.id().equals(wanted))
                .findFirst()
                .or(() -> held.stream().findFirst());
        boolean mustChange = credentials
                .find(city, account.person())
                .filter(CredentialStore.Credential::mustChange)
                .isPresent();
        SignedIn person = chosen.map(posting -> in(city, account, posting)).orElseGet(() -> resident(city, account));
        return new Presence(person, chosen.map(Posting::id).orElse(null), account.stamp(), mustChange);
    }

    private static SignedIn in(String city, Account account, Posting posting) {
        return new SignedIn(
                city,
                account.person(),
                account.login(),
                account.name(),
                posting.role(),
                posting.division(),
                posting.office(),
                posting.place());
    }

    private static SignedIn resident(String city, Account account) {
        return new SignedIn(city, account.person(), account.login(), account.name(), Role.RESIDENT, "", null, "");
    }

    private <T> T inSystem(String city, java.util.function.Supplier<T> work) {
        return Scoped.call(Scope.system(city), () -> {
            T result = transactions.execute(status -> work.get());
            return java.util.Objects.requireNonNull(result);
        });
    }
}
