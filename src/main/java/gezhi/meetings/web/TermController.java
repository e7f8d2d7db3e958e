package gezhi.meetings.web;

import gezhi.meetings.Term;
import gezhi.meetings.TermDeed;
import gezhi.meetings.TermOutcome;
import gezhi.meetings.TermOutcome.Done;
import gezhi.meetings.TermOutcome.Reason;
import gezhi.meetings.TermOutcome.Refused;
import gezhi.meetings.Terms;
import gezhi.meetings.Terms.Heap;
import gezhi.membership.Kept;
import gezhi.platform.Slice;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
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
import org.springframework.web.server.ResponseStatusException;

/** Terms of office: listed, entered, put off; for who keeps the members of the organization. */
@Controller
@PreAuthorize(MeetingsWeb.SIGNED_IN)
class TermController {
    private final Terms terms;
    private final TermPages pages;

    TermController(Terms terms, TermPages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @GetMapping("/terms")
    String list(
            @RequestParam(defaultValue = "ALL") String heap,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Heap chosen = heap(heap);
        Slice<Terms.Line> found = terms.list(chosen, Typed.text(words), after);
        model.addAttribute(
                "page",
                new TermPages.ListPage(
                        found.rows().stream().map(pages::row).toList(),
                        found.next(),
                        words,
                        chosen.name(),
                        pages.heaps()));
        return "meetings/terms";
    }

    @GetMapping("/terms/of/{body}")
    String show(@PathVariable UUID body, Model model) {
        model.addAttribute("page", pages.page(holder(body), TermPages.Typed.NOTHING, null));
        return "meetings/term";
    }

    /** Notices name the term; its page is that of the organization. */
    @GetMapping("/terms/{term}")
    String find(@PathVariable UUID term) {
        return "redirect:/terms/of/" + term(term).body();
    }

    /** @param local {@code true} for an organization of a village or community */
    @PostMapping("/terms/of/{body}")
    String elect(
            @PathVariable UUID body,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String electedOn,
            @RequestParam(defaultValue = "false") String local,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        Kept holder = holder(body);
        Term.Election election = new Term.Election(day(electedOn), local.equals("true"), Typed.text(words));
        TermPages.Typed typed = new TermPages.Typed("elect", electedOn, words, local);
        return answer(holder, terms.elect(body, request, election), typed, response, model);
    }

    @PostMapping("/terms/{term}")
    String act(
            @PathVariable UUID term,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        Kept holder = holder(term(term).body());
        TermOutcome outcome = TermDeed.named(deed)
                .map(named -> terms.act(term, new Term.Wish(request, version, named, day(until), Typed.text(words))))
                .orElse(new Refused(Reason.NOT_FROM_HERE));
        return answer(holder, outcome, new TermPages.Typed(deed, until, words, ""), response, model);
    }

    static Heap heap(String name) {
        return Arrays.stream(Heap.values())
                .filter(heap -> heap.name().equals(name))
                .findFirst()
                .orElse(Heap.ALL);
    }

    private String answer(
            Kept holder, TermOutcome outcome, TermPages.Typed typed, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Done(UUID body) -> "redirect:/terms/of/" + body;
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("page", pages.page(holder, typed, reason));
                yield "meetings/term";
            }
        };
    }

    private Kept holder(UUID body) {
        return terms.findHolder(body).orElseThrow(TermController::notFound);
    }

    private Term term(UUID id) {
        return terms.find(id).orElseThrow(TermController::notFound);
    }

    /** Null for what is no day. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Typed.stripped(typed));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
