package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Pledges;
import gezhi.membership.Pledges.Pledge;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Members who let everybody know their name, posts and pledge. */
@Controller
class PledgeController {
    private final Pledges pledges;
    private final Bodies bodies;

    PledgeController(Pledges pledges, Bodies bodies) {
        this.pledges = pledges;
        this.bodies = bodies;
    }

    record Page(UUID body, String name, List<Pledge> rows) {}

    @GetMapping("/pledges/{body:[0-9a-f-]+}")
    String show(@PathVariable UUID body, Model model) {
        Body found = bodies.find(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", new Page(body, found.name(), pledges.list(body)));
        return "membership/pledges";
    }
}
