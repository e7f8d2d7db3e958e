package gezhi.notices;

import gezhi.notices.store.FailureStore;
import gezhi.platform.Slice;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be sent: the administrator sees why, sends it again or gives it up; the auditor looks on. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Failures {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final FailureStore store;
    private final Clock clock;

    Failures(FailureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The latest first: those that nobody tries any more, and those that failed and are still tried. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    @Transactional(readOnly = true)
    public Slice<Failure> list(String before) {
        return Slice.of(
                store.page(key(before), Slice.SIZE + 1),
                Slice.SIZE,
                failure -> failure.id().toString());
    }

    /** From the beginning, with all its attempts. */
    public void sendAgain(UUID id) {
        store.again(id, clock.instant());
    }

    /** All that nobody tries any more: the mail server is up again. Gives how many. */
    public int sendAllAgain() {
        return store.allAgain(clock.instant());
    }

    public void giveUp(UUID id) {
        store.giveUp(id);
    }

    private static UUID key(String before) {
        try {
            return before.isEmpty() ? NEWEST : UUID.fromString(before);
        } catch (IllegalArgumentException malformed) {
            return NEWEST;
        }
    }
}
