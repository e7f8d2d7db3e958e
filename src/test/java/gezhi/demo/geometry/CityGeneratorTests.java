package gezhi.demo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class CityGeneratorTests {
    private final DemoTerritory city = Putian.territory();

    @Test
    void theCityHasTheNumbersOfThePublicReport() {
        assertThat(shapes(6)).hasSize(5);
        assertThat(shapes(9)).hasSize(57);
        assertThat(shapes(12)).hasSize(979);
        assertThat(city.grids()).hasSize(10_260);
        assertThat(city.units()).hasSize(123_839);
    }

    @Test
    void aboutAMillionHouseholdsLiveThere() {
        assertThat(city.units().stream().mapToInt(DemoUnit::households).sum()).isBetween(900_000, 1_200_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12, 15})
    void aLevelHasNoOverlapAndFillsTheCity(int length) {
        Geometry[] shapes = shapes(length).toArray(Geometry[]::new);
        assertThat(shapes).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(shapes)))
                .isFalse();
        double sum = Arrays.stream(shapes).mapToDouble(Geometry::getArea).sum();
        assertThat(sum).isCloseTo(whole().getArea(), within(1e-12));
        assertThat(CoverageUnion.union(shapes).equalsTopo(whole())).isTrue();
    }

    @Test
    void theCityHasNoHoles() {
        int holes = 0;
        for (int i = 0; i < whole().getNumGeometries(); i++) {
            holes += ((Polygon) whole().getGeometryN(i)).getNumInteriorRing();
        }
        assertThat(holes).isZero();
    }

    @Test
    void theCountiesKeepTheirRealOutlines() {
        DemoInputs inputs = DemoInputs.read(CityGenerator.PUTIAN);
        inputs.counties().forEach((code, outline) -> {
            Geometry made = city.outlines().get(code);
            assertThat(made.symDifference(outline).getArea() / outline.getArea())
                    .as(code)
                    .isLessThan(1e-5);
        });
    }

    @Test
    void onlyIslandsAndCoastBreakACommunity() {
        assertThat(shapes(12).stream().filter(s -> s.getNumGeometries() > 1).count())
                .isLessThan(25);
    }

    @Test
    void aGridLiesInTheCommunityOfItsCode() {
        Map<String, Double> areas = new HashMap<>();
        city.grids()
                .forEach(grid ->
                        areas.merge(grid.code().substring(0, 12), grid.shape().getArea(), Double::sum));
        areas.forEach((code, area) ->
                assertThat(area).isCloseTo(city.outlines().get(code).getArea(), within(1e-12)));
    }

    @Test
    void aUnitStandsInsideItsGrid() {
        Map<String, Geometry> grids = city.grids().stream().collect(Collectors.toMap(DemoGrid::code, DemoGrid::shape));
        GeometryFactory factory = new GeometryFactory();
        assertThat(city.units())
                .allMatch(unit -> grids.get(unit.code().substring(0, 15))
                        .covers(factory.createPoint(new Coordinate(unit.lon(), unit.lat()))));
    }

    @Test
    void codesAreUniqueAndNumberedWithoutGaps() {
        List<String> codes = Stream.concat(
                        city.grids().stream().map(DemoGrid::code),
                        city.units().stream().map(DemoUnit::code))
                .toList();
        Set<String> known = new HashSet<>(codes);
        assertThat(known).hasSameSizeAs(codes);
        assertThat(codes).allMatch(code -> {
            int number = Integer.parseInt(code.substring(code.length() - 3));
            return number == 1 || known.contains(code.substring(0, code.length() - 3) + "%03d".formatted(number - 1));
        });
    }

    @Test
    void namesAreUniqueWithinTheParent() {
        Set<String> seen = new HashSet<>();
        assertThat(city.grids()).allMatch(grid -> seen.add(grid.code().substring(0, 12) + grid.name()));
        assertThat(city.units()).allMatch(unit -> seen.add(unit.code().substring(0, 15) + unit.name()));
    }

    @Test
    void someGridsAreDedicated() {
        assertThat(city.grids().stream().filter(DemoGrid::dedicated).count()).isBetween(100L, 600L);
    }

    /** A changed generator may change this number; the machine may not. */
    @Test
    void everyMachineMakesTheSameCity() {
        CRC32 sum = new CRC32();
        for (DemoGrid grid : city.grids()) {
            sum.update((grid.code() + grid.name() + grid.shape().norm().toText()).getBytes(StandardCharsets.UTF_8));
        }
        for (DemoUnit unit : city.units()) {
            sum.update(unit.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sum.getValue()).isEqualTo(1_389_543_775L);
    }

    private Geometry whole() {
        return city.outlines().get(CityGenerator.PUTIAN);
    }

    private List<Geometry> shapes(int length) {
        if (length == 15) {
            return city.grids().stream().map(DemoGrid::shape).toList();
        }
        return city.outlines().entrySet().stream()
                .filter(entry -> entry.getKey().length() == length)
                .map(Map.Entry::getValue)
                .toList();
    }
}
