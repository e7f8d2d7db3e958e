package gezhi.bodies.web;

import gezhi.bodies.Procedure.Matter;
import gezhi.bodies.Procedure.Wish;
import gezhi.platform.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is written.
 *
 * @param seat a code, with or without the name behind it
 * @param other a label, or empty
 */
record ProcedureForm(
        @Nullable Matter matter,
        @Nullable UUID body,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String seat,
        @Nullable String other,
        @Nullable String reason,
        @Nullable UUID requestId) {

    static ProcedureForm fresh(Matter matter, @Nullable UUID body) {
        return new ProcedureForm(matter, body, "", "", "", "", "", UUID.randomUUID());
    }

    public Matter matterOrFirst() {
        return matter == null ? Matter.SET_UP : matter;
    }

    public UUID requestOrNew() {
        return requestId == null ? UUID.randomUUID() : requestId;
    }

    Wish wish(@Nullable UUID otherBody) {
        Matter what = matterOrFirst();
        boolean named = what == Matter.SET_UP || what == Matter.RENAMING;
        boolean ofAKind = what == Matter.SET_UP || what == Matter.CONVERSION;
        return new Wish(
                what,
                what == Matter.SET_UP ? null : body,
                ofAKind ? BodyForm.kindOf(kind) : null,
                named ? Typed.text(name) : "",
                Typed.stripped(seat).split("\\s", 2)[0],
                otherBody,
                Typed.text(reason));
    }
}
