package gezhi.activities;

import gezhi.activities.store.FeedStore;
import gezhi.platform.Ids;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses of calendars of one's own: the holder of the token reads what its person signed up for, until it is revoked. */
@Service
public class Feeds {
    private final FeedStore store;
    private final ActivityQueries queries;
    private final Clock clock;

    Feeds(FeedStore store, ActivityQueries queries, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.clock = clock;
    }

    /** Has the person at hand an address? */
    @Transactional(readOnly = true)
    public boolean has() {
        return store.has();
    }

    /** A new address for the person at hand, shown this once; the one before leads nowhere any more. */
    @Transactional
    public String make() {
        String token = Secrets.token();
        store.revoke(clock.instant());
        store.add(Ids.next(), Secrets.hash(token), clock.instant());
        return token;
    }

    @Transactional
    public void revoke() {
        store.revoke(clock.instant());
    }

    /** What the calendar of a token shows; empty for a token that leads nowhere. */
    public Optional<List<ActivityRow>> find(String city, String token) {
        return Scoped.call(
                Scope.holderOf(city, Secrets.hash(token)),
                () -> store.findPerson().map(queries::listOfPerson));
    }
}
