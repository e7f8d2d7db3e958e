package gezhi.callouts;

import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one call, for who called.
 *
 * @param byRole and {@code byPlace}: the numbers, in order, none of them a ranking; the auditor gets none by place
 * @param names empty for all but who called, and once they are forgotten
 * @param about when the names vanish or have vanished, in words
 * @param mayEnd shows the form that ends it
 */
record CallOutPage(
        UUID id,
        String place,
        String words,
        String started,
        String ended,
        String result,
        Count all,
        List<Count> byRole,
        List<Count> byPlace,
        List<Name> names,
        String about,
        String asOf,
        boolean running,
        boolean mayEnd,
        UUID requestId,
        FormErrors errors,
        @Nullable String done) {

    /** @param silent have not answered */
    record Count(String name, int people, int coming, int cannot, int silent) {
        static Count of(String name, List<Tally> some) {
            int people = some.stream().mapToInt(Tally::people).sum();
            int coming = some.stream().mapToInt(Tally::coming).sum();
            int cannot = some.stream().mapToInt(Tally::cannot).sum();
            return new Count(name, people, coming, cannot, people - coming - cannot);
        }
    }

    /** @param tone green, amber or grey */
    record Name(String name, String role, String place, String tone, String answer, String at) {}

    /** The calls of a desk, and the form of a new one. @param mayCall false where the rule names others */
    record Listed(
            List<Line> lines,
            @Nullable String more,
            boolean mayCall,
            String division,
            String words,
            UUID requestId,
            FormErrors errors) {}

    record Line(String href, String place, String words, String started, String state, String tone, int people) {}

    /** What somebody who was called sees. @param answer what they have said, in words; empty before */
    record Asked(UUID id, String place, String words, String started, boolean running, String answer) {}
}
