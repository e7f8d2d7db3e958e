package gezhi.orders;

import gezhi.orders.loop.Action;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Part;
import gezhi.orders.loop.Refusal;
import gezhi.orders.loop.Verdict;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.ServiceRecord;
import gezhi.volunteering.ServiceRecord.State;
import gezhi.volunteering.ServiceRecords;
import gezhi.volunteering.VolunteeringOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Minutes become hours the one way there is: the helper's word is a record of service, the confirmation of the part confirms and books it, a
 * dispute refuses it and the next word is a new record. Where the record was decided on its own page before, the
 * part follows when it is decided here.
 */
@Component
class BookingParts {
    private static final int LONGEST_WORDS = 200;

    /** What the register holds for nothing: the next word is a new record. */
    private static final Set<State> TAKEN_OFF = Set.of(State.REFUSED, State.CORRECTED);

    private final ServiceRecords records;
    private final OrderRules rules;
    private final Clock clock;

    BookingParts(ServiceRecords records, OrderRules rules, Clock clock) {
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    /** Why the register of services does not take it; empty when it does, or the deed is none of its business. */
    Optional<Refusal> take(Verdict.Moved moved, Action action, String kind) {
        Part part = moved.part();
        if (part == null) {
            return Optional.empty();
        }
        return switch (action.kind()) {
            case DONE -> refusal(records.note(draft(moved.after(), part, kind)));
            case CONFIRM -> decided(part, Set.of(State.CONFIRMED), records::confirm);
            case DISPUTE -> decided(part, TAKEN_OFF, id -> records.refuse(id, shortened(action.words())));
            default -> Optional.empty();
        };
    }

    private ServiceRecord.Draft draft(Order order, Part part, String kind) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = LocalDate.ofInstant(order.from(), clock.getZone());
        return new ServiceRecord.Draft(
                record(part),
                Objects.requireNonNull(part.helper().volunteer(), "who accepted is of the register"),
                rules.findEver(kind).map(OrderKind::zh).orElse(kind),
                "",
                day.isAfter(today) ? today : day,
                Objects.requireNonNull(part.minutes(), "done with minutes"),
                confirmer(order));
    }

    /** Who is served, otherwise who ordered for them; never who says that it is done. */
    private static @Nullable UUID confirmer(Order order) {
        UUID confirmer = order.served() == null ? order.placedBy() : order.served();
        return confirmer.equals(Scoped.current().person()) ? null : confirmer;
    }

    private Optional<Refusal> decided(
            Part part, Set<State> already, java.util.function.Function<UUID, VolunteeringOutcome> decide) {
        UUID record = record(part);
        boolean so = records.find(record)
                .filter(found -> already.contains(found.state()))
                .isPresent();
        return so ? Optional.empty() : refusal(decide.apply(record));
    }

    private static UUID record(Part part) {
        return Objects.requireNonNull(part.record(), "done under a record");
    }

    private static String shortened(String words) {
        String stripped = words.strip();
        return stripped.length() <= LONGEST_WORDS ? stripped : stripped.substring(0, LONGEST_WORDS);
    }

    private static Optional<Refusal> refusal(VolunteeringOutcome outcome) {
        return switch (outcome) {
            case VolunteeringOutcome.Done _ -> Optional.empty();
            case VolunteeringOutcome.Refused(var reason) ->
                Optional.of(new Refusal.NotRecorded("volunteering.refused." + reason));
            case VolunteeringOutcome.NotBooked(var reason) ->
                Optional.of(new Refusal.NotRecorded("ledger.refused." + reason));
        };
    }
}
