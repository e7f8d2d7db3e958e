package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Floating;
import gezhi.membership.FloatingDeed;
import gezhi.membership.FloatingMembers;
import gezhi.membership.FloatingOutcome;
import gezhi.membership.FloatingOutcome.Done;
import gezhi.membership.FloatingOutcome.Reason;
import gezhi.membership.FloatingOutcome.Refused;
import gezhi.membership.Kept;
import gezhi.membership.web.FloatingPages.Entered;
import gezhi.platform.Slice;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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

/** Members whose relation is elsewhere: found by the desk of their community or a keeper, invited and attached by the keeper. */
@Controller
@PreAuthorize(MembershipWeb.SIGNED_IN)
class FloatingController {
    private final FloatingMembers floating;
    private final Bodies bodies;
    private final Charges charges;
    private final FloatingPages pages;

    FloatingController(FloatingMembers floating, Bodies bodies, Charges charges, FloatingPages pages) {
        this.floating = floating;
        this.bodies = bodies;
        this.charges = charges;
        this.pages = pages;
    }

    @GetMapping("/floating")
    String list(
            @RequestParam(defaultValue = "true") boolean named,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return list(named, after, Entered.NOTHING, null, model);
    }

    @PostMapping("/floating")
    String enter(
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String residence,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model model) {
        if (!floating.mayFind()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String label = Typed.stripped(to);
        Optional<UUID> body = charges.findLabelled(label)
                .map(Kept::id)
                .or(() -> bodies.findLabelled(label).map(Body::id));
        String place = Typed.stripped(residence).split("\\s", 2)[0];
        FloatingOutcome outcome = body.isEmpty()
                ? new Refused(Reason.NO_SUCH_ORGANIZATION)
                : floating.enter(request, new Floating.Draft(Typed.text(name), place, Typed.text(origin), body.get()));
        return switch (outcome) {
            case Done(UUID id) -> "redirect:/floating/" + id;
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield list(true, "", new Entered(name, residence, origin, to), reason, model);
            }
        };
    }

    @GetMapping("/floating/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.one(found(id), "", null));
        return "membership/floating-one";
    }

    @PostMapping("/floating/{id}")
    String act(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String consentedOn,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        found(id);
        FloatingOutcome outcome = FloatingDeed.named(deed)
                .map(named -> floating.act(
                        id, new Floating.Wish(request, version, named, day(consentedOn), Typed.text(words))))
                .orElse(new Refused(Reason.NOT_FROM_HERE));
        return switch (outcome) {
            case Done _ -> "redirect:/floating/" + id;
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("page", pages.one(found(id), deed, reason));
                yield "membership/floating-one";
            }
        };
    }

    private String list(boolean named, String after, Entered typed, @Nullable Reason reason, Model model) {
        Slice<Floating> found = floating.list(named, after);
        model.addAttribute("page", pages.list(found, named, typed, reason));
        return "membership/floating";
    }

    private Floating found(UUID id) {
        return floating.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Null for what is no day. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Typed.stripped(typed));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
