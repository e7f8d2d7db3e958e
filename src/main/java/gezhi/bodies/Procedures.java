package gezhi.bodies;

import gezhi.bodies.Procedure.Decision;
import gezhi.bodies.Procedure.Matter;
import gezhi.bodies.Procedure.Step;
import gezhi.bodies.Procedure.Wish;
import gezhi.bodies.ProcedureOutcome.Done;
import gezhi.bodies.ProcedureOutcome.NotPossible;
import gezhi.bodies.ProcedureOutcome.Reason;
import gezhi.bodies.ProcedureOutcome.Refused;
import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.ProcedureStore;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Small procedures about bodies of the city at hand: a desk of the place or the administrator asks, the superior decides within a month, the
 * administrator enters the decision with its document, and with it the register changes. Never decided by who asked.
 */
@Service
@Transactional(readOnly = true)
public class Procedures {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DOCUMENT = 200;

    private final ProcedureStore store;
    private final BodyStore bodies;
    private final Effects effects;
    private final Clock clock;

    Procedures(ProcedureStore store, BodyStore bodies, Effects effects, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.effects = effects;
        this.clock = clock;
    }

    public Optional<Procedure> find(UUID id) {
        return store.find(city(), id);
    }

    /**
     * Those that wait for a decision by the day on which it is expected, or all, the latest application first.
     *
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Procedure> list(boolean open, String after) {
        return Slice.of(
                store.page(city(), open, after, Slice.SIZE + 1),
                Slice.SIZE,
                each -> (open ? each.due() : each.appliedOn()) + "." + each.id());
    }

    /** How many wait for a decision that was expected by now. */
    public int countLate() {
        return store.countLate(city(), today());
    }

    /** Asks. A second time with the same request id changes nothing. */
    @Transactional
    public ProcedureOutcome apply(UUID requestId, Wish wish) {
        bodies.lock(city());
        Optional<UUID> before = store.requested(city(), requestId);
        if (before.isPresent()) {
            return new Done(before.get());
        }
        @Nullable
        Body body =
                wish.body() == null ? null : bodies.find(city(), wish.body()).orElse(null);
        Optional<Reason> reason = refused(wish, body);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        String seat = body == null ? wish.seat() : body.seat();
        Optional<BodyOutcome.Reason> impossible = effects.refusal(wish, body);
        if (impossible.isPresent()) {
            return new NotPossible(impossible.get());
        }
        if (!mayAskFor(seat)) {
            return new Refused(Reason.NOT_YOUR_PLACE);
        }
        UUID id = Ids.next();
        @Nullable UUID decider = body == null ? wish.other() : body.superior();
        store.insert(Scoped.current(), id, requestId, wish, seat, decider, today());
        return new Done(id);
    }

    /** Enters the superior's decision; granted, it takes effect on the same day. */
    @Transactional
    public ProcedureOutcome decide(UUID id, Decision decision) {
        bodies.lock(city());
        Procedure procedure = find(id).orElseThrow(() -> new IllegalArgumentException("No procedure " + id));
        Optional<Reason> reason = refused(procedure, decision);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        @Nullable UUID body = procedure.body();
        if (decision.granted()) {
            BodyOutcome outcome = effects.take(procedure, decision.on());
            if (outcome instanceof BodyOutcome.Refused(BodyOutcome.Reason why)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new NotPossible(why);
            }
            if (outcome instanceof BodyOutcome.HasMembers(int members)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new ProcedureOutcome.HasMembers(members);
            }
            body = outcome.get().id();
        }
        if (!store.decide(Scoped.current(), id, decision, body)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refused(Reason.DECIDED_ALREADY);
        }
        return new Done(id);
    }

    /** Takes an application back; by who asked, or the administrator. */
    @Transactional
    public ProcedureOutcome withdraw(UUID id) {
        bodies.lock(city());
        return store.withdraw(Scoped.current(), id) ? new Done(id) : new Refused(Reason.DECIDED_ALREADY);
    }

    private Optional<Reason> refused(Wish wish, @Nullable Body body) {
        if (wish.reason().isBlank() || wish.reason().strip().length() > LONGEST_REASON) {
            return Optional.of(Reason.NO_REASON);
        }
        boolean needsBody = wish.matter() != Matter.SET_UP;
        if (needsBody && (body == null || !body.stands())) {
            return Optional.of(Reason.NO_SUCH_BODY);
        }
        boolean needsOther = wish.matter() == Matter.MERGER || wish.matter() == Matter.RE_AFFILIATION;
        if (needsOther && wish.other() == null) {
            return Optional.of(Reason.NO_SUCH_OTHER);
        }
        return body != null && store.isAsked(city(), body.id()) ? Optional.of(Reason.ASKED_ALREADY) : Optional.empty();
    }

    private Optional<Reason> refused(Procedure procedure, Decision decision) {
        if (procedure.step() != Step.APPLIED) {
            return Optional.of(Reason.DECIDED_ALREADY);
        }
        if (Objects.equals(procedure.appliedBy(), Scoped.current().person())) {
            return Optional.of(Reason.NOT_BY_WHO_APPLIED);
        }
        String document = decision.document().strip();
        if (decision.granted() && document.isEmpty() || document.length() > LONGEST_DOCUMENT) {
            return Optional.of(Reason.NO_DOCUMENT);
        }
        if (decision.answer().length() > LONGEST_REASON
                || !decision.granted() && decision.answer().isBlank()) {
            return Optional.of(Reason.NO_REASON);
        }
        boolean fits = !decision.on().isAfter(today()) && !decision.on().isBefore(procedure.appliedOn());
        return fits ? Optional.empty() : Optional.of(Reason.BAD_DAY);
    }

    /** May the scope at hand apply for changes of a body that sits there? */
    public static boolean mayAskFor(String seat) {
        Scope scope = Scoped.current();
        return switch (scope.role()) {
            case ADMINISTRATOR, SYSTEM -> true;
            case COMMUNITY_DESK, DISPATCHER -> scope.covers(seat);
            default -> false;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
