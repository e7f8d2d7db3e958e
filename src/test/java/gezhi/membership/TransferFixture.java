package gezhi.membership;

import gezhi.bodies.Body;
import gezhi.membership.Transfer.Wish;
import gezhi.membership.TransferOutcome.Done;
import gezhi.membership.TransferOutcome.Reason;
import gezhi.membership.TransferOutcome.Refused;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.UUID;

/** Does deeds on transfers in somebody's scope. */
final class TransferFixture {
    private final Transfers transfers;

    TransferFixture(Transfers transfers) {
        this.transfers = transfers;
    }

    UUID draft(Scope by, Member member, Body to) {
        return ((Done) Scoped.call(by, () -> transfers.draft(member.id(), to.id(), "居住地变动"))).transfer();
    }

    /** Drafted, issued and sent. */
    UUID sent(Scope by, Member member, Body to) {
        UUID id = draft(by, member, to);
        act(by, id, TransferDeed.ISSUE);
        act(by, id, TransferDeed.SEND);
        return id;
    }

    TransferOutcome act(Scope by, UUID id, TransferDeed deed) {
        return Scoped.call(by, () -> {
            int version = transfers.find(id).map(Transfer::version).orElse(0);
            return transfers.act(id, wish(UUID.randomUUID(), version, deed));
        });
    }

    Reason refused(Scope by, UUID id, TransferDeed deed) {
        return ((Refused) act(by, id, deed)).reason();
    }

    TransferStep step(Scope by, UUID id) {
        return Scoped.call(by, () -> transfers.find(id)).orElseThrow().step();
    }

    static Wish wish(UUID request, int version, TransferDeed deed) {
        return new Wish(request, version, deed, "说明", Wish.USUAL_DAYS);
    }
}
