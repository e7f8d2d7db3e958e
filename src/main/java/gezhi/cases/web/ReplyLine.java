package gezhi.cases.web;

import gezhi.cases.forms.Reply;
import java.util.List;
import java.util.UUID;

/** A question and what was replied, as it is read. A photo is shown instead of words. */
record ReplyLine(String question, String words, List<Shot> shots) {

    /** @param door the path through which the case is seen */
    static List<ReplyLine> of(String door, List<Reply> replies, Wording wording) {
        return replies.stream().map(reply -> line(door, reply, wording)).toList();
    }

    public boolean isEmpty() {
        return words.isEmpty() && shots.isEmpty();
    }

    private static ReplyLine line(String door, Reply reply, Wording wording) {
        boolean english = wording.english();
        return new ReplyLine(
                reply.question().name(english),
                reply.isPhoto() ? "" : reply.words(english),
                reply.isPhoto()
                        ? Shot.of(
                                door,
                                reply.given().stream().map(UUID::fromString).toList())
                        : List.of());
    }
}
