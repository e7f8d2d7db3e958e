package gezhi.cases.loop;

import gezhi.deadlines.Deadline;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the rules see it.
 *
 * @param version how often the case has moved; notes and signals do not count
 * @param office who has it, from dispatch on; null again when given back
 * @param sender who dispatched it; known while it is DISPATCHED
 * @param handlers everyone who accepted it or reported it done, of any office
 * @param deadline from dispatch on; moved on by rework
 * @param fedBackAt when the clock stopped; null while it runs
 * @param aside what stands beside the steps: something asked, a parked clock, the desk in charge
 */
public record CaseState(
        UUID id,
        Step step,
        int version,
        String category,
        Place place,
        @Nullable UUID reporter,
        @Nullable UUID office,
        @Nullable UUID sender,
        Set<UUID> handlers,
        @Nullable Deadline deadline,
        @Nullable Instant fedBackAt,
        @Nullable Integer rating,
        Aside aside) {

    public CaseState {
        handlers = Set.copyOf(handlers);
    }

    /** A case just reported. */
    public static CaseState discovered(UUID id, String category, Place place, @Nullable UUID reporter) {
        return new CaseState(
                id,
                Step.DISCOVERED,
                1,
                category,
                place,
                reporter,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                Aside.NOTHING);
    }

    /** Moved on. What was asked at a step is answered by leaving it, but for an objection: the reporter may rate meanwhile. */
    CaseState at(Step next) {
        Aside kept = next == step || next == Step.EVALUATED ? aside : aside.asking(null);
        return new CaseState(
                id,
                next,
                version + 1,
                category,
                place,
                reporter,
                office,
                sender,
                handlers,
                deadline,
                fedBackAt,
                rating,
                kept);
    }

    CaseState corrected(@Nullable String newCategory, @Nullable Place newPlace) {
        return new CaseState(
                id,
                step,
                version,
                newCategory == null ? category : newCategory,
                newPlace == null ? place : newPlace,
                reporter,
                office,
                sender,
                handlers,
                deadline,
                fedBackAt,
                rating,
                aside);
    }

    CaseState with(@Nullable UUID newOffice, @Nullable Deadline newDeadline, @Nullable Instant stopped) {
        return new CaseState(
                id,
                step,
                version,
                category,
                place,
                reporter,
                newOffice,
                sender,
                handlers,
                newDeadline,
                stopped,
                rating,
                aside);
    }

    /** In nobody's hands: no office, no clock, nothing asked. */
    CaseState released() {
        return with(null, null, null).with(aside.withoutOffice()).sentBy(null);
    }

    CaseState sentBy(@Nullable UUID person) {
        return new CaseState(
                id, step, version, category, place, reporter, office, person, handlers, deadline, fedBackAt, rating,
                aside);
    }

    CaseState handledBy(Set<UUID> all) {
        return new CaseState(
                id, step, version, category, place, reporter, office, sender, all, deadline, fedBackAt, rating, aside);
    }

    CaseState rated(@Nullable Integer stars) {
        return new CaseState(
                id, step, version, category, place, reporter, office, sender, handlers, deadline, fedBackAt, stars,
                aside);
    }

    CaseState with(Aside now) {
        return new CaseState(
                id, step, version, category, place, reporter, office, sender, handlers, deadline, fedBackAt, rating,
                now);
    }
}
