package gezhi.cases.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a case.
 *
 * @param status what is waited for, in a word
 * @param done what the person has just done, in words
 * @param alert why a deed was refused when its dialog can no longer be shown
 * @param form what the dialogs hold
 * @param dispatch null unless this person may dispatch
 * @param collect null unless this person may collect
 * @param replies to what the reporter was asked
 * @param family other cases of the same problem
 */
record CasePage(
        String id,
        String number,
        String status,
        String title,
        String words,
        List<Shot> shots,
        ClockFace clock,
        List<StepMark> steps,
        List<Moment> story,
        Facts facts,
        List<Deed> deeds,
        DeedForm form,
        @Nullable String done,
        @Nullable String alert,
        @Nullable Dispatching dispatch,
        @Nullable Collecting collect,
        AlikePages.Family family,
        List<ReplyLine> replies) {

    /**
     * One entry of the story.
     *
     * @param due what became of the deadline; mostly empty
     * @param before of a micro-matter done on the spot, beside {@code shots} which show it after; empty for others
     */
    record Moment(
            String at,
            String iso,
            String what,
            String who,
            String words,
            String due,
            String tone,
            List<Shot> before,
            List<Shot> shots) {}

    /**
     * What the right column says.
     *
     * @param review when a parked case goes on; empty for others
     * @param asked what waits for an answer, in words; mostly empty
     * @param contact masked, or in full once asked for; empty when there is none to see
     * @param masked true while the contact can still be asked for in full
     */
    record Facts(
            String category,
            String place,
            String address,
            @Nullable Double lon,
            @Nullable Double lat,
            String tiles,
            String channel,
            String received,
            String office,
            String due,
            String review,
            String asked,
            String rating,
            String contact,
            boolean masked,
            Assistance assistance) {}

    /**
     * A button and its dialog.
     *
     * @param kind name of the deed, for the address
     * @param aside not what is waited for: stands behind "more"
     * @param pair true where photos of before are asked for apart from those of after
     * @param reasons to choose one from; empty for most
     * @param open true when the dialog is to be shown at once, with {@code problem} on top
     */
    record Deed(
            String kind,
            boolean primary,
            boolean askWords,
            boolean needsWords,
            boolean aside,
            List<Option> reasons,
            boolean photos,
            boolean pair,
            boolean open,
            @Nullable String problem) {}

    /**
     * @param near offices that by their duty, usually or by their seat deal with such a case, the likely one first
     * @param admission true when one of these may be sent it only once it is admitted, and nothing has been asked
     */
    record Dispatching(List<Option> near, List<Option> others, boolean admission) {}

    record Collecting(List<Option> categories, PlaceFields place) {}

    /** Those that stand behind "more". */
    public List<Deed> asideDeeds() {
        return deeds.stream().filter(Deed::aside).toList();
    }

    /** Those that stand in the open. */
    public List<Deed> mainDeeds() {
        return deeds.stream().filter(deed -> !deed.aside()).toList();
    }

    public FormErrors errors() {
        return FormErrors.none();
    }
}
