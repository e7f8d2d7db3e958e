package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sends many cases to an office at once, takes them back, urges many. Each case is a transaction of its own with a request id of its own, made from
 * that of the batch: one refusal holds up no other case, and a batch sent again sends nothing twice.
 */
@Service
public class Sending {
    /** One screenful of the largest inbox; more is refused as a whole. */
    public static final int MOST = 400;

    private final Cases cases;

    Sending(Cases cases) {
        this.cases = cases;
    }

    /** @param version of the case that the person looked at */
    public record Item(UUID caseId, int version) {}

    /** A case that was refused, and why. */
    public record Refused(UUID caseId, Refusal why) {}

    /**
     * What came of a batch.
     *
     * @param done each with the version it has now, by which it can be taken back
     */
    public record Result(UUID batch, List<Item> done, List<Refused> refused) {
        public Result {
            done = List.copyOf(done);
            refused = List.copyOf(refused);
        }
    }

    public Result dispatch(UUID batch, List<Item> items, UUID office, String words) {
        return each(batch, items, new Action.Dispatch(office, words));
    }

    /** Takes back those of a batch that have not moved since; the others are refused as moved. The words are required. */
    public Result recall(UUID batch, List<Item> items, String words) {
        return each(batch, items, new Action.Recall(words));
    }

    /** A supervisor presses: says the same words to each. */
    public Result urge(UUID batch, List<Item> items, String words) {
        return each(batch, items, new Action.Urge(words));
    }

    private Result each(UUID batch, List<Item> items, Action action) {
        if (items.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " cases at once");
        }
        List<Item> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Item item : items) {
            switch (cases.act(item.caseId(), item.version(), request(batch, item, action), action)) {
                case Outcome.Refused(Refusal why) -> refused.add(new Refused(item.caseId(), why));
                case Outcome.Done _, Outcome.Reported _ -> done.add(new Item(item.caseId(), item.version() + 1));
            }
        }
        return new Result(batch, done, refused);
    }

    private static UUID request(UUID batch, Item item, Action action) {
        String name = batch + " " + action.kind() + " " + item.caseId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
