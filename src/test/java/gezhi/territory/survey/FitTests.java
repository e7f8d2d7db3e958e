package gezhi.territory.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class FitTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int GRIDS = 10_260;

    private final Map<String, Feature> drawing = new HashMap<>();
    private final Map<String, Geometry> onMap = new HashMap<>();
    private final Findings findings = new Findings();

    @Test
    void aCityOfGridsIsCheckedInAMomentThoughNothingBetweenHasAnOutline() {
        draw("3503", new Envelope(0, 100, 0, 103));
        for (int i = 0; i < GRIDS; i++) {
            draw(code(i), new Envelope(i % 100, i % 100 + 1, i / 100, i / 100 + 1));
        }
        assertTimeout(Duration.ofSeconds(30), this::check);
        assertThat(findings.shown()).isEmpty();
    }

    @Test
    void twoGridsOfDifferentCommunitiesDoNotLieOnTheSameGround() {
        draw(code(0), new Envelope(0, 2, 0, 1));
        draw(code(100), new Envelope(1, 3, 0, 1));
        check();
        assertThat(findings.shown()).extracting(Finding::key).containsExactly("survey.overlap");
    }

    @Test
    void whatLiesOutsideTheNearestOutlineAboveIsRefused() {
        draw("350301", new Envelope(0, 2, 0, 2));
        draw(code(0), new Envelope(1, 3, 0, 2));
        check();
        assertThat(found()).containsExactly("survey.outside " + code(0) + " 350301 50.0");
    }

    @Test
    void anOutlineDrawnAnewMustHoldWhatTheMapHasInIt() {
        onMap.put("350301", FACTORY.toGeometry(new Envelope(0, 4, 0, 2)));
        onMap.put(code(0), FACTORY.toGeometry(new Envelope(0, 2, 0, 2)));
        onMap.put(code(1), FACTORY.toGeometry(new Envelope(2, 4, 0, 2)));
        draw("350301", new Envelope(0, 3, 0, 2));
        check();
        assertThat(found()).containsExactly("survey.leaves-out 350301 " + code(1) + " 50.0");
    }

    @Test
    void anOutlineDrawnAnewMayBringWhatIsInItAlong() {
        onMap.put("350301", FACTORY.toGeometry(new Envelope(0, 4, 0, 2)));
        onMap.put(code(1), FACTORY.toGeometry(new Envelope(2, 4, 0, 2)));
        draw("350301", new Envelope(0, 3, 0, 2));
        draw(code(1), new Envelope(2, 3, 0, 2));
        check();
        assertThat(found()).isEmpty();
    }

    private List<String> found() {
        return findings.shown().stream()
                .map(finding -> finding.key() + " " + String.join(" ", finding.words()))
                .toList();
    }

    private void check() {
        new Fit("3503", drawing, onMap, findings).check(Progress.SILENT);
    }

    private void draw(String code, Envelope area) {
        drawing.put(
                code,
                new Feature("map.geojson", drawing.size() + 1, code, "", null, null, "", FACTORY.toGeometry(area)));
    }

    private static String code(int number) {
        return "350301001" + String.format("%03d%03d", 1 + number / 100, number % 100);
    }
}
