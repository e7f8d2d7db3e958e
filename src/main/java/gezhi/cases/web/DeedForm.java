package gezhi.cases.web;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog of the case page sends.
 *
 * @param version of the case that the person looked at
 * @param otherOffice picked from the long list; wins over {@code office}
 * @param category empty to leave it as it is
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
        @Nullable Integer rating) {

    DeedForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        words = words == null ? "" : words.strip();
        category = category == null ? "" : category;
        division = division == null ? "" : division;
    }

    static DeedForm fresh(int version) {
        return new DeedForm(UUID.randomUUID(), version, "", null, null, "", null, null, "", null, null);
    }

    /** The same words for another press: the case has moved, and a refused request has left no trace. */
    DeedForm seen(int now) {
        return new DeedForm(requestId, now, words, office, otherOffice, category, lon, lat, division, address, rating);
    }

    @Nullable
    UUID chosenOffice() {
        return otherOffice != null ? otherOffice : office;
    }

    /** The deed; empty when {@code kind} is none of a person's, or no office was chosen to dispatch to. */
    Optional<Action> action(Action.Kind kind, @Nullable Place corrected) {
        return switch (kind) {
            case COLLECT -> Optional.of(new Action.Collect(category.isEmpty() ? null : category, corrected, words));
            case REFUSE -> Optional.of(new Action.Refuse(words));
            case DISPATCH -> Optional.ofNullable(chosenOffice()).map(to -> new Action.Dispatch(to, words));
            case RECALL -> Optional.of(new Action.Recall());
            case ACCEPT -> Optional.of(new Action.Accept());
            case GIVE_BACK -> Optional.of(new Action.GiveBack(words));
            case FEED_BACK -> Optional.of(new Action.FeedBack(words));
            case CONFIRM -> Optional.of(new Action.Confirm(words));
            case REWORK -> Optional.of(new Action.Rework(words));
            case EVALUATE -> Optional.of(new Action.Evaluate(rating == null ? 0 : rating, words));
            case URGE -> Optional.of(new Action.Urge(words));
            case COMMENT -> Optional.of(new Action.Comment(words));
            case REPORT, WARN, BREACH -> Optional.empty();
        };
    }
}
