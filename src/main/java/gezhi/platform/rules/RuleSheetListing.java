package gezhi.platform.rules;

import gezhi.platform.Role;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a sheet of rules ({@code sheet}), or of all of them, to be taken out: each value with the name of its column. */
@Component
class RuleSheetListing implements Listing {
    private final RuleSheets sheets;
    private final RuleSheetPages pages;

    RuleSheetListing(RuleSheets sheets, RuleSheetPages pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    @Override
    public String key() {
        return "rules";
    }

    @Override
    public String page(Filters filters) {
        return "/rules" + (filters.text("sheet").isEmpty() ? "" : "/" + filters.text("sheet"));
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM));
    }

    @Override
    public List<String> columns() {
        return List.of("sheet", "line", "days");
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.of(asked(filters).stream()
                .mapToLong(sheet -> sheets.lines(sheet).size())
                .sum());
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        for (RuleSheet sheet : asked(filters)) {
            RuleSheetPage page = pages.page(sheet, Map.of(), null);
            page.rows().forEach(row -> rows.accept(List.of(page.title(), line(page, row), row.days())));
        }
    }

    private List<RuleSheet> asked(Filters filters) {
        String name = filters.text("sheet");
        return name.isEmpty()
                ? sheets.list()
                : List.of(sheets.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("A sheet that nobody has: " + name)));
    }

    private static String line(RuleSheetPage page, RuleSheetPage.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(page.heads().get(i) + ": " + row.cells().get(i));
        }
        return String.join(" · ", cells);
    }
}
