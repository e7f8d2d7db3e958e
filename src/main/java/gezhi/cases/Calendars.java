package gezhi.cases;

import gezhi.cases.CalendarOutcome.Changed;
import gezhi.cases.CalendarOutcome.NoSource;
import gezhi.cases.CalendarOutcome.Unreadable;
import gezhi.cases.CalendarOutcome.YearOutOfReach;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.CalendarStore;
import gezhi.deadlines.Announcement;
import gezhi.deadlines.CalendarYear;
import gezhi.deadlines.Holidays;
import gezhi.deadlines.WorkingCalendar;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working calendar of the city at hand, year by year. No year is guessed: until one is known, what would be due in it cannot be
 * dispatched, so this says early that one is missing.
 */
@Service
@Transactional(readOnly = true)
public class Calendars {
    /** The State Council announces a year in November of the one before (calendars/china.yaml). */
    private static final Month ANNOUNCED = Month.NOVEMBER;

    private static final int LONGEST_SOURCE = 200;

    private final CalendarStore store;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Calendars(CalendarStore store, Rulebooks rulebooks, Clock clock) {
        this.store = store;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** The working calendar in force, for what other modules have to count. */
    public WorkingCalendar working() {
        return rulebooks.current().calendar();
    }

    /** The year before, this one and the next, as far as they are known. */
    public List<CalendarYear> list() {
        Holidays holidays = rulebooks.current().calendar().holidays();
        int year = today().getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .filter(holidays::covers)
                .mapToObj(holidays::of)
                .toList();
    }

    /** The years that were entered on screen; from the table, not from memory. */
    public List<AnnouncedYear> entered() {
        return store.list(Scoped.current().city());
    }

    /** The year whose calendar is wanted by now: this one always, the next from November on. */
    public Optional<Integer> findMissing() {
        Holidays holidays = rulebooks.current().calendar().holidays();
        LocalDate today = today();
        int last = today.getYear() + (today.getMonth().compareTo(ANNOUNCED) >= 0 ? 1 : 0);
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !holidays.covers(year))
                .boxed()
                .findFirst();
    }

    /**
     * Enters a year, or says it anew; deadlines already set stay.
     *
     * @param year this one or the next
     * @param off and {@code worked}: as {@link Announcement} reads them
     * @param source title or number of the notice, at most 200 characters
     */
    @Transactional
    public CalendarOutcome announce(int year, String off, String worked, String source) {
        if (year < today().getYear() || year > today().getYear() + 1) {
            return new YearOutOfReach();
        }
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            return new NoSource();
        }
        return switch (Announcement.read(year, off, worked)) {
            case Announcement.Unreadable(var flaw, String words) -> new Unreadable(flaw, words);
            case Announcement.Read(CalendarYear calendar) -> {
                Scope scope = Scoped.current();
                store.add(scope.city(), calendar, source.strip(), scope.person(), clock.instant());
                rulebooks.changed(scope.city());
                yield new Changed();
            }
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
