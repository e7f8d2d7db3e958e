package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.store.NameReads;
import gezhi.platform.Role;
import gezhi.platform.listing.Cells;
import gezhi.territory.Divisions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as they stand in files, whichever list they come from; names are looked up for a slice at once. Whom to reach is not in them. */
@Component
class CaseCells {
    static final List<String> COLUMNS = List.of(
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
            "due");

    private final Lines lines;
    private final NameReads names;
    private final Divisions divisions;

    CaseCells(Lines lines, NameReads names, Divisions divisions) {
        this.lines = lines;
        this.names = names;
        this.divisions = divisions;
    }

    /** Those who take out the cases that they work with. */
    static Set<Role> readers() {
        return EnumSet.of(
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER,
                Role.OFFICE_HANDLER,
                Role.SUPERVISOR,
                Role.LEADER,
                Role.AUDITOR);
    }

    /** {@link #COLUMNS} of each, in their order; more may be added to each. */
    List<List<@Nullable Object>> of(List<CaseRow> found, Wording wording) {
        Map<UUID, String> offices = names.offices(
                found.stream().map(CaseRow::office).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> places = divisions.names(
                found.stream().map(row -> row.place().division()).collect(Collectors.toSet()));
        return found.stream().map(row -> cells(row, offices, places, wording)).toList();
    }

    private List<@Nullable Object> cells(
            CaseRow row, Map<UUID, String> offices, Map<String, String> places, Wording wording) {
        UUID office = row.office();
        return new ArrayList<>(List.of(
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
                Cells.minute(row.due(), wording.zone())));
    }
}
