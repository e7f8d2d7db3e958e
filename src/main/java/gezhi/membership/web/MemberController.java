package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.Look;
import gezhi.membership.Member;
import gezhi.membership.Members;
import gezhi.membership.Members.Looking;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Members, read by who keeps them and by themselves; looks at what is sealed. */
@Controller
@PreAuthorize(MembershipWeb.SIGNED_IN)
class MemberController {
    private static final int MOST_SUGGESTED = 20;
    private static final Set<Role> NUMBERS = Set.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.LEADER);
    private static final Set<Role> GRANTS = Set.of(Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<String> SAID = Set.of("added", "changed", "ended", "unbound");

    private final Members members;
    private final Charges charges;
    private final Bodies bodies;
    private final MemberPages pages;

    MemberController(Members members, Charges charges, Bodies bodies, MemberPages pages) {
        this.members = members;
        this.charges = charges;
        this.bodies = bodies;
        this.pages = pages;
    }

    /** @param all looks at all members that the reader may know of, not at one's */
    record LooksPage(
            List<MemberPage.LookLine> rows, @Nullable String next, boolean all) {}

    @GetMapping("/members")
    String list(
            @ModelAttribute("filter") MemberFilter filter, @RequestParam(defaultValue = "") String after, Model model) {
        Slice<Member> found = members.list(filter.read(charges), after);
        Role role = Scoped.current().role();
        @Nullable Kept keeps = charges.listKept("", 1).stream().findFirst().orElse(null);
        model.addAttribute(
                "page",
                new MembersPage(
                        MembersPage.rows(found),
                        found.next(),
                        filter,
                        pages.kinds("membership.any-kind"),
                        pages.states("membership.any-state"),
                        pages.relations(),
                        members.findMine().map(Member::id).orElse(null),
                        keeps,
                        NUMBERS.contains(role),
                        GRANTS.contains(role)));
        return "membership/members";
    }

    @GetMapping("/members/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        String said = SAID.contains(done) ? "membership.done." + done : "";
        return page(member(id), null, said, FormErrors.none(), model);
    }

    /** Nothing is led on to: what was seen stays on the page that the purpose was given for. */
    @PostMapping("/members/{id}/look")
    String look(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletResponse response,
            Model model) {
        Member member = member(id);
        return switch (members.look(id, purpose)) {
            case Looking.Seen(Member.Secrets clear) -> page(member, clear, "", FormErrors.none(), model);
            case Looking.Refused(var reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(member, null, "", pages.errors(reason), model);
            }
        };
    }

    @GetMapping("/members/looks")
    String looks(@RequestParam(defaultValue = "") String after, Model model) {
        Slice<Look> found = members.looks(null, after);
        List<MemberPage.LookLine> rows = found.rows().stream()
                .map(look -> MemberPage.LookLine.of(look, pages.minute(look.at())))
                .toList();
        model.addAttribute("page", new LooksPage(rows, found.next(), true));
        return "membership/looks";
    }

    /** {@link Kept#label()} of organizations that have members and that the reader keeps, as the forms take them. */
    @GetMapping("/suggest/members/organizations")
    @ResponseBody
    List<String> organizations(@RequestParam String q) {
        return charges.listKept(q, MOST_SUGGESTED).stream().map(Kept::label).toList();
    }

    /** {@link Body#label()} of Party organizations, as far as the reader sees them. */
    @GetMapping("/suggest/members/bodies")
    @ResponseBody
    List<String> bodies(@RequestParam String q) {
        return bodies.list(Scoped.current().city(), null, q, "").rows().stream()
                .filter(body -> body.kind().isOfTheChain())
                .limit(MOST_SUGGESTED)
                .map(Body::label)
                .toList();
    }

    private Member member(UUID id) {
        return members.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Member member, Member.@Nullable Secrets clear, String said, FormErrors errors, Model model) {
        model.addAttribute("page", pages.page(member, clear, said, errors));
        return "membership/member";
    }
}
