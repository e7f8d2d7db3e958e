package gezhi.meetings;

import gezhi.bodies.BodyKind;
import gezhi.meetings.model.TermTable.Party;
import gezhi.meetings.store.TermRuleStore;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Organizations that are elected and whose members the person at hand keeps, and what that person may do there. */
@Component
class Electing {
    private final Charges charges;
    private final TermRuleStore rules;
    private final Clock clock;

    Electing(Charges charges, TermRuleStore rules, Clock clock) {
        this.charges = charges;
        this.rules = rules;
        this.clock = clock;
    }

    record Elected(Kept holder, TermRule rule) {}

    Optional<Elected> find(UUID body) {
        return charges.findKept(body).flatMap(holder -> rule(holder.kind()).map(rule -> new Elected(holder, rule)));
    }

    Optional<TermRule> rule(BodyKind kind) {
        return rules.inForce(Scoped.current().city(), LocalDate.now(clock)).stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst();
    }

    /** A closed organization does nothing any more. */
    boolean isParty(Party party, Term term, Kept holder) {
        return holder.stands()
                && switch (party) {
                    case KEEPER -> true;
                    case SUPERIOR -> decides(term, holder);
                    case ELECTION, CLOCK -> false;
                };
    }

    private boolean decides(Term term, Kept holder) {
        UUID person = Scoped.current().person();
        return person != null
                && !person.equals(term.askedBy())
                && Optional.ofNullable(holder.superior())
                        .flatMap(charges::findKept)
                        .isPresent();
    }
}
