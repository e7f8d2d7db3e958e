package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.DatedDuty;
import gezhi.cases.DutyLists;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of the duty lists. */
@Component
class DutyPages {
    private final DutyLists duties;
    private final Categories categories;
    private final Divisions divisions;

    DutyPages(DutyLists duties, Categories categories, Divisions divisions) {
        this.duties = duties;
        this.categories = categories;
        this.divisions = divisions;
    }

    /** What the form holds. */
    record Form(String division, String category) {
        static final Form EMPTY = new Form("", "");
    }

    /** @param place the name of the community or part of the city; {@code code} is empty for every community */
    record Line(String code, String place, String category, String name, String from, String to) {}

    /**
     * @param done what has just been done, in words
     * @param mayChange true for the administrator
     */
    record DutiesPage(
            List<Line> lines,
            List<Option> categories,
            Form form,
            FormErrors errors,
            @Nullable String done,
            boolean mayChange) {}

    DutiesPage page(Form form, FormErrors errors, @Nullable String done, Wording wording) {
        List<DatedDuty> listed = duties.list();
        Map<String, String> places = divisions.names(
                listed.stream().map(DatedDuty::division).distinct().toList());
        return new DutiesPage(
                listed.stream().map(duty -> line(duty, places, wording)).toList(),
                Stream.concat(
                                Stream.of(new Option("", wording.say("duties.choose"))),
                                categories.list().stream()
                                        .map(each -> new Option(each.code(), each.code() + " " + path(each, wording))))
                        .toList(),
                form,
                errors,
                done,
                Scoped.current().role() == Role.ADMINISTRATOR);
    }

    private Line line(DatedDuty duty, Map<String, String> places, Wording wording) {
        String place = duty.division().isEmpty()
                ? wording.say("duties.everywhere")
                : places.getOrDefault(duty.division(), duty.division());
        return new Line(
                duty.division(),
                place,
                duty.category(),
                categories
                        .findEver(duty.category())
                        .map(found -> path(found, wording))
                        .orElse(duty.category()),
                duty.from().toString(),
                Objects.toString(duty.to(), ""));
    }

    private String path(Category category, Wording wording) {
        return categories
                .find(category.parent())
                .map(parent -> wording.name(parent) + " › " + wording.name(category))
                .orElseGet(() -> wording.name(category));
    }
}
