package gezhi.bodies;

import gezhi.bodies.Entry.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what a body differs from what it was, for the journal. */
final class Differences {
    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    /** @param label how a superior is named */
    static List<Change> of(Body was, Body is, Function<@Nullable UUID, String> label) {
        Differences found = new Differences();
        found.add("kind", was.kind().name(), is.kind().name());
        found.add("name", was.name(), is.name());
        found.add("seat", was.seat(), is.seat());
        found.add("superior", label.apply(was.superior()), label.apply(is.superior()));
        found.add("contact", was.contact(), is.contact());
        found.add("published", String.valueOf(was.published()), String.valueOf(is.published()));
        found.add("from", was.validFrom().toString(), is.validFrom().toString());
        return found.changes;
    }

    private void add(String field, String was, String became) {
        if (!was.equals(became)) {
            changes.add(new Change(field, was, became));
        }
    }
}
