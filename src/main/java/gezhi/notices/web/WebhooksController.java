package gezhi.notices.web;

import gezhi.notices.Routing;
import gezhi.notices.Webhook;
import gezhi.notices.WebhookOutcome;
import gezhi.notices.WebhookOutcome.Refused;
import gezhi.notices.WebhookOutcome.SecretMade;
import gezhi.notices.Webhooks;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programs of others that are told of what happens. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class WebhooksController {
    private static final String FRESH = "freshSecret";

    private final Webhooks webhooks;
    private final RoutingPages pages;

    WebhooksController(Webhooks webhooks, RoutingPages pages) {
        this.webhooks = webhooks;
        this.pages = pages;
    }

    /** @param events empty for all */
    record Row(String id, String name, String url, String events, boolean active) {}

    /** What an administrator types about a new one. */
    record Form(String name, String url, List<String> events) {
        Form {
            name = Typed.stripped(name);
            url = Typed.stripped(url);
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /** @param fresh the secret just made, shown this once; null otherwise */
    record Page(
            List<Row> rows,
            boolean mayChange,
            @Nullable String fresh,
            Form form,
            List<Option> events,
            String chosen,
            FormErrors errors) {}

    @GetMapping("/notices/webhooks")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String list(Model model) {
        return show(new Form("", "", List.of()), FormErrors.none(), model);
    }

    @PostMapping("/notices/webhooks")
    String register(Form form, RedirectAttributes once, HttpServletResponse response, Model model) {
        WebhookOutcome outcome = webhooks.register(form.name(), form.url(), Set.copyOf(form.events()));
        if (outcome instanceof Refused(WebhookOutcome.Reason reason)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, FormErrors.of(reason.field(), pages.say("notices.refused." + reason)), model);
        }
        return handOver(outcome, once);
    }

    @PostMapping("/notices/webhooks/{id}/secret")
    String renewSecret(@PathVariable UUID id, RedirectAttributes once) {
        return handOver(webhooks.renewSecret(id), once);
    }

    @PostMapping("/notices/webhooks/{id}/stop")
    String stop(@PathVariable UUID id, RedirectAttributes once) {
        return handOver(webhooks.activate(id, false), once);
    }

    @PostMapping("/notices/webhooks/{id}/go-on")
    String goOn(@PathVariable UUID id, RedirectAttributes once) {
        return handOver(webhooks.activate(id, true), once);
    }

    /** The secret waits in the session for the next page, and is shown there once. */
    private static String handOver(WebhookOutcome outcome, RedirectAttributes once) {
        switch (outcome) {
            case SecretMade(UUID _, String secret) -> once.addFlashAttribute(FRESH, secret);
            case WebhookOutcome.Done() -> {}
            case Refused(WebhookOutcome.Reason _) -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/notices/webhooks";
    }

    private String show(Form form, FormErrors errors, Model model) {
        List<Option> events = Routing.events().stream()
                .map(event -> new Option(event, pages.event(event)))
                .toList();
        String chosen = events.stream()
                .filter(option -> form.events().contains(option.value()))
                .map(Option::text)
                .collect(Collectors.joining(" · "));
        model.addAttribute(
                "page",
                new Page(
                        webhooks.list().stream().map(this::row).toList(),
                        RoutingPages.mayChange(),
                        (String) model.getAttribute(FRESH),
                        form,
                        events,
                        chosen,
                        errors));
        return "notices/webhooks";
    }

    private Row row(Webhook webhook) {
        return new Row(
                webhook.id().toString(),
                webhook.name(),
                webhook.url(),
                webhook.events().stream().sorted().map(pages::event).collect(Collectors.joining(" · ")),
                webhook.active());
    }
}
