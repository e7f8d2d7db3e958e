package gezhi.notices.web;

import gezhi.notices.Routing;
import gezhi.notices.RoutingOutcome;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import gezhi.notices.rules.NoticeRules;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** In which words people are told, by event, voice and language. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class WordsController {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Routing routing;
    private final RoutingPages pages;

    WordsController(Routing routing, RoutingPages pages) {
        this.routing = routing;
        this.pages = pages;
    }

    record Row(String event, String code, String voice, String voiceName, String language, Words words) {}

    record ListPage(
            List<Row> rows,
            boolean mayChange,
            List<Option> events,
            List<Option> voices,
            List<Option> languages,
            FormErrors errors) {}

    /** @param places what can be filled in, as it is written */
    record EditPage(
            String event,
            String code,
            String voice,
            String voiceName,
            String language,
            String title,
            String text,
            String places,
            FormErrors errors) {}

    @GetMapping("/notices/words")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String list(Model model) {
        model.addAttribute(
                "page",
                new ListPage(
                        rows(),
                        RoutingPages.mayChange(),
                        events(),
                        Arrays.stream(Voice.values())
                                .map(voice -> new Option(voice.name(), pages.say("notices.voice." + voice)))
                                .toList(),
                        LANGUAGES.stream()
                                .map(language -> new Option(language, pages.say("notices.language." + language)))
                                .toList(),
                        FormErrors.none()));
        return "notices/words";
    }

    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    List<Row> rows() {
        return routing.rules().words().entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Row::code)
                        .thenComparing(Row::voice)
                        .thenComparing(Row::language, Comparator.reverseOrder()))
                .toList();
    }

    @GetMapping("/notices/words/edit")
    String edit(@RequestParam String event, @RequestParam Voice voice, @RequestParam String language, Model model) {
        NoticeRules.Key key = key(event, voice, language);
        Words words = routing.rules().words(event, voice, language);
        model.addAttribute("page", editing(key, words, FormErrors.none()));
        return "notices/words-edit";
    }

    @PostMapping("/notices/words/{event}/{voice}/{language}")
    String say(
            @PathVariable String event,
            @PathVariable Voice voice,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        NoticeRules.Key key = key(event, voice, language);
        Words words = new Words(Typed.stripped(title), Typed.stripped(text).replace("\r\n", "\n"));
        RoutingOutcome outcome = routing.say(key, words);
        if (outcome instanceof RoutingOutcome.Changed) {
            return "redirect:/notices/words";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", editing(key, words, pages.errors(outcome)));
        return "notices/words-edit";
    }

    private List<Option> events() {
        return Routing.spoken().stream()
                .map(event -> new Option(event, pages.event(event)))
                .toList();
    }

    private Row row(NoticeRules.Key key, Words words) {
        return new Row(
                pages.event(key.event()),
                key.event(),
                key.voice().name(),
                pages.say("notices.voice." + key.voice()),
                key.language(),
                words);
    }

    private EditPage editing(NoticeRules.Key key, Words words, FormErrors errors) {
        return new EditPage(
                pages.event(key.event()),
                key.event(),
                key.voice().name(),
                pages.say("notices.voice." + key.voice()),
                key.language(),
                words.title(),
                words.text(),
                Arrays.stream(Words.Place.values())
                        .map(place -> "{" + place.written() + "}")
                        .collect(Collectors.joining(" ")),
                errors);
    }

    private static NoticeRules.Key key(String event, Voice voice, String language) {
        if (!Routing.spoken().contains(event) || !LANGUAGES.contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new NoticeRules.Key(event, voice, language);
    }
}
