package gezhi.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Boundaries;
import gezhi.territory.Locating;
import gezhi.territory.NewDivision;
import gezhi.territory.Outline;
import gezhi.territory.Spot;
import gezhi.territory.TreeChanges;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GezhiTest
class TerritoryPagesTests {
    /** Over 119.005 E, 25.005 N. */
    private static final String TILE = "/tiles/divisions/13/6803/3507.mvt";

    @Autowired
    private TestCities cities;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Locating locating;

    @Autowired
    private TreeChanges tree;

    @Autowired
    private MockMvcTester mvc;

    private TestCity city;

    @BeforeEach
    void aCityWithOneDrawnGrid() {
        city = cities.fresh();
        var shape = new GeometryFactory().toGeometry(new Envelope(119.0, 119.01, 25.0, 25.01));
        Scoped.run(city.system(), () -> {
            tree.add(List.of(new NewDivision(city.community(2, 2, 2) + "777", "常太网格")), LocalDate.of(2020, 1, 1));
            boundaries.draw(
                    List.of(new Outline(city.grid(), shape)), List.of(new Spot(city.grid() + "001", 119.002, 25.002)));
            locating.settle();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void mapAndListAreOpenToEverybody(Role role) {
        for (String path : List.of(
                "/map",
                "/map?at=" + city.grid(),
                "/divisions",
                "/divisions/" + city.grid(),
                "/divisions/" + city.grid() + "/card",
                "/divisions?q=测试",
                "/divisions/suggest?q=测试",
                TILE)) {
            assertThat(get(path, role)).as(path).hasStatusOk();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void nobodyOfACitySeesAnotherCitysDivisions(Role role) throws Exception {
        String other = cities.fresh().code();
        // A visitor belongs to none: the address takes them to the city it names.
        int expected = role == Role.PUBLIC ? 200 : 404;
        for (String path : List.of("/divisions/" + city.grid(), "/divisions/" + city.grid() + "/card")) {
            assertThat(mvc.get().uri(path).with(As.role(other, role))).as(path).hasStatus(expected);
        }
        MvcTestResult found = mvc.get()
                .uri("/divisions/suggest?q=" + city.code())
                .with(As.role(other, role))
                .exchange();
        assertThat(text(found)).isEqualTo("[]");
        MvcTestResult tile = mvc.get().uri(TILE).with(As.role(other, role)).exchange();
        assertThat(tile.getResponse().getContentAsByteArray()).isEmpty();
    }

    @Test
    void aTileIsCompressedAndNotSentTwice() {
        MvcTestResult tile = get(TILE, Role.PUBLIC);
        assertThat(tile).hasHeader(HttpHeaders.CONTENT_ENCODING, "gzip").hasStatusOk();
        assertThat(tile.getResponse().getContentAsByteArray()).isNotEmpty();
        String tag = tile.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(mvc.get().uri(TILE).header(HttpHeaders.IF_NONE_MATCH, tag).with(As.role(city.code(), Role.PUBLIC)))
                .hasStatus(304);
        Scoped.run(city.system(), () -> {
            boundaries.changed();
            locating.settle();
        });
        assertThat(mvc.get().uri(TILE).header(HttpHeaders.IF_NONE_MATCH, tag).with(As.role(city.code(), Role.PUBLIC)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/divisions/3/9/1.mvt", "/tiles/divisions/17/1/1.mvt", "/tiles/divisions/2/-1/0.mvt"})
    void aTileThatDoesNotExistIsNotFound(String path) {
        assertThat(get(path, Role.PUBLIC)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"常太", "changtai", "CHANGT", "ct", "ctwg"})
    void aDivisionIsFoundByNameAndBySound(String words) throws Exception {
        MvcTestResult found = get("/divisions/suggest?q=" + words, Role.PUBLIC);
        assertThat(text(found)).contains("\"常太网格\"").contains(city.community(2, 2, 2) + "777");
    }

    @Test
    void aDivisionIsFoundByTheStartOfItsCodeAndAUnitByItsWholeCode() throws Exception {
        assertThat(text(get("/divisions/suggest?q=" + city.grid(), Role.PUBLIC)))
                .contains("\"" + city.grid() + "\"")
                .doesNotContain(city.grid() + "001\"");
        assertThat(text(get("/divisions/suggest?q=" + city.grid() + "001", Role.PUBLIC)))
                .contains(city.grid() + "001\"")
                .contains("119.000000,25.000000,119.004000,25.004000");
        assertThat(text(get("/divisions?q=nothing-is-called-so", Role.PUBLIC))).contains("没有找到");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "' or '1'='1"})
    void signsOfTheDatabaseAreJustWords(String words) throws Exception {
        MvcTestResult found = mvc.get()
                .uri("/divisions/suggest?q={words}", words)
                .with(As.role(city.code(), Role.PUBLIC))
                .exchange();
        assertThat(text(found)).isEqualTo("[]");
    }

    @Test
    void aLongListGoesOnWhereThePageEnded() throws Exception {
        String parent = city.community(2, 1, 1);
        Scoped.run(
                city.system(),
                () -> tree.add(
                        IntStream.rangeClosed(100, 170)
                                .mapToObj(number -> new NewDivision(parent + number, "网格" + number))
                                .toList(),
                        LocalDate.of(2020, 1, 1)));
        String first = text(get("/divisions/" + parent, Role.PUBLIC));
        assertThat(first).contains("网格100").contains("after=" + parent + "147").doesNotContain("网格148");
        String second = text(get("/divisions/" + parent + "?after=" + parent + "147", Role.PUBLIC));
        assertThat(second).contains("网格148", "网格170").doesNotContain("class=\"more\"");
    }

    @Test
    void anUnknownDivisionIsNotFound() {
        assertThat(get("/divisions/" + city.code() + "99", Role.PUBLIC)).hasStatus(404);
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(As.role(city.code(), role)).exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
