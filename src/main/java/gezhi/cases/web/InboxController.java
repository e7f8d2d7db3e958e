package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.SavedFilters;
import gezhi.cases.Sending;
import gezhi.platform.web.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the inbox does: sends many cases at once, takes them back, keeps filters. The page itself is {@link WorkController}'s. */
@Controller
@PreAuthorize("hasRole('DISPATCHER')")
class InboxController {
    static final String SENT = "sent";

    private final Sending sending;
    private final SavedFilters saved;
    private final CaseQueries queries;
    private final InboxOffices offices;
    private final Wordings wordings;

    InboxController(Sending sending, SavedFilters saved, CaseQueries queries, InboxOffices offices, Wordings wordings) {
        this.sending = sending;
        this.saved = saved;
        this.queries = queries;
        this.offices = offices;
        this.wordings = wordings;
    }

    /**
     * Sends what was picked.
     *
     * @param pick each id_version
     * @param one id_version_office, when the office suggested for one case was taken; then nothing else is sent
     */
    @PostMapping("/work/dispatch")
    String dispatch(
            @RequestParam UUID batch,
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "") String words,
            InboxForm form,
            RedirectAttributes carried) {
        Wording wording = wordings.current();
        String[] parts = one.split("_");
        boolean single = parts.length == 3;
        UUID to = single ? id(parts[2]) : office;
        List<Sending.Item> items = single ? Picks.items(List.of(one)) : Picks.items(pick);
        if (to == null || items.isEmpty()) {
            String key = items.isEmpty() ? "inbox.nothing-picked" : "cases.dispatch.missing";
            carried.addFlashAttribute(SENT, InboxPage.Sent.saying(wording.say(key)));
        } else {
            Sending.Result result = sending.dispatch(batch, items, to, single ? "" : words.strip());
            String said = wording.say("inbox.sent", result.done().size(), offices.name(to));
            carried.addFlashAttribute(SENT, Picks.sent(said, result, undo(result), queries, wording));
        }
        return "redirect:" + form.href(form.shownRows());
    }

    /** Takes back those of a batch that have not moved since. */
    @PostMapping("/work/recall")
    String recall(
            @RequestParam UUID batch, @RequestParam List<String> pick, InboxForm form, RedirectAttributes carried) {
        Wording wording = wordings.current();
        Sending.Result result = sending.recall(batch, Picks.items(pick), wording.say("inbox.recall.why"));
        String said = wording.say("inbox.recalled", result.done().size());
        carried.addFlashAttribute(SENT, Picks.sent(said, result, List.of(), queries, wording));
        return "redirect:" + form.href(form.shownRows());
    }

    @PostMapping("/work/filters")
    String keep(@RequestParam(defaultValue = "") String name, InboxForm form, RedirectAttributes carried) {
        if (!saved.keep(Typed.stripped(name), form.query())) {
            String why = wordings.current().say("inbox.saved.refused", SavedFilters.MOST);
            carried.addFlashAttribute(SENT, InboxPage.Sent.saying(why));
        }
        return "redirect:" + form.href(form.shownRows());
    }

    @PostMapping("/work/filters/{id}/forget")
    String forget(@PathVariable UUID id, InboxForm form) {
        saved.forget(id);
        return "redirect:" + form.href(form.shownRows());
    }

    private static List<String> undo(Sending.Result result) {
        return result.done().stream()
                .map(item -> item.caseId() + "_" + item.version())
                .toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "office", e);
        }
    }
}
