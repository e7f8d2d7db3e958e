package gezhi.dashboards.web;

import gezhi.dashboards.Entry;
import gezhi.dashboards.Selection;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.store.NameStore;
import gezhi.platform.GezhiSettings;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.DivisionCode;
import gezhi.territory.Divisions;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the keys of the figures are called in the reader's language. */
@Component
@Transactional(readOnly = true)
class FigureNames {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final NameStore store;
    private final Divisions divisions;
    private final GezhiSettings settings;
    private final MessageSource words;

    FigureNames(NameStore store, Divisions divisions, GezhiSettings settings, MessageSource words) {
        this.store = store;
        this.divisions = divisions;
        this.settings = settings;
        this.words = words;
    }

    /** What the figures of all that is linked by succession are called together. */
    String together() {
        return words.getMessage("dashboards.same-ground.all", null, LocaleContextHolder.getLocale());
    }

    /** With the days on which it stood, where it stands no more. */
    static String withDays(Division division) {
        return division.validTo() == null
                ? division.name()
                : division.name() + " " + division.validFrom() + " – "
                        + division.validTo().minusDays(1);
    }

    Map<String, String> of(Dimension dimension, Collection<String> keys) {
        String city = Scoped.current().city();
        boolean english = Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return switch (dimension) {
            case ALL -> Map.of();
            case CATEGORY -> store.categories(city, keys, english);
            case OFFICE -> store.offices(city, keys, english);
        };
    }

    RowsPage rowsPage(Division division, Selection selection, long number, Slice<Entry> rows) {
        Slice<RowsPage.Row> shown = rows(division, rows);
        return RowsPage.of(division, selection, number, shown.rows(), shown.next());
    }

    Slice<RowsPage.Row> rows(Division division, Slice<Entry> rows) {
        Map<String, String> categories =
                of(Dimension.CATEGORY, rows.rows().stream().map(Entry::category).collect(Collectors.toSet()));
        Map<String, String> offices = of(
                Dimension.OFFICE,
                rows.rows().stream()
                        .map(Entry::office)
                        .filter(Objects::nonNull)
                        .map(UUID::toString)
                        .collect(Collectors.toSet()));
        Map<String, String> places = divisions.names(rows.rows().stream()
                .flatMap(entry -> below(division, entry.division()))
                .collect(Collectors.toSet()));
        return rows.map(entry -> new RowsPage.Row(
                MINUTE.format(entry.at().atZone(settings.zone())),
                entry.number(),
                "/cases/" + entry.caseId(),
                below(division, entry.division())
                        .map(code -> places.getOrDefault(code, code))
                        .collect(Collectors.joining(" ")),
                categories.getOrDefault(entry.category(), entry.category()),
                entry.office() == null
                        ? ""
                        : offices.getOrDefault(entry.office().toString(), ""),
                entry.step()));
    }

    /** The path from {@code division}, of which the page is, down to where it happened. */
    private static Stream<String> below(Division division, String place) {
        return place.equals(division.code())
                ? Stream.of(place)
                : DivisionCode.path(Scoped.current().city(), place).stream()
                        .filter(code -> code.length() > division.code().length());
    }
}
