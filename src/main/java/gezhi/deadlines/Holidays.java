package gezhi.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which days are off beside weekends, and which weekend days are worked, for the years that were announced. */
public final class Holidays {
    private final Set<Integer> years;
    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    public Holidays(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> worked) {
        this.years = Set.copyOf(years);
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
    }

    /** Mainland China, from {@code calendars/china.yaml}. */
    public static Holidays china() {
        try (InputStream in = Holidays.class.getResourceAsStream("/calendars/china.yaml")) {
            return read(Objects.requireNonNull(in, "calendars/china.yaml is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the form of {@code calendars/china.yaml}. */
    public static Holidays read(InputStream in) {
        Map<String, Map<Integer, Map<String, List<?>>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        Map<Integer, Map<String, List<?>>> years = Objects.requireNonNull(file.get("years"));
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (Map<String, List<?>> year : years.values()) {
            for (Object holiday : year.getOrDefault("holidays", List.of())) {
                Map<?, ?> range = (Map<?, ?>) holiday;
                LocalDate to = LocalDate.parse(String.valueOf(range.get("to")));
                LocalDate.parse(String.valueOf(range.get("from")))
                        .datesUntil(to.plusDays(1))
                        .forEach(off::add);
            }
            year.getOrDefault("worked", List.of()).forEach(date -> worked.add(LocalDate.parse(String.valueOf(date))));
        }
        return new Holidays(years.keySet(), off, worked);
    }

    /** The same with a year added, or said anew. */
    public Holidays with(CalendarYear calendar) {
        Set<Integer> all = new HashSet<>(years);
        all.add(calendar.year());
        return new Holidays(
                all,
                replaced(off, calendar.year(), calendar.off()),
                replaced(worked, calendar.year(), calendar.worked()));
    }

    /** What is known of a year; no days for one that is not covered. */
    public CalendarYear of(int year) {
        return new CalendarYear(year, in(year, off), in(year, worked));
    }

    private static Set<LocalDate> replaced(Set<LocalDate> days, int year, Set<LocalDate> by) {
        Set<LocalDate> all = new HashSet<>(days);
        all.removeIf(day -> day.getYear() == year);
        all.addAll(by);
        return all;
    }

    private static Set<LocalDate> in(int year, Set<LocalDate> days) {
        return days.stream().filter(day -> day.getYear() == year).collect(Collectors.toSet());
    }

    public boolean covers(int year) {
        return years.contains(year);
    }

    /** Only to be asked about a year that is covered. */
    public boolean isWorkingDay(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new IllegalArgumentException("No holidays are known for " + date.getYear());
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !off.contains(date) && (!weekend || worked.contains(date));
    }
}
