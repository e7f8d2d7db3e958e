package gezhi.notices.web;

import gezhi.notices.Failure;
import gezhi.notices.Failures;
import gezhi.platform.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What could not be sent, and why. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class FailuresController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Failures failures;
    private final RoutingPages pages;
    private final Clock clock;

    FailuresController(Failures failures, RoutingPages pages, Clock clock) {
        this.failures = failures;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param next empty when it is not tried again by itself */
    record Row(
            String id,
            String at,
            String channel,
            String recipient,
            String subject,
            int attempts,
            String reason,
            String next) {}

    record Page(
            List<Row> rows,
            boolean mayChange,
            boolean anyStopped,
            @Nullable String next) {}

    @GetMapping("/notices/failures")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String list(@RequestParam(defaultValue = "") String before, Model model) {
        Slice<Failure> slice = failures.list(before);
        model.addAttribute(
                "page",
                new Page(
                        slice.map(this::row).rows(),
                        RoutingPages.mayChange(),
                        slice.rows().stream().anyMatch(failure -> !failure.waiting()),
                        slice.next()));
        return "notices/failures";
    }

    @PostMapping("/notices/failures/{id}/again")
    String again(@PathVariable UUID id) {
        failures.sendAgain(id);
        return "redirect:/notices/failures";
    }

    @PostMapping("/notices/failures/again")
    String allAgain() {
        failures.sendAllAgain();
        return "redirect:/notices/failures";
    }

    @PostMapping("/notices/failures/{id}/give-up")
    String giveUp(@PathVariable UUID id) {
        failures.giveUp(id);
        return "redirect:/notices/failures";
    }

    private Row row(Failure failure) {
        return new Row(
                failure.id().toString(),
                minute(failure.created()),
                pages.say("notices.channel." + failure.channel()),
                pages.say("notices.recipient." + failure.recipient().kind()),
                failure.subject(),
                failure.attempts(),
                failure.reason(),
                failure.waiting() ? minute(failure.next()) : "");
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }
}
