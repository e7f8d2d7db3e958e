package gezhi.activities.web;

import gezhi.activities.ActivityFile;
import gezhi.activities.loop.Recurrence;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form of an activity with its choices. */
@Component
class ActivityForms {
    private final ActivityPages pages;
    private final Divisions divisions;
    private final ActivitySpeech speech;

    ActivityForms(ActivityPages pages, Divisions divisions, ActivitySpeech speech) {
        this.pages = pages;
        this.divisions = divisions;
        this.speech = speech;
    }

    ActivityFormPage page(ActivityForm form, FormErrors errors) {
        return new ActivityFormPage(form, "/activities", "/activities", true, 0, places(), skills(), repeats(), errors);
    }

    /** @param following how many follow that were announced with it */
    ActivityFormPage page(ActivityForm form, ActivityFile file, int following, FormErrors errors) {
        String address = ActivityPages.address(file.row());
        return new ActivityFormPage(
                form, address + "/change", address, false, following, places(), skills(), repeats(), errors);
    }

    /** The desk's own part of the city, and the communities of a street. */
    private List<Option> places() {
        String own = Scoped.current().subtree();
        Stream<Division> found =
                divisions.path(own).stream().filter(each -> each.code().equals(own));
        return Stream.concat(found, divisions.children(own, "").rows().stream())
                .filter(each -> each.level() == Level.TOWNSHIP || each.level() == Level.COMMUNITY)
                .map(each -> new Option(each.code(), each.name()))
                .toList();
    }

    private List<Option> skills() {
        return Stream.concat(
                        Stream.of(new Option("", speech.say("activities.skill.none"))),
                        pages.skills().stream()
                                .map(skill -> new Option(skill.code(), skill.in(ActivitySpeech.locale()))))
                .toList();
    }

    private List<Option> repeats() {
        return Arrays.stream(Recurrence.values())
                .map(each -> new Option(each.name(), speech.say("activities.repeats." + each)))
                .toList();
    }
}
