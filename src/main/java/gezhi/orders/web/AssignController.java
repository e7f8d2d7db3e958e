package gezhi.orders.web;

import gezhi.orders.AssignOutcome;
import gezhi.orders.Assigning;
import gezhi.orders.Assignment.Way;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders of the next days assigned together: asked for, watched, looked at beside the greedy choice, dispatched. */
@Controller
@PreAuthorize("hasRole('COMMUNITY_DESK')")
class AssignController {
    private static final String HERE = "/orders/assign";

    private final Assigning assigning;
    private final AssignPages pages;

    AssignController(Assigning assigning, AssignPages pages) {
        this.assigning = assigning;
        this.pages = pages;
    }

    @GetMapping(HERE)
    String show(@RequestParam(defaultValue = "0") int done, Model model) {
        return page(new AssignPages.News(null, FormErrors.none(), done, List.of(), null), model);
    }

    @GetMapping(HERE + "/progress")
    String progress(Model model) {
        model.addAttribute("page", pages.page(AssignPages.News.NONE));
        return "orders/assign :: progress";
    }

    @PostMapping(HERE)
    String begin(AssignForm form, HttpServletResponse response, Model model) {
        return answer(assigning.begin(form.wish()), form, null, response, model);
    }

    @PostMapping(HERE + "/{id:[0-9a-f-]{36}}/stop")
    String stop(@PathVariable UUID id) {
        assigning.cancel(id);
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/{id:[0-9a-f-]{36}}/dispatch")
    String dispatch(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "SOLVED") Way way,
            @RequestParam(defaultValue = "") List<UUID> order,
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        AssignPages.Sent sent = new AssignPages.Sent(way, Set.copyOf(order), words);
        return answer(assigning.dispatch(id, way, order, requestId, words), null, sent, response, model);
    }

    private String answer(
            AssignOutcome outcome,
            @Nullable AssignForm form,
            AssignPages.@Nullable Sent sent,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case AssignOutcome.Begun _ -> "redirect:" + HERE;
            case AssignOutcome.Dispatched(int orders) -> "redirect:" + HERE + "?done=" + orders;
            case AssignOutcome.Changed(var changes) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(new AssignPages.News(form, FormErrors.none(), 0, changes, sent), model);
            }
            case AssignOutcome.Refused(var why) -> {
                response.setStatus(
                        why == AssignOutcome.Reason.BAD_WISH
                                ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                                : HttpStatus.CONFLICT.value());
                yield page(new AssignPages.News(form, pages.errors(why), 0, List.of(), sent), model);
            }
        };
    }

    private String page(AssignPages.News news, Model model) {
        model.addAttribute("page", pages.page(news));
        return "orders/assign";
    }
}
