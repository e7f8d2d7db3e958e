package gezhi.bodies.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyOutcome;
import gezhi.bodies.BodyOutcome.HasMembers;
import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.BodyOutcome.Refused;
import gezhi.bodies.BodyOutcome.Registered;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** The administrator enters, corrects and closes bodies. */
@Controller
@PreAuthorize(Keeper.ONLY)
class BodyEntryController {
    private final Bodies bodies;
    private final BodyPages pages;

    BodyEntryController(Bodies bodies, BodyPages pages) {
        this.bodies = bodies;
        this.pages = pages;
    }

    /**
     * @param id null for a new body
     * @param closing the day proposed for closing it
     */
    record Page(
            @Nullable UUID id,
            BodyForm form,
            List<Option> kinds,
            List<Option> published,
            String closing,
            FormErrors errors) {}

    /** @param under the body below which a new one is entered; null for none */
    @GetMapping("/bodies/new")
    String fresh(@RequestParam(required = false) @Nullable UUID under, Model model) {
        Optional<Body> above = under == null ? Optional.empty() : bodies.find(under);
        BodyForm form = BodyForm.fresh(
                above.map(Body::label).orElse(""),
                above.map(body -> body.seat() + " " + body.seatName()).orElse(""),
                pages.today());
        return page(null, form, FormErrors.none(), model);
    }

    @PostMapping("/bodies")
    String open(@ModelAttribute("form") BodyForm form, HttpServletResponse response, Model model) {
        return answer(null, form, bodies::open, "opened", response, model);
    }

    @GetMapping("/bodies/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Body body = standing(id);
        return page(id, BodyForm.of(body, superior(body)), FormErrors.none(), model);
    }

    @PostMapping("/bodies/{id}")
    String change(
            @PathVariable UUID id, @ModelAttribute("form") BodyForm form, HttpServletResponse response, Model model) {
        return answer(id, form, draft -> bodies.change(id, form.seen(), draft), "changed", response, model);
    }

    @PostMapping("/bodies/{id}/close")
    String close(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        Body body = standing(id);
        return switch (bodies.close(id, version, BodyForm.day(on))) {
            case Registered _ -> "redirect:/bodies/" + id + "?done=closed";
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                FormErrors errors =
                        FormErrors.of(reason == Reason.BAD_DAY ? "on" : "", pages.say("bodies.refused." + reason));
                yield page(id, BodyForm.of(body, superior(body)), errors, model);
            }
            case HasMembers(int members) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, BodyForm.of(body, superior(body)), hasMembers(members), model);
            }
        };
    }

    private String answer(
            @Nullable UUID id,
            BodyForm form,
            Function<Body.Draft, BodyOutcome> deed,
            String done,
            HttpServletResponse response,
            Model model) {
        Optional<Body> above = bodies.findLabelled(form.superiorLabel());
        BodyOutcome outcome = above.isEmpty() && !form.superiorLabel().isEmpty()
                ? new Refused(Reason.NO_SUCH_SUPERIOR)
                : deed.apply(form.draft(above.map(Body::id).orElse(null)));
        return switch (outcome) {
            case Registered(Body body) -> "redirect:/bodies/" + body.id() + "?done=" + done;
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, form, errors(reason), model);
            }
            case HasMembers(int members) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, form, hasMembers(members), model);
            }
        };
    }

    private FormErrors hasMembers(int members) {
        return FormErrors.of("", pages.say("bodies.refused.HAS_MEMBERS", members));
    }

    private FormErrors errors(Reason reason) {
        String field = switch (reason) {
            case NO_KIND, SUBORDINATES_OF_OTHER_KIND -> "kind";
            case NO_NAME, NAME_TAKEN -> "name";
            case CONTACT_TOO_LONG -> "contact";
            case NO_SUCH_SEAT, OUTSIDE_SUPERIOR, SUBORDINATES_OUTSIDE -> "seat";
            case NO_SUCH_SUPERIOR, SUPERIOR_CLOSED, NEEDS_SUPERIOR, WRONG_SUPERIOR, UNDER_ITSELF -> "superior";
            case BAD_DAY -> "from";
            case STANDS_FOR_OTHERS, HAS_SUBORDINATES, CHANGED_MEANWHILE, NO_SUCH_BODY -> "";
        };
        return FormErrors.of(field, pages.say("bodies.refused." + reason));
    }

    private Body standing(UUID id) {
        return bodies.find(id)
                .filter(Body::stands)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String superior(Body body) {
        @Nullable UUID above = body.superior();
        return above == null ? "" : bodies.find(above).map(Body::label).orElse("");
    }

    private String page(@Nullable UUID id, BodyForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "page",
                new Page(
                        id,
                        form,
                        pages.kinds("bodies.choose-kind"),
                        pages.yesOrNo(),
                        pages.today().toString(),
                        errors));
        return "bodies/form";
    }
}
