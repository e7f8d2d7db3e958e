package gezhi.territory.web;

import gezhi.territory.Cities;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where several cities live in one installation, a visitor says which one they look at, before signing in too. */
@Controller
class CitiesController {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Cities cities;

    CitiesController(Cities cities) {
        this.cities = cities;
    }

    @GetMapping("/cities")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", CitiesPage.of(cities.list(), q, after));
        return "territory/cities";
    }

    @PostMapping("/cities")
    String choose(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        String known = cities.find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .code();
        ResponseCookie cookie = ResponseCookie.from(CityAtHand.COOKIE, known)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:/";
    }
}
