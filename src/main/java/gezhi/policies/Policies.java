package gezhi.policies;

import gezhi.platform.scope.Scoped;
import gezhi.policies.PolicyOutcome.Entered;
import gezhi.policies.PolicyOutcome.Reason;
import gezhi.policies.PolicyOutcome.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policies of the city at hand. Whatever one of them stands for asks {@link #isOn} each time it is about to do it. */
@Service
@Transactional
public class Policies {
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_BODY = 100;

    private final PolicyStore store;
    private final Clock clock;

    Policies(PolicyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** False unless the last decision says otherwise and its last day is not over. */
    @Transactional(readOnly = true)
    public boolean isOn(Policy policy) {
        return standing(policy).isPresent();
    }

    /** The decision by which a policy is on today; empty when it is off. */
    @Transactional(readOnly = true)
    public Optional<Decision> standing(Policy policy) {
        return store.last(city(), policy).filter(decision -> decision.holdsOn(today()));
    }

    /** All decisions about a policy, the last first. */
    @Transactional(readOnly = true)
    public List<Decision> history(Policy policy) {
        return store.list(city(), policy);
    }

    /** Switches on from now to the end of {@code until}, at most {@value #LONGEST_DAYS} days ahead. */
    public PolicyOutcome switchOn(Policy policy, String basis, String decidedBy, @Nullable LocalDate until) {
        if (until == null || until.isBefore(today()) || until.isAfter(today().plusDays(LONGEST_DAYS))) {
            return new Refused(Reason.BAD_UNTIL);
        }
        return isOn(policy) ? new Refused(Reason.ON_ALREADY) : enter(policy, true, basis, decidedBy, until);
    }

    /** Switches off at once; the basis says why. */
    public PolicyOutcome switchOff(Policy policy, String basis, String decidedBy) {
        return isOn(policy) ? enter(policy, false, basis, decidedBy, null) : new Refused(Reason.OFF_ALREADY);
    }

    private PolicyOutcome enter(Policy policy, boolean on, String basis, String decidedBy, @Nullable LocalDate until) {
        if (isNoText(basis, LONGEST_BASIS)) {
            return new Refused(Reason.NO_BASIS);
        }
        if (isNoText(decidedBy, LONGEST_BODY)) {
            return new Refused(Reason.NOBODY_DECIDED);
        }
        Decision decision = new Decision(policy, 0, on, basis.strip(), decidedBy.strip(), until, clock.instant());
        return store.add(city(), decision) ? new Entered() : new Refused(on ? Reason.ON_ALREADY : Reason.OFF_ALREADY);
    }

    private static boolean isNoText(String text, int longest) {
        return text.isBlank() || text.strip().length() > longest;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
