package gezhi.demo;

import gezhi.territory.Cities;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where pages lead in the moment before the city is founded: nothing is asked in the demonstration, one only waits. */
@Controller
@Profile("demo")
class DemoPreparingController {
    private final Cities cities;

    DemoPreparingController(Cities cities) {
        this.cities = cities;
    }

    @GetMapping("/set-up")
    String preparing() {
        return cities.list().isEmpty() ? "demo/preparing" : "redirect:/";
    }
}
