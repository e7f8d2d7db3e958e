package gezhi.whistles;

import gezhi.whistles.loop.Action;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What can be done about whistles. Every call acts for the scope at hand: what it may see decides whether a whistle exists, the table of the loop
 * decides whether it may do the deed. A request id sent again changes nothing and gets the outcome of the first time.
 */
@Service
public class Whistles {
    private static final int TRIES = 3;

    private final Blowing blowing;
    private final Sounding sounding;

    Whistles(Blowing blowing, Sounding sounding) {
        this.blowing = blowing;
        this.sounding = sounding;
    }

    /** Summons offices to a place. */
    public WhistleOutcome blow(NewWhistle draft) {
        return settled(() -> blowing.blow(draft));
    }

    /**
     * Does a deed.
     *
     * @param seen the version of the office, or of the whistle where the deed is about no office, that the person looked at
     */
    public WhistleOutcome act(UUID whistle, int seen, UUID requestId, Action action) {
        return settled(() -> sounding.act(whistle, seen, requestId, action));
    }

    /** A twin of the request may have been written first: the next look tells. */
    private static WhistleOutcome settled(Supplier<WhistleOutcome> deed) {
        for (int i = 0; i < TRIES; i++) {
            Optional<WhistleOutcome> outcome = attempt(deed);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("A whistle cannot be brought to rest");
    }

    private static Optional<WhistleOutcome> attempt(Supplier<WhistleOutcome> deed) {
        try {
            return Optional.of(deed.get());
        } catch (DuplicateKeyException twin) {
            return Optional.empty();
        }
    }
}
