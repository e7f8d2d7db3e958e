package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case page after a deed that was not done, and what a dialog says about the place. */
@Component
class DeedPages {
    private final CasePages pages;
    private final Stories stories;
    private final Whereabouts whereabouts;

    DeedPages(CasePages pages, Stories stories, Whereabouts whereabouts) {
        this.pages = pages;
        this.stories = stories;
        this.whereabouts = whereabouts;
    }

    CasePage again(CaseFile file, Action.Kind kind, String why, DeedForm form, Wording wording) {
        return pages.page(file, CasePages.News.refused(kind, why, form), wording);
    }

    /** When somebody else was faster, the sentence says who, when and what. */
    String sentence(Refusal why, CaseFile now, Wording wording) {
        return why instanceof Refusal.StaleVersion || why instanceof Refusal.NotYourStep
                ? stories.lastMove(now, wording) + Refusals.say(why, wording)
                : Refusals.say(why, wording);
    }

    /** The place as the dialog has it; null when it is what the case has already, or cannot be found. */
    @Nullable
    Place corrected(DeedForm form, CaseFile file) {
        Place old = file.row().place();
        String address = form.address() == null ? old.address() : form.address().strip();
        Double lon = form.lon();
        Double lat = form.lat();
        Place.@Nullable Point point = lon == null || lat == null ? null : new Place.Point(lon, lat);
        boolean stays = form.division().isEmpty()
                ? point == null || point.equals(old.point())
                : form.division().equals(old.division()) && Objects.equals(point, old.point());
        if (stays) {
            return address.equals(old.address()) ? null : new Place(old.division(), old.point(), address);
        }
        return whereabouts.find(point, form.division(), address).orElse(null);
    }
}
