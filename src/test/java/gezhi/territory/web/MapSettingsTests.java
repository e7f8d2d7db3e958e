package gezhi.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The base map under the divisions, as an operator sets it. */
class MapSettingsTests {

    @Test
    void theKeyIsPutIntoTheAddressOfEachService() {
        MapSettings settings = bound(Map.of(
                "gezhi.map.base[0]", "https://base.example/vec?x={x}&y={y}&z={z}&tk={key}",
                "gezhi.map.base[1]", "https://base.example/names/{z}/{x}/{y}.png?tk={key}",
                "gezhi.map.key", "k1",
                "gezhi.map.attribution", "天地图"));
        assertThat(settings.addresses())
                .containsExactly(
                        "https://base.example/vec?x={x}&y={y}&z={z}&tk=k1",
                        "https://base.example/names/{z}/{x}/{y}.png?tk=k1");
        assertThat(settings.attribution()).isEqualTo("天地图");
    }

    @Test
    void noneIsNeeded() {
        assertThat(bound(Map.of("gezhi.map.other", "x")).addresses()).isEqualTo(List.of());
    }

    private static MapSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("gezhi.map", MapSettings.class);
    }
}
