package gezhi.people.web;

import gezhi.people.SignInExtras;
import gezhi.people.SignInOutcome;
import gezhi.platform.web.CityOfRequest;
import gezhi.platform.web.Landing;
import gezhi.platform.web.SignedIn;
import gezhi.platform.web.TypedLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that Spring Security answers. */
@Controller
class SignInController {
    private final CityOfRequest cities;
    private final Optional<SignInExtras> extras;
    private final Landing landing;
    private final RequestCache askedFor = new HttpSessionRequestCache();

    SignInController(CityOfRequest cities, ObjectProvider<SignInExtras> extras, Landing landing) {
        this.cities = cities;
        this.extras = Optional.ofNullable(extras.getIfAvailable());
        this.landing = landing;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam @Nullable String refused,
            @RequestParam @Nullable String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignedIn> already = SignedIn.find();
        if (already.isPresent()) {
            return "redirect:" + landing.of(already.get().role());
        }
        String why = refused == null && wasAway(request, response) ? SignInOutcome.AWAY.code() : refused;
        String login = TypedLogin.take(request);
        model.addAttribute("page", SignInPage.of(cities.find(request).orElse(null), login, why, done, extras));
        return "people/sign-in";
    }

    /** True when a form came too late and its page asks for a sign-in. */
    private boolean wasAway(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest page = askedFor.getRequest(request, response);
        return page != null && page.getParameterMap().containsKey("stale");
    }
}
