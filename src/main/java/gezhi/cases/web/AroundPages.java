package gezhi.cases.web;

import gezhi.cases.AroundDeed;
import gezhi.cases.AroundLink;
import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.PublicCase;
import gezhi.cases.PublicPhotos;
import gezhi.cases.Surroundings;
import gezhi.cases.loop.Step;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages and the feed of what everybody may know. */
@Component
class AroundPages {
    private final Surroundings cases;
    private final Categories categories;
    private final Divisions divisions;
    private final List<AroundLink> links;
    private final List<AroundDeed> deeds;

    AroundPages(
            Surroundings cases,
            Categories categories,
            Divisions divisions,
            List<AroundLink> links,
            List<AroundDeed> deeds) {
        this.cases = cases;
        this.categories = categories;
        this.divisions = divisions;
        this.links = links;
        this.deeds = deeds;
    }

    record Line(
            String number,
            String href,
            String title,
            String place,
            String placeHref,
            String status,
            String received,
            String reports,
            String words,
            boolean worded,
            @Nullable String photo) {}

    /**
     * A list.
     *
     * @param parts the divisions one level down, as far as the community
     * @param more address of the next page; null on the last
     */
    record Listing(
            String code,
            String name,
            List<Division> path,
            List<Division> parts,
            List<Option> categories,
            String category,
            List<Line> lines,
            String feed,
            @Nullable String more) {
        public FormErrors errors() {
            return FormErrors.none();
        }
    }

    /**
     * One case, with the form of "me too".
     *
     * @param here its address
     * @param links to what others offer about it
     * @param withdrawn why nothing more is said of it; empty for what was neither refused nor is void
     * @param presses buttons of others, for who has signed in
     */
    record One(
            Line line,
            String here,
            String withdrawn,
            List<AroundLink> links,
            List<AroundDeed.Press> presses,
            boolean open,
            UUID requestId,
            String words,
            String door,
            List<ReplyLine> replies,
            FormErrors errors) {}

    Listing list(Division division, String category, String after, Wording wording) {
        Slice<PublicCase> found = cases.list(division.code(), category, after);
        boolean deep = division.level().isAtOrBelow(Level.COMMUNITY);
        String asked = category.isEmpty() ? "" : "category=" + category;
        String here = "/around/" + division.code();
        return new Listing(
                division.code(),
                division.name(),
                divisions.path(division.code()),
                deep ? List.of() : divisions.children(division.code(), "").rows(),
                options(wording),
                category,
                found.rows().stream().map(row -> line(row, wording)).toList(),
                here + ".atom" + (asked.isEmpty() ? "" : "?" + asked),
                found.next() == null
                        ? null
                        : here + "?" + asked + (asked.isEmpty() ? "" : "&") + "after=" + found.next());
    }

    One one(PublicCase row, String words, String door, FormErrors errors, Wording wording) {
        boolean gone = row.step() == Step.REFUSED || row.step() == Step.VOIDED;
        return new One(
                line(row, wording),
                PublicCase.path(Scoped.current().city(), row.number()),
                gone ? wording.say("cases.around.withdrawn." + row.step()) : "",
                gone
                        ? List.of()
                        : links.stream()
                                .filter(link -> link.open().getAsBoolean())
                                .toList(),
                gone
                        ? List.of()
                        : deeds.stream()
                                .flatMap(deed -> deed.offer(row).stream())
                                .toList(),
                row.step().isOpen(),
                UUID.randomUUID(),
                words,
                door,
                gone ? List.of() : ReplyLine.of("", cases.replies(row), wording),
                errors);
    }

    byte[] feed(Division division, String category, String root, Wording wording) {
        List<PublicCase> rows = cases.list(division.code(), category, "").rows();
        String name = category.isEmpty() ? division.name() : division.name() + " · " + name(category, wording);
        return AtomFeed.write(
                root + "/around/" + division.code() + (category.isEmpty() ? "" : "?category=" + category),
                name,
                rows.stream().map(row -> item(row, page(row, root), wording)).toList());
    }

    /** Of one case: how it stands, under an address of its own for each time it has moved, so that readers show it anew. */
    byte[] feed(PublicCase row, String root, Wording wording) {
        String link = page(row, root);
        String title = name(row.category(), wording) + " " + row.number();
        return AtomFeed.write(
                link, title, List.of(item(row, link + "#" + row.moved().getEpochSecond(), wording)));
    }

    private AtomFeed.Item item(PublicCase row, String link, Wording wording) {
        return new AtomFeed.Item(
                row.id(),
                name(row.category(), wording) + " · " + row.communityName(),
                link,
                row.moved(),
                wording.status(row.step()) + (row.words() == null ? "" : "。" + row.words()));
    }

    private static String page(PublicCase row, String root) {
        return root + PublicCase.path(Scoped.current().city(), row.number());
    }

    Line line(PublicCase row, Wording wording) {
        return new Line(
                row.number(),
                PublicCase.path(Scoped.current().city(), row.number()),
                name(row.category(), wording),
                row.communityName(),
                "/around/" + row.community(),
                wording.status(row.step()),
                wording.minute(row.receivedAt()),
                row.households() > 1 ? wording.say("cases.alike.households", row.households()) : "",
                row.words() == null ? "" : row.words(),
                row.worded(),
                photo(row));
    }

    private static @Nullable String photo(PublicCase row) {
        UUID photo = row.photo();
        return photo == null ? null : PublicPhotos.path(Scoped.current().city(), photo);
    }

    /** Classes that may be known; private ones are never offered. */
    private List<Option> options(Wording wording) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", wording.say("cases.around.any-category")));
        categories.list().stream()
                .filter(category -> !category.leaf()
                        && categories.privacy(category.code()).listed()
                        && !category.parent().isEmpty())
                .forEach(category -> options.add(new Option(category.code(), category.name(wording.english()))));
        return options;
    }

    private String name(String code, Wording wording) {
        return categories
                .findEver(code)
                .map((Category category) -> wording.name(category))
                .orElse(code);
    }
}
