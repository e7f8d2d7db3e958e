package gezhi.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSettingsTests {

    @Test
    void picturesMayComeFromTheServersOfTheBaseMapOnly() {
        MapSettings settings = new MapSettings(
                List.of(
                        "https://t{0-7}.tianditu.gov.cn/vec_w/wmts?tk={key}&z={z}",
                        "https://t{0-7}.tianditu.gov.cn/cva_w/wmts?tk={key}",
                        "http://10.2.3.4:8080/tiles/{z}/{x}/{y}.png"),
                "abc",
                "");
        assertThat(settings.origins()).containsExactly("https://*.tianditu.gov.cn", "http://10.2.3.4:8080");
        assertThat(settings.addresses()).first().isEqualTo("https://t{0-7}.tianditu.gov.cn/vec_w/wmts?tk=abc&z={z}");
    }

    @Test
    void noneIsNeeded() {
        assertThat(new MapSettings(List.of(), "", "").origins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiles.example.org/{z}", "ftp://x/{z}", "javascript:alert(1)", "https://a;script-src *"})
    void whatIsNoAddressOfTheWebIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new MapSettings(List.of(address), "", "")).hasMessageContaining("gezhi.map.base");
    }
}
