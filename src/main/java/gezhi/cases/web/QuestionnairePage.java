package gezhi.cases.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a category asks, through time, and the form that changes it.
 *
 * @param title its name in the reader's language
 * @param mayChange true for the administrator, while it can be reported
 */
record QuestionnairePage(
        String code,
        String title,
        List<Version> versions,
        boolean mayChange,
        QuestionnaireForm form,
        List<Option> kinds,
        List<Option> yesNo,
        FormErrors errors) {

    /**
     * @param state message key: holds, planned, past or replaced
     * @param by who set it and when; empty when it came with the profile
     */
    record Version(int number, String from, @Nullable String to, String state, String by, List<Line> questions) {}

    /** @param marks required, public */
    record Line(String name, String kind, String marks, String choices) {}
}
