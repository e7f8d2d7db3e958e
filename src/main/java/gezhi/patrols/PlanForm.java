package gezhi.patrols;

import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is typed.
 *
 * @param grid a code, with or without the name behind it
 * @param places one a line; what to look for stands behind a colon
 * @param version of the plan as it was read; empty for a new one
 */
record PlanForm(
        @Nullable String grid,
        @Nullable String name,
        @Nullable String everyDays,
        @Nullable String from,
        @Nullable String places,
        @Nullable Integer version) {

    static PlanForm of(Plan plan) {
        String places = plan.places().stream()
                .map(place -> place.lookFor().isEmpty() ? place.name() : place.name() + "：" + place.lookFor())
                .collect(Collectors.joining("\n"));
        return new PlanForm(
                plan.grid(),
                plan.name(),
                String.valueOf(plan.everyDays()),
                plan.from().toString(),
                places,
                plan.version());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** What cannot be read becomes what is refused: no day in between, no day at all. */
    Plan.Draft draft(LocalDate today) {
        List<Plan.Place> read = Typed.text(places)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(PlanForm::place)
                .toList();
        return new Plan.Draft(
                Typed.stripped(grid).split("\\s", 2)[0], Typed.text(name), number(everyDays), day(from, today), read);
    }

    private static Plan.Place place(String line) {
        String[] parts = line.split("[：:]", 2);
        return new Plan.Place(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
    }

    private static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return LocalDate.parse(Typed.stripped(typed));
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }
}
