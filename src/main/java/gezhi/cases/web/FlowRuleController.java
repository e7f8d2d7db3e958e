package gezhi.cases.web;

import gezhi.cases.FlowChanges;
import gezhi.cases.loop.Stage;
import gezhi.cases.web.FlowRulePages.Kind;
import gezhi.cases.web.FlowRulePages.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of the flows: whoever works with cases reads them, the administrator changes them. */
@Controller
class FlowRuleController {
    private static final String READER = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')";
    private static final String KEEPER = "hasRole('ADMINISTRATOR')";

    private final FlowChanges changes;
    private final FlowRulePages pages;

    FlowRuleController(FlowChanges changes, FlowRulePages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/flow-rules")
    @PreAuthorize(READER)
    String show(@RequestParam(defaultValue = "COLLECT") Stage stage, Model model) {
        model.addAttribute("page", pages.page(stage, null));
        return "cases/flow-rules";
    }

    @PostMapping("/flow-rules/number")
    @PreAuthorize(KEEPER)
    String number(FlowRuleForm form, HttpServletResponse response, Model model) {
        return done(Kind.NUMBER, form, changes.set(form.number(), form.day()), response, model);
    }

    @PostMapping("/flow-rules/reach")
    @PreAuthorize(KEEPER)
    String reach(FlowRuleForm form, HttpServletResponse response, Model model) {
        return done(Kind.REACH, form, changes.set(form.reach(), form.day()), response, model);
    }

    @PostMapping("/flow-rules/ladder")
    @PreAuthorize(KEEPER)
    String ladder(FlowRuleForm form, HttpServletResponse response, Model model) {
        return done(Kind.LADDER, form, changes.set(form.ladder(), form.day()), response, model);
    }

    private String done(
            Kind kind,
            FlowRuleForm form,
            Optional<FlowChanges.Reason> refused,
            HttpServletResponse response,
            Model model) {
        if (refused.isEmpty()) {
            return "redirect:/flow-rules";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Stage stage = form.stage() == null ? Stage.COLLECT : form.stage();
        model.addAttribute("page", pages.page(stage, new Refused(kind, form, refused.get())));
        return "cases/flow-rules";
    }
}
