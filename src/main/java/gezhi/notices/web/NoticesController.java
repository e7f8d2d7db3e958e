package gezhi.notices.web;

import gezhi.notices.Notice;
import gezhi.notices.Notices;
import gezhi.notices.Phrasing;
import gezhi.notices.model.Words;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What one was told; each line leads to its case. */
@Controller
class NoticesController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notices notices;
    private final Phrasing phrasing;
    private final Clock clock;

    NoticesController(Notices notices, Phrasing phrasing, Clock clock) {
        this.notices = notices;
        this.phrasing = phrasing;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String before,
            Locale locale,
            Model model) {
        Slice<Notice> slice = notices.list(!all, before);
        model.addAttribute(
                "page",
                new NoticesPage(
                        slice.map(notice -> row(notice, locale)).rows(),
                        all,
                        notices.unread(),
                        slice.isEmpty() ? null : slice.rows().getFirst().id().toString(),
                        slice.next()));
        return "notices/list";
    }

    /** Reading it is what marks it as read, so it takes a press and not a link that anything may follow. */
    @PostMapping("/notices/{id}/open")
    String open(@PathVariable UUID id) {
        return notices.open(id)
                .map(notice -> "redirect:" + notice.page(Scoped.current().city()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/notices/read")
    String readAll(@RequestParam UUID last) {
        notices.readAll(last);
        return "redirect:/notices";
    }

    NoticesPage.Row row(Notice notice, Locale locale) {
        Words words = phrasing.inTheProgram(notice.fact(), notice.voice(), locale);
        Instant at = notice.fact().at();
        return new NoticesPage.Row(
                notice.id().toString(),
                words.title(),
                words.text(),
                MINUTE.format(at.atZone(clock.getZone())),
                at.toString(),
                notice.unread());
    }
}
