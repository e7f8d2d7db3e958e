package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.SavedFilters;
import gezhi.cases.Sending;
import gezhi.platform.web.Typed;
import java.util.ArrayList;
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
        List<Sending.Item> items = single ? items(List.of(one)) : items(pick);
        if (to == null || items.isEmpty()) {
            String key = items.isEmpty() ? "inbox.nothing-picked" : "cases.dispatch.missing";
            carried.addFlashAttribute(SENT, new InboxPage.Sent(wording.say(key), batch, List.of(), List.of()));
        } else {
            Sending.Result result = sending.dispatch(batch, items, to, single ? "" : words.strip());
            String said = wording.say("inbox.sent", result.done().size(), offices.name(to));
            carried.addFlashAttribute(SENT, sent(said, result, undo(result), wording));
        }
        return "redirect:" + form.href(form.shownRows());
    }

    /** Takes back those of a batch that have not moved since. */
    @PostMapping("/work/recall")
    String recall(
            @RequestParam UUID batch, @RequestParam List<String> pick, InboxForm form, RedirectAttributes carried) {
        Wording wording = wordings.current();
        Sending.Result result = sending.recall(batch, items(pick));
        String said = wording.say("inbox.recalled", result.done().size());
        carried.addFlashAttribute(SENT, sent(said, result, List.of(), wording));
        return "redirect:" + form.href(form.shownRows());
    }

    @PostMapping("/work/filters")
    String keep(@RequestParam(defaultValue = "") String name, InboxForm form, RedirectAttributes carried) {
        if (!saved.keep(Typed.stripped(name), form.query())) {
            String why = wordings.current().say("inbox.saved.refused", SavedFilters.MOST);
            carried.addFlashAttribute(SENT, new InboxPage.Sent(why, UUID.randomUUID(), List.of(), List.of()));
        }
        return "redirect:" + form.href(form.shownRows());
    }

    @PostMapping("/work/filters/{id}/forget")
    String forget(@PathVariable UUID id, InboxForm form) {
        saved.forget(id);
        return "redirect:" + form.href(form.shownRows());
    }

    private InboxPage.Sent sent(String said, Sending.Result result, List<String> undo, Wording wording) {
        List<InboxPage.Refused> refused = new ArrayList<>();
        for (Sending.Refused each : result.refused()) {
            String number =
                    queries.find(each.caseId()).map(file -> file.row().number()).orElse("");
            refused.add(new InboxPage.Refused(number, "/cases/" + each.caseId(), Refusals.say(each.why(), wording)));
        }
        return new InboxPage.Sent(said, result.batch(), undo, refused);
    }

    private static List<String> undo(Sending.Result result) {
        return result.done().stream()
                .map(item -> item.caseId() + "_" + item.version())
                .toList();
    }

    private static List<Sending.Item> items(@Nullable List<String> picked) {
        if (picked == null || picked.isEmpty()) {
            return List.of();
        }
        if (picked.size() > Sending.MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return picked.stream().distinct().map(InboxController::item).toList();
    }

    private static Sending.Item item(String picked) {
        String[] parts = picked.split("_");
        try {
            return new Sending.Item(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "id_version", e);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "office", e);
        }
    }
}
