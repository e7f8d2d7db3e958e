package gezhi.territory.gazetteer;

import gezhi.territory.Cities;
import gezhi.territory.Closing;
import gezhi.territory.Description;
import gezhi.territory.GridKind;
import gezhi.territory.NewDivision;
import gezhi.territory.TreeChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does what was planned for one city. */
@Component
class Planting {
    private final Cities cities;
    private final TreeChanges tree;
    private final Clock clock;

    Planting(Cities cities, TreeChanges tree, Clock clock) {
        this.cities = cities;
        this.tree = tree;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is added stands from the day the list says, or from today. */
    CityPlan plant(CityPlan plan, Terms terms) {
        if (plan.founding() != null) {
            cities.found(plan.city(), plan.founding(), terms.foundingProfile(), false);
        }
        tree.add(
                plan.added().stream()
                        .map(entry -> new NewDivision(
                                entry.code(),
                                entry.name(),
                                GridKind.GENERAL,
                                0,
                                entry.life().from()))
                        .toList(),
                LocalDate.now(clock));
        tree.describe(plan.renamed().stream()
                .map(entry -> Description.named(entry.code(), entry.name()))
                .toList());
        tree.close(plan.closed().stream()
                .map(entry -> new Closing(
                        entry.code(),
                        Objects.requireNonNull(entry.life().to()),
                        entry.life().successors()))
                .toList());
        return plan;
    }
}
