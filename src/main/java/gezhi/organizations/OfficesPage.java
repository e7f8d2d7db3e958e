package gezhi.organizations;

import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of standing offices.
 *
 * @param next key of the page that follows, null for none
 * @param mayChange true for the administrator
 */
record OfficesPage(
        List<Row> rows, @Nullable String next, String words, String kind, List<Option> kinds, boolean mayChange) {

    /** A search is never refused. */
    public FormErrors errors() {
        return FormErrors.none();
    }

    record Row(UUID id, String name, String kind, String seat, String seatName) {}

    static OfficesPage of(Slice<Office> found, String words, String kind, List<Option> kinds, boolean mayChange) {
        Map<String, String> names = kinds.stream().collect(Collectors.toMap(Option::value, Option::text));
        List<Row> rows = found.rows().stream()
                .map(office -> new Row(
                        office.id(),
                        office.name(),
                        names.getOrDefault(office.kind(), office.kind()),
                        office.seat(),
                        office.seatName()))
                .toList();
        return new OfficesPage(rows, found.next(), words, kind, kinds, mayChange);
    }

    static List<Option> options(List<OfficeKind> kinds, Locale locale) {
        return kinds.stream()
                .map(kind -> new Option(kind.code(), kind.name(locale)))
                .toList();
    }
}
