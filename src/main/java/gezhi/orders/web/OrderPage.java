package gezhi.orders.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one order.
 *
 * @param deeds about the order, or about the reader's own part; the likely one first
 * @param done what the person has just done, in words
 * @param alert why a deed was refused whose dialog can no longer be shown
 * @param suggested whom the desk could ask, with reasons
 * @param teams whom the desk could ask as well, after the choice of none
 * @param form what the dialogs hold
 */
record OrderPage(
        UUID id,
        String title,
        Sign status,
        Facts facts,
        List<Helping> helpers,
        List<Moment> story,
        List<Deed> deeds,
        List<Suggested> suggested,
        List<Option> teams,
        OrderDeedForm form,
        @Nullable String done,
        @Nullable String alert) {

    /** @param who and the next three: empty for those whom they do not concern */
    record Facts(
            String when,
            String place,
            String places,
            String skill,
            String brief,
            String who,
            String phone,
            String address,
            String words) {}

    /** @param record where the minutes are kept; empty for those who do not read it */
    record Helping(String name, Sign sign, String minutes, int stars, String record, List<Deed> deeds) {}

    /** @param reasons what speaks for and against it, with points */
    record Suggested(UUID volunteer, String name, int points, List<String> reasons, boolean chosen) {}

    /**
     * A button and its dialog.
     *
     * @param dom its name on the page
     * @param part empty for the order
     * @param open true when the dialog is to be shown at once, with {@code problem} on top
     */
    record Deed(
            String dom,
            String kind,
            String part,
            String about,
            int version,
            boolean primary,
            boolean needsWords,
            boolean open,
            @Nullable String problem) {}

    record Moment(String at, String iso, String what, String who, String words, String tone) {}

    /** Every dialog of the page. */
    public List<Deed> dialogs() {
        return Stream.concat(deeds.stream(), helpers.stream().flatMap(each -> each.deeds().stream()))
                .toList();
    }

    public FormErrors errors() {
        return FormErrors.none();
    }
}
