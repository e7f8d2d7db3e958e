package gezhi.cases.web;

import gezhi.platform.Role;
import gezhi.platform.web.FormErrors;

/**
 * The report form.
 *
 * @param forStaff position first, no promise of a link
 * @param forPatrol on patrol: nobody to call back
 */
record ReportPage(
        ReportForm form,
        PlaceFields place,
        CategoryPicker categories,
        boolean forStaff,
        boolean forPatrol,
        FormErrors errors) {

    static ReportPage of(ReportForm form, PlaceFields place, CategoryPicker categories, Role role, FormErrors errors) {
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        return new ReportPage(form, place, categories, staff, role == Role.GRID_WORKER, errors);
    }
}
