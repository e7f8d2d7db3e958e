package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.Categories;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the filters of the list offer. */
@Component
class ListOptions {
    private static final String INDENT = "　";

    private final Categories categories;
    private final Divisions divisions;
    private final Places places;
    private final Offices offices;

    ListOptions(Categories categories, Divisions divisions, Places places, Offices offices) {
        this.categories = categories;
        this.divisions = divisions;
        this.places = places;
        this.offices = offices;
    }

    List<Option> steps(Wording wording) {
        return Stream.concat(
                        Stream.of(new Option(ListForm.OPEN, wording.say("cases.filter.step.open"))),
                        Arrays.stream(Step.values()).map(step -> new Option(step.name(), wording.status(step))))
                .toList();
    }

    /** The trees and their classes; leaves would make a hundred entries. */
    List<Option> categories(Wording wording) {
        return Stream.concat(
                        Stream.of(new Option("", wording.say("cases.filter.category.any"))),
                        categories.list().stream()
                                .filter(category -> !category.leaf())
                                .map(category -> new Option(
                                        category.code(),
                                        (category.parent().isEmpty() ? "" : INDENT) + wording.name(category))))
                .toList();
    }

    List<Option> clocks(Wording wording) {
        return Arrays.stream(CaseFilter.Clock.values())
                .map(clock -> new Option(clock.name(), wording.say("cases.filter.clock." + clock)))
                .toList();
    }

    /** The way down to the division at hand, and what lies under it; from the top of one's own subtree. */
    List<Option> divisions(ListForm form, Wording wording) {
        return divisions(form.division(), wording);
    }

    List<Option> divisions(String chosen, Wording wording) {
        Scope scope = Scoped.current();
        String top = scope.role() == Role.OFFICE_HANDLER || scope.subtree().isEmpty() ? scope.city() : scope.subtree();
        String here = chosen.startsWith(top) ? chosen : top;
        List<Option> options = new ArrayList<>();
        options.add(new Option("", wording.say("cases.filter.division.any")));
        int depth = 0;
        for (Division division : divisions.path(here)) {
            if (division.code().length() >= top.length()) {
                options.add(new Option(division.code(), INDENT.repeat(depth++) + division.name()));
            }
        }
        for (Division child : places.under(here)) {
            options.add(new Option(child.code(), INDENT.repeat(depth) + child.name()));
        }
        return options;
    }

    List<Option> offices(ListForm form, Wording wording) {
        Scope scope = Scoped.current();
        String here = form.division().isEmpty() ? scope.city() : form.division();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", wording.say("cases.filter.office.any")));
        if (scope.role() != Role.OFFICE_HANDLER) {
            Stream.concat(offices.listOnPath(here).stream(), offices.listUnder(here).stream())
                    .distinct()
                    .forEach(office ->
                            options.add(new Option(office.id().toString(), office.name() + " · " + office.seatName())));
        }
        return options;
    }
}
