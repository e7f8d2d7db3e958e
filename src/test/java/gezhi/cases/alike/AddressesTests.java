package gezhi.cases.alike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTests {
    @ParameterizedTest
    @CsvSource({
        "东门 3 号, 东门3号, true",
        "东门 3 号, 东门 4 号, false",
        "凤凰小区三号楼, 凤凰小区3号楼, true",
        "凤凰小区十二号楼, 凤凰小区12号楼, true",
        "凤凰小区, 凤凰小区12号楼, true",
        "三里屯路, 五一路, false",
        "门口, 门口, true",
        "3号, 3号, true"
    })
    void toTheDoorNumbersAreTheSame(String one, String other, boolean alike) {
        assertThat(Addresses.alike(one, other, true)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"东门街 3 号, 东门街 4 号, true", "凤凰小区, 荔枝大道, false", "3号, 3号, false"})
    void withoutTheDoorNumbersAreNotLookedAt(String one, String other, boolean alike) {
        assertThat(Addresses.alike(one, other, false)).isEqualTo(alike);
    }
}
