package gezhi.cases.web;

import gezhi.cases.Cases;
import gezhi.cases.Filled;
import gezhi.cases.Merging;
import gezhi.cases.Outcome;
import gezhi.files.Picture;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files what the report form says: the report, and that it is about the problem of another one. */
@Component
class FormReports {
    private final Cases cases;
    private final Merging merging;

    FormReports(Cases cases, Merging merging) {
        this.cases = cases;
        this.merging = merging;
    }

    Outcome send(ReportForm form, List<Picture> pictures, Filled filled) {
        Outcome outcome = cases.report(ReportForms.report(form, pictures, filled));
        if (outcome instanceof Outcome.Reported reported && !form.same().isEmpty()) {
            merging.join(reported.caseId(), form.same(), form.door());
        }
        return outcome;
    }
}
