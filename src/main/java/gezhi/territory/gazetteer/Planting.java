package gezhi.territory.gazetteer;

import gezhi.territory.Carrying.Carried;
import gezhi.territory.Cities;
import gezhi.territory.Closing;
import gezhi.territory.Description;
import gezhi.territory.GridKind;
import gezhi.territory.NewDivision;
import gezhi.territory.TreeChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does what was planned for one city. */
@Component
class Planting {
    private final Cities cities;
    private final TreeChanges tree;
    private final Handover handover;
    private final Clock clock;

    Planting(Cities cities, TreeChanges tree, Handover handover, Clock clock) {
        this.cities = cities;
        this.tree = tree;
        this.handover = handover;
        this.clock = clock;
    }

    /** @param below how many go on under another code though the list does not name them */
    record Planted(int below, Carried carried) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is added stands from the day the list says, or from today. What hangs on what is closed goes along; if something cannot, who calls takes all back. */
    Planted plant(CityPlan plan, Terms terms) {
        if (plan.founding() != null) {
            cities.found(plan.city(), plan.founding(), terms.foundingProfile(), false);
        }
        Handover.Plan below = handover.plan(plan);
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
        handover.add(below);
        Stream<Closing> said = plan.closed().stream()
                .map(entry -> new Closing(
                        entry.code(),
                        Objects.requireNonNull(entry.life().to()),
                        entry.life().successors()));
        tree.close(Stream.concat(said, handover.closings(below).stream()).toList());
        return new Planted(below.heirs().moved().size(), handover.handOver(plan.city(), below));
    }
}
