package gezhi.whistles.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one whistle.
 *
 * @param deeds about the whistle, or about the office of the person who looks; the likely one first
 * @param done what the person has just done, in words
 * @param alert why a deed was refused whose dialog can no longer be shown
 * @param form what the dialogs hold
 */
record WhistlePage(
        UUID id,
        String title,
        WhistlesPage.Sign status,
        Facts facts,
        List<Summoned> offices,
        List<Moment> story,
        List<Deed> deeds,
        WhistleDeedForm form,
        List<Option> minutes,
        @Nullable String done,
        @Nullable String alert) {

    record Facts(
            String words,
            String place,
            String address,
            String desk,
            String blown,
            String result,
            @Nullable UUID caseId,
            @Nullable String caseNumber) {}

    /**
     * An office.
     *
     * @param lines when it answered, came and left
     * @param stars 0 until it is rated, or where the reader may not know
     */
    record Summoned(
            String name,
            boolean own,
            WhistlesPage.Sign sign,
            List<String> lines,
            int stars,
            boolean struck,
            String ratingWords,
            List<Deed> deeds) {}

    /**
     * A button and its dialog.
     *
     * @param dom its name on the page
     * @param office empty for the whistle as a whole
     * @param about name of the office, empty for the whistle as a whole
     * @param version of the office or the whistle
     * @param open true when the dialog is to be shown at once, with {@code problem} on top
     */
    record Deed(
            String dom,
            String kind,
            String office,
            String about,
            int version,
            boolean primary,
            boolean needsWords,
            boolean open,
            @Nullable String problem) {}

    record Moment(String at, String iso, String what, String who, String words, String tone) {}

    /** Every dialog of the page. */
    public List<Deed> dialogs() {
        return java.util.stream.Stream.concat(
                        deeds.stream(), offices.stream().flatMap(office -> office.deeds().stream()))
                .toList();
    }

    public FormErrors errors() {
        return FormErrors.none();
    }
}
