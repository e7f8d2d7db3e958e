package gezhi.cases.web;

import gezhi.cases.AnnouncedYear;
import gezhi.cases.Calendars;
import gezhi.deadlines.CalendarYear;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of the working calendar. */
@Component
class CalendarPages {
    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    CalendarForm fresh() {
        int wanted = calendars.findMissing().orElse(LocalDate.now(clock).getYear() + 1);
        return new CalendarForm(String.valueOf(wanted), "", "", "");
    }

    CalendarPage of(CalendarForm form, FormErrors errors, Wording wording) {
        int year = LocalDate.now(clock).getYear();
        List<AnnouncedYear> entered = calendars.entered();
        return new CalendarPage(
                calendars.list().stream()
                        .map(each -> new CalendarPage.Year(
                                String.valueOf(each.year()),
                                ranges(each.daysOff()),
                                each.daysWorked().stream()
                                        .map(LocalDate::toString)
                                        .toList(),
                                source(each, entered, wording)))
                        .toList(),
                calendars.findMissing().map(String::valueOf).orElse(""),
                form,
                Stream.of(year, year + 1)
                        .map(String::valueOf)
                        .map(each -> new Option(each, each))
                        .toList(),
                errors,
                Scoped.current().role() == Role.ADMINISTRATOR);
    }

    private static String source(CalendarYear year, List<AnnouncedYear> entered, Wording wording) {
        return entered.stream()
                .filter(each -> each.calendar().year() == year.year())
                .findFirst()
                .map(each ->
                        each.source() + " · " + wording.minute(each.at()) + (each.by() == null ? "" : " " + each.by()))
                .orElse("");
    }

    /** Days one after another as their first and last. */
    private static List<String> ranges(Set<LocalDate> days) {
        List<List<LocalDate>> ranges = new ArrayList<>();
        for (LocalDate day : days) {
            if (ranges.isEmpty() || !ranges.getLast().getLast().plusDays(1).equals(day)) {
                ranges.add(new ArrayList<>());
            }
            ranges.getLast().add(day);
        }
        return ranges.stream()
                .map(range ->
                        range.size() == 1 ? range.getFirst().toString() : range.getFirst() + " – " + range.getLast())
                .toList();
    }
}
