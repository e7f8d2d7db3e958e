package gezhi.cases.web;

import gezhi.cases.FollowLink;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a secret link sees: no names of persons, no notes among offices.
 *
 * @param link with host, to be kept
 * @param status what is waited for, in a word
 * @param now where the case stands, as a sentence to the reporter
 * @param result what was done, once somebody else has seen that it was done
 * @param beforeShots what a micro-matter done on the spot was like, beside the photos of the result; empty for others
 * @param resultShots the photos of the result
 * @param promised until when the office has time; empty when no clock runs
 * @param mayRate true while the reporter's opinion is waited for
 * @param mayObject true while the decision may be objected to
 * @param objected true while an objection is being decided
 * @param receiver who has it now, in words
 * @param links to what other modules offer the holder of the link
 * @param told the parts it was divided into, and what was said of how it was handled
 * @param justSent true right after the report: the link is shown large, to be kept
 */
record FollowPage(
        String token,
        String link,
        String number,
        String category,
        String words,
        String place,
        String address,
        String received,
        List<StepMark> steps,
        String status,
        String now,
        @Nullable String result,
        List<Shot> beforeShots,
        List<Shot> resultShots,
        String promised,
        List<Told> story,
        List<Shot> shots,
        boolean mayRate,
        boolean mayObject,
        boolean objected,
        UUID requestId,
        int version,
        int rating,
        String opinion,
        String rated,
        String receiver,
        boolean justSent,
        List<ReplyLine> replies,
        List<FollowLink> links,
        BondPages.Told told,
        FormErrors errors) {

    /** @param words why an objection was dismissed; empty for everything else */
    record Told(String at, String iso, String what, String words) {}
}
