package gezhi.notices.web;

import gezhi.cases.PublicCase;
import gezhi.cases.Surroundings;
import gezhi.notices.Subscriptions.Reason;
import gezhi.notices.Watching;
import gezhi.notices.store.WatcherStore.Watcher;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Following a case from its public page: an address is given, confirmed by the link in the first message, stopped by that in every one. */
@Controller
class WatchController {
    private static final String PAGE = "/around/{city:\\d{4}|\\d{6}}/cases/{number}/notices";

    private final Watching watching;
    private final Surroundings cases;
    private final FollowLimit limit;
    private final MessageSource messages;

    WatchController(Watching watching, Surroundings cases, FollowLimit limit, MessageSource messages) {
        this.watching = watching;
        this.cases = cases;
        this.limit = limit;
        this.messages = messages;
    }

    /** @param sent true when a message with the link is on its way */
    record AskPage(
            String here,
            String number,
            boolean offered,
            boolean sent,
            String typed,
            FormErrors errors,
            FormErrors summary) {}

    /** What holds of the link in a message: the address masked, for it may be seen by others. */
    record LinkPage(String city, String token, String number, String masked, boolean confirmed, boolean stopped) {}

    @GetMapping(PAGE)
    String ask(
            @PathVariable String city,
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean sent,
            Model model) {
        return show(city, found(city, number), sent, "", Optional.empty(), model);
    }

    @PostMapping(PAGE)
    String ask(
            @PathVariable String city,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean agreed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PublicCase followed = found(city, number);
        String typed = Typed.stripped(address).toLowerCase(Locale.ROOT);
        Optional<Reason> refused = watching.refusal(typed, agreed);
        // Only what would be sent counts: nobody shuts an address out by typing it without consent.
        if (refused.isEmpty() && (limit.refuses(request.getRemoteAddr()) || limit.refuses(typed))) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(city, followed, false, typed, Optional.of(Reason.TOO_MANY), model);
        }
        if (refused.isEmpty()) {
            watching.ask(city, followed, typed, AddressPages.language());
            return "redirect:" + PublicCase.path(city, number) + "/notices?sent=true";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(city, followed, false, typed, refused, model);
    }

    /** A look confirms nothing: programs of mail servers look at links too. */
    @GetMapping("/around/follow/{city:\\d{4}|\\d{6}}/{token}")
    String link(@PathVariable String city, @PathVariable String token, HttpServletResponse response, Model model) {
        // The address is the key: it must not travel on in a referrer.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        LinkPage page = watching.find(city, token)
                .map(watcher ->
                        new LinkPage(city, token, watcher.number(), masked(watcher), watcher.confirmed(), false))
                .orElse(new LinkPage(city, token, "", "", false, true));
        model.addAttribute("page", page);
        return "notices/watch-link";
    }

    @PostMapping("/around/follow/{city:\\d{4}|\\d{6}}/{token}/confirm")
    String confirm(@PathVariable String city, @PathVariable String token) {
        watching.confirm(city, token);
        return "redirect:/around/follow/" + city + "/" + token;
    }

    @PostMapping("/around/follow/{city:\\d{4}|\\d{6}}/{token}/stop")
    String stop(@PathVariable String city, @PathVariable String token) {
        watching.stop(city, token);
        return "redirect:/around/follow/" + city + "/" + token;
    }

    private String show(
            String city, PublicCase followed, boolean sent, String typed, Optional<Reason> refused, Model model) {
        String said = refused.map(reason -> messages.getMessage(
                        "notices.refused." + reason,
                        null,
                        org.springframework.context.i18n.LocaleContextHolder.getLocale()))
                .orElse("");
        boolean notAgreed =
                refused.filter(reason -> reason == Reason.NOT_AGREED).isPresent();
        FormErrors errors = refused.isEmpty() || notAgreed ? FormErrors.none() : FormErrors.of("address", said);
        FormErrors summary =
                refused.isEmpty() ? FormErrors.none() : FormErrors.of(notAgreed ? "agreed" : "address", said);
        model.addAttribute(
                "page",
                new AskPage(
                        PublicCase.path(city, followed.number()),
                        followed.number(),
                        watching.isOffered(),
                        sent,
                        typed,
                        errors,
                        summary));
        return "notices/watch";
    }

    private static String masked(Watcher watcher) {
        return AddressPages.maskedEmail(watcher.address());
    }

    private PublicCase found(String city, String number) {
        return cases.find(city, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
