package gezhi.cases.web;

import gezhi.cases.Outcome;
import gezhi.cases.PublicCase;
import gezhi.cases.Report;
import gezhi.cases.Surroundings;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What goes on around one's home, for everybody: a list, a page of each case, a feed. */
@Controller
class AroundController {
    private static final String CASE = "/around/{city:\\d{4}|\\d{6}}/cases/{number}";

    private final Surroundings cases;
    private final Divisions divisions;
    private final AroundPages pages;
    private final ReportLimit limit;
    private final Wordings wordings;

    AroundController(Surroundings cases, Divisions divisions, AroundPages pages, ReportLimit limit, Wordings wordings) {
        this.cases = cases;
        this.divisions = divisions;
        this.pages = pages;
        this.limit = limit;
        this.wordings = wordings;
    }

    @GetMapping("/around")
    String city() {
        return Scoped.find().map(scope -> "redirect:/around/" + scope.city()).orElse("redirect:/");
    }

    @GetMapping("/around/{code:\\d+}")
    String list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Wording wording = wordings.current();
        model.addAttribute("page", cases.in(code, () -> pages.list(division(code), code(category), after, wording)));
        return "cases/around";
    }

    /** Readers of feeds ask again and again; they may keep it for some minutes. */
    @GetMapping("/around/{code:\\d+}.atom")
    ResponseEntity<byte[]> feed(@PathVariable String code, @RequestParam(defaultValue = "") String category) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Wording wording = wordings.current();
        return atom(cases.in(code, () -> pages.feed(division(code), code(category), root, wording)));
    }

    private static ResponseEntity<byte[]> atom(byte[] feed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .header("Cache-Control", "public, max-age=300")
                .body(feed);
    }

    @GetMapping(CASE)
    String one(@PathVariable String city, @PathVariable String number, Model model) {
        Wording wording = wordings.current();
        model.addAttribute(
                "page", cases.in(city, () -> pages.one(known(city, number), "", "", FormErrors.none(), wording)));
        return "cases/around-case";
    }

    /** As these pages were called before they said their city. */
    @GetMapping({"/around/cases/{number}", "/around/cases/{number}.atom"})
    String earlier(@PathVariable String number, HttpServletRequest request) {
        String feed = request.getRequestURI().endsWith(".atom") ? ".atom" : "";
        return cases.page(number)
                .map(page -> "redirect:" + page + feed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One entry for how it stands; a new one each time it has moved. */
    @GetMapping(CASE + ".atom")
    ResponseEntity<byte[]> feedOfOne(@PathVariable String city, @PathVariable String number) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Wording wording = wordings.current();
        return atom(cases.in(city, () -> pages.feed(known(city, number), root, wording)));
    }

    @PostMapping(CASE + "/same")
    String same(
            @PathVariable String city,
            @PathVariable String number,
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String door,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PublicCase same = found(city, number);
        Wording wording = wordings.current();
        Optional<String> trouble = trouble(words, request, wording);
        if (trouble.isEmpty()
                && cases.<Outcome>in(city, () -> cases.meToo(same, requestId, words.strip(), door))
                        instanceof Outcome.Reported sent) {
            return "redirect:/f/" + sent.token() + "?sent";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        FormErrors errors = FormErrors.of("words", trouble.orElse(wording.say("cases.around.refused")));
        model.addAttribute("page", cases.in(city, () -> pages.one(same, words, door, errors, wording)));
        return "cases/around-case";
    }

    private Optional<String> trouble(String words, HttpServletRequest request, Wording wording) {
        if (words.length() > Report.LONGEST_WORDS) {
            return Optional.of(wording.say("cases.words.too-long", Report.LONGEST_WORDS, words.length()));
        }
        return limit.refuse(request.getRemoteAddr())
                .map(later -> wording.say("cases.report.too-many", ReportLimit.AN_HOUR, wording.minute(later)));
    }

    /** What is no code asks for nothing in particular. */
    private static String code(String category) {
        return category.matches("[A-Z]\\d{0,18}") ? category : "";
    }

    /** Nothing smaller than a community: which door a case is at is nobody's business. */
    private Division division(String code) {
        return divisions
                .find(code)
                .filter(division -> Level.COMMUNITY.isAtOrBelow(division.level()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Also what was refused or is void: who comes by a link in a feed reads that it was. */
    private PublicCase known(String city, String number) {
        return cases.findWithdrawn(city, number).orElseGet(() -> found(city, number));
    }

    private PublicCase found(String city, String number) {
        return cases.find(city, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
