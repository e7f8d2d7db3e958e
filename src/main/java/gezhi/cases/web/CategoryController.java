package gezhi.cases.web;

import gezhi.cases.RuleChanges;
import gezhi.cases.RuleOutcome;
import gezhi.cases.RuleOutcome.Changed;
import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.RuleOutcome.Refused;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Categories and their limits: whoever works with cases reads them, the administrator changes them. */
@Controller
class CategoryController {
    private static final String READER = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')";
    private static final String KEEPER = "hasRole('ADMINISTRATOR')";

    private final RuleChanges changes;
    private final CategoryPages pages;
    private final Wordings wordings;

    CategoryController(RuleChanges changes, CategoryPages pages, Wordings wordings) {
        this.changes = changes;
        this.pages = pages;
        this.wordings = wordings;
    }

    @GetMapping("/categories")
    @PreAuthorize(READER)
    String list(Model model) {
        model.addAttribute("page", pages.list(wordings.current()));
        return "cases/categories";
    }

    @GetMapping("/categories/new")
    @PreAuthorize(KEEPER)
    String fresh(@RequestParam(defaultValue = "") String parent, Model model) {
        model.addAttribute("page", pages.fresh(CategoryForm.under(parent), FormErrors.none()));
        return "cases/category-new";
    }

    @PostMapping("/categories")
    @PreAuthorize(KEEPER)
    String add(@ModelAttribute("form") CategoryForm form, Model model) {
        return switch (changes.add(form.category())) {
            case Changed() -> "redirect:/categories/" + form.category().code();
            case Refused(Reason reason) -> {
                model.addAttribute("page", pages.fresh(form, errors(reason)));
                yield "cases/category-new";
            }
        };
    }

    @GetMapping("/categories/{code:[A-Z]\\d*}")
    @PreAuthorize(READER)
    String show(@PathVariable String code, Model model) {
        return page(code, null, AllowanceForm.fresh(), "", FormErrors.none(), model);
    }

    @PostMapping("/categories/{code:[A-Z]\\d*}/correct")
    @PreAuthorize(KEEPER)
    String correct(@PathVariable String code, @ModelAttribute("form") CategoryForm form, Model model) {
        RuleOutcome outcome = changes.correct(code, Typed.text(form.name()), Typed.text(form.nameEn()), form.privacy());
        return switch (outcome) {
            case Changed() -> "redirect:/categories/" + code;
            case Refused(Reason reason) -> page(code, form, AllowanceForm.fresh(), "", errors(reason), model);
        };
    }

    @PostMapping("/categories/{code:[A-Z]\\d*}/allowances")
    @PreAuthorize(KEEPER)
    String allow(@PathVariable String code, @ModelAttribute("form") AllowanceForm form, Model model) {
        RuleOutcome outcome = form.isNoAmount()
                ? new Refused(Reason.BAD_AMOUNT)
                : changes.allow(code, form.levelName(), form.allowance(), form.day());
        return switch (outcome) {
            case Changed() -> "redirect:/categories/" + code;
            case Refused(Reason reason) -> page(code, null, form, "", errors(reason), model);
        };
    }

    @PostMapping("/categories/{code:[A-Z]\\d*}/end")
    @PreAuthorize(KEEPER)
    String end(@PathVariable String code, @RequestParam(defaultValue = "") String to, Model model) {
        return switch (changes.end(code, AllowanceForm.day(to))) {
            case Changed() -> "redirect:/categories/" + code;
            case Refused(Reason reason) ->
                page(code, null, AllowanceForm.fresh(), to, FormErrors.of("to", say(reason)), model);
        };
    }

    private String page(
            String code,
            @Nullable CategoryForm correction,
            AllowanceForm form,
            String to,
            FormErrors errors,
            Model model) {
        model.addAttribute(
                "page",
                pages.of(code, correction, form, to, errors, wordings.current())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "cases/category";
    }

    private FormErrors errors(Reason reason) {
        String field = switch (reason) {
            case BAD_CODE, CODE_TAKEN, NO_PARENT, PARENT_IS_LEAF -> "code";
            case NO_NAME -> "name";
            case DATE_PAST -> "from";
            case BAD_AMOUNT, TREE_NEEDS_LIMIT, NO_OWN_LIMIT, CHANGED_MEANWHILE -> "amount";
            case NO_SUCH_LEVEL -> "level";
            case BAD_PRIVACY, MORE_OPEN -> "shown";
            case NO_SUCH_CATEGORY, HAS_CHILDREN, LAST_ONE -> "";
        };
        return FormErrors.of(field, say(reason));
    }

    private String say(Reason reason) {
        return wordings.current().say("rules.refused." + reason);
    }
}
