package gezhi.people;

import gezhi.people.store.LogStore;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The log of sign-ins: only ever added to; the administrator and the auditor read all of it, everyone their own part. */
@Service
public class SignIns {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SHOWN_OF_AN_UNKNOWN_LOGIN = 2;

    private final LogStore log;
    private final TransactionOperations transactions;
    private final Clock clock;

    SignIns(LogStore log, TransactionOperations transactions, Clock clock) {
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes one attempt down.
     *
     * @param person null when the login is unknown: then it is cut short, for it may well be a password typed into the wrong field
     * @param address already masked
     */
    public void record(String city, String login, @Nullable UUID person, SignInOutcome outcome, String address) {
        String kept = person == null ? cutShort(login) : login;
        Scoped.run(
                Scope.system(city),
                () -> transactions.executeWithoutResult(
                        status -> log.signIn(city, kept, person, outcome, address, clock.instant())));
    }

    /**
     * The latest first.
     *
     * @param outcome null for all
     * @param before {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<LogStore.SignIn> list(String login, @Nullable SignInOutcome outcome, String before) {
        @Nullable UUID last = ID.matcher(before).matches() ? UUID.fromString(before) : null;
        LogStore.Filter filter = new LogStore.Filter(Accounts.normal(login), outcome == null ? "" : outcome.name());
        List<LogStore.SignIn> found = read(() -> log.signIns(Scoped.current().city(), filter, last, Slice.SIZE + 1));
        return Slice.of(found, Slice.SIZE, row -> row.id().toString());
    }

    /** The last ten of one person. */
    public List<LogStore.SignIn> listOf(UUID person) {
        return read(() -> log.signInsOf(Scoped.current().city(), person, 10));
    }

    private List<LogStore.SignIn> read(java.util.function.Supplier<List<LogStore.SignIn>> query) {
        List<LogStore.SignIn> found = transactions.execute(status -> query.get());
        return found == null ? List.of() : found;
    }

    private static String cutShort(String login) {
        return login.substring(0, Math.min(SHOWN_OF_AN_UNKNOWN_LOGIN, login.length())) + "…";
    }
}
