package gezhi.territory.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.demo.geometry.DemoTerritory;
import gezhi.demo.geometry.Putian;
import gezhi.territory.GridKind;
import gezhi.territory.Level;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CityTilesTests {
    private static final int TOO_LARGE = 500_000;
    private static final CityTiles TILES = tiles(Putian.territory());

    @ParameterizedTest
    @CsvSource({
        "5, COUNTY",
        "8, COUNTY",
        "9, TOWNSHIP",
        "10, TOWNSHIP",
        "11, COMMUNITY",
        "12, COMMUNITY",
        "13, GRID",
        "16, GRID"
    })
    void aZoomShowsItsLevel(int zoom, Level level) throws Exception {
        JtsMvt tile = read(TILES.draw(at(zoom, 119.01, 25.43)));
        assertThat(tags(tile, "area", "level")).containsOnly(level.name());
    }

    @Test
    void unitsAppearFromZoomFifteen() throws Exception {
        assertThat(read(TILES.draw(at(14, 119.01, 25.43))).getLayersByName()).doesNotContainKey("unit");
        assertThat(tags(read(TILES.draw(at(15, 119.01, 25.43))), "unit", "name"))
                .isNotEmpty();
    }

    @Test
    void everyCommunityIsLabelledInExactlyOneTile() throws Exception {
        List<Object> labels = new ArrayList<>();
        for (TileAddress address : all(11)) {
            byte[] tile = TILES.draw(address);
            if (tile.length > 0) {
                labels.addAll(tags(read(tile), "label", "code"));
            }
        }
        assertThat(labels).hasSize(979).doesNotHaveDuplicates();
    }

    @Test
    void everyGridIsDrawnAtZoomThirteen() throws Exception {
        Set<Object> grids = new HashSet<>();
        for (TileAddress address : all(13)) {
            byte[] tile = TILES.draw(address);
            assertThat(tile.length).isLessThan(TOO_LARGE);
            if (tile.length > 0) {
                grids.addAll(tags(read(tile), "area", "code"));
            }
        }
        assertThat(grids).hasSize(10_260);
    }

    @Test
    void coarserLevelsAreLinesAndTheNextFinerOneOnItsLastZoomBefore() throws Exception {
        assertThat(tags(read(TILES.draw(at(12, 119.01, 25.43))), "line", "level"))
                .contains("TOWNSHIP", "GRID");
        assertThat(tags(read(TILES.draw(at(11, 119.01, 25.43))), "line", "level"))
                .contains("TOWNSHIP")
                .doesNotContain("GRID");
    }

    @Test
    void aTileOutsideTheCityIsEmpty() {
        assertThat(TILES.draw(at(10, 100, 40))).isEmpty();
        assertThat(new CityTiles(List.of(), List.of()).draw(at(10, 119, 25))).isEmpty();
    }

    @Test
    void aCityWithoutGridsShowsItsCommunitiesInstead() throws Exception {
        Geometry square = new GeometryFactory().toGeometry(new Envelope(119, 119.1, 25, 25.1));
        CityTiles tiles = new CityTiles(
                List.of(new TileArea("350481001001", Level.COMMUNITY, "社区", GridKind.GENERAL, square)), List.of());
        assertThat(tags(read(tiles.draw(at(14, 119.05, 25.05))), "area", "level"))
                .containsOnly("COMMUNITY");
        assertThat(tags(read(tiles.draw(at(6, 119.05, 25.05))), "area", "level"))
                .containsOnly("COMMUNITY");
    }

    @Test
    void addressesOutsideTheSquareAreInvalid() {
        assertThat(new TileAddress(0, 0, 0).isValid()).isTrue();
        assertThat(new TileAddress(3, 8, 0).isValid()).isFalse();
        assertThat(new TileAddress(3, 0, -1).isValid()).isFalse();
        assertThat(new TileAddress(17, 0, 0).isValid()).isFalse();
    }

    private static TileAddress at(int zoom, double lon, double lat) {
        return TileAddress.at(lon, lat, zoom);
    }

    private static List<TileAddress> all(int zoom) {
        return TileAddress.covering(Putian.territory().outlines().get("3503").getEnvelopeInternal(), zoom);
    }

    private static JtsMvt read(byte[] tile) throws IOException {
        return MvtReader.loadMvt(
                new ByteArrayInputStream(tile),
                new GeometryFactory(),
                new TagKeyValueMapConverter(),
                MvtReader.RING_CLASSIFIER_V1);
    }

    private static List<Object> tags(JtsMvt tile, String layer, String key) {
        JtsLayer found = tile.getLayer(layer);
        return found == null
                ? List.of()
                : found.getGeometries().stream()
                        .map(shape -> ((Map<?, ?>) shape.getUserData()).get(key))
                        .map(Object.class::cast)
                        .toList();
    }

    private static CityTiles tiles(DemoTerritory city) {
        List<TileArea> areas = new ArrayList<>();
        city.outlines()
                .forEach((code, shape) -> areas.add(
                        new TileArea(code, Level.of("3503", code).orElseThrow(), code, GridKind.GENERAL, shape)));
        city.grids()
                .forEach(grid ->
                        areas.add(new TileArea(grid.code(), Level.GRID, grid.name(), GridKind.GENERAL, grid.shape())));
        return new CityTiles(
                areas,
                city.units().stream()
                        .map(unit -> new TilePoint(unit.code(), unit.name(), unit.lon(), unit.lat()))
                        .toList());
    }
}
