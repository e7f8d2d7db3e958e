package gezhi.activities.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * Announcing an activity, or changing one.
 *
 * @param action where the form is sent
 * @param fresh announced, not changed
 */
record ActivityFormPage(
        ActivityForm form,
        String action,
        String back,
        boolean fresh,
        List<Option> divisions,
        List<Option> skills,
        List<Option> repeats,
        FormErrors errors) {}
