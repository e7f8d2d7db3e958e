package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.store.NameReads;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.territory.Divisions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of cases, to be taken out as it is filtered. Whom to reach is not in it. */
@Component
class CaseListing implements Listing {
    private static final int AT_A_TIME = 1_000;

    private final CaseQueries queries;
    private final Lines lines;
    private final NameReads names;
    private final Divisions divisions;
    private final Wordings wordings;

    CaseListing(CaseQueries queries, Lines lines, NameReads names, Divisions divisions, Wordings wordings) {
        this.queries = queries;
        this.lines = lines;
        this.names = names;
        this.divisions = divisions;
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

    @Override
    public Set<Role> roles() {
        return EnumSet.of(
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER,
                Role.OFFICE_HANDLER,
                Role.SUPERVISOR,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "number",
                "step",
                "category",
                "division",
                "place",
                "address",
                "words",
                "channel",
                "office",
                "received",
                "due",
                "in-time",
                "rating");
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
            Map<UUID, String> offices = names.offices(
                    found.stream().map(CaseRow::office).filter(Objects::nonNull).collect(Collectors.toSet()));
            Map<String, String> places = divisions.names(
                    found.stream().map(row -> row.place().division()).collect(Collectors.toSet()));
            found.forEach(row -> rows.accept(cells(row, offices, places, wording)));
        });
    }

    private List<@Nullable Object> cells(
            CaseRow row, Map<UUID, String> offices, Map<String, String> places, Wording wording) {
        UUID office = row.office();
        return Arrays.asList(
                row.number(),
                wording.status(row.step()),
                lines.category(row, wording),
                row.place().division(),
                places.getOrDefault(row.place().division(), ""),
                row.place().address(),
                row.words(),
                wording.say("cases.story.REPORT." + row.channel()),
                office == null ? "" : offices.getOrDefault(office, ""),
                Cells.minute(row.received(), wording.zone()),
                Cells.minute(row.due(), wording.zone()),
                row.inTime() == null ? "" : wording.say(row.inTime() ? "listings.yes" : "listings.no"),
                row.rating());
    }
}
