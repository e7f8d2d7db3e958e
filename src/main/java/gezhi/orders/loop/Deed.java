package gezhi.orders.loop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A deed that the table allows, about to take effect. @param ids makes the ids of what is new */
record Deed(Order before, @Nullable Part part, Actor actor, Instant at, Supplier<UUID> ids) {

    Verdict done(Action action, Step to) {
        return switch (action) {
            case Action.Offer offer -> offer(offer.helpers());
            case Action.Claim claim -> claim(claim.helper(), to);
            case Action.Accept accept ->
                moved(mine().answeredBy(accept.helper()).at(to));
            case Action.Done done ->
                moved(mine().done(done.minutes(), ids.get(), actor.person()).at(to));
            case Action.Rate rate -> moved(mine().rated(rate.stars()).at(to));
            case Action.OfPart of -> ofPart(of.kind(), to);
            case Action.OfOrder of -> ofOrder(of.kind(), to);
        };
    }

    private Part mine() {
        return Objects.requireNonNull(part, "the table asks for a part");
    }

    private Verdict offer(List<Aide> helpers) {
        List<Part> fresh = new ArrayList<>();
        Order after = before;
        for (Aide helper : helpers) {
            Part asked = Part.of(ids.get(), Step.OFFERED, helper);
            fresh.add(asked);
            after = after.with(asked);
        }
        return new Verdict.Moved(before, after, actor.role(), null, fresh, before.step(), after.step());
    }

    private Verdict claim(Aide helper, Step to) {
        Part claimed = Part.of(ids.get(), to, helper);
        Order after = before.with(claimed);
        return new Verdict.Moved(before, after, actor.role(), claimed, List.of(claimed), null, to);
    }

    private Verdict ofPart(Action.Kind kind, Step to) {
        Part now = mine().at(to);
        return switch (kind) {
            case CONFIRM -> moved(now.settled(at));
            case BACK_OUT, MISS -> moved(before.dueLater(), now);
            case TAKE_BACK -> moved(mine().step().isLive() ? before.dueLater() : before, now);
            default -> moved(now);
        };
    }

    private Verdict ofOrder(Action.Kind kind, Step to) {
        Order after = switch (kind) {
            case COMMENT -> before;
            case OPEN -> before.open().at(to);
            default -> before.at(to);
        };
        return new Verdict.Moved(before, after, actor.role(), null, List.of(), before.step(), after.step());
    }

    private Verdict moved(Part now) {
        return moved(before, now);
    }

    private Verdict moved(Order order, Part now) {
        return new Verdict.Moved(before, order.with(now), actor.role(), now, List.of(), mine().step(), now.step());
    }
}
