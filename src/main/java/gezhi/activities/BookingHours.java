package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Verdict;
import gezhi.volunteering.ServiceRecord;
import gezhi.volunteering.ServiceRecord.State;
import gezhi.volunteering.ServiceRecords;
import gezhi.volunteering.VolunteeringOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Minutes become hours the one way there is: the sign-up is the volunteer's word, the organizer's confirmation notes a record of service for it and
 * confirms and books that record; a correction corrects the record, which reverses what was booked.
 */
@Component
class BookingHours {
    private static final int LONGEST_WORDS = 200;

    private final ServiceRecords records;
    private final Clock clock;

    BookingHours(ServiceRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Why the register of services does not take it; empty when it does, or the deed is none of its business. */
    Optional<Refusal> take(Verdict.Moved moved, Action action) {
        SignUp signUp = moved.signUp();
        if (signUp == null) {
            return Optional.empty();
        }
        return switch (action.kind()) {
            case CONFIRM ->
                refusal(records.attended(draft(moved, signUp))).or(() -> refusal(records.confirm(record(signUp))));
            case CORRECT ->
                isTakenBack(signUp)
                        ? Optional.empty()
                        : refusal(records.correct(record(signUp), shortened(action.words())));
            default -> Optional.empty();
        };
    }

    private ServiceRecord.Draft draft(Verdict.Moved moved, SignUp signUp) {
        LocalDate day = LocalDate.ofInstant(moved.after().terms().begins(), clock.getZone());
        return new ServiceRecord.Draft(
                record(signUp),
                signUp.volunteer(),
                moved.after().terms().title(),
                "",
                day,
                Objects.requireNonNull(signUp.minutes(), "confirmed with minutes"));
    }

    /** Corrected on its own page before. */
    private boolean isTakenBack(SignUp signUp) {
        return records.find(record(signUp))
                .filter(found -> found.state() == State.CORRECTED)
                .isPresent();
    }

    private static UUID record(SignUp signUp) {
        return Objects.requireNonNull(signUp.record(), "confirmed under a record");
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
