package gezhi.exchange.api;

import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Step;
import gezhi.exchange.published.PlaceNames;
import gezhi.exchange.published.PublicCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a case.
 *
 * @param open until somebody else has seen that it is done, or it was refused
 * @param words null until a desk has filed it, and where its category keeps them back
 * @param photo address of a small photo of the report, which needs no key; null where not everybody may see one
 * @param division code of the community it lies in; longitude and latitude are those of the community
 * @param due until when the office has promised it; null while it has none
 * @param answers to questions that are public
 */
record CaseView(
        String number,
        boolean open,
        Step step,
        String category,
        @Nullable String words,
        @Nullable String photo,
        String division,
        String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String office,
        Instant received,
        Instant updated,
        @Nullable Instant due,
        List<Views.ReplyView> answers) {

    static CaseView of(PublicCase found, PlaceNames.Names names, List<Reply> replies, @Nullable String photo) {
        return new CaseView(
                found.number(),
                found.step().isOpen(),
                found.step(),
                found.category(),
                found.words(),
                photo,
                found.community(),
                names.address(found.community()),
                found.lon(),
                found.lat(),
                names.office(found.office()),
                found.received(),
                found.updated(),
                found.due(),
                replies.stream().map(Views.ReplyView::of).toList());
    }
}
