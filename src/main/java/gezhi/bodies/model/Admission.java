package gezhi.bodies.model;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether what the keeper says about a body may stand in the register. The same for one entry on screen and for a table of thousands. */
public final class Admission {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_CONTACT = 200;

    /** Nothing that stands was set up before; a year of two digits is none. */
    private static final int EARLIEST_YEAR = 1800;

    private Admission() {}

    /** The register as far as the question goes. */
    public interface Register {
        Optional<Body> find(UUID id);

        /** The standing body of this name at this seat. */
        Optional<UUID> named(String name, String seat);

        /** True when there is such a division today. */
        boolean isSeat(String code);
    }

    /** @param id of the body that is there already; null for a new one */
    public static Optional<Reason> refusal(@Nullable UUID id, Body.Draft draft, Register register, LocalDate today) {
        @Nullable BodyKind kind = draft.kind();
        if (kind == null) {
            return Optional.of(Reason.NO_KIND);
        }
        Optional<Reason> words = refusedWords(id, draft, register, today);
        return words.isPresent() ? words : refusedSuperior(id, kind, draft, register);
    }

    private static Optional<Reason> refusedWords(
            @Nullable UUID id, Body.Draft draft, Register register, LocalDate today) {
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Reason.NO_NAME);
        }
        if (draft.contact().strip().length() > LONGEST_CONTACT) {
            return Optional.of(Reason.CONTACT_TOO_LONG);
        }
        if (!register.isSeat(draft.seat())) {
            return Optional.of(Reason.NO_SUCH_SEAT);
        }
        if (draft.from().isAfter(today) || draft.from().getYear() < EARLIEST_YEAR) {
            return Optional.of(Reason.BAD_DAY);
        }
        return register.named(name, draft.seat())
                .filter(other -> !other.equals(id))
                .map(taken -> Reason.NAME_TAKEN);
    }

    private static Optional<Reason> refusedSuperior(
            @Nullable UUID id, BodyKind kind, Body.Draft draft, Register register) {
        @Nullable UUID superior = draft.superior();
        if (superior == null) {
            return KindTable.mayStandAlone(kind) ? Optional.empty() : Optional.of(Reason.NEEDS_SUPERIOR);
        }
        Optional<Body> found = register.find(superior);
        if (found.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_SUPERIOR);
        }
        Body above = found.get();
        if (!above.stands()) {
            return Optional.of(Reason.SUPERIOR_CLOSED);
        }
        if (isUnder(id, superior, register)) {
            return Optional.of(Reason.UNDER_ITSELF);
        }
        if (!KindTable.mayStandUnder(kind, above.kind())) {
            return Optional.of(Reason.WRONG_SUPERIOR);
        }
        return draft.seat().startsWith(above.seat()) ? Optional.empty() : Optional.of(Reason.OUTSIDE_SUPERIOR);
    }

    /** Goes up from {@code start}; a way that meets itself leads back too. */
    private static boolean isUnder(@Nullable UUID id, UUID start, Register register) {
        Set<UUID> seen = new HashSet<>();
        @Nullable UUID above = start;
        while (above != null) {
            if (above.equals(id) || !seen.add(above)) {
                return true;
            }
            above = register.find(above).map(Body::superior).orElse(null);
        }
        return false;
    }
}
