package gezhi.territory.survey;

import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.Boundaries;
import gezhi.territory.Level;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import gezhi.territory.TreeChanges;
import gezhi.territory.store.GazetteerStore;
import gezhi.territory.store.ShapeStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes drawings onto the map of the city at hand, adding the grids and units that are new: all of a drawing or nothing. */
@Service
public class Surveys {
    private final GazetteerStore divisions;
    private final ShapeStore shapes;
    private final TreeChanges tree;
    private final Boundaries boundaries;
    private final Additions additions;

    Surveys(GazetteerStore divisions, ShapeStore shapes, TreeChanges tree, Boundaries boundaries, Additions additions) {
        this.divisions = divisions;
        this.shapes = shapes;
        this.tree = tree;
        this.boundaries = boundaries;
        this.additions = additions;
    }

    /**
     * Checks every feature by itself and against the others, repairs invalid outlines and says so, and if nothing is wrong draws all of
     * them. When {@code findings} refuse, or in a dry run, nothing has been written.
     */
    @Transactional
    public Surveyed take(List<Feature> features, boolean dryRun, Findings findings, Progress progress) {
        String city = Scoped.current().city();
        progress.phase("survey.checking", features.size());
        Sheet sheet = Sheet.of(city, features, divisions.known(city, Level.UNIT), findings);
        new Fit(city, sheet.features(), onMap(city), findings).check(progress);
        if (findings.refuse()) {
            return Surveyed.NOTHING;
        }
        Collection<Feature> sound = sheet.features().values();
        List<Outline> outlines = sound.stream()
                .filter(feature -> !(feature.shape() instanceof Point))
                .map(feature -> new Outline(feature.code(), feature.shape()))
                .toList();
        List<Spot> units = sound.stream()
                .filter(feature -> feature.shape() instanceof Point)
                .map(feature -> new Spot(
                        feature.code(),
                        feature.shape().getCoordinate().x,
                        feature.shape().getCoordinate().y))
                .toList();
        if (!dryRun) {
            progress.phase("survey.writing", 0);
            additions.write(sheet.added(), sheet.changed());
            tree.countHouseholds();
            boundaries.draw(outlines, units);
        }
        return new Surveyed(sheet.added().size(), outlines.size(), units.size(), sheet.repaired());
    }

    private Map<String, Geometry> onMap(String city) {
        Map<String, Geometry> onMap = new HashMap<>();
        shapes.areas(city).forEach(area -> onMap.put(area.code(), area.shape()));
        return onMap;
    }
}
