package gezhi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelTests {

    @Test
    void aCodeStandsOnTheLevelThatItsLengthSays() {
        assertThat(Level.of("3503", "3503")).contains(Level.CITY);
        assertThat(Level.of("3503", "350302")).contains(Level.COUNTY);
        assertThat(Level.of("3503", "350302001001001001")).contains(Level.UNIT);
        assertThat(Level.of("3503", "35030")).isEmpty();
        assertThat(Level.of("3503", "350481")).isEmpty();
    }

    @Test
    void aCountyLevelCityHasNoCounties() {
        assertThat(Level.of("350481", "350481")).contains(Level.CITY);
        assertThat(DivisionCode.path("350481", "350481001001001"))
                .containsExactly("350481", "350481001", "350481001001", "350481001001001");
        assertThat(DivisionCode.parent("350481", "350481001")).isEqualTo("350481");
        Map<String, Object> levels = Profile.named("yongan").section("levels");
        assertThat(levels).doesNotContainKey("COUNTY").hasSize(5);
    }

    @Test
    void everyShippedProfileNamesItsLevelsInBothLanguages() {
        for (String name : Profile.NAMES) {
            Map<String, Map<String, String>> levels = Profile.named(name).section("levels");
            assertThat(levels.values())
                    .as(name)
                    .allSatisfy(names -> assertThat(names).containsKeys("zh", "en"));
        }
    }

    @Test
    void theCityIsItsOwnParent() {
        assertThat(DivisionCode.parent("3503", "3503")).isEqualTo("3503");
        assertThat(DivisionCode.parent("3503", "350302001")).isEqualTo("350302");
    }
}
