package gezhi.people.door;

import gezhi.people.Account;
import gezhi.people.SignInOutcome;
import gezhi.people.store.AccountStore;
import gezhi.people.store.CredentialStore;
import gezhi.people.store.CredentialStore.Credential;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks a password. A login that nobody has is answered like a wrong password, takes as long, and is locked like one. The hash is
 * compared outside any transaction, for it takes long on purpose.
 */
@Component
class Verification {
    static final int MOST_FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final PasswordEncoder encoder;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Guesses guesses;
    private final String noOnesHash;

    Verification(
            AccountStore accounts,
            CredentialStore credentials,
            PasswordEncoder encoder,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.encoder = encoder;
        this.transactions = transactions;
        this.clock = clock;
        this.guesses = new Guesses(clock);
        this.noOnesHash = Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    /** @param person null when nobody has the login */
    record Verified(SignInOutcome outcome, @Nullable UUID person) {}

    private record Found(Account account, Optional<Credential> credential) {}

    Verified verify(String city, String login, String password) {
        Optional<Found> found = inSystem(
                city,
                () -> accounts.findByLogin(city, login)
                        .map(account -> new Found(account, credentials.find(city, account.person()))));
        if (found.isEmpty()) {
            return new Verified(nobody(city + " " + login, password), null);
        }
        Account account = found.get().account();
        return new Verified(verify(city, account, found.get().credential(), password), account.person());
    }

    private SignInOutcome nobody(String login, String password) {
        if (guesses.isLocked(login)) {
            return SignInOutcome.LOCKED;
        }
        encoder.matches(password, noOnesHash);
        guesses.failed(login);
        return SignInOutcome.WRONG;
    }

    private SignInOutcome verify(String city, Account account, Optional<Credential> credential, String password) {
        Instant now = clock.instant();
        if (account.isLocked(now)) {
            return SignInOutcome.LOCKED;
        }
        boolean right =
                encoder.matches(password, credential.map(Credential::hash).orElse(noOnesHash));
        if (!right || credential.isEmpty()) {
            inSystem(city, () -> {
                credentials.failed(city, account.person(), MOST_FAILURES, now.plus(LOCKED_FOR));
                return true;
            });
            return SignInOutcome.WRONG;
        }
        if (account.disabled()) {
            return SignInOutcome.DISABLED;
        }
        Instant expires = credential.get().expiresAt();
        if (expires != null && !now.isBefore(expires)) {
            return SignInOutcome.EXPIRED;
        }
        boolean open = inSystem(city, () -> credentials.succeeded(city, account.person(), now));
        return open ? SignInOutcome.SIGNED_IN : SignInOutcome.LOCKED;
    }

    private <T> T inSystem(String city, Supplier<T> work) {
        return Scoped.call(
                Scope.system(city), () -> Objects.requireNonNull(transactions.<T>execute(status -> work.get())));
    }
}
