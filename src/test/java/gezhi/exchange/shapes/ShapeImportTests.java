package gezhi.exchange.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Progress;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.GridKind;
import gezhi.territory.Located;
import gezhi.territory.Locating;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class ShapeImportTests {
    @TempDir
    private Path folder;

    @Autowired
    private ShapeImport imports;

    @Autowired
    private TestCities cities;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Locating locating;

    private TestCity city;
    private String community;

    @BeforeEach
    void found() {
        city = cities.fresh();
        community = city.community(1, 1, 1);
    }

    @Test
    void newGridsAndUnitsAreAddedDrawnAndFound() throws IOException {
        Outcome outcome = take(
                area(community, 0, 0, 4, 2),
                feature(community + "801", square(0, 0, 2, 2), "\"name\":\"一网格\",\"kind\":\"专属\""),
                feature(community + "802", square(2, 0, 4, 2), "\"name\":\"二网格\",\"parent\":\"" + community + "\""),
                feature(community + "802001", point(3, 1), "\"name\":\"一号楼\",\"households\":24"));
        assertThat(errors(outcome)).isEmpty();
        assertThat(figures(outcome))
                .containsEntry("exchange.figure.added", 3L)
                .containsEntry("exchange.figure.drawn", 3L)
                .containsEntry("exchange.figure.placed", 1L);
        assertThat(division(community + "801").kind()).isEqualTo(GridKind.DEDICATED);
        assertThat(division(community + "802").households()).isEqualTo(24);
        Optional<Located> located = Scoped.call(city.visitor(), () -> {
            locating.settle();
            return locating.locate(lon(3.1), lat(1.1));
        });
        assertThat(located.orElseThrow().toString()).contains(community + "802001");
    }

    @Test
    void whatIsThereIsDrawnAnewAndGetsItsNewName() throws IOException {
        take(area(community, 0, 0, 4, 2));
        Outcome outcome = take(feature(community, square(0, 0, 5, 2), "\"name\":\"新名社区\""));
        assertThat(figures(outcome)).containsEntry("exchange.figure.added", 0L);
        assertThat(division(community).name()).isEqualTo("新名社区");
    }

    @Test
    void coordinatesOfMapVendorsAreConverted() throws IOException {
        Outcome outcome = run(true, false, collection(feature(community + "001001", point(0, 0), "")));
        assertThat(errors(outcome)).isEmpty();
        var expected = Gcj02.toWgs84(lon(0), lat(0));
        assertThat(expected.x).isNotCloseTo(lon(0), within(0.001));
        Outcome same = run(false, false, collection(feature(community + "001", square(-1, -1, 1, 1), "")));
        assertThat(errors(same)).isEmpty();
    }

    @Test
    void anInvalidOutlineIsRepairedAndReported() throws IOException {
        String bowTie = "{\"type\":\"Polygon\",\"coordinates\":[[" + at(0, 0) + "," + at(2, 2) + "," + at(2, 0) + ","
                + at(0, 2) + "," + at(0, 0) + "]]}";
        Outcome outcome = take(feature(community, bowTie, ""));
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.findings().shown()).extracting(Finding::key).containsExactly("survey.repaired");
        assertThat(figures(outcome)).containsEntry("exchange.figure.repaired", 1L);
    }

    @Test
    void aDryRunDrawsNothing() throws IOException {
        Outcome outcome =
                run(false, true, collection(feature(community + "801", square(0, 0, 2, 2), "\"name\":\"一网格\"")));
        assertThat(figures(outcome)).containsEntry("exchange.figure.added", 1L);
        assertThat(Scoped.call(city.visitor(), () -> divisions.find(community + "801")))
                .isEmpty();
        assertThat(Scoped.call(city.visitor(), boundaries::version)).isZero();
    }

    @Test
    void siblingsThatOverlapAreRefusedWithBothNamed() throws IOException {
        Outcome outcome = take(area(community + "001", 0, 0, 2, 2), area(community + "002", 1, 0, 3, 2));
        assertThat(errors(outcome)).containsExactly("map.geojson:1 geometry survey.overlap");
        assertThat(outcome.findings().shown().getFirst().words())
                .containsExactly(community + "001", community + "002", "50.0", "2");
    }

    @Test
    void anOverlapWithTheMapIsRefused() throws IOException {
        take(area(community + "001", 0, 0, 2, 2));
        assertThat(errors(take(area(community + "002", 1, 0, 3, 2))))
                .containsExactly("map.geojson:1 geometry survey.overlap-map");
    }

    @Test
    void aSliverBetweenNeighboursIsLetPass() throws IOException {
        assertThat(errors(take(area(community + "001", 0, 0, 2, 2), area(community + "002", 1.9995, 0, 4, 2))))
                .isEmpty();
    }

    @Test
    void whatLiesOutsideItsParentIsRefused() throws IOException {
        assertThat(errors(take(area(community, 0, 0, 2, 2), area(community + "001", 1, 0, 3, 2))))
                .containsExactly("map.geojson:2 geometry survey.outside");
        assertThat(errors(take(area(community + "001", 0, 0, 2, 2), feature(community + "001001", point(3, 3), ""))))
                .containsExactly("map.geojson:2 geometry survey.outside");
    }

    @Test
    void everyMistakeNamesItsFeatureAndField() throws IOException {
        String square = square(0, 0, 1, 1);
        assertRefused(feature("", square, ""), "map.geojson:1 code gazetteer.code-empty");
        assertRefused(feature("12345", square, ""), "map.geojson:1 code gazetteer.code");
        assertRefused(feature("110101", square, ""), "map.geojson:1 code gazetteer.outside-city");
        assertRefused(feature(community + "801", square, ""), "map.geojson:1 name gazetteer.name-empty");
        assertRefused(
                feature(city.code() + "01001777001", square, "\"name\":\"无上级\""),
                "map.geojson:1 parent gazetteer.parent-unknown");
        assertRefused(
                feature(community + "801", square, "\"name\":\"甲\",\"parent\":\"" + city.community(1, 1, 2) + "\""),
                "map.geojson:1 parent gazetteer.parent-code");
        assertRefused(feature(community, point(0, 0), ""), "map.geojson:1 geometry survey.type.area");
        assertRefused(
                feature(
                        community + "001001",
                        "{\"type\":\"LineString\",\"coordinates\":[" + at(0, 0) + "," + at(1, 1) + "]}",
                        ""),
                "map.geojson:1 geometry survey.type.unit");
        assertRefused(
                feature(community + "001001", "{\"type\":\"Point\",\"coordinates\":[39500000,2800000]}", ""),
                "map.geojson:1 geometry survey.degrees");
        assertRefused(
                feature(community, "{\"type\":\"Polygon\",\"coordinates\":[]}", ""),
                "map.geojson:1 geometry survey.no-points");
        assertRefused(feature(community, "null", ""), "map.geojson:1 geometry exchange.no-geometry");
        assertRefused(
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}",
                "map.geojson:1 code gazetteer.code-empty");
        assertRefused(
                feature(community, "{\"type\":\"Polygon\",\"coordinates\":[[" + at(0, 0) + "," + at(1, 1) + "]]}", ""),
                "map.geojson:1 geometry exchange.bad-geometry");
        assertRefused(
                feature(
                        community,
                        "{\"type\":\"Polygon\",\"coordinates\":[[" + at(0, 0) + "," + at(1, 0) + "," + at(2, 0) + ","
                                + at(0, 0) + "]]}",
                        ""),
                "map.geojson:1 geometry survey.no-area");
        assertRefused(feature(community, square, "\"kind\":\"园区\""), "map.geojson:1 kind exchange.kind-unknown");
        assertRefused(
                feature(community, square, "\"households\":\"若干\""), "map.geojson:1 households exchange.households");
    }

    @Test
    void aCodeThatIsThereTwiceIsRefused() throws IOException {
        assertThat(errors(take(area(community, 0, 0, 1, 1), area(community, 2, 0, 3, 1))))
                .contains("map.geojson:2 code survey.duplicate");
    }

    @Test
    void whatIsNoFeatureCollectionIsRefused() throws IOException {
        assertThat(errors(run(false, false, "[1,2]"))).containsExactly("map.geojson:0  exchange.not-features");
        Outcome broken = run(false, false, "{\"type\":\"FeatureCollection\",\n\"features\":[{\"a\":x}]}");
        assertThat(errors(broken)).containsExactly("map.geojson:1  exchange.not-json");
        assertThat(broken.findings().shown().getFirst().words().getFirst()).isEqualTo("2");
    }

    @Test
    void aDrawingInGbkIsReadWhenToldSo() throws IOException {
        Path file = folder.resolve("map.geojson");
        Files.write(
                file,
                collection(feature(community, square(0, 0, 1, 1), "\"name\":\"东门社区\""))
                        .getBytes(Charset.forName("GB18030")));
        Scoped.call(
                city.system(),
                () -> imports.run(List.of(SourceFile.of(file)), Encoding.AUTO, false, false, Progress.SILENT));
        assertThat(division(community).name()).isEqualTo("东门社区");
    }

    private void assertRefused(String feature, String expected) throws IOException {
        assertThat(errors(take(feature))).as(feature).contains(expected);
    }

    private Outcome take(String... features) throws IOException {
        return run(false, false, collection(features));
    }

    private Outcome run(boolean gcj02, boolean dryRun, String text) throws IOException {
        Path file = folder.resolve("map.geojson");
        Files.writeString(file, text);
        return Scoped.call(
                city.system(),
                () -> imports.run(List.of(SourceFile.of(file)), Encoding.UTF_8, gcj02, dryRun, Progress.SILENT));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"name\":{\"any\":[1]},\"features\":[" + String.join(",", features)
                + "]}";
    }

    private static String area(String code, double west, double south, double east, double north) {
        return feature(code, square(west, south, east, north), "");
    }

    private static String feature(String code, String geometry, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\""
                + (properties.isEmpty() ? "" : "," + properties) + "},\"geometry\":" + geometry + "}";
    }

    private static String square(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + at(west, south) + "," + at(east, south) + ","
                + at(east, north) + "," + at(west, north) + "," + at(west, south) + "]]}";
    }

    private static String point(double x, double y) {
        return "{\"type\":\"Point\",\"coordinates\":" + at(x, y) + "}";
    }

    private static String at(double x, double y) {
        return "[" + lon(x) + "," + lat(y) + "]";
    }

    /** Hundredths of a degree from a corner somewhere in Fujian. */
    private static double lon(double x) {
        return 119 + x / 100;
    }

    private static double lat(double y) {
        return 25.4 + y / 100;
    }

    private Division division(String code) {
        return Scoped.call(city.visitor(), () -> divisions.get(code));
    }

    private static Map<String, Long> figures(Outcome outcome) {
        return outcome.figures().stream().collect(Collectors.toMap(Figure::key, Figure::count));
    }

    private static List<String> errors(Outcome outcome) {
        return outcome.findings().shown().stream()
                .filter(finding -> finding.weight() == Finding.Weight.ERROR)
                .map(finding -> finding.file() + ":" + finding.row() + " " + finding.field() + " " + finding.key())
                .toList();
    }
}
