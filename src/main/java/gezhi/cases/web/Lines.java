package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.Categories;
import gezhi.cases.store.NameReads;
import gezhi.platform.scope.Scoped;
import gezhi.territory.DivisionCode;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rows of cases as lines on the screen, names looked up for all of them at once. */
@Component
class Lines {
    private static final int SHOWN_WORDS = 80;

    private final Divisions divisions;
    private final NameReads names;
    private final Categories categories;

    Lines(Divisions divisions, NameReads names, Categories categories) {
        this.divisions = divisions;
        this.names = names;
        this.categories = categories;
    }

    List<Line> of(List<CaseRow> rows, Wording wording) {
        Set<String> codes =
                rows.stream().flatMap(row -> shown(row.place().division())).collect(Collectors.toSet());
        Map<String, String> places = divisions.names(codes);
        Set<UUID> ids =
                rows.stream().map(CaseRow::office).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, String> offices = names.offices(ids);
        return rows.stream().map(row -> line(row, places, offices, wording)).toList();
    }

    private Line line(CaseRow row, Map<String, String> places, Map<UUID, String> offices, Wording wording) {
        String place = shown(row.place().division())
                .map(code -> places.getOrDefault(code, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
        UUID office = row.office();
        return new Line(
                "/cases/" + row.id(),
                row.number(),
                category(row, wording),
                wording.status(row.step()),
                place,
                row.place().address(),
                shortened(row.words()),
                office == null ? "" : offices.getOrDefault(office, ""),
                wording.minute(row.received()),
                ClockFace.of(row, wording),
                mark(row, wording));
    }

    /** What stands out about a case: that somebody has asked something, or that it takes too long; empty for most. */
    static String mark(CaseRow row, Wording wording) {
        if (row.asked() != null) {
            return wording.say("cases.asked." + row.asked());
        }
        return Level.of(Scoped.current().city(), row.toldTo())
                .map(level -> wording.say("cases.told." + level))
                .orElse("");
    }

    String category(CaseRow row, Wording wording) {
        return categories.findEver(row.category()).map(wording::name).orElse(row.categoryName());
    }

    /** Of the path: from the community down, without the unit; what lies above it is the same for most rows of a list. */
    private static Stream<String> shown(String division) {
        String city = Scoped.current().city();
        List<String> path = DivisionCode.path(city, division).stream()
                .filter(code -> Level.of(city, code).orElse(Level.UNIT) != Level.UNIT)
                .toList();
        return path.subList(Math.max(0, path.size() - 2), path.size()).stream();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= SHOWN_WORDS ? line : line.substring(0, SHOWN_WORDS) + "…";
    }
}
