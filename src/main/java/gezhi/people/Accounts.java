package gezhi.people;

import gezhi.people.AccountOutcome.Done;
import gezhi.people.AccountOutcome.Reason;
import gezhi.people.AccountOutcome.Refused;
import gezhi.people.store.AccountStore;
import gezhi.people.store.LogStore;
import gezhi.people.store.PostingStore;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The accounts of the city at hand: the administrator and the program keep them, everyone reads their own. */
@Service
@Transactional
public class Accounts {
    private final AccountStore store;
    private final PostingStore postings;
    private final LogStore log;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(AccountStore store, PostingStore postings, LogStore log, Passwords passwords, Clock clock) {
        this.store = store;
        this.postings = postings;
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** How logins are kept and compared. */
    public static String normal(String login) {
        return AccountRules.normal(login);
    }

    public Optional<Account> find(UUID person) {
        return store.find(city(), person);
    }

    public Optional<Account> findByLogin(String login) {
        return store.findByLogin(city(), normal(login));
    }

    /** Accounts in order of login whose login or name has {@code words} in it, after the login {@code after}. */
    public Slice<Account> list(String words, String after) {
        return Slice.of(store.page(city(), words.strip(), after, Slice.SIZE + 1), Slice.SIZE, Account::login);
    }

    /** Opens an account; with {@link Secret.Temporary} the outcome carries the password to hand over. */
    public AccountOutcome create(Account.Draft draft, Secret secret) {
        List<Reason> wrong = refusals(draft, secret);
        if (!wrong.isEmpty()) {
            return new Refused(wrong.getFirst());
        }
        UUID person = Ids.next();
        if (!store.insert(city(), person, draft.name().strip(), normal(draft.login()), clock.instant())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refused(Reason.LOGIN_TAKEN);
        }
        AccountRules.phone(draft.phone()).ifPresent(phone -> store.putPhone(city(), person, phone));
        passwords.open(person, secret);
        record(person, Scoped.current().person() == null ? Deed.REGISTERED : Deed.CREATED);
        return done(person, secret instanceof Secret.Temporary temporary ? temporary.password() : null);
    }

    /** Everything why {@code draft} cannot become an account, so that a form need be corrected only once; empty when it can. */
    @Transactional(readOnly = true)
    public List<Reason> refusals(Account.Draft draft, Secret secret) {
        List<Reason> wrong = new ArrayList<>(AccountRules.check(draft, secret));
        if (!store.taken(city(), List.of(normal(draft.login()))).isEmpty()) {
            wrong.add(Reason.LOGIN_TAKEN);
        }
        return wrong;
    }

    /** Which of {@code logins} are taken already. */
    @Transactional(readOnly = true)
    public Set<String> taken(List<String> logins) {
        return logins.isEmpty() ? Set.of() : Set.copyOf(store.taken(city(), logins));
    }

    /** Ends the account's sessions and lets none begin, until enabled again. The last administrator stays. */
    public AccountOutcome disable(UUID person) {
        List<UUID> administrators = postings.lockAdministrators(city(), LocalDate.now(clock));
        if (administrators.equals(List.of(person))) {
            return new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return store.disable(city(), person, true) ? recorded(person, Deed.DISABLED) : done(person, null);
    }

    public AccountOutcome enable(UUID person) {
        return store.disable(city(), person, false) ? recorded(person, Deed.ENABLED) : done(person, null);
    }

    /** Lifts the lock that wrong passwords brought about. */
    public AccountOutcome unlock(UUID person) {
        return store.unlock(city(), person) ? recorded(person, Deed.UNLOCKED) : done(person, null);
    }

    /** Changes how a person is called and reached; an empty phone is forgotten. */
    public AccountOutcome correct(UUID person, String name, String phone) {
        Optional<Reason> wrong = AccountRules.check(name, phone);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        store.rename(city(), person, name.strip());
        store.putPhone(city(), person, AccountRules.phone(phone).orElse(null));
        return recorded(person, Deed.NAMED);
    }

    @Transactional(readOnly = true)
    public Optional<String> phone(UUID person) {
        return store.phone(city(), person);
    }

    /** What was done to the account, the latest first. */
    @Transactional(readOnly = true)
    public List<LogStore.Entry> journal(UUID person) {
        return log.deeds(city(), person);
    }

    private AccountOutcome recorded(UUID person, Deed deed) {
        record(person, deed);
        return done(person, null);
    }

    private void record(UUID person, Deed deed) {
        Scope scope = Scoped.current();
        log.deed(scope.city(), person, deed, "", scope.person(), clock.instant());
    }

    private AccountOutcome done(UUID person, @Nullable String temporary) {
        return find(person)
                .<AccountOutcome>map(account -> new Done(account, temporary))
                .orElseGet(() -> new Refused(Reason.NO_SUCH_PERSON));
    }

    private static String city() {
        return Scoped.current().city();
    }
}
