package gezhi.bench;

import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Measures;
import gezhi.planning.draw.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Scores any assignment of a public graph: {@code -Dbench.assignment=FILE} holds a grid number for each unit, a line each in the units' order, as METIS
 * writes them, or {@code unit,grid} in any order; {@code -Dbench.graph} is rockland, PA or AR.
 */
final class PlanningScore implements Bench {

    @Override
    public List<Result> run() throws IOException {
        String file = System.getProperty("bench.assignment", "");
        if (file.isBlank()) {
            System.out.println("Left out: -Dbench.assignment=FILE names an assignment");
            return List.of();
        }
        Path folder = Path.of(System.getProperty("bench.partition", "."));
        Ground ground = new PlanningData(folder).read(System.getProperty("bench.graph", "rockland"));
        Measures measures = Measures.of(ground, read(Path.of(file), ground.size()), 0.03);
        return List.of(new Result(
                String.format(
                        Locale.ROOT,
                        "assignment %s: %d grids, empty %d, broken %d, max/avg %.3f, min/avg %.3f, cut %d",
                        Path.of(file).getFileName(),
                        measures.grids(),
                        measures.empty(),
                        measures.broken(),
                        measures.heaviest(),
                        measures.lightest(),
                        measures.cut()),
                String.format(Locale.ROOT, "mean deviation %.2f %%", 100 * measures.mean()),
                "none",
                "",
                1,
                ""));
    }

    private static Plan.Division read(Path file, int units) throws IOException {
        int[] grid = new int[units];
        List<String> lines = Files.readAllLines(file);
        int row = 0;
        for (String line : lines) {
            String[] cells = line.strip().split("[,\\s]+");
            if (!cells[0].matches("\\d+")) {
                continue;
            }
            int unit = cells.length > 1 ? Integer.parseInt(cells[0]) : row++;
            grid[unit] = Integer.parseInt(cells[cells.length - 1]);
        }
        return new Plan.Division(grid);
    }
}
