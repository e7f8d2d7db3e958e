package gezhi.meetings;

import gezhi.meetings.Electing.Elected;
import gezhi.meetings.Term.Election;
import gezhi.meetings.Term.Wish;
import gezhi.meetings.TermOutcome.Done;
import gezhi.meetings.TermOutcome.Reason;
import gezhi.meetings.TermOutcome.Refused;
import gezhi.meetings.model.MeetingAdmission;
import gezhi.meetings.model.TermTable;
import gezhi.meetings.store.TermReads;
import gezhi.meetings.store.TermStore;
import gezhi.meetings.store.TermStore.Earlier;
import gezhi.meetings.store.TermStore.Said;
import gezhi.membership.Kept;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what {@link Terms} promises, each in a transaction. */
@Component
class TermDeeds {
    private static final int LONGEST_WORDS = 200;

    private final TermStore store;
    private final TermReads reads;
    private final Electing electing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermDeeds(TermStore store, TermReads reads, Electing electing, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.electing = electing;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public TermOutcome elect(UUID body, UUID request, Election election) {
        store.lock(city(), body);
        Optional<Earlier> before = store.requested(city(), request);
        if (before.isPresent()) {
            return again(before.get(), body, TermDeed.ELECT);
        }
        Optional<Elected> found =
                electing.find(body).filter(each -> each.holder().stands());
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_ORGANIZATION);
        }
        Optional<Term> last = reads.of(city(), body).stream().findFirst();
        LocalDate day = election.electedOn();
        if (day == null
                || MeetingAdmission.isNoDay(day)
                || day.isAfter(today())
                || last.filter(term -> !day.isAfter(term.electedOn())).isPresent()) {
            return new Refused(Reason.BAD_DAY);
        }
        if (election.words().strip().length() > LONGEST_WORDS) {
            return new Refused(Reason.NO_WORDS);
        }
        last.ifPresent(term -> follow(term, TermDeed.SUCCEED, day));
        UUID id = Ids.next();
        store.insert(city(), id, body, day, found.get().rule().end(day, election.local()));
        store.enter(
                Scoped.current(),
                body,
                id,
                said(TermDeed.ELECT, day, election.words().strip(), request));
        return new Done(body);
    }

    @Transactional
    public TermOutcome act(UUID id, Wish wish) {
        Optional<UUID> body = reads.find(city(), id).map(Term::body);
        if (body.isEmpty()) {
            return new Refused(Reason.NO_SUCH_TERM);
        }
        store.lock(city(), body.get());
        Optional<Earlier> before = store.requested(city(), wish.request());
        if (before.isPresent()) {
            return again(before.get(), body.get(), wish.deed());
        }
        Optional<Elected> elected = electing.find(body.get());
        if (elected.isEmpty()) {
            return new Refused(Reason.NO_SUCH_TERM);
        }
        Term term = reads.find(city(), id).orElseThrow();
        Optional<TermTable.Line> line = TermTable.find(term.step(), wish.deed());
        if (line.isEmpty()) {
            return new Refused(Reason.NOT_FROM_HERE);
        }
        Optional<Reason> refusal = refusal(line.get(), term, elected.get(), wish);
        return refusal.isPresent() ? new Refused(refusal.get()) : move(line.get(), term, wish);
    }

    /** The same form again is done; another form of a page that was opened before is not. */
    private static TermOutcome again(Earlier before, UUID body, TermDeed deed) {
        return before.equals(new Earlier(body, deed)) ? new Done(body) : new Refused(Reason.CHANGED_MEANWHILE);
    }

    private Optional<Reason> refusal(TermTable.Line line, Term term, Elected elected, Wish wish) {
        Kept holder = elected.holder();
        if (!electing.isParty(line.who(), term, holder)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        int length = wish.words().strip().length();
        if (length > LONGEST_WORDS || line.words() && length == 0) {
            return Optional.of(Reason.NO_WORDS);
        }
        return line.deed() == TermDeed.ASK ? refusedAsking(term, elected, wish.until()) : Optional.empty();
    }

    private Optional<Reason> refusedAsking(Term term, Elected elected, @Nullable LocalDate until) {
        if (elected.holder().superior() == null) {
            return Optional.of(Reason.NO_SUPERIOR);
        }
        if (until == null || MeetingAdmission.isNoDay(until) || !until.isAfter(term.end()) || !until.isAfter(today())) {
            return Optional.of(Reason.BAD_UNTIL);
        }
        return term.mayEnd(until, today(), elected.rule()) ? Optional.empty() : Optional.of(Reason.TOO_LATE);
    }

    private TermOutcome move(TermTable.Line line, Term term, Wish wish) {
        LocalDate day = switch (line.deed()) {
            case ASK -> Objects.requireNonNull(wish.until());
            case GRANT, REFUSE, WITHDRAW -> Objects.requireNonNull(term.askedTo());
            default -> term.electedOn();
        };
        boolean asks = line.deed() == TermDeed.ASK;
        Term next = new Term(
                term.id(),
                term.body(),
                line.to(),
                term.electedOn(),
                term.endsOn(),
                line.deed() == TermDeed.GRANT ? day : term.delayedTo(),
                asks ? day : null,
                asks ? Scoped.current().person() : term.askedBy(),
                term.version());
        if (!store.move(city(), next, term.step(), wish.version())) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        Instant now = clock.instant();
        int seq = store.enter(
                Scoped.current(),
                term.body(),
                term.id(),
                said(line.deed(), day, wish.words().strip(), wish.request()));
        switch (line.deed()) {
            case ASK, GRANT, REFUSE ->
                events.publishEvent(new TermMoved(
                        city(),
                        term.id(),
                        seq,
                        line.deed(),
                        now,
                        Scoped.current().person()));
            case STRIKE -> {
                List<Term> left = reads.of(city(), term.body());
                left.stream().findFirst().ifPresent(each -> follow(each, TermDeed.RESTORE, each.electedOn()));
            }
            default -> {}
        }
        return new Done(term.body());
    }

    /** What becomes of the term before, when an election is entered or struck. */
    private void follow(Term term, TermDeed deed, LocalDate day) {
        TermTable.Line line = TermTable.find(term.step(), deed).orElseThrow();
        Term next = new Term(
                term.id(),
                term.body(),
                line.to(),
                term.electedOn(),
                term.endsOn(),
                term.delayedTo(),
                null,
                term.askedBy(),
                term.version());
        if (!store.move(city(), next, term.step(), term.version())) {
            throw new IllegalStateException("The terms of %s are locked, and yet moved".formatted(term.body()));
        }
        store.enter(Scoped.current(), term.body(), term.id(), said(deed, day, "", null));
    }

    private Said said(TermDeed deed, LocalDate day, String words, @Nullable UUID request) {
        return new Said(deed, day, words, clock.instant(), request);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
