package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.platform.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases that the scope sees. */
@Controller
@PreAuthorize("!hasRole('ADMINISTRATOR')")
class ListController {
    private final CaseQueries queries;
    private final Lines lines;
    private final ListOptions options;
    private final Wordings wordings;

    ListController(CaseQueries queries, Lines lines, ListOptions options, Wordings wordings) {
        this.queries = queries;
        this.lines = lines;
        this.options = options;
        this.wordings = wordings;
    }

    @GetMapping("/cases")
    String list(ListForm form, @RequestParam(defaultValue = "") String after, Model model) {
        Wording wording = wordings.current();
        Slice<CaseRow> slice = queries.list(form.filter(), after);
        model.addAttribute(
                "page",
                new ListPage(
                        form,
                        options.steps(wording),
                        options.categories(wording),
                        options.offices(form, wording),
                        options.clocks(wording),
                        options.divisions(form, wording),
                        queries.count(form.filter()),
                        lines.of(slice.rows(), wording),
                        slice.next() == null ? null : form.href(slice.next()),
                        !form.href(null).equals("/cases")));
        return "cases/list";
    }
}
