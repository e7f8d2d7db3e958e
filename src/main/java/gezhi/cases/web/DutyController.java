package gezhi.cases.web;

import gezhi.cases.DutyLists;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What communities have to do: whoever works with cases reads the lists, the administrator keeps them. */
@Controller
class DutyController {
    private final DutyLists duties;
    private final DutyPages pages;
    private final Wordings wordings;

    DutyController(DutyLists duties, DutyPages pages, Wordings wordings) {
        this.duties = duties;
        this.pages = pages;
        this.wordings = wordings;
    }

    @GetMapping("/duties")
    @PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')")
    String list(@RequestParam(required = false) @Nullable String done, Model model) {
        Wording wording = wordings.current();
        String said = done == null ? null : wording.say("duties.done");
        model.addAttribute("page", pages.page(DutyPages.Form.EMPTY, FormErrors.none(), said, wording));
        return "cases/duties";
    }

    /** @param division a code with or without the name behind it, as suggested; empty for every community */
    @PostMapping("/duties")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String add(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String category,
            HttpServletResponse response,
            Model model) {
        DutyLists.Result result = duties.add(division.strip().split("\\s", 2)[0], category);
        return answer(result, new DutyPages.Form(division, category), response, model);
    }

    @PostMapping("/duties/end")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String end(
            @RequestParam(defaultValue = "") String division,
            @RequestParam String category,
            HttpServletResponse response,
            Model model) {
        return answer(duties.end(division, category), DutyPages.Form.EMPTY, response, model);
    }

    private String answer(DutyLists.Result result, DutyPages.Form form, HttpServletResponse response, Model model) {
        if (result == DutyLists.Result.DONE) {
            return "redirect:/duties?done";
        }
        Wording wording = wordings.current();
        response.setStatus(HttpStatus.CONFLICT.value());
        String field = switch (result) {
            case NO_SUCH_CATEGORY -> "category";
            case NO_SUCH_DIVISION -> "division";
            default -> "";
        };
        FormErrors errors = FormErrors.of(field, wording.say("duties.refused." + result));
        model.addAttribute("page", pages.page(form, errors, null, wording));
        return "cases/duties";
    }
}
