package gezhi.orders.web;

import gezhi.orders.Teams;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who answers for the units and teams of a desk's part of the city. */
@Controller
@PreAuthorize("hasRole('COMMUNITY_DESK')")
class TeamController {
    private final Teams teams;
    private final OrderSpeech speech;

    TeamController(Teams teams, OrderSpeech speech) {
        this.teams = teams;
        this.speech = speech;
    }

    @GetMapping("/orders/teams")
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/orders/teams/{id:[0-9a-f-]{36}}")
    String name(@PathVariable UUID id, @RequestParam(defaultValue = "") String number, Model model) {
        return teams.name(id, number) ? "redirect:/orders/teams" : page(speech.say("orders.teams.unknown"), model);
    }

    @PostMapping("/orders/teams/members/{id:[0-9a-f-]{36}}/end")
    String end(@PathVariable UUID id) {
        teams.end(id);
        return "redirect:/orders/teams";
    }

    private String page(@Nullable String problem, Model model) {
        List<TeamsPage.Team> found = teams.listHere().stream()
                .map(body -> new TeamsPage.Team(
                        body.id(), body.name(), speech.say(body.kind().messageKey()), teams.list(body.id())))
                .toList();
        model.addAttribute("page", new TeamsPage(found, problem));
        return "orders/teams";
    }
}
