package gezhi.demo;

import gezhi.demo.geometry.CityGenerator;
import gezhi.demo.geometry.DemoTerritory;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Boundaries;
import gezhi.territory.Divisions;
import gezhi.territory.GridKind;
import gezhi.territory.Level;
import gezhi.territory.NewDivision;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import gezhi.territory.TreeChanges;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The first step: divisions with real names down to the communities, made-up grids and units, made-up shapes for all. */
@Component
@Profile("demo")
class DemoTree implements DemoStep {
    private static final Logger log = LoggerFactory.getLogger(DemoTree.class);

    /** Long enough ago for any case of the demonstration. */
    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

    private static final CompletableFuture<DemoTerritory> NOTHING =
            CompletableFuture.failedFuture(new IllegalStateException("Nothing was to be drawn"));

    private final Divisions divisions;
    private final TreeChanges tree;
    private final Boundaries boundaries;
    private final TransactionOperations transactions;
    private final DemoSettings settings;

    private CompletableFuture<DemoTerritory> drawing = NOTHING;

    DemoTree(
            Divisions divisions,
            TreeChanges tree,
            Boundaries boundaries,
            TransactionOperations transactions,
            DemoSettings settings) {
        this.divisions = divisions;
        this.tree = tree;
        this.boundaries = boundaries;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Takes seconds, and needs nothing of the program: it goes on while the rest of the program starts. */
    @PostConstruct
    void beginToDraw() {
        if (settings.isUsual()
                && !Scoped.call(Scope.system(CityGenerator.PUTIAN), () -> isThere(CityGenerator.PUTIAN))) {
            log.info("Demonstration city: drawing counties, towns, communities, grids and units");
            drawing = CompletableFuture.supplyAsync(
                    settings.small() ? CityGenerator::putianSmall : CityGenerator::putian);
        }
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "divisions and boundaries";
    }

    @Override
    public void fill(String city) {
        if (isThere(city)) {
            return;
        }
        DemoTerritory made = drawing.join();
        log.info(
                "Demonstration city: storing {} communities, {} grids, {} units",
                made.names().keySet().stream()
                        .filter(code -> code.length() == 12)
                        .count(),
                made.grids().size(),
                made.units().size());
        transactions.executeWithoutResult(status -> {
            tree.add(divisions(made), FROM);
            tree.countHouseholds();
            boundaries.draw(outlines(made), spots(made));
        });
        drawing = NOTHING;
    }

    private boolean isThere(String city) {
        return divisions.counts(city).getOrDefault(Level.COUNTY, 0) > 0;
    }

    private static List<NewDivision> divisions(DemoTerritory made) {
        List<NewDivision> all = new ArrayList<>();
        made.names().forEach((code, name) -> all.add(new NewDivision(code, name)));
        made.grids()
                .forEach(grid -> all.add(new NewDivision(
                        grid.code(), grid.name(), grid.dedicated() ? GridKind.DEDICATED : GridKind.GENERAL, 0)));
        made.units()
                .forEach(unit ->
                        all.add(new NewDivision(unit.code(), unit.name(), GridKind.GENERAL, unit.households())));
        return all;
    }

    private static List<Outline> outlines(DemoTerritory made) {
        List<Outline> all = new ArrayList<>();
        made.outlines().forEach((code, shape) -> all.add(new Outline(code, shape)));
        made.grids().forEach(grid -> all.add(new Outline(grid.code(), grid.shape())));
        return all;
    }

    private static List<Spot> spots(DemoTerritory made) {
        return made.units().stream()
                .map(unit -> new Spot(unit.code(), unit.lon(), unit.lat()))
                .toList();
    }
}
