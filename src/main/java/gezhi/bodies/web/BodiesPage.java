package gezhi.bodies.web;

import gezhi.bodies.Body;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of standing bodies.
 *
 * @param seat as it was typed
 * @param next key of the page that follows, null for none
 */
record BodiesPage(
        List<Row> rows, @Nullable String next, Filter filter, List<Option> kinds, boolean mayChange, boolean isStaff) {

    /** What the list is narrowed to, as it stands in the address. */
    record Filter(String words, String kind, String seat) {}

    /** @param kind its message key */
    record Row(UUID id, String name, String kind, String seat, String seatName) {

        static Row of(Body body) {
            return new Row(body.id(), body.name(), body.kind().messageKey(), body.seat(), body.seatName());
        }
    }

    static BodiesPage of(Slice<Body> found, Filter filter, List<Option> kinds) {
        return new BodiesPage(
                found.rows().stream().map(Row::of).toList(),
                found.next(),
                filter,
                kinds,
                Keeper.isHere(),
                Keeper.orStaff());
    }

    /** A search is never refused. */
    public FormErrors errors() {
        return FormErrors.none();
    }
}
