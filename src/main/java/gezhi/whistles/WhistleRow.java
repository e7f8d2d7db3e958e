package gezhi.whistles;

import gezhi.cases.loop.Place;
import gezhi.whistles.loop.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whistle in a list or on its page.
 *
 * @param situationName and the next: what the situation was called when it was blown, in both languages
 * @param deskName of the division whose desk blew it
 * @param allianceName of the alliance for which the desk blew it; empty when it blew for itself, or the reader may not know the alliance
 * @param caseNumber number of the case it belongs to, if the scope sees it; null otherwise
 * @param result empty until it has ended
 */
public record WhistleRow(
        UUID id,
        String situation,
        String situationName,
        String situationNameEn,
        Step step,
        Place place,
        String divisionName,
        String deskName,
        String allianceName,
        String words,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        @Nullable UUID blownBy,
        Instant blownAt,
        String result,
        @Nullable Instant closedAt,
        List<Called> offices) {
    public WhistleRow {
        offices = List.copyOf(offices);
    }

    /** An office summoned, in a list. */
    public record Called(
            UUID office,
            String name,
            Step step,
            Instant due,
            int signal,
            @Nullable Instant expected,
            @Nullable Boolean inTime) {}

    WhistleRow with(List<Called> called) {
        return new WhistleRow(
                id,
                situation,
                situationName,
                situationNameEn,
                step,
                place,
                divisionName,
                deskName,
                allianceName,
                words,
                caseId,
                caseNumber,
                blownBy,
                blownAt,
                result,
                closedAt,
                called);
    }
}
