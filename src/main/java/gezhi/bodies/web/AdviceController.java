package gezhi.bodies.web;

import gezhi.bodies.Advice;
import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.HeadCount;
import gezhi.bodies.Threshold;
import gezhi.bodies.Threshold.Verdict;
import gezhi.bodies.Thresholds;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import gezhi.territory.Divisions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the thresholds say, body by body, with the rules themselves; and the entry of how many members a body has. */
@Controller
@PreAuthorize(Keeper.STAFF)
class AdviceController {
    private final Thresholds thresholds;
    private final Bodies bodies;
    private final Divisions divisions;
    private final BodyPages pages;

    AdviceController(Thresholds thresholds, Bodies bodies, Divisions divisions, BodyPages pages) {
        this.thresholds = thresholds;
        this.bodies = bodies;
        this.divisions = divisions;
        this.pages = pages;
    }

    /**
     * @param seat as it was typed
     * @param next key of what follows, null for none
     */
    record Page(
            List<Row> rows,
            @Nullable String next,
            String verdict,
            String seat,
            List<Option> verdicts,
            List<Rule> rules,
            FormErrors errors) {}

    /** @param kind its message key */
    record Row(UUID id, String name, String kind, String seatName, MembersPart members) {
        static Row of(Advice.Given given, Locale locale) {
            Body body = given.body();
            return new Row(
                    body.id(), body.name(), body.kind().messageKey(), body.seatName(), MembersPart.of(given, locale));
        }
    }

    /** A rule in force; {@code verdict} is its message key. */
    record Rule(String verdict, String tone, String kinds, String words, String source) {}

    @GetMapping("/advice")
    String list(
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            Model model) {
        @Nullable
        Verdict wanted = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst()
                .orElse(null);
        Slice<Advice.Given> given = thresholds.list(BodyController.subtree(divisions, seat), wanted, after);
        List<Row> rows = given.rows().stream().map(each -> Row.of(each, locale)).toList();
        List<Rule> rules =
                thresholds.list().stream().map(rule -> rule(rule, locale)).toList();
        model.addAttribute("page", new Page(rows, given.next(), verdict, seat, verdicts(), rules, FormErrors.none()));
        return "bodies/advice";
    }

    @PostMapping("/bodies/{id}/members")
    @PreAuthorize(Keeper.ONLY)
    String count(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String full,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        Body body = bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (thresholds.count(id, new HeadCount(BodyForm.day(on), number(full), number(all)))) {
            return "redirect:/bodies/" + id + "?done=counted";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        FormErrors errors = FormErrors.of("full", pages.say("bodies.members.refused"));
        model.addAttribute("page", pages.body(body, "", "", errors));
        return "bodies/body";
    }

    private Rule rule(Threshold rule, Locale locale) {
        String kinds =
                rule.kinds().stream().map(kind -> pages.say(kind.messageKey())).collect(Collectors.joining("、"));
        return new Rule(rule.verdict().messageKey(), rule.verdict().tone(), kinds, rule.words(locale), rule.source());
    }

    private List<Option> verdicts() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", pages.say("bodies.verdict.any")));
        Arrays.stream(Verdict.values())
                .map(verdict -> new Option(verdict.name(), pages.say(verdict.messageKey())))
                .forEach(options::add);
        return options;
    }

    /** What is no number is one that is refused. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
