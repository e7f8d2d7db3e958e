package gezhi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.territory.store.Pinyin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({
        "莆田市, putianshi pts",
        "常太镇, changtaizhen ctz",
        "长泰村, changtaicun ctc",
        "萩芦镇, qiuluzhen qlz",
        "第3网格, di3wangge d3wg"
    })
    void aNameSoundsInFullAndByItsInitials(String name, String sound) {
        assertThat(Pinyin.of(name)).isEqualTo(sound);
    }
}
