package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.DutyLists;
import gezhi.cases.Suggestions;
import gezhi.cases.loop.Step;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offices a dispatcher sends to: all that their cases can go to, and for each case the usual one. */
@Component
class InboxOffices {
    private final Offices offices;
    private final Suggestions suggestions;
    private final DutyLists duties;

    InboxOffices(Offices offices, Suggestions suggestions, DutyLists duties) {
        this.offices = offices;
        this.suggestions = suggestions;
        this.duties = duties;
    }

    /** Above the dispatcher's part of the city, the nearest first, then all of the county. */
    List<Option> all() {
        Scope scope = Scoped.current();
        return Stream.concat(offices.listOnPath(scope.subtree()).stream(), offices.listUnder(county(scope)).stream())
                .distinct()
                .map(office -> new Option(office.id().toString(), name(office)))
                .toList();
    }

    String name(UUID office) {
        return offices.find(office).map(Office::name).orElse("");
    }

    /** The office of the community on whose duty list it is, else the usual one, if it may be sent there without admission. */
    Map<UUID, InboxPage.Suggested> suggested(List<CaseRow> rows, Wording wording) {
        List<CaseRow> waiting =
                rows.stream().filter(row -> row.step() == Step.COLLECTED).toList();
        Set<String> categories = waiting.stream().map(CaseRow::category).collect(Collectors.toSet());
        Map<String, Suggestions.Suggestion> usual = suggestions.forCategories(categories);
        Map<UUID, Optional<Office>> known = new HashMap<>();
        Map<UUID, InboxPage.Suggested> suggested = new HashMap<>();
        Map<UUID, Office> obliged = duties.obliged(waiting);
        for (CaseRow row : waiting) {
            Suggestions.Suggestion found = usual.get(row.category());
            @Nullable Office duty = obliged.get(row.id());
            if (duty != null) {
                suggested.put(row.id(), suggestion(row, duty, wording.say("inbox.suggested.duty")));
            } else if (found != null) {
                known.computeIfAbsent(found.office(), offices::find)
                        .filter(office -> office.stands() && !duties.needsAdmission(row, office))
                        .ifPresent(office -> suggested.put(row.id(), suggestion(row, office, why(found, wording))));
            }
        }
        return suggested;
    }

    private static String why(Suggestions.Suggestion found, Wording wording) {
        return wording.say("inbox.suggested.why", found.times(), found.all());
    }

    private static InboxPage.Suggested suggestion(CaseRow row, Office office, String why) {
        return new InboxPage.Suggested(office.name(), why, row.id() + "_" + row.version() + "_" + office.id());
    }

    private static String name(Office office) {
        return office.name() + " · " + office.seatName();
    }

    private static String county(Scope scope) {
        return DivisionCode.path(scope.city(), scope.subtree()).stream()
                .filter(code -> Level.of(scope.city(), code).orElse(Level.CITY) == Level.COUNTY)
                .findFirst()
                .orElse(scope.city());
    }
}
