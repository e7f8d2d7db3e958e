package gezhi.membership.web;

import gezhi.membership.Claims;
import gezhi.membership.Member;
import gezhi.membership.Members;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The link by which members come to their own entry: handed over by the keeper, used once. */
@Controller
@PreAuthorize(MembershipWeb.SIGNED_IN)
class ClaimController {
    private final Claims claims;
    private final Members members;
    private final MemberPages pages;

    ClaimController(Claims claims, Members members, MemberPages pages) {
        this.claims = claims;
        this.members = members;
        this.pages = pages;
    }

    /**
     * @param link to hand over; empty for whoever was given one
     * @param token of the link that was opened
     */
    record Page(String link, String name, String token, FormErrors errors) {}

    @PostMapping("/members/{id}/claim")
    String offer(@PathVariable UUID id, Model model) {
        Optional<String> token = claims.offer(id);
        Optional<Member> member = members.find(id);
        if (token.isEmpty() || member.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/members/claim/{token}")
                .buildAndExpand(token.get())
                .toUriString();
        model.addAttribute("page", new Page(link, member.get().name(), "", FormErrors.none()));
        return "membership/claim";
    }

    @PostMapping("/members/{id}/unbind")
    String unbind(@PathVariable UUID id) {
        if (!claims.unbind(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/members/" + id + "?done=unbound";
    }

    @GetMapping("/members/claim/{token}")
    String show(@PathVariable String token, Model model) {
        model.addAttribute("page", new Page("", "", token, FormErrors.none()));
        return "membership/claim";
    }

    @PostMapping("/members/claim/{token}")
    String take(@PathVariable String token, HttpServletResponse response, Model model) {
        Optional<UUID> member = claims.take(token);
        if (member.isPresent()) {
            return "redirect:/members/" + member.get();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        FormErrors errors = FormErrors.of("", pages.say("membership.claim.refused"));
        model.addAttribute("page", new Page("", "", token, errors));
        return "membership/claim";
    }
}
