package gezhi.people;

import gezhi.people.store.AccountStore;
import gezhi.people.store.ExOfficioStore;
import gezhi.people.store.LogStore;
import gezhi.people.store.PostingStore;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Postings that somebody holds because they head a body: they begin and end with what brings them, on the same day, and by no hand. Nobody else
 * grants or ends them ({@link Postings#end} refuses).
 */
@Service
@Transactional
public class ExOfficio {
    /** Heads of grids and units are posted as those who work there are. */
    public static final Role ROLE = Role.GRID_WORKER;

    private final ExOfficioStore store;
    private final PostingStore postings;
    private final AccountStore accounts;
    private final LogStore log;
    private final Clock clock;

    ExOfficio(ExOfficioStore store, PostingStore postings, AccountStore accounts, LogStore log, Clock clock) {
        this.store = store;
        this.postings = postings;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** Who is to hold the post of a division, and as head of which body. */
    public record Wanted(UUID body, String bodyName, UUID person, String division) {}

    /** Why postings begin and end; each is two deeds of the journal. */
    public enum Cause {
        /** The body has another head, or none. */
        HEAD(Deed.POSTED_AS_HEAD, Deed.ENDED_AS_HEAD),
        /** The body stands for another division, or was closed. */
        BODY(Deed.POSTED_AS_IT_STANDS, Deed.ENDED_AS_IT_STANDS),
        /** Another rule holds, or the division was closed. */
        RULE(Deed.POSTED_BY_RULE, Deed.ENDED_BY_RULE);

        private final Deed begun;
        private final Deed ended;

        Cause(Deed begun, Deed ended) {
            this.begun = begun;
            this.ended = ended;
        }
    }

    /** Until the end of the transaction nobody else settles in this city, so that what is read after it is what holds. */
    public void lock() {
        store.lock(city());
    }

    /**
     * Ends what is not wanted any more and begins what is, both today, in the transaction of who calls. Gives how many began or ended; nothing is
     * written where all is as wanted.
     *
     * @param bodies whose postings are looked at; null for all
     * @param wanted of these bodies, read once nobody else settles; one for a division
     */
    public int settle(@Nullable Collection<UUID> bodies, Cause cause, Supplier<List<Wanted>> wanted) {
        lock();
        List<Wanted> missing = new ArrayList<>(wanted.get());
        List<String> divisions = missing.stream().map(Wanted::division).toList();
        LocalDate today = LocalDate.now(clock);
        int changed = 0;
        for (Posting held : store.list(city(), bodies, divisions)) {
            if (!missing.removeIf(each -> is(each, held))) {
                postings.end(city(), held.id(), today);
                record(cause.ended, held, "");
                changed++;
            }
        }
        for (Wanted each : missing) {
            Posting fresh =
                    new Posting(Ids.next(), each.person(), ROLE, each.division(), null, "", today, null, each.body());
            postings.insert(city(), fresh);
            accounts.markStaff(city(), each.person());
            record(cause.begun, fresh, " · " + each.bodyName());
            changed++;
        }
        return changed;
    }

    private static boolean is(Wanted wanted, Posting held) {
        return wanted.body().equals(held.exOfficio())
                && wanted.person().equals(held.person())
                && wanted.division().equals(held.division());
    }

    private void record(Deed deed, Posting posting, String more) {
        Scope scope = Scoped.current();
        Posting kept = postings.find(scope.city(), posting.id()).orElseThrow();
        String detail = kept.role() + " " + kept.division() + " " + kept.place() + more;
        log.deed(scope.city(), kept.person(), deed, detail, scope.person(), clock.instant());
    }

    private static String city() {
        return Scoped.current().city();
    }
}
