package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.Member;
import gezhi.membership.Member.Ending;
import gezhi.membership.MemberOutcome;
import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.MemberOutcome.Refused;
import gezhi.membership.MemberOutcome.Registered;
import gezhi.membership.Members;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
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

/** Who keeps an organization's members enters, corrects and ends them. */
@Controller
@PreAuthorize(MembershipWeb.SIGNED_IN)
class MemberEntryController {
    private final Members members;
    private final Charges charges;
    private final Bodies bodies;
    private final MemberPages pages;

    MemberEntryController(Members members, Charges charges, Bodies bodies, MemberPages pages) {
        this.members = members;
        this.charges = charges;
        this.bodies = bodies;
        this.pages = pages;
    }

    /** @param id null for a new member */
    record Page(
            @Nullable UUID id,
            MemberForm form,
            List<Option> kinds,
            List<Option> states,
            List<Option> shown,
            FormErrors errors) {}

    @GetMapping("/members/new")
    String fresh(Model model) {
        List<Kept> kept =
                charges.listKept("", 2).stream().filter(Kept::hasMembers).toList();
        return page(null, MemberForm.fresh(kept.size() == 1 ? kept.getFirst().label() : ""), FormErrors.none(), model);
    }

    @PostMapping("/members")
    String add(@ModelAttribute("form") MemberForm form, HttpServletResponse response, Model model) {
        Optional<UUID> organization =
                charges.findLabelled(Typed.stripped(form.organization())).map(Kept::id);
        Optional<UUID> registered = registered(form);
        MemberOutcome outcome = isLost(form, registered)
                ? new Refused(Reason.NO_SUCH_COMMUNITY)
                : members.add(form.draft(organization.orElse(null), registered.orElse(null)));
        return answer(null, form, outcome, "added", response, model);
    }

    @GetMapping("/members/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Member member = kept(id);
        return page(id, MemberForm.of(member, label(member.registeredAt())), FormErrors.none(), model);
    }

    @PostMapping("/members/{id}")
    String change(
            @PathVariable UUID id, @ModelAttribute("form") MemberForm form, HttpServletResponse response, Model model) {
        Member before = kept(id);
        boolean untouched = Typed.stripped(form.registeredAt()).equals(label(before.registeredAt()));
        Optional<UUID> registered = untouched ? Optional.ofNullable(before.registeredAt()) : registered(form);
        MemberOutcome outcome = !untouched && isLost(form, registered)
                ? new Refused(Reason.NO_SUCH_COMMUNITY)
                : members.change(id, form.seen(), form.draft(before.organization(), registered.orElse(null)));
        return answer(id, form, outcome, "changed", response, model);
    }

    @PostMapping("/members/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        Member member = kept(id);
        @Nullable LocalDate day = MemberForm.day(on);
        @Nullable Ending ending = MemberForm.named(Ending.values(), why);
        MemberOutcome outcome =
                day == null || ending == null ? new Refused(Reason.BAD_DAY) : members.end(id, version, day, ending);
        return switch (outcome) {
            case Registered _ -> "redirect:/members/" + id + "?done=ended";
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("page", pages.page(member, null, "", pages.errors(reason)));
                yield "membership/member";
            }
        };
    }

    private String answer(
            @Nullable UUID id,
            MemberForm form,
            MemberOutcome outcome,
            String done,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Registered(UUID member) -> "redirect:/members/" + member + "?done=" + done;
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, form, pages.errors(reason), model);
            }
        };
    }

    private Optional<UUID> registered(MemberForm form) {
        String label = Typed.stripped(form.registeredAt());
        return bodies.findLabelled(label)
                .map(Body::id)
                .or(() -> charges.findLabelled(label).map(Kept::id));
    }

    private static boolean isLost(MemberForm form, Optional<UUID> registered) {
        return registered.isEmpty() && !Typed.stripped(form.registeredAt()).isEmpty();
    }

    /** Empty for one that the reader may not know; it stays as long as nothing else is written there. */
    private String label(@Nullable UUID body) {
        return body == null
                ? ""
                : bodies.find(body)
                        .map(Body::label)
                        .or(() -> charges.findKept(body).map(Kept::label))
                        .orElse("");
    }

    private Member kept(UUID id) {
        return members.find(id)
                .filter(Member::belongs)
                .filter(members::mayKeep)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(@Nullable UUID id, MemberForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "page",
                new Page(
                        id,
                        form,
                        pages.kinds("membership.choose"),
                        pages.states("membership.choose"),
                        pages.yesOrNo(),
                        errors));
        return "membership/form";
    }
}
