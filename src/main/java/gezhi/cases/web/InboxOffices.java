package gezhi.cases.web;

import gezhi.cases.CaseRow;
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
import org.springframework.stereotype.Component;

/** Offices a dispatcher sends to: all that their cases can go to, and for each case the usual one. */
@Component
class InboxOffices {
    private final Offices offices;
    private final Suggestions suggestions;

    InboxOffices(Offices offices, Suggestions suggestions) {
        this.offices = offices;
        this.suggestions = suggestions;
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

    Map<UUID, InboxPage.Suggested> suggested(List<CaseRow> rows, Wording wording) {
        List<CaseRow> waiting =
                rows.stream().filter(row -> row.step() == Step.COLLECTED).toList();
        Set<String> categories = waiting.stream().map(CaseRow::category).collect(Collectors.toSet());
        Map<String, Suggestions.Suggestion> usual = suggestions.forCategories(categories);
        Map<UUID, Optional<Office>> known = new HashMap<>();
        Map<UUID, InboxPage.Suggested> suggested = new HashMap<>();
        for (CaseRow row : waiting) {
            Suggestions.Suggestion found = usual.get(row.category());
            if (found != null) {
                known.computeIfAbsent(found.office(), offices::find)
                        .filter(Office::stands)
                        .ifPresent(office -> suggested.put(row.id(), suggestion(row, office, found, wording)));
            }
        }
        return suggested;
    }

    private static InboxPage.Suggested suggestion(
            CaseRow row, Office office, Suggestions.Suggestion found, Wording wording) {
        return new InboxPage.Suggested(
                office.name(),
                wording.say("inbox.suggested.why", found.times(), found.all()),
                row.id() + "_" + row.version() + "_" + office.id());
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
