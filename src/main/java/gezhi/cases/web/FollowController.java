package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a secret link: how it goes, and how the reporter finds the result. */
@Controller
class FollowController {
    private final SecretLinks links;
    private final FollowPages pages;
    private final CaseQueries queries;
    private final Cases cases;
    private final Wordings wordings;

    FollowController(SecretLinks links, FollowPages pages, CaseQueries queries, Cases cases, Wordings wordings) {
        this.links = links;
        this.pages = pages;
        this.queries = queries;
        this.cases = cases;
        this.wordings = wordings;
    }

    /** @param sent present right after the report */
    @GetMapping("/f/{token}")
    String follow(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String sent,
            HttpServletResponse response,
            Model model) {
        keepSecret(response);
        Optional<SecretLinks.Held> held = links.find(token);
        if (held.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "cases/no-link";
        }
        model.addAttribute("page", held.get().as(() -> page(held.get(), FollowPages.Opinion.NONE, sent != null)));
        return "cases/follow";
    }

    @PostMapping("/f/{token}/rating")
    String rate(
            @PathVariable String token,
            @RequestParam UUID requestId,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int rating,
            @RequestParam(defaultValue = "") String opinion,
            HttpServletResponse response,
            Model model) {
        Action evaluate = new Action.Evaluate(rating, opinion.strip());
        return act(
                new Sent(token, requestId, version),
                evaluate,
                response,
                model,
                why -> new FollowPages.Opinion(rating, opinion, FormErrors.of("rating", why)));
    }

    /** The decision was wrong: somebody else looks at it again. */
    @PostMapping("/f/{token}/objection")
    String object(
            @PathVariable String token,
            @RequestParam UUID requestId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String objection,
            HttpServletResponse response,
            Model model) {
        Action object = new Detour.Objection(objection.strip());
        return act(
                new Sent(token, requestId, version),
                object,
                response,
                model,
                why -> new FollowPages.Opinion(0, "", FormErrors.of("objection", why)));
    }

    /** What a form of the page sends beside its fields. */
    private record Sent(String token, UUID requestId, int version) {}

    private String act(
            Sent sent,
            Action action,
            HttpServletResponse response,
            Model model,
            Function<String, FollowPages.Opinion> refused) {
        keepSecret(response);
        SecretLinks.Held held = links.get(sent.token());
        UUID id = held.file().row().id();
        return switch (held.<Outcome>as(() -> cases.act(id, sent.version(), sent.requestId(), action))) {
            case Outcome.Refused(var why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                FollowPages.Opinion opinion = refused.apply(Refusals.say(why, wordings.current()));
                SecretLinks.Held now = links.get(sent.token());
                model.addAttribute("page", now.as(() -> page(now, opinion, false)));
                yield "cases/follow";
            }
            case Outcome.Done _, Outcome.Reported _ -> "redirect:/f/" + sent.token();
        };
    }

    @GetMapping("/f/{token}/photos/{photo}")
    ResponseEntity<byte[]> large(@PathVariable String token, @PathVariable UUID photo) {
        return PhotoController.answer(shown(token, photo).as(() -> queries.findPhoto(photo)));
    }

    @GetMapping("/f/{token}/photos/{photo}/small")
    ResponseEntity<byte[]> small(@PathVariable String token, @PathVariable UUID photo) {
        return PhotoController.answer(shown(token, photo).as(() -> queries.findThumbnail(photo)));
    }

    /** What the page shows; other photos of those who work on the case are theirs. Row security says the same. */
    private SecretLinks.Held shown(String token, UUID photo) {
        SecretLinks.Held held = links.get(token);
        if (!FollowPages.photos(held.file()).contains(photo)) {
            throw new org.springframework.web.server.ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return held;
    }

    private FollowPage page(SecretLinks.Held held, FollowPages.Opinion opinion, boolean justSent) {
        return pages.page(held.file(), held.token(), opinion, justSent, wordings.current());
    }

    /** The address is the key: it must not travel on in a referrer nor stay in a shared cache. */
    static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
