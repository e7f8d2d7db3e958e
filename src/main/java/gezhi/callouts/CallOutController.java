package gezhi.callouts;

import gezhi.callouts.CallOutOutcome.Done;
import gezhi.callouts.CallOutOutcome.Reason;
import gezhi.callouts.CallOutOutcome.Refused;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.LiveStreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Calling out, watching the answers come in, and ending it. */
@Controller
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'AUDITOR')")
class CallOutController {
    private static final String CALLERS = "hasAnyRole('DISPATCHER', 'LEADER')";

    private final CallOuts callOuts;
    private final CallOutPages pages;
    private final CallOutStreams streams;
    private final Waiting waiting;

    CallOutController(CallOuts callOuts, CallOutPages pages, CallOutStreams streams, Waiting waiting) {
        this.callOuts = callOuts;
        this.pages = pages;
        this.streams = streams;
        this.waiting = waiting;
    }

    @GetMapping("/callouts")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.list(callOuts.list(after), "", "", UUID.randomUUID(), FormErrors.none()));
        return "callouts/list";
    }

    /** @param division a code, with or without the name behind it, as suggested while typing */
    @PostMapping("/callouts")
    @PreAuthorize(CALLERS)
    String start(
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        String code = division.strip().split("\\s", 2)[0];
        return switch (callOuts.start(requestId, code, words)) {
            case Done(UUID id) -> {
                waiting.changed();
                yield "redirect:/callouts/" + id + "?done=START";
            }
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                FormErrors errors = errors(reason, "division");
                model.addAttribute("page", pages.list(callOuts.list(""), division, words, requestId, errors));
                yield "callouts/list";
            }
        };
    }

    @GetMapping("/callouts/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Model model) {
        String said = "START".equals(done) || "END".equals(done) ? pages.say("callouts.done." + done) : null;
        model.addAttribute("page", pages.page(get(id), UUID.randomUUID(), FormErrors.none(), said));
        return "callouts/callout";
    }

    @PostMapping("/callouts/{id}/end")
    @PreAuthorize(CALLERS)
    String end(
            @PathVariable UUID id,
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        return switch (callOuts.end(id, requestId, words)) {
            case Done _ -> "redirect:/callouts/" + id + "?done=END";
            case Refused(Reason reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("page", pages.page(get(id), requestId, errors(reason, ""), null));
                yield "callouts/callout";
            }
        };
    }

    /** Tells the page that somebody has answered, and nothing else; the page asks for the numbers by its own door. */
    @GetMapping(path = "/callouts/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(@PathVariable UUID id, HttpServletRequest request) {
        return LiveStreams.answer(streams.open(
                get(id), Scoped.current().city(), request.getSession().getId()));
    }

    private FormErrors errors(Reason reason, String place) {
        String field = switch (reason) {
            case NO_WORDS -> "words";
            case NOT_YOUR_PLACE, NOBODY_POSTED, RUNNING -> place;
            default -> "";
        };
        return FormErrors.of(field, pages.say("callouts.refused." + reason));
    }

    /** Whoever was called sees that there is a call, but not this page. */
    private CallOut get(UUID id) {
        return callOuts.findToWatch(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
