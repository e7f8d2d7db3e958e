package gezhi.volunteering;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Ledger;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import gezhi.ledger.Transfer;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.VolunteeringOutcome.Done;
import gezhi.volunteering.VolunteeringOutcome.NotBooked;
import gezhi.volunteering.VolunteeringOutcome.Reason;
import gezhi.volunteering.VolunteeringOutcome.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes earned by service are given to another volunteer or a pool, or spent on a service. Never to cash: there is no such way. */
@Service
@Transactional
public class TimeBank {
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_NAME = 60;

    private final Ledger ledger;
    private final Statements statements;
    private final Volunteers volunteers;
    private final RecordStore given;
    private final Clock clock;

    TimeBank(Ledger ledger, Statements statements, Volunteers volunteers, RecordStore given, Clock clock) {
        this.ledger = ledger;
        this.statements = statements;
        this.volunteers = volunteers;
        this.given = given;
        this.clock = clock;
    }

    /**
     * What is to be given.
     *
     * @param id made once by the form and sent with every retry
     * @param spend for a service received, which needs the age of the rule; otherwise a gift, which counts toward the month
     * @param number of the volunteer who gets it; empty when a pool gets it
     * @param pool account of the pool, which gets gifts only; null when a volunteer gets it
     */
    public record Draft(
            UUID id, boolean spend, String number, @Nullable UUID pool, int minutes, String words) {}

    /** Refused when the account, the month or the age of the rule does not allow it. */
    public VolunteeringOutcome give(Draft draft) {
        Optional<Volunteer> me = volunteers.findMine();
        if (me.isEmpty()) {
            return new Refused(Reason.NO_SUCH_VOLUNTEER);
        }
        if (draft.minutes() < 1) {
            return new Refused(Reason.BAD_MINUTES);
        }
        if (draft.words().strip().length() > LONGEST_WORDS) {
            return new Refused(Reason.NO_WORDS);
        }
        UUID from = account(me.get().person());
        Optional<UUID> to = recipient(draft, me.get().person());
        if (to.isEmpty()) {
            return new Refused(Reason.NO_SUCH_NUMBER);
        }
        String source = (draft.spend() ? "spend:" : "gift:") + draft.id();
        given.lockPerson(me.get().person());
        boolean again = statements.findBooked(Book.HOURS, source).isPresent();
        Optional<Reason> wrong = again ? Optional.empty() : refusal(draft, me.get(), from);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        Booking booking = ledger.book(Transfer.of(
                Book.HOURS,
                source,
                draft.spend() ? "SPEND" : "GIFT",
                draft.words().strip(),
                from,
                to.get(),
                draft.minutes()));
        return outcome(booking);
    }

    /** A pool of the desk's community, to which everybody may give. @param id made once by the form */
    public VolunteeringOutcome openPool(UUID id, String name) {
        Scope scope = Scoped.current();
        if (scope.role() != Role.COMMUNITY_DESK) {
            return new Refused(Reason.NOT_A_COMMUNITY);
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return new Refused(Reason.NO_NAME);
        }
        return ledger.open(Book.HOURS, AccountKind.POOL, id, scope.subtree(), name.strip())
                .<VolunteeringOutcome>map(Done::new)
                .orElse(new Refused(Reason.NOT_A_COMMUNITY));
    }

    /** The desk gives out of a pool of its community. */
    public VolunteeringOutcome giveFromPool(UUID id, UUID pool, String number, int minutes, String words) {
        Optional<UUID> to = given.findByNumber(number.strip())
                .filter(found -> !found.person().equals(Scoped.current().person()))
                .map(found -> account(found.person()));
        if (to.isEmpty() || findPool(pool).isEmpty()) {
            return new Refused(Reason.NO_SUCH_NUMBER);
        }
        if (minutes < 1) {
            return new Refused(Reason.BAD_MINUTES);
        }
        if (words.isBlank() || words.strip().length() > LONGEST_WORDS) {
            return new Refused(Reason.NO_WORDS);
        }
        return outcome(
                ledger.book(Transfer.of(Book.HOURS, "pool:" + id, "GIFT", words.strip(), pool, to.get(), minutes)));
    }

    /** Pools of the city; everybody sees what is in them. */
    @Transactional(readOnly = true)
    public List<LedgerAccount> listPools() {
        return statements.listPools(Book.HOURS);
    }

    /** Minutes that may still be given away this month. */
    @Transactional(readOnly = true)
    public int leftThisMonth(UUID account) {
        Instant first = LocalDate.now(clock)
                .withDayOfMonth(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return volunteers.rule(Rules.GIFT_MONTH_MINUTES) - given.minutesGiven(account, first);
    }

    private Optional<Reason> refusal(Draft draft, Volunteer me, UUID from) {
        if (draft.spend()) {
            int age = LocalDate.now(clock).getYear() - me.birthYear();
            return age < volunteers.rule(Rules.SPEND_FROM_AGE) ? Optional.of(Reason.NOT_OLD_ENOUGH) : Optional.empty();
        }
        return draft.minutes() > leftThisMonth(from) ? Optional.of(Reason.MONTH_FULL) : Optional.empty();
    }

    private Optional<UUID> recipient(Draft draft, UUID me) {
        if (draft.pool() != null) {
            return draft.spend() ? Optional.empty() : findPool(draft.pool());
        }
        return given.findByNumber(draft.number().strip())
                .filter(found -> !found.person().equals(me))
                .map(found -> account(found.person()));
    }

    private Optional<UUID> findPool(UUID account) {
        return statements
                .find(account)
                .filter(found -> found.kind() == AccountKind.POOL && found.book() == Book.HOURS)
                .map(LedgerAccount::id);
    }

    /** It was opened when they signed up; whoever asks is told which it is. */
    private UUID account(UUID person) {
        return ledger.open(
                        Book.HOURS, AccountKind.PERSON, person, Scoped.current().city(), "")
                .orElseThrow();
    }

    private static VolunteeringOutcome outcome(Booking booking) {
        return booking instanceof Booking.Refused(Booking.Reason reason)
                ? new NotBooked(reason)
                : new Done(booking.get());
    }
}
