package gezhi.heads;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.heads.HeadOutcome.Done;
import gezhi.heads.HeadOutcome.Reason;
import gezhi.heads.HeadOutcome.Refused;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Heads of bodies and the posts they hold: read by who works with those posts, named by the administrator. */
@Controller
@PreAuthorize(HeadsWeb.READERS)
class HeadController {
    private final Heads heads;
    private final HeadPages pages;
    private final Bodies bodies;
    private final Accounts accounts;

    HeadController(Heads heads, HeadPages pages, Bodies bodies, Accounts accounts) {
        this.heads = heads;
        this.pages = pages;
        this.bodies = bodies;
        this.accounts = accounts;
    }

    @GetMapping("/heads")
    String list(
            @RequestParam(defaultValue = "ALL") String heap,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Heads.Heap chosen = heap(heap);
        Slice<HeadPages.Row> found = heads.list(chosen, Typed.text(after)).map(pages::row);
        model.addAttribute("page", new HeadPages.ListPage(found.rows(), found.next(), chosen.name(), pages.heaps()));
        return "heads/heads";
    }

    @GetMapping("/heads/of/{body}")
    String show(@PathVariable UUID body, Model model) {
        model.addAttribute("page", pages.body(body(body), "", "", FormErrors.none()));
        return "heads/head";
    }

    @PostMapping("/heads/of/{body}")
    @PreAuthorize(HeadsWeb.KEEPER)
    String name(
            @PathVariable UUID body,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        HeadOutcome outcome = accounts.findByLogin(Typed.stripped(login))
                .map(Account::person)
                .map(person -> heads.name(body, person, Typed.text(words)))
                .orElse(new Refused(Reason.NO_SUCH_PERSON));
        return answered(outcome, body, login, words, response, model);
    }

    @PostMapping("/heads/of/{body}/end")
    @PreAuthorize(HeadsWeb.KEEPER)
    String end(
            @PathVariable UUID body,
            @RequestParam(defaultValue = "") String endWords,
            HttpServletResponse response,
            Model model) {
        return answered(heads.end(body, Typed.text(endWords)), body, "", "", response, model);
    }

    private String answered(
            HeadOutcome outcome, UUID body, String login, String words, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Done() -> "redirect:/heads/of/" + body;
            case Refused(var reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                String field = reason == Reason.NO_SUCH_PERSON || reason == Reason.HEADS_ALREADY ? "login" : "";
                FormErrors errors = FormErrors.of(field, pages.say("heads.refused." + reason));
                model.addAttribute("page", pages.body(body(body), login, words, errors));
                yield "heads/head";
            }
        };
    }

    private Body body(UUID id) {
        return bodies.find(id)
                .filter(body -> body.kind().isOfTheChain())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Heads.Heap heap(String name) {
        return Arrays.stream(Heads.Heap.values())
                .filter(heap -> heap.name().equals(name))
                .findFirst()
                .orElse(Heads.Heap.ALL);
    }
}
