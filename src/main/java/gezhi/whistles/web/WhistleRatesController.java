package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.Situations;
import gezhi.whistles.WhistleNumbers;
import gezhi.whistles.WhistleQueries;
import gezhi.whistles.WhistleRate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How often divisions blow, for what happens in them; in order of code, with the definition beside it. */
@Controller
class WhistleRatesController {
    static final Set<Role> READERS =
            Set.of(Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);

    private final WhistleQueries queries;
    private final Situations situations;
    private final Speeches speeches;

    WhistleRatesController(WhistleQueries queries, Situations situations, Speeches speeches) {
        this.queries = queries;
        this.situations = situations;
        this.speeches = speeches;
    }

    static boolean mayRead() {
        return READERS.contains(Scoped.current().role());
    }

    @GetMapping("/whistles/rates")
    @PreAuthorize("hasAnyRole('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
    String rates(Model model) {
        Speech speech = speeches.current();
        WhistleNumbers numbers = situations.numbers();
        String definition = speech.say(
                "whistles.rates.definition",
                numbers.of(WhistleNumbers.Name.RATE_DAYS).toPlainString(),
                numbers.of(WhistleNumbers.Name.RATE_LOW).toPlainString(),
                numbers.of(WhistleNumbers.Name.RATE_HIGH).toPlainString(),
                numbers.of(WhistleNumbers.Name.RATE_LEAST).toPlainString());
        List<RatesPage.Line> lines = queries.rates().stream()
                .map(rate -> line(rate, numbers, speech))
                .toList();
        model.addAttribute(
                "page", new RatesPage(lines, definition, speech.say("whistles.as-of", speech.minute(speech.now()))));
        return "whistles/rates";
    }

    private static RatesPage.Line line(WhistleRate rate, WhistleNumbers numbers, Speech speech) {
        WhistleRate.Reading reading = rate.reading(numbers);
        String tone = switch (reading) {
            case NORMAL -> "green";
            case TOO_LOW, TOO_HIGH -> "amber";
            case UNSAID -> "grey";
        };
        return new RatesPage.Line(
                rate.name(),
                rate.whistles(),
                rate.cases(),
                rate.cases() == 0 ? "–" : rate.perHundred().toPlainString(),
                new WhistlesPage.Sign(tone, speech.say("whistles.rates." + reading)));
    }
}
