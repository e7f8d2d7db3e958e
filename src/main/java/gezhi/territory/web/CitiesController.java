package gezhi.territory.web;

import gezhi.territory.Cities;
import gezhi.territory.City;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where several cities live in one installation, a visitor says which one they look at, before signing in too. */
@Controller
class CitiesController {
    private final Cities cities;
    private final CityAtHand atHand;

    CitiesController(Cities cities, CityAtHand atHand) {
        this.cities = cities;
        this.atHand = atHand;
    }

    @GetMapping("/cities")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", CitiesPage.of(cities.list(), q, after));
        return "territory/cities";
    }

    @PostMapping("/cities")
    String choose(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        City known = cities.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        atHand.keep(known, request, response);
        return "redirect:/";
    }
}
