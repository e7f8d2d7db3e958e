package gezhi.bodies;

import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.BodyOutcome.Refused;
import gezhi.bodies.Procedure.Matter;
import gezhi.bodies.Procedure.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a procedure changes in the register when it is granted. */
@Component
class Effects {
    private final Bodies bodies;
    private final Merger merger;
    private final Clock clock;

    Effects(Bodies bodies, Merger merger, Clock clock) {
        this.bodies = bodies;
        this.merger = merger;
        this.clock = clock;
    }

    /** Why what is asked for could not be done today; what stands under a body to be dissolved may go before the decision. */
    Optional<Reason> refusal(Wish wish, @Nullable Body body) {
        return switch (wish.matter()) {
            case SET_UP -> bodies.refusal(null, fresh(wish, LocalDate.now(clock)));
            case RENAMING, CONVERSION, RE_AFFILIATION ->
                body == null ? Optional.of(Reason.NO_SUCH_BODY) : bodies.refusal(body.id(), changed(wish, body));
            case MERGER -> body == null ? Optional.of(Reason.NO_SUCH_BODY) : merger.refusal(body, other(wish));
            case DISSOLUTION -> Optional.empty();
        };
    }

    /** Does it, in the transaction at hand. */
    BodyOutcome take(Procedure procedure, LocalDate on) {
        Wish wish = new Wish(
                procedure.matter(),
                procedure.body(),
                procedure.kind(),
                procedure.name() == null ? "" : procedure.name(),
                procedure.seat(),
                procedure.other(),
                procedure.reason());
        if (wish.matter() == Matter.SET_UP) {
            return bodies.open(fresh(wish, on));
        }
        Optional<Body> found =
                Optional.ofNullable(procedure.body()).flatMap(bodies::find).filter(Body::stands);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_BODY);
        }
        Body body = found.get();
        return switch (wish.matter()) {
            case SET_UP, RENAMING, CONVERSION, RE_AFFILIATION ->
                bodies.change(body.id(), body.version(), changed(wish, body));
            case MERGER -> merger.merge(body, other(wish), on);
            case DISSOLUTION -> bodies.close(body.id(), body.version(), on);
        };
    }

    private static Body.Draft fresh(Wish wish, LocalDate on) {
        return new Body.Draft(wish.kind(), wish.name(), wish.seat(), wish.other(), "", true, on);
    }

    private static Body.Draft changed(Wish wish, Body body) {
        return new Body.Draft(
                wish.matter() == Matter.CONVERSION ? wish.kind() : body.kind(),
                wish.matter() == Matter.RENAMING ? wish.name() : body.name(),
                body.seat(),
                wish.matter() == Matter.RE_AFFILIATION ? wish.other() : body.superior(),
                body.contact(),
                body.published(),
                body.validFrom());
    }

    private @Nullable Body other(Wish wish) {
        @Nullable UUID id = wish.other();
        return id == null ? null : bodies.find(id).filter(Body::stands).orElse(null);
    }
}
