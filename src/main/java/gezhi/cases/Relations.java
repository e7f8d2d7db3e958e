package gezhi.cases;

import gezhi.cases.store.MergeStore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What stands beside a case, by number and as far as the scope at hand sees it. */
@Service
public class Relations {
    private final Merging merging;
    private final Bonds bonds;

    Relations(Merging merging, Bonds bonds) {
        this.merging = merging;
        this.bonds = bonds;
    }

    /**
     * Numbers of other cases.
     *
     * @param mergedInto the case it waits for; null when it is not merged
     * @param merged those that wait for it
     * @param partOf the case it was divided from
     * @param parts those it is divided into
     * @param related those that have to do with it
     */
    public record Beside(
            @Nullable String mergedInto,
            List<String> merged,
            @Nullable String partOf,
            List<String> parts,
            List<String> related) {
        public Beside {
            merged = List.copyOf(merged);
            parts = List.copyOf(parts);
            related = List.copyOf(related);
        }
    }

    public Beside of(UUID id) {
        Bonds.Ties ties = bonds.of(id);
        return new Beside(
                merging.findParent(id).map(MergeStore.Relative::number).orElse(null),
                numbers(merging.children(id)),
                ties.whole().map(MergeStore.Relative::number).orElse(null),
                numbers(ties.parts()),
                numbers(ties.related()));
    }

    private static List<String> numbers(List<MergeStore.Relative> others) {
        return others.stream().map(MergeStore.Relative::number).toList();
    }
}
