package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.forms.Question;
import gezhi.cases.forms.Question.Kind;
import gezhi.cases.forms.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody reads of replies. */
class PublicRepliesTests {
    private static final Question SINCE = new Question("since", Kind.DATE, false, true, "哪天起", "Since when", List.of());
    private static final Question WHO = new Question("who", Kind.TEXT, false, true, "找谁", "Whom", List.of());

    @Test
    void aDayIsNotTakenForATelephone() {
        List<Reply> replies =
                List.of(new Reply(SINCE, List.of("2026-03-01")), new Reply(WHO, List.of("请打 13800001234")));
        assertThat(Questions.inPublicWords(replies))
                .extracting(Reply::given)
                .containsExactly(List.of("2026-03-01"), List.of("请打 ***"));
    }
}
