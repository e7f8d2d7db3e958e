package gezhi.membership;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.model.MemberAdmission;
import gezhi.membership.store.SecretStore;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an entry in the register of members is taken: by itself, and beside what the registers have. */
@Component
class MemberChecks {
    private final Charges charges;
    private final Bodies bodies;
    private final Divisions divisions;
    private final SecretStore secrets;
    private final Clock clock;

    MemberChecks(Charges charges, Bodies bodies, Divisions divisions, SecretStore secrets, Clock clock) {
        this.charges = charges;
        this.bodies = bodies;
        this.divisions = divisions;
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<Reason> refusalOfNew(Member.Draft draft) {
        if (draft.identity().isBlank()) {
            return MemberAdmission.refusal(draft, null, today()).or(() -> Optional.of(Reason.BAD_IDENTITY));
        }
        return refusedOrganization(draft.organization()).or(() -> refusal(null, draft));
    }

    Optional<Reason> refusal(@Nullable Member before, Member.Draft draft) {
        Optional<IdentityNumber> identity = IdentityNumber.of(draft.identity());
        return MemberAdmission.refusal(draft, identity.map(IdentityNumber::born).orElse(null), today())
                .or(() -> refusedPlace(draft.residence()))
                .or(() -> before != null && Objects.equals(before.registeredAt(), draft.registeredAt())
                        ? Optional.empty()
                        : refusedRegistration(
                                draft.registeredAt(), before == null ? draft.organization() : before.organization()))
                .or(() -> identity.filter(
                                number -> secrets.isTaken(city(), number.value(), before == null ? null : before.id()))
                        .map(number -> Reason.IDENTITY_TAKEN));
    }

    /** Only a standing branch has the relation of members. */
    Optional<Reason> refusedOrganization(@Nullable UUID organization) {
        Optional<Kept> kept = Optional.ofNullable(organization).flatMap(charges::findKept);
        if (kept.isEmpty() || !kept.get().stands()) {
            return Optional.of(Reason.NO_SUCH_ORGANIZATION);
        }
        return kept.get().hasMembers() ? Optional.empty() : Optional.of(Reason.NO_BRANCH);
    }

    boolean keeps(UUID organization) {
        return charges.findKept(organization).isPresent();
    }

    private Optional<Reason> refusedPlace(String code) {
        boolean fits = code.isEmpty()
                || divisions
                        .find(code)
                        .filter(division -> division.validTo() == null)
                        .map(Division::level)
                        .filter(level -> level == Level.GRID || level == Level.UNIT)
                        .isPresent();
        return fits ? Optional.empty() : Optional.of(Reason.NO_SUCH_PLACE);
    }

    private Optional<Reason> refusedRegistration(@Nullable UUID at, @Nullable UUID organization) {
        if (at == null) {
            return Optional.empty();
        }
        if (Objects.equals(at, organization)) {
            return Optional.of(Reason.SAME_ORGANIZATION);
        }
        boolean fits = charges.findKept(at).filter(Kept::stands).isPresent()
                || bodies.find(at)
                        .filter(Body::stands)
                        .filter(body -> body.kind().isOfTheChain())
                        .isPresent();
        return fits ? Optional.empty() : Optional.of(Reason.NO_SUCH_COMMUNITY);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
