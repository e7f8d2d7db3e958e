package gezhi.territory.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.territory.Located;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LocateIndexTests {
    private static final String WEST = "350302001001001";
    private static final String EAST = "350302001001002";
    private static final String NORTH = "350302001001003";

    private final LocateIndex index = LocateIndex.of(
            List.of(
                    area(EAST, "POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))"),
                    area(WEST, "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"),
                    area(NORTH, "POLYGON((0 1, 1 1, 2 1, 2 2, 0 2, 0 1))")),
            List.of(
                    new UnitPlace(WEST + "002", 0.75, 0.5),
                    new UnitPlace(WEST + "001", 0.25, 0.5),
                    new UnitPlace("350399999999999001", 0.5, 0.5)));

    @Test
    void aPointInsideAGridIsInThatGrid() {
        assertThat(areaAt(0.5, 0.2)).isEqualTo(WEST);
        assertThat(areaAt(1.5, 0.2)).isEqualTo(EAST);
        assertThat(areaAt(0.1, 1.9)).isEqualTo(NORTH);
    }

    @Test
    void aPointOnASharedEdgeBelongsToTheLowestCode() {
        assertThat(areaAt(1, 0.5)).isEqualTo(WEST);
        assertThat(areaAt(1.5, 1)).isEqualTo(EAST);
        assertThat(areaAt(1, 1)).isEqualTo(WEST);
    }

    @Test
    void theOuterEdgeBelongsToTheCity() {
        assertThat(areaAt(0, 0)).isEqualTo(WEST);
        assertThat(areaAt(2, 2)).isEqualTo(NORTH);
        assertThat(areaAt(2, 1)).isEqualTo(EAST);
    }

    @Test
    void aPointOutsideIsNowhere() {
        assertThat(index.locate(2.1, 0.5)).isNull();
        assertThat(index.locate(1, -1e-12)).isNull();
        assertThat(index.locate(Double.NaN, 0.5)).isNull();
        assertThat(index.locate(0.5, Double.POSITIVE_INFINITY)).isNull();
        assertThat(LocateIndex.EMPTY.locate(0, 0)).isNull();
    }

    @Test
    void theNearestUnitOfTheGridAnswersAndATieGoesToTheLowestCode() {
        assertThat(index.locate(0.8, 0.1)).isEqualTo(new Located(WEST, WEST + "002"));
        assertThat(index.locate(0.5, 0.5)).isEqualTo(new Located(WEST, WEST + "001"));
        assertThat(index.locate(1.01, 0.5)).isEqualTo(new Located(EAST, null));
    }

    @Test
    void aUnitsOutlineGoesBeforeANearerPoint() {
        LocateIndex outlined = LocateIndex.of(
                List.of(area(WEST, "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))")),
                List.of(
                        new UnitPlace(WEST + "001", 0.5, 0.5),
                        new UnitPlace(WEST + "002", 0.9, 0.9, shape("POLYGON((0 0, 0.6 0, 0.6 0.6, 0 0.6, 0 0))"))));
        assertThat(outlined.locate(0.5, 0.5)).isEqualTo(new Located(WEST, WEST + "002"));
        assertThat(outlined.locate(0.65, 0.65)).isEqualTo(new Located(WEST, WEST + "001"));
    }

    @Test
    void holesAndIslandsAreRespected() {
        LocateIndex holed = LocateIndex.of(
                List.of(
                        area(
                                WEST,
                                "MULTIPOLYGON(((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1)), ((9 9, 10 9, 10 10, 9 9)))"),
                        area(EAST, "POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))")),
                List.of());
        assertThat(holed.locate(2, 2)).isEqualTo(new Located(EAST, null));
        assertThat(holed.locate(1, 2)).isEqualTo(new Located(WEST, null));
        assertThat(holed.locate(9.9, 9.5)).isEqualTo(new Located(WEST, null));
        assertThat(holed.locate(7, 7)).isNull();
    }

    @Test
    void theFinestLevelAnswersAndACoarserOneFillsIn() {
        LocateIndex mixed = LocateIndex.of(
                List.of(
                        area("350302001001", "POLYGON((0 0, 2 0, 2 1, 0 1, 0 0))"),
                        area(EAST, "POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))")),
                List.of(new UnitPlace(WEST + "001", 0.5, 0.5)));
        assertThat(mixed.locate(1.5, 0.5)).isEqualTo(new Located(EAST, null));
        assertThat(mixed.locate(0.5, 0.5)).isEqualTo(new Located("350302001001", WEST + "001"));
    }

    @Test
    void thePathRunsFromTheCityToTheUnit() {
        assertThat(new Located(WEST, WEST + "001").path("3503"))
                .containsExactly("3503", "350302", "350302001", "350302001001", WEST, WEST + "001");
    }

    @Test
    void twoAreasWithOneCodeAreRefused() {
        Area area = area(WEST, "POLYGON((0 0, 1 0, 1 1, 0 0))");
        assertThatThrownBy(() -> LocateIndex.of(List.of(area, area), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(WEST);
    }

    private String areaAt(double lon, double lat) {
        return index.locate(lon, lat).area();
    }

    private static Area area(String code, String wkt) {
        return new Area(code, shape(wkt));
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
