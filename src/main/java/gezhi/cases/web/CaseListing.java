package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of cases, to be taken out as it is filtered. */
@Component
class CaseListing implements Listing {
    private static final int AT_A_TIME = 1_000;

    private final CaseQueries queries;
    private final CaseCells cells;
    private final Wordings wordings;

    CaseListing(CaseQueries queries, CaseCells cells, Wordings wordings) {
        this.queries = queries;
        this.cells = cells;
        this.wordings = wordings;
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public String page(Filters filters) {
        return "/cases";
    }

    /** Residents take out what they reported themselves, which is all that they see here. */
    @Override
    public Set<Role> roles() {
        Set<Role> readers = CaseCells.readers();
        readers.add(Role.RESIDENT);
        return readers;
    }

    @Override
    public List<String> columns() {
        return Stream.concat(CaseCells.COLUMNS.stream(), Stream.of("in-time", "rating"))
                .toList();
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.of(queries.count(filters.as(ListForm.class).filter()));
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        CaseFilter filter = filters.as(ListForm.class).filter();
        Wording wording = wordings.current();
        Slice.walk(after -> queries.list(filter, after, AT_A_TIME), found -> {
            List<List<@Nullable Object>> written = cells.of(found, wording);
            for (int i = 0; i < found.size(); i++) {
                CaseRow row = found.get(i);
                written.get(i)
                        .add(row.inTime() == null ? "" : wording.say(row.inTime() ? "listings.yes" : "listings.no"));
                written.get(i).add(row.rating());
                rows.accept(written.get(i));
            }
        });
    }
}
