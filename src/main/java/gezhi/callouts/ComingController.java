package gezhi.callouts;

import gezhi.callouts.CallOutOutcome.Refused;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One tap: I come, or I cannot. */
@Controller
@PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC')")
class ComingController {
    private final CallOuts callOuts;
    private final CallOutPages pages;

    ComingController(CallOuts callOuts, CallOutPages pages) {
        this.callOuts = callOuts;
        this.pages = pages;
    }

    @GetMapping("/callouts/{id}/answer")
    String show(@PathVariable UUID id, Model model) {
        Answer answer = callOuts.myAnswer(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CallOut call = callOuts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", pages.asked(call, answer));
        return "callouts/answer";
    }

    /** Pressed again it is the same; said otherwise it counts otherwise. A call that has ended says so on its page. */
    @PostMapping("/callouts/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam boolean coming) {
        if (callOuts.answer(id, coming) instanceof Refused(CallOutOutcome.Reason reason)
                && reason == CallOutOutcome.Reason.NO_SUCH_CALL) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/callouts/" + id + "/answer";
    }
}
