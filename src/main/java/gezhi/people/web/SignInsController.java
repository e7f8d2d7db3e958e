package gezhi.people.web;

import gezhi.people.SignInOutcome;
import gezhi.people.SignIns;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of sign-ins. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class SignInsController {
    private final SignIns signIns;
    private final Minutes minutes;
    private final Refusals words;

    SignInsController(SignIns signIns, Minutes minutes, Refusals words) {
        this.signIns = signIns;
        this.minutes = minutes;
        this.words = words;
    }

    /** @param next the key of the page that follows, null for none */
    record Page(List<SignInRow> rows, @Nullable String next, String login, String outcome, List<Option> outcomes) {

        /** A search is never refused. */
        public FormErrors errors() {
            return FormErrors.none();
        }
    }

    @GetMapping("/sign-ins")
    String list(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Slice<SignInRow> rows = signIns.list(login, outcome(outcome), after).map(row -> SignInRow.of(row, minutes));
        model.addAttribute("page", new Page(rows.rows(), rows.next(), login, outcome, outcomes()));
        return "people/sign-ins";
    }

    /** Null for all. */
    static @Nullable SignInOutcome outcome(String code) {
        return Arrays.stream(SignInOutcome.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private List<Option> outcomes() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.say("people.all")));
        Arrays.stream(SignInOutcome.values())
                .filter(SignInOutcome::isLogged)
                .map(one -> new Option(one.code(), words.say("people.outcome." + one.code())))
                .forEach(options::add);
        return options;
    }
}
