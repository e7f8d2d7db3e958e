package gezhi.bodies.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.Procedure;
import gezhi.bodies.Procedure.Decision;
import gezhi.bodies.Procedure.Matter;
import gezhi.bodies.ProcedureOutcome;
import gezhi.bodies.ProcedureOutcome.Done;
import gezhi.bodies.ProcedureOutcome.HasMembers;
import gezhi.bodies.ProcedureOutcome.NotPossible;
import gezhi.bodies.ProcedureOutcome.Reason;
import gezhi.bodies.ProcedureOutcome.Refused;
import gezhi.bodies.Procedures;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** Applications about bodies, and the decisions on them. */
@Controller
@PreAuthorize(Keeper.STAFF)
class ProcedureController {
    private final Procedures procedures;
    private final Bodies bodies;
    private final BodyPages pages;

    ProcedureController(Procedures procedures, Bodies bodies, BodyPages pages) {
        this.procedures = procedures;
        this.bodies = bodies;
        this.pages = pages;
    }

    @GetMapping("/procedures")
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Slice<Procedure> found = procedures.list(open, after);
        Slice<ProcedurePage.Line> lines = found.map(each -> ProcedurePage.Line.of(each, pages.today()));
        boolean mayAsk = Procedures.mayAskFor(Scoped.current().subtree());
        model.addAttribute("page", new ProcedurePage.Many(lines.rows(), lines.next(), open, mayAsk));
        return "bodies/procedures";
    }

    @GetMapping("/procedures/new")
    @PreAuthorize(Keeper.ASKERS)
    String fresh(
            @RequestParam(defaultValue = "SET_UP") Matter matter,
            @RequestParam(required = false) @Nullable UUID body,
            Model model) {
        return fresh(ProcedureForm.fresh(matter, body), FormErrors.none(), model);
    }

    @PostMapping("/procedures")
    @PreAuthorize(Keeper.ASKERS)
    String apply(@ModelAttribute("form") ProcedureForm form, HttpServletResponse response, Model model) {
        String label = form.other() == null ? "" : form.other().strip();
        Optional<Body> other = bodies.findLabelled(label);
        ProcedureOutcome outcome = other.isEmpty() && !label.isEmpty()
                ? new Refused(Reason.NO_SUCH_OTHER)
                : procedures.apply(
                        form.requestOrNew(), form.wish(other.map(Body::id).orElse(null)));
        return switch (outcome) {
            case Done(UUID id) -> "redirect:/procedures/" + id;
            case Refused _, NotPossible _, HasMembers _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield fresh(form, errors(outcome, "reason"), model);
            }
        };
    }

    @GetMapping("/procedures/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(get(id), "", "", FormErrors.none(), model);
    }

    @PostMapping("/procedures/{id}/decide")
    @PreAuthorize(Keeper.ONLY)
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        Procedure procedure = get(id);
        ProcedureOutcome outcome = procedures.decide(id, new Decision(granted, document, answer, BodyForm.day(on)));
        return switch (outcome) {
            case Done _ -> "redirect:/procedures/" + id;
            case Refused _, NotPossible _, HasMembers _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(procedure, document, answer, errors(outcome, "answer"), model);
            }
        };
    }

    @PostMapping("/procedures/{id}/withdraw")
    @PreAuthorize(Keeper.ASKERS)
    String withdraw(@PathVariable UUID id) {
        procedures.withdraw(get(id).id());
        return "redirect:/procedures/" + id;
    }

    /** @param why the field in which the reason is given */
    private FormErrors errors(ProcedureOutcome outcome, String why) {
        return switch (outcome) {
            case Done _ -> FormErrors.none();
            case Refused(Reason reason) -> {
                String field = switch (reason) {
                    case NO_REASON -> why;
                    case NO_SUCH_OTHER -> "other";
                    case NO_DOCUMENT -> "document";
                    case BAD_DAY -> "on";
                    default -> "";
                };
                yield FormErrors.of(field, pages.say("bodies.procedure.refused." + reason));
            }
            case NotPossible(var reason) -> FormErrors.of("", pages.say("bodies.refused." + reason));
            case HasMembers(int members) -> FormErrors.of("", pages.say("bodies.refused.HAS_MEMBERS", members));
        };
    }

    private Procedure get(UUID id) {
        return procedures.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String fresh(ProcedureForm form, FormErrors errors, Model model) {
        String name = Optional.ofNullable(form.wish(null).body())
                .flatMap(bodies::find)
                .map(Body::name)
                .orElse("");
        model.addAttribute("page", new ProcedurePage.Fresh(form, name, pages.kinds("bodies.choose-kind"), errors));
        return "bodies/procedure-new";
    }

    private String show(Procedure procedure, String document, String answer, FormErrors errors, Model model) {
        @Nullable UUID me = Scoped.current().person();
        boolean mine = Objects.equals(procedure.appliedBy(), me);
        model.addAttribute(
                "page",
                new ProcedurePage(
                        ProcedurePage.Line.of(procedure, pages.today()),
                        procedure.isOpen() && Keeper.isHere() && !mine,
                        procedure.isOpen() && (Keeper.isHere() || mine && Procedures.mayAskFor(procedure.seat())),
                        pages.today().toString(),
                        document,
                        answer,
                        errors));
        return "bodies/procedure";
    }
}
