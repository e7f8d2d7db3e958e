package gezhi.territory.survey;

import gezhi.territory.Description;
import gezhi.territory.GridKind;
import gezhi.territory.NewDivision;
import gezhi.territory.TreeChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the tree in step with a drawing before the shapes are drawn. */
@Component
class Additions {
    private final TreeChanges tree;
    private final Clock clock;

    Additions(TreeChanges tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /** New divisions stand from today; of the others, what the drawing says of name, kind and households is taken over. */
    void write(List<Feature> added, List<Feature> changed) {
        tree.add(added.stream().map(Additions::division).toList(), LocalDate.now(clock));
        tree.describe(changed.stream().map(Additions::description).toList());
    }

    private static Description description(Feature feature) {
        return new Description(
                feature.code(), feature.name().isBlank() ? null : feature.name(), feature.kind(), feature.households());
    }

    private static NewDivision division(Feature feature) {
        return new NewDivision(
                feature.code(),
                feature.name(),
                Optional.ofNullable(feature.kind()).orElse(GridKind.GENERAL),
                Optional.ofNullable(feature.households()).orElse(0));
    }
}
