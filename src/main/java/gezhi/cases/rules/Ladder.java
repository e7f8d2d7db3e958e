package gezhi.cases.rules;

import gezhi.cases.loop.Stage;
import gezhi.deadlines.Allowance;
import gezhi.territory.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told, level by level, when a stage takes too long; dated data of the city.
 *
 * @param allowances how long the stages before and after the office's may take
 * @param rungs of each stage in the order in which they are climbed
 */
public record Ladder(Map<Stage, Allowance> allowances, List<Rung> rungs) {

    /**
     * @param number from 1, within the stage
     * @param percent of the stage's allowance, 10 to 1,000: 80 is the warning, 100 the deadline
     * @param level whose desk is told
     */
    public record Rung(Stage stage, int number, int percent, Level level) {}

    public Ladder {
        allowances = Map.copyOf(allowances);
        rungs = List.copyOf(rungs);
    }

    Optional<Allowance> allowance(Stage stage) {
        return Optional.ofNullable(allowances.get(stage));
    }

    /** Empty when the rules have changed and the rung is no more. */
    public Optional<Rung> find(Stage stage, int number) {
        return from(stage, number).filter(rung -> rung.number() == number).findFirst();
    }

    /** From that number on, in the order in which they are climbed. */
    public Stream<Rung> from(Stage stage, int number) {
        return rungs.stream().filter(rung -> rung.stage() == stage && rung.number() >= number);
    }
}
