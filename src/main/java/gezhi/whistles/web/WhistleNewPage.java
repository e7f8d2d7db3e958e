package gezhi.whistles.web;

import gezhi.cases.PlaceBox;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new whistle.
 *
 * @param caseNumber of the case it belongs to; null for none
 * @param place the fields of the place; with a case only its words are shown
 * @param offices those of the place, the nearest first
 * @param alliances for which this desk may blow, after the choice of none; empty when there are none
 */
record WhistleNewPage(
        WhistleForm form,
        @Nullable String caseNumber,
        PlaceBox place,
        List<Choice> situations,
        List<Choice> offices,
        List<Option> alliances,
        FormErrors errors) {

    /** @param hint what else is to be known of it */
    record Choice(String value, String name, String hint, boolean chosen) {}
}
