package gezhi.cases.web;

import gezhi.platform.Role;
import gezhi.platform.web.FormErrors;

/**
 * The report form.
 *
 * @param questions what the chosen category asks
 * @param forStaff position first, no promise of a link
 * @param forPatrol on patrol: nobody to call back
 */
record ReportPage(
        ReportForm form,
        PlaceFields place,
        CategoryPicker categories,
        QuestionFields questions,
        boolean forStaff,
        boolean forPatrol,
        FormErrors errors) {

    static ReportPage of(
            ReportForm form,
            PlaceFields place,
            CategoryPicker categories,
            QuestionFields questions,
            Role role,
            FormErrors errors) {
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        return new ReportPage(form, place, categories, questions, staff, role == Role.GRID_WORKER, errors);
    }
}
