package gezhi.cases.web;

import gezhi.cases.Alike;
import gezhi.cases.CaseRow;
import gezhi.cases.Categories;
import gezhi.cases.Duplicates;
import gezhi.cases.Merging;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.cases.store.MergeStore.Relative;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases alike, as cards. */
@Component
class AlikePages {
    private final Duplicates duplicates;
    private final Merging merging;
    private final Categories categories;
    private final BondPages bonds;

    AlikePages(Duplicates duplicates, Merging merging, Categories categories, BondPages bonds) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.categories = categories;
        this.bonds = bonds;
    }

    /**
     * One of them.
     *
     * @param words empty when they are not shown
     * @param photo address of the small photo; null when there is none to be shown
     */
    record Card(
            String id,
            String number,
            String title,
            String status,
            String facts,
            String reports,
            String words,
            @Nullable String photo,
            boolean likely) {}

    /** What the report page shows. */
    record Reporting(List<Card> cards) {}

    /**
     * What the case page shows.
     *
     * @param cards others that may be about the same problem; empty for those who cannot merge
     * @param parent the case this one waits for; null when it is not merged, or when it lies beyond what the person sees
     * @param end what became of that case; null while it goes on
     * @param children cases that wait for this one
     * @param households how many have reported the problem, in words, for those who work on it; empty for one
     * @param ties what else stands beside it
     */
    record Family(
            List<Card> cards,
            @Nullable Link parent,
            BondPages.@Nullable End end,
            List<Link> children,
            String households,
            BondPages.Ties ties) {
        public boolean isEmpty() {
            return cards.isEmpty() && parent == null && end == null && children.isEmpty() && households.isEmpty();
        }
    }

    record Link(String id, String number, String status) {}

    /** @param staff they see photos by the door of the case, others by one that shows only what a desk has looked at */
    Reporting reporting(List<Alike> found, boolean staff, Wording wording) {
        return new Reporting(found.stream()
                .map(alike -> card(alike, staff ? photo(alike) : "/report/alike/" + alike.id() + "/photo", wording))
                .toList());
    }

    Family family(CaseRow row, List<Action.Kind> buttons, Wording wording) {
        List<Card> cards = buttons.contains(Action.Kind.MERGE)
                ? duplicates.listFor(row).stream()
                        .map(alike -> card(alike, photo(alike), wording))
                        .toList()
                : List.of();
        @Nullable
        Link parent = row.step() == Step.MERGED
                ? merging.findParent(row.id())
                        .map(relative -> link(relative, wording))
                        .orElse(null)
                : null;
        return new Family(
                cards,
                parent,
                bonds.end(row, wording),
                merging.children(row.id()).stream()
                        .map(relative -> link(relative, wording))
                        .toList(),
                households(row, wording),
                bonds.ties(row, buttons, wording));
    }

    private String households(CaseRow row, Wording wording) {
        int households = Scoped.current().role() == Role.RESIDENT ? 1 : merging.households(row.id());
        return households > 1 ? wording.say("cases.alike.households", households) : "";
    }

    private static @Nullable String photo(Alike alike) {
        UUID photo = alike.photo();
        return photo == null ? null : "/cases/" + alike.id() + "/photos/" + photo + "/small";
    }

    private Card card(Alike alike, @Nullable String photo, Wording wording) {
        String category =
                categories.findEver(alike.category()).map(wording::name).orElse(alike.category());
        return new Card(
                alike.id().toString(),
                alike.number(),
                category,
                wording.status(alike.step()),
                alike.metres() == Alike.BY_ADDRESS
                        ? wording.say("cases.alike.facts.address", wording.minute(alike.received()))
                        : wording.say("cases.alike.facts", alike.metres(), wording.minute(alike.received())),
                alike.households() > 1 ? wording.say("cases.alike.households", alike.households()) : "",
                alike.words(),
                alike.photo() == null ? null : photo,
                alike.likely());
    }

    private static Link link(Relative relative, Wording wording) {
        return new Link(relative.id().toString(), relative.number(), wording.status(relative.step()));
    }
}
