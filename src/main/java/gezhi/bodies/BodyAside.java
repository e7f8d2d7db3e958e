package gezhi.bodies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another module knows of a body and says on its page, below what it stands for; any module declares a bean. */
public interface BodyAside {

    /** Lower comes first. */
    int order();

    /** Empty where there is nothing to say to the reader at hand, whom the module knows from the scope. */
    Optional<Part> of(Body body);

    /**
     * A part of the page.
     *
     * @param heading message key
     * @param lines in the reader's words, at least one
     * @param link where more of it is; null where the reader finds nothing more
     */
    record Part(
            String heading, List<String> lines, @Nullable Link link) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param label message key */
    record Link(String href, String label) {}
}
