package gezhi.redrawing;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequences.Found;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Approved plans take effect on their day, each as a whole in one transaction. The first thing in it is the compare-and-set of the proposal: of several
 * servers one does it, the others wait for it and find nothing left to do. What cannot be done is taken back as a whole; then the day is taken off and the journal says why.
 */
@Component
class TakingEffect {
    private final ProposalStore store;
    private final Consequences consequences;
    private final WholeChange change;
    private final TransactionOperations transactions;
    private final Clock clock;

    TakingEffect(
            ProposalStore store,
            Consequences consequences,
            WholeChange change,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.consequences = consequences;
        this.change = change;
        this.transactions = transactions;
        this.clock = clock;
    }

    void look(String city) {
        Scoped.run(Scope.system(city), () -> store.due(LocalDate.now(clock)).forEach(this::takeEffect));
    }

    /** Why not; empty when the grids are as it says from now on. */
    Optional<Reason> takeEffect(Proposal proposal) {
        Optional<Reason> refused = attempt(proposal);
        refused.filter(reason -> reason != Reason.NOT_NOW)
                .ifPresent(reason -> store.enterByProgram(
                        proposal,
                        ProposalDeed.HOLD_BACK,
                        ProposalState.APPROVED,
                        null,
                        reason.name(),
                        clock.instant()));
        return refused;
    }

    private Optional<Reason> attempt(Proposal proposal) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                Optional<Reason> refused = all(proposal, LocalDate.now(clock));
                if (refused.isPresent()) {
                    status.setRollbackOnly();
                }
                return refused;
            }));
        } catch (DataIntegrityViolationException somebodyChangedTheSame) {
            return Optional.of(Reason.NOT_CARRIED);
        }
    }

    private Optional<Reason> all(Proposal proposal, LocalDate today) {
        if (!store.enterByProgram(
                proposal, ProposalDeed.TAKE_EFFECT, ProposalState.IN_EFFECT, today, "", clock.instant())) {
            return Optional.of(Reason.NOT_NOW);
        }
        Found found = consequences.find(proposal);
        if (!found.redrawing().fits()) {
            return Optional.of(Reason.DOES_NOT_FIT);
        }
        if (found.isUndecided()) {
            return Optional.of(Reason.UNDECIDED);
        }
        return change.bring(proposal, found, today) ? Optional.empty() : Optional.of(Reason.NOT_CARRIED);
    }

    /** Looks at every city every five minutes; tests look when they want to. */
    @Component
    @Profile("!test")
    static class EffectTimer {
        private final TakingEffect taking;
        private final Cities cities;

        EffectTimer(TakingEffect taking, Cities cities) {
            this.taking = taking;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
        void look() {
            cities.list().forEach(city -> taking.look(city.code()));
        }
    }
}
