package gezhi.people;

import gezhi.people.AccountOutcome.Done;
import gezhi.people.AccountOutcome.Reason;
import gezhi.people.AccountOutcome.Refused;
import gezhi.people.store.AccountStore;
import gezhi.people.store.CredentialStore;
import gezhi.people.store.CredentialStore.Credential;
import gezhi.people.store.LogStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of the city at hand: chosen, changed by their owner, reset by the administrator. */
@Service
public class Passwords {
    /** How long a temporary password is good for. */
    public static final Duration TEMPORARY = Duration.ofHours(72);

    /** Without letters and digits that are mistaken for one another when read out. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CredentialStore credentials;
    private final AccountStore accounts;
    private final LogStore log;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(CredentialStore credentials, AccountStore accounts, LogStore log, PasswordEncoder encoder, Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.log = log;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** A new temporary password, of about 59 random bits, and its hash. Takes a tenth of a second, on purpose. */
    public Secret.Temporary temporary() {
        StringBuilder password = new StringBuilder();
        for (int sign = 0; sign < GROUPS * GROUP; sign++) {
            password.append(sign > 0 && sign % GROUP == 0 ? "-" : "")
                    .append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Secret.Temporary(password.toString(), encode(password.toString()));
    }

    /** The owner changes their password; sessions begun elsewhere end. */
    @Transactional
    public AccountOutcome change(UUID person, String present, String chosen) {
        String city = Scoped.current().city();
        Optional<Account> account = accounts.find(city, person);
        Optional<Credential> credential = credentials.find(city, person);
        if (account.isEmpty() || credential.isEmpty()) {
            return new Refused(Reason.NO_SUCH_PERSON);
        }
        if (!encoder.matches(present, credential.get().hash())) {
            return new Refused(Reason.WRONG_PASSWORD);
        }
        if (present.equals(chosen)) {
            return new Refused(Reason.SAME_PASSWORD);
        }
        Optional<Reason> reason = PasswordRules.check(chosen, account.get().login());
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        return put(account.get(), new Credential(encode(chosen), false, null), Deed.PASSWORD_CHANGED);
    }

    /** The administrator gives a temporary password, shown once; the lock is lifted, sessions end. */
    @Transactional
    public AccountOutcome reset(UUID person) {
        String city = Scoped.current().city();
        Optional<Account> account = accounts.find(city, person);
        if (account.isEmpty()) {
            return new Refused(Reason.NO_SUCH_PERSON);
        }
        Secret.Temporary secret = temporary();
        accounts.unlock(city, person);
        put(account.get(), temporary(secret), Deed.PASSWORD_RESET);
        return new Done(accounts.find(city, person).orElseThrow(), secret.password());
    }

    /** Gives a new account its first password. */
    void open(UUID person, Secret secret) {
        String city = Scoped.current().city();
        switch (secret) {
            case Secret.None() -> {}
            case Secret.Chosen(String password) ->
                credentials.put(city, person, new Credential(encode(password), false, null), clock.instant());
            case Secret.Temporary temporary -> credentials.put(city, person, temporary(temporary), clock.instant());
        }
    }

    private AccountOutcome put(Account account, Credential credential, Deed deed) {
        Scope scope = Scoped.current();
        Instant now = clock.instant();
        credentials.put(scope.city(), account.person(), credential, now);
        accounts.bump(scope.city(), account.person());
        log.deed(scope.city(), account.person(), deed, "", scope.person(), now);
        return new Done(accounts.find(scope.city(), account.person()).orElseThrow(), null);
    }

    private Credential temporary(Secret.Temporary secret) {
        return new Credential(secret.hash(), true, clock.instant().plus(TEMPORARY));
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password without a hash");
        }
        return hash;
    }
}
