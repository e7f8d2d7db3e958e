package gezhi.organizations;

import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completes what is typed into a field for a division or an office. Both are public; the page asks for a sign-in all the same. */
@RestController
class SuggestController {
    private static final int MOST = 20;

    private final Divisions divisions;
    private final Offices offices;

    SuggestController(Divisions divisions, Offices offices) {
        this.divisions = divisions;
        this.offices = offices;
    }

    /** Code, a blank, name: as the forms take it. Nobody is posted to a unit and no office sits in one. */
    @GetMapping("/suggest/divisions")
    List<String> divisions(@RequestParam String q) {
        return divisions.search(q, MOST).stream()
                .filter(division -> division.level() != Level.UNIT)
                .map(division -> division.code() + " " + division.name())
                .toList();
    }

    /** {@link Office#label()}, as the forms take it. */
    @GetMapping("/suggest/offices")
    List<String> offices(@RequestParam String q) {
        return offices.list(Scoped.current().city(), "", q, "").rows().stream()
                .limit(MOST)
                .map(Office::label)
                .toList();
    }
}
