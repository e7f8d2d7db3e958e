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
        @Nullable Integer rating) {

    public CaseState {
        handlers = Set.copyOf(handlers);
    }

    /** A case just reported. */
    public static CaseState discovered(UUID id, String category, Place place, @Nullable UUID reporter) {
        return new CaseState(id, Step.DISCOVERED, 1, category, place, reporter, null, null, Set.of(), null, null, null);
    }

    CaseState at(Step next) {
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
                rating);
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
                rating);
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
                rating);
    }

    CaseState sentBy(@Nullable UUID person) {
        return new CaseState(
                id, step, version, category, place, reporter, office, person, handlers, deadline, fedBackAt, rating);
    }

    CaseState handledBy(Set<UUID> all) {
        return new CaseState(
                id, step, version, category, place, reporter, office, sender, all, deadline, fedBackAt, rating);
    }

    CaseState rated(int stars) {
        return new CaseState(
                id, step, version, category, place, reporter, office, sender, handlers, deadline, fedBackAt, stars);
    }
}
