package gezhi.cases.web;

import gezhi.cases.CalendarOutcome;
import gezhi.cases.CalendarOutcome.Changed;
import gezhi.cases.CalendarOutcome.NoSource;
import gezhi.cases.CalendarOutcome.Unreadable;
import gezhi.cases.CalendarOutcome.YearOutOfReach;
import gezhi.cases.Calendars;
import gezhi.deadlines.Announcement.Flaw;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The working calendar: whoever works with cases reads it, the administrator enters the years. */
@Controller
class CalendarController {
    private final Calendars calendars;
    private final CalendarPages pages;
    private final Wordings wordings;

    CalendarController(Calendars calendars, CalendarPages pages, Wordings wordings) {
        this.calendars = calendars;
        this.pages = pages;
        this.wordings = wordings;
    }

    @GetMapping("/calendar")
    @PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')")
    String show(Model model) {
        return page(pages.fresh(), FormErrors.none(), model);
    }

    @PostMapping("/calendar")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String announce(@ModelAttribute("form") CalendarForm form, Model model) {
        CalendarOutcome outcome = calendars.announce(
                form.yearNumber(), Typed.text(form.off()), Typed.text(form.worked()), Typed.text(form.source()));
        return switch (outcome) {
            case Changed() -> "redirect:/calendar";
            case YearOutOfReach() -> page(form, error("year", "YEAR_OUT_OF_REACH", ""), model);
            case NoSource() -> page(form, error("source", "NO_SOURCE", ""), model);
            case Unreadable(Flaw flaw, String words) -> page(form, error(field(flaw), flaw.name(), words), model);
        };
    }

    private static String field(Flaw flaw) {
        return switch (flaw) {
            case BAD_LINE, OTHER_YEAR, FIXED_DAY_MISSING -> "off";
            case WORKED_ON_WEEKDAY, OFF_AND_WORKED -> "worked";
        };
    }

    private FormErrors error(String field, String reason, String words) {
        return FormErrors.of(field, wordings.current().say("rules.calendar.refused." + reason, words));
    }

    private String page(CalendarForm form, FormErrors errors, Model model) {
        model.addAttribute("page", pages.of(form, errors, wordings.current()));
        return "cases/calendar";
    }
}
