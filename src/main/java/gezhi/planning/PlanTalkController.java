package gezhi.planning;

import gezhi.planning.PlanTalkPages.Place;
import gezhi.planning.PlanTalkPages.Speaking;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is said of a plan, and what was done to it by hand. Who reads plans speaks of them, but for the auditor. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
class PlanTalkController {
    private static final String TALK = "/planning/{id:[0-9a-f-]{36}}/talk";

    private final HandEditing hand;
    private final PlanTalkBook book;
    private final PlanTalkPages pages;
    private final MessageSource words;

    PlanTalkController(HandEditing hand, PlanTalkBook book, PlanTalkPages pages, MessageSource words) {
        this.hand = hand;
        this.book = book;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(TALK)
    String read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "2147483647") int before,
            Model model) {
        return show(find(id), new Place(after, before), "", FormErrors.none(), model);
    }

    @PostMapping(TALK)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER')")
    String speak(@PathVariable UUID id, @RequestParam(defaultValue = "") String comment, Locale locale, Model model) {
        GridPlan plan = find(id);
        if (book.say(plan, Typed.stripped(comment))) {
            return "redirect:/planning/" + id + "/talk";
        }
        FormErrors errors = FormErrors.of("comment", words.getMessage("planning.talk.refused", null, locale));
        return show(plan, Place.FIRST, comment, errors, model);
    }

    private String show(GridPlan plan, Place place, String typed, FormErrors errors, Model model) {
        boolean maySpeak = Scoped.current().role() != Role.AUDITOR;
        model.addAttribute("page", pages.talk(plan, place, new Speaking(hand.mayEdit(plan), maySpeak, typed, errors)));
        return "planning/talk";
    }

    private GridPlan find(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
