package gezhi.whistles.web;

import gezhi.cases.loop.Place;
import gezhi.platform.web.FormErrors;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.Situation;
import gezhi.whistles.Situations;
import gezhi.whistles.WhistleOutcome;
import gezhi.whistles.Whistles;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Blowing a whistle: in which situation, where, what about, whom. */
@Controller
@PreAuthorize("hasAnyRole('COMMUNITY_DESK', 'DISPATCHER')")
class BlowController {
    private final WhistleForms forms;
    private final Situations situations;
    private final Whistles whistles;
    private final Speeches speeches;

    BlowController(WhistleForms forms, Situations situations, Whistles whistles, Speeches speeches) {
        this.forms = forms;
        this.situations = situations;
        this.whistles = whistles;
        this.speeches = speeches;
    }

    @GetMapping("/whistles/new")
    String fresh(@RequestParam(name = "case", required = false) @Nullable UUID caseId, Model model) {
        return form(WhistleForm.fresh(caseId), FormErrors.none(), speeches.current(), model);
    }

    @PostMapping("/whistles")
    String blow(WhistleForm form, HttpServletResponse response, Model model) {
        Speech speech = speeches.current();
        Optional<Place> place = forms.place(form);
        Optional<List<UUID>> named = forms.offices(form);
        FormErrors missing = missing(form, place, named, speech);
        if (!missing.isEmpty() || place.isEmpty() || named.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, missing, speech, model);
        }
        NewWhistle draft = new NewWhistle(
                form.requestId(),
                form.situation(),
                place.get(),
                form.words(),
                form.caseId(),
                form.alliance(),
                named.get());
        return switch (whistles.blow(draft)) {
            case WhistleOutcome.Done(UUID id) -> "redirect:/whistles/" + id + "?done=BLOW";
            case WhistleOutcome.Refused(Refusal why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                FormErrors errors = FormErrors.of(field(why), WhistleRefusals.say(why, speech));
                yield form(form, errors, speech, model);
            }
        };
    }

    private String form(WhistleForm form, FormErrors errors, Speech speech, Model model) {
        List<Situation> mine = situations.listMine();
        model.addAttribute("page", forms.page(form, mine, errors, speech));
        return "whistles/new";
    }

    private static FormErrors missing(
            WhistleForm form, Optional<Place> place, Optional<List<UUID>> named, Speech speech) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.situation().isEmpty()) {
            errors.put("situation", speech.say("whistles.missing.situation"));
        }
        if (place.isEmpty()) {
            errors.put("address", speech.say("whistles.missing.place"));
        }
        if (form.words().isEmpty()) {
            errors.put("words", speech.say("whistles.missing.words"));
        }
        if (form.labels().size() > Loop.MOST_OFFICES) {
            errors.put("more", WhistleRefusals.say(new Refusal.OfficesOutOfRange(Loop.MOST_OFFICES), speech));
        } else if (named.isEmpty()) {
            errors.put("more", speech.say("whistles.missing.office"));
        } else if (named.get().isEmpty()) {
            errors.put("office", speech.say("whistles.missing.offices"));
        }
        return new FormErrors(errors);
    }

    private static String field(Refusal why) {
        return switch (why) {
            case Refusal.NotYourPlace _, Refusal.NoSuchPlace _ -> "address";
            case Refusal.NoSuchOffice _, Refusal.OfficesOutOfRange _ -> "office";
            case Refusal.NoSuchSituation _, Refusal.NotAtYourLevel _ -> "situation";
            case Refusal.WordsMissing _ -> "words";
            case Refusal.NoSuchAlliance _ -> "alliance";
            default -> "";
        };
    }
}
