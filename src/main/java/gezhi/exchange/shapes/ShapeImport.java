package gezhi.exchange.shapes;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.exchange.text.Text;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.survey.Feature;
import gezhi.territory.survey.Surveyed;
import gezhi.territory.survey.Surveys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Outlines of divisions, grids and units from GeoJSON, into the city at hand: files named together are taken whole or not at all. */
@Component
public class ShapeImport {
    private final Surveys surveys;

    ShapeImport(Surveys surveys) {
        this.surveys = surveys;
    }

    /** @param gcj02 true when the coordinates are GCJ-02, as map vendors in China give them; false for WGS-84 */
    public Outcome run(List<SourceFile> files, Encoding encoding, boolean gcj02, boolean dryRun, Progress progress)
            throws IOException {
        Findings findings = new Findings();
        List<Feature> features = new ArrayList<>();
        GeoJsonShape.Shift shift = gcj02 ? Gcj02::toWgs84 : Coordinate::new;
        for (SourceFile file : files) {
            progress.phase("exchange.reading", 0);
            Optional<Text> text = Text.of(file, encoding, findings);
            if (text.isEmpty()) {
                return Outcome.of(findings);
            }
            features.addAll(new FeatureFile(text.get(), shift, findings, progress).read());
        }
        Surveyed surveyed = surveys.take(features, dryRun, findings, progress);
        return findings.refuse()
                ? Outcome.of(findings)
                : Outcome.of(
                        findings,
                        new Figure("exchange.figure.added", surveyed.added()),
                        new Figure("exchange.figure.drawn", surveyed.drawn()),
                        new Figure("exchange.figure.placed", surveyed.placed()),
                        new Figure("exchange.figure.repaired", surveyed.repaired()));
    }
}
