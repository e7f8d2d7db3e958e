package gezhi.orders.web;

import gezhi.bodies.BodyKind;
import gezhi.orders.Teams;
import gezhi.platform.Slice;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Who answers for the units and teams of a desk's part of the city. */
@Controller
@PreAuthorize("hasRole('COMMUNITY_DESK')")
class TeamController {
    static final String ADDRESS = "/orders/teams?kind=";

    private final Teams teams;
    private final OrderSpeech speech;

    TeamController(Teams teams, OrderSpeech speech) {
        this.teams = teams;
        this.speech = speech;
    }

    @GetMapping("/orders/teams")
    String show(
            @RequestParam(defaultValue = "TEAM") BodyKind kind,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return page(kind, after, null, model);
    }

    @PostMapping("/orders/teams/{id:[0-9a-f-]{36}}")
    String name(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "TEAM") BodyKind kind,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        return teams.name(id, number)
                ? "redirect:" + ADDRESS + shown(kind)
                : page(kind, "", speech.say("orders.teams.unknown"), model);
    }

    @PostMapping("/orders/teams/members/{id:[0-9a-f-]{36}}/end")
    String end(@PathVariable UUID id, @RequestParam(defaultValue = "TEAM") BodyKind kind) {
        teams.end(id);
        return "redirect:" + ADDRESS + shown(kind);
    }

    /** A kind that cannot be asked has no tab. */
    static BodyKind shown(BodyKind asked) {
        return Teams.KINDS.contains(asked) ? asked : Teams.KINDS.getFirst();
    }

    /** Of the kind shown, slice by slice. */
    Slice<TeamsPage.Team> list(BodyKind shown, String after) {
        return teams.listHere(shown, after)
                .map(body -> new TeamsPage.Team(
                        body.id(), body.name(), speech.say(body.kind().messageKey()), teams.list(body.id())));
    }

    private String page(BodyKind asked, String after, @Nullable String problem, Model model) {
        BodyKind shown = shown(asked);
        Slice<TeamsPage.Team> found = list(shown, after);
        model.addAttribute(
                "page",
                new TeamsPage(
                        shown.name(),
                        Teams.KINDS.stream()
                                .map(each ->
                                        new TeamsPage.Tab(speech.say(each.messageKey()), ADDRESS + each, each == shown))
                                .toList(),
                        found.rows(),
                        problem,
                        found.next() == null
                                ? null
                                : ADDRESS + shown + "&after=" + UriUtils.encode(found.next(), StandardCharsets.UTF_8)));
        return "orders/teams";
    }
}
