package gezhi.activities.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * Announcing an activity, or changing one.
 *
 * @param action where the form is sent
 * @param fresh announced, not changed
 * @param following how many follow that were announced with it
 */
record ActivityFormPage(
        ActivityForm form,
        String action,
        String back,
        boolean fresh,
        int following,
        List<Option> divisions,
        List<Option> skills,
        List<Option> repeats,
        FormErrors errors) {}
