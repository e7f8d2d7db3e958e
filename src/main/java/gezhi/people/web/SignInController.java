package gezhi.people.web;

import gezhi.people.SignInExtras;
import gezhi.platform.web.CityOfRequest;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that Spring Security answers. */
@Controller
class SignInController {
    private final CityOfRequest cities;
    private final Optional<SignInExtras> extras;

    SignInController(CityOfRequest cities, ObjectProvider<SignInExtras> extras) {
        this.cities = cities;
        this.extras = Optional.ofNullable(extras.getIfAvailable());
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam @Nullable String refused,
            @RequestParam @Nullable String done,
            HttpServletRequest request,
            Model model) {
        if (SignedIn.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("page", SignInPage.of(cities.find(request).orElse(null), refused, done, extras));
        return "people/sign-in";
    }
}
