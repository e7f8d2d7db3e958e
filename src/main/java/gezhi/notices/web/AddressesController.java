package gezhi.notices.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.notices.Subscriptions;
import gezhi.notices.model.Channel;
import gezhi.notices.web.AddressPages.Refused;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Typed;
import gezhi.territory.Cities;
import gezhi.territory.City;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where I want to be told: of everything as somebody with an account, of one case as the holder of its secret link. */
@Controller
class AddressesController {
    private final Subscriptions subscriptions;
    private final AddressPages pages;
    private final CaseQueries queries;
    private final Cities cities;
    private final FollowLimit limit;

    AddressesController(
            Subscriptions subscriptions, AddressPages pages, CaseQueries queries, Cities cities, FollowLimit limit) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.queries = queries;
        this.cities = cities;
        this.limit = limit;
    }

    @GetMapping("/notices/addresses")
    String mine(Model model) {
        return show(pages.ofMe(Refused.NOTHING), model);
    }

    @PostMapping("/notices/addresses")
    String tellMe(
            @RequestParam Channel channel,
            @RequestParam(defaultValue = "") String address,
            HttpServletResponse response,
            Model model) {
        String typed = Typed.stripped(address);
        var reason = subscriptions.tellMe(channel, typed, AddressPages.language());
        if (reason.isEmpty()) {
            return "redirect:/notices/addresses";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.ofMe(new Refused(channel, typed, reason)), model);
    }

    @PostMapping("/notices/addresses/stop")
    String tellMeNoMore(@RequestParam Channel channel) {
        subscriptions.tellMeNoMore(channel);
        return "redirect:/notices/addresses";
    }

    @GetMapping("/f/{token}/notices")
    String ofCase(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(token, Refused.NOTHING, response, model);
    }

    @PostMapping("/f/{token}/notices")
    String follow(
            @PathVariable String token,
            @RequestParam Channel channel,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean agreed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Held held = held(token);
        String typed = Typed.stripped(address);
        if (limit.refuses(request.getRemoteAddr())
                || limit.refuses(held.caseId().toString())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(
                    token, new Refused(channel, typed, Optional.of(Subscriptions.Reason.TOO_MANY)), response, model);
        }
        var reason = Scoped.call(
                CaseQueries.holderOf(held.city(), token),
                () -> subscriptions.follow(held.caseId(), token, channel, typed, AddressPages.language(), agreed));
        if (reason.isEmpty()) {
            return "redirect:/f/" + token + "/notices";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, new Refused(channel, typed, reason), response, model);
    }

    @PostMapping("/f/{token}/notices/stop")
    String unfollow(@PathVariable String token, @RequestParam Channel channel) {
        Held held = held(token);
        Scoped.run(CaseQueries.holderOf(held.city(), token), () -> subscriptions.unfollow(held.caseId(), channel));
        return "redirect:/f/" + token + "/notices";
    }

    private String show(String token, Refused refused, HttpServletResponse response, Model model) {
        // The address is the key: it must not travel on in a referrer.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        Held held = held(token);
        return show(
                Scoped.call(
                        CaseQueries.holderOf(held.city(), token),
                        () -> pages.ofCase(token, subscriptions.ofCase(held.caseId()), refused)),
                model);
    }

    private static String show(AddressesPage page, Model model) {
        model.addAttribute("page", page);
        return "notices/addresses";
    }

    private record Held(String city, UUID caseId) {}

    private Held held(String token) {
        for (City city : cities.list()) {
            Optional<CaseFile> file = Scoped.call(CaseQueries.holderOf(city.code(), token), queries::findByLink);
            if (file.isPresent()) {
                return new Held(city.code(), file.get().row().id());
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
