package gezhi.exchange.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Tests {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
    })
    void knownPointsAreShiftedThereAndBack(double lon, double lat, double shiftedLon, double shiftedLat) {
        assertNear(Gcj02.fromWgs84(lon, lat), shiftedLon, shiftedLat);
        assertNear(Gcj02.toWgs84(shiftedLon, shiftedLat), lon, lat);
    }

    @Test
    void everywhereInChinaTheWayBackLeadsToTheStart() {
        for (double lon = 73.1; lon < 135; lon += 0.73) {
            for (double lat = 18.1; lat < 54; lat += 0.61) {
                Coordinate shifted = Gcj02.fromWgs84(lon, lat);
                assertNear(Gcj02.toWgs84(shifted.x, shifted.y), lon, lat);
            }
        }
    }

    @Test
    void outsideChinaNothingIsShifted() {
        assertNear(Gcj02.toWgs84(-76.6, 39.3), -76.6, 39.3);
    }

    private static void assertNear(Coordinate point, double lon, double lat) {
        assertThat(point.x).isEqualTo(lon, within(EXACT));
        assertThat(point.y).isEqualTo(lat, within(EXACT));
    }
}
