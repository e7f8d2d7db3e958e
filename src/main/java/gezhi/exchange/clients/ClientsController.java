package gezhi.exchange.clients;

import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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

/** Which programs connect, and their keys. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ClientsController {
    private static final String FRESH = "freshKey";

    private final Clients clients;
    private final ClientPages pages;
    private final Desks desks;

    ClientsController(Clients clients, ClientPages pages, Desks desks) {
        this.clients = clients;
        this.pages = pages;
        this.desks = desks;
    }

    @GetMapping("/clients")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String list(Model model) {
        model.addAttribute("page", pages.list(ClientForm.fresh(), FormErrors.none()));
        return "exchange/clients";
    }

    @PostMapping("/clients")
    String register(ClientForm form, RedirectAttributes once, HttpServletResponse response, Model model) {
        ClientOutcome outcome = desks.of(form)
                .map(key -> clients.register(form.draft(), key))
                .orElseGet(() -> new ClientOutcome.Refused(List.of(ClientOutcome.Reason.BAD_DESK)));
        if (outcome instanceof ClientOutcome.KeyMade made) {
            return handOver(made, once);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.list(form, pages.errors(reasons(outcome))));
        return "exchange/clients";
    }

    @GetMapping("/clients/{id}")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String client(@PathVariable UUID id, Model model) {
        return show(id, null, FormErrors.none(), model);
    }

    @PostMapping("/clients/{id}")
    String change(@PathVariable UUID id, ClientForm form, HttpServletResponse response, Model model) {
        return switch (clients.change(id, form.draft())) {
            case ClientOutcome.Refused(var reasons) -> again(id, form, reasons, response, model);
            case ClientOutcome.Done _, ClientOutcome.KeyMade _ -> "redirect:/clients/" + id;
        };
    }

    @PostMapping("/clients/{id}/keys")
    String addKey(
            @PathVariable UUID id,
            ClientForm form,
            RedirectAttributes once,
            HttpServletResponse response,
            Model model) {
        ClientOutcome outcome = desks.of(form)
                .map(key -> clients.addKey(id, key))
                .orElseGet(() -> new ClientOutcome.Refused(List.of(ClientOutcome.Reason.BAD_DESK)));
        return outcome instanceof ClientOutcome.KeyMade made
                ? handOver(made, once)
                : again(id, form, reasons(outcome), response, model);
    }

    @PostMapping("/clients/{id}/keys/{key}/revoke")
    String revoke(@PathVariable UUID id, @PathVariable UUID key) {
        clients.revoke(id, key);
        return "redirect:/clients/" + id;
    }

    private String again(
            UUID id,
            @Nullable ClientForm form,
            List<ClientOutcome.Reason> reasons,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, form, pages.errors(reasons), model);
    }

    private String show(UUID id, @Nullable ClientForm form, FormErrors errors, Model model) {
        ClientPage page = pages.find(id, form, errors, (String) model.getAttribute(FRESH))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "exchange/client";
    }

    /** The key waits in the session for the next page, and is shown there once. */
    private static String handOver(ClientOutcome.KeyMade made, RedirectAttributes once) {
        once.addFlashAttribute(FRESH, made.key());
        return "redirect:/clients/" + made.client();
    }

    private static List<ClientOutcome.Reason> reasons(ClientOutcome outcome) {
        return outcome instanceof ClientOutcome.Refused(var reasons) ? reasons : List.of();
    }
}
