package gezhi.meetings;

import gezhi.bodies.BodyKind;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Organizations that hold meetings and whose members the person at hand keeps: who may read and enter here. */
@Component
class Holders {
    private final Charges charges;

    Holders(Charges charges) {
        this.charges = charges;
    }

    /** Of a group only where its branch is kept too: its members are the branch's. */
    Optional<Kept> find(UUID body) {
        return charges.findKept(body)
                .filter(kept -> !MeetingKind.of(kept.kind()).isEmpty())
                .filter(kept -> roster(kept).equals(kept.id())
                        || charges.findKept(roster(kept))
                                .filter(Kept::hasMembers)
                                .isPresent());
    }

    /** From the top of the chain down. */
    List<Kept> list(String words, String after, int limit) {
        List<BodyKind> kinds = Arrays.stream(BodyKind.values())
                .filter(kind -> !MeetingKind.of(kind).isEmpty())
                .toList();
        return charges.listKept(kinds, words, after, limit);
    }

    /** The organization whose members are at its meetings. */
    static UUID roster(Kept holder) {
        return holder.hasMembers() ? holder.id() : Objects.requireNonNull(holder.superior());
    }
}
