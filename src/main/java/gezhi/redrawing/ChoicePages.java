package gezhi.redrawing;

import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.redrawing.Choosing.Opening;
import gezhi.redrawing.Choosing.Openings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which people say where things go. */
@Component
class ChoicePages {
    private final Choosing choosing;
    private final ProposalPages pages;

    ChoicePages(Choosing choosing, ProposalPages pages) {
        this.choosing = choosing;
        this.pages = pages;
    }

    /**
     * @param kind its name, as it is sent
     * @param at tells the form from others of the page
     * @param options with the code or nothing; {@code chosen} the one that stands, null while nothing is said
     */
    record Line(
            ProposalPages.Line line,
            String kind,
            String at,
            List<Option> options,
            @Nullable String chosen) {}

    /** @param open how many still wait for a word */
    record Page(
            ProposalPages.Row row,
            int open,
            List<Line> lines,
            @Nullable String next,
            boolean may,
            FormErrors errors) {}

    /** @param after key of the last line of the page before; empty for the first */
    Page page(Proposal proposal, boolean may, String after, FormErrors errors) {
        Openings all = choosing.list(proposal);
        List<Opening> following = all.list().stream()
                .filter(each -> place(each.line()).compareTo(after) > 0)
                .limit(Slice.SIZE + 1L)
                .toList();
        Slice<Opening> slice = Slice.of(following, Slice.SIZE, each -> place(each.line()));
        return new Page(
                pages.row(proposal),
                (int) all.list().stream()
                        .filter(each -> each.line().undecided())
                        .count(),
                slice.rows().stream().map(each -> line(each, all.names())).toList(),
                slice.next(),
                may,
                errors);
    }

    private Line line(Opening opening, Map<String, String> names) {
        Consequence each = opening.line();
        return new Line(
                pages.line(each, names),
                each.kind().name(),
                place(each).replaceAll("[^0-9A-Za-z]", "-"),
                opening.candidates().stream()
                        .map(code -> new Option(
                                code,
                                code.isEmpty()
                                        ? pages.say("redrawing.ends")
                                        : ProposalPages.places(List.of(code), names)))
                        .toList(),
                each.undecided() ? null : each.to().getFirst());
    }

    /** In the order in which they are listed. */
    private static String place(Consequence each) {
        return String.format(java.util.Locale.ROOT, "%02d %s", each.kind().ordinal(), each.key());
    }
}
