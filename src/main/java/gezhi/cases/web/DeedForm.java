package gezhi.cases.web;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Particulars;
import gezhi.cases.loop.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog of the case page sends.
 *
 * @param version of the case that the person looked at
 * @param otherOffice picked from the long list; wins over {@code office}
 * @param category empty to leave it as it is
 * @param reason name of a reason chosen from a list, where the deed has one
 * @param review the day on which a parked case goes on
 * @param address null where the dialog does not ask for it
 */
record DeedForm(
        UUID requestId,
        int version,
        String words,
        @Nullable UUID office,
        @Nullable UUID otherOffice,
        String category,
        @Nullable Double lon,
        @Nullable Double lat,
        String division,
        @Nullable String address,
        @Nullable Integer rating,
        @Nullable String reason,
        @Nullable LocalDate review) {

    DeedForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        words = words == null ? "" : words.strip();
        category = category == null ? "" : category;
        division = division == null ? "" : division;
    }

    static DeedForm fresh(int version) {
        return new DeedForm(UUID.randomUUID(), version, "", null, null, "", null, null, "", null, null, null, null);
    }

    /** The same words for another press: the case has moved, and a refused request has left no trace. */
    DeedForm seen(int now) {
        return new DeedForm(
                requestId,
                now,
                words,
                office,
                otherOffice,
                category,
                lon,
                lat,
                division,
                address,
                rating,
                reason,
                review);
    }

    @Nullable
    UUID chosenOffice() {
        return otherOffice != null ? otherOffice : office;
    }

    /** The deed; empty when {@code kind} is none of a person's, or something to choose was not chosen. */
    Optional<Action> action(Action.Kind kind, @Nullable Place corrected, ZoneId zone) {
        return new Particulars(words, chosenOffice(), category, corrected, rating, reason, review).action(kind, zone);
    }
}
