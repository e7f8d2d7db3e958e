package gezhi.shop;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.shop.Movement.Kind;
import gezhi.shop.ShopOutcome.Done;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The months of shops: counted and closed by the desk, read down to every movement by the desk and the auditor. */
@Controller
@PreAuthorize(ShopWeb.COUNTS)
class MonthController {
    private final Months months;
    private final MonthPages pages;

    MonthController(Months months, MonthPages pages) {
        this.months = months;
        this.pages = pages;
    }

    @GetMapping("/shop/months")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.list(after));
        return "shop/months";
    }

    /** @param month as {@code 2026-03} */
    @GetMapping("/shop/month")
    String month(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String month,
            Model model) {
        return month(shop(division), parsed(month), Map.of(), FormErrors.none(), model);
    }

    /** @param all for each thing {@code counted-<id>} and {@code reason-<id>} */
    @PostMapping("/shop/month/count")
    @PreAuthorize(ShopWeb.DESK)
    String count(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> all,
            Model model) {
        YearMonth of = parsed(month);
        String division = Scoped.current().subtree();
        Map<String, String> typed = new HashMap<>();
        all.forEach((name, value) -> typed.put(name, Typed.text(value)));
        ShopOutcome outcome = months.count(of, version, pages.counts(division, of, typed));
        return outcome instanceof Done
                ? address(division, of)
                : month(division, of, typed, pages.errors(division, of, typed, outcome), model);
    }

    @PostMapping("/shop/month/close")
    @PreAuthorize(ShopWeb.DESK)
    String close(
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "0") int version, Model model) {
        YearMonth of = parsed(month);
        String division = Scoped.current().subtree();
        ShopOutcome outcome = months.close(of, version);
        return outcome instanceof Done
                ? address(division, of)
                : month(division, of, Map.of(), pages.errors(division, of, Map.of(), outcome), model);
    }

    /** @param goods and {@code kind}: left out for all */
    @GetMapping("/shop/movements")
    String moved(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable UUID goods,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAttribute("page", pages.moved(shop(division), parsed(month), goods, kind, after));
        return "shop/movements";
    }

    private String month(String division, YearMonth month, Map<String, String> typed, FormErrors errors, Model model) {
        model.addAttribute("page", pages.month(division, month, typed, errors));
        return "shop/month";
    }

    /** The desk's own; the auditor's choice. */
    private static String shop(String division) {
        return Scoped.current().role() == Role.AUDITOR
                ? Typed.stripped(division)
                : Scoped.current().subtree();
    }

    static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String address(String division, YearMonth month) {
        return "redirect:/shop/month?division=" + division + "&month=" + month;
    }
}
