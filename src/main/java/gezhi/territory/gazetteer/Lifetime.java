package gezhi.territory.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of when a division stood and of what followed it.
 *
 * @param from the first day; null when the list does not say
 * @param to the first day on which it was no more; null when it stands
 * @param successors codes; empty when nothing follows or the list does not say
 */
public record Lifetime(@Nullable LocalDate from, @Nullable LocalDate to, List<String> successors) {
    /** The list says nothing. */
    public static final Lifetime UNSAID = new Lifetime(null, null, List.of());
}
