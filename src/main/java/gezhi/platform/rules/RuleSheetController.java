package gezhi.platform.rules;

import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sheets of rules: whoever works for the city reads them, the administrator changes them. */
@Controller
class RuleSheetController {
    private static final String READER = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')";
    private static final String KEEPER = "hasRole('ADMINISTRATOR')";

    private final RuleSheets sheets;
    private final RuleSheetPages pages;

    RuleSheetController(RuleSheets sheets, RuleSheetPages pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping("/rules")
    @PreAuthorize(READER)
    String index(Model model) {
        model.addAttribute("page", pages.index());
        return "platform/rules";
    }

    @GetMapping("/rules/{name}")
    @PreAuthorize(READER)
    String show(@PathVariable String name, @RequestParam MultiValueMap<String, String> asked, Model model) {
        RuleSheet sheet = get(name);
        model.addAttribute("page", pages.page(sheet, pages.standing(sheet, typed(asked)), null));
        return "platform/rule-sheet";
    }

    @PostMapping("/rules/{name}")
    @PreAuthorize(KEEPER)
    String set(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletResponse response,
            Model model) {
        RuleSheet sheet = get(name);
        Map<String, String> typed = typed(given);
        Optional<RuleSheets.Refused> refused = sheets.set(sheet, typed, day(typed.getOrDefault("from", "")));
        if (refused.isEmpty()) {
            return "redirect:/rules/" + sheet.name();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(sheet, typed, refused.get()));
        return "platform/rule-sheet";
    }

    @PostMapping("/rules/{name}/end")
    @PreAuthorize(KEEPER)
    String end(@PathVariable String name, @RequestParam MultiValueMap<String, String> given) {
        RuleSheet sheet = get(name);
        sheets.end(sheet, typed(given));
        return "redirect:/rules/" + sheet.name();
    }

    private RuleSheet get(String name) {
        return sheets.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Several values of one field are joined by commas. */
    private static Map<String, String> typed(MultiValueMap<String, String> given) {
        Map<String, String> typed = new HashMap<>();
        given.forEach((field, values) -> typed.put(field, Typed.stripped(String.join(",", values))));
        return typed;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
