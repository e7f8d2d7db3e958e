package gezhi.patrols;

import gezhi.patrols.RoundOutcome.Reason;
import gezhi.patrols.RoundOutcome.Refused;
import gezhi.patrols.RoundOutcome.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for the phone without network: it takes the plans along, and sends what was seen when the network is back. */
@RestController
@PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK')")
class FieldRoundController {
    private final Rounds rounds;
    private final Plans plans;
    private final RoundPages pages;
    private final MessageSource words;

    FieldRoundController(Rounds rounds, Plans plans, RoundPages pages, MessageSource words) {
        this.rounds = rounds;
        this.plans = plans;
        this.pages = pages;
        this.words = words;
    }

    /** @param why empty when it was written */
    record Answer(String why) {}

    @GetMapping("/rounds/field")
    ResponseEntity<List<RoundPages.Taken>> plans() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pages.taken());
    }

    /** Sent again after a broken connection it is written once and answered alike; with 422 where the phone has to ask. */
    @PostMapping("/rounds/field/{plan:[0-9a-f-]{36}}")
    ResponseEntity<Answer> walked(
            @PathVariable UUID plan, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        Optional<Plan> walked = plans.find(plan);
        RoundOutcome outcome = walked.isEmpty()
                ? new Refused(Reason.NO_SUCH_PLAN)
                : rounds.walked(new RoundForm(sent).walked(walked.get(), pages.now()));
        return switch (outcome) {
            case Written _ -> ResponseEntity.ok(new Answer(""));
            case Refused(Reason reason) ->
                ResponseEntity.unprocessableContent()
                        .body(new Answer(words.getMessage("patrols.round.refused." + reason, null, locale)));
        };
    }
}
