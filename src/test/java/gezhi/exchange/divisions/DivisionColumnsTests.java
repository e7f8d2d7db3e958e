package gezhi.exchange.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.work.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionColumnsTests {
    private final Findings findings = new Findings();

    @Test
    void columnsAreFoundByTheirNamesInAnyOrder() {
        assertThat(DivisionColumns.of("list.csv", List.of("名称", "remark", "Code"), findings))
                .contains(new DivisionColumns(-1, 2, 0, -1, -1, -1, -1));
    }

    @Test
    void aColumnThatIsReadMayNotStandTwice() {
        assertThat(DivisionColumns.of("list.csv", List.of("level", "code", "Code", "name"), findings))
                .isEmpty();
        assertThat(findings.shown()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("exchange.column-twice");
            assertThat(finding.words()).containsExactly("Code");
        });
    }

    @Test
    void whatIsNotReadMayStandTwice() {
        assertThat(DivisionColumns.of("list.csv", List.of("code", "name", "note", "note"), findings))
                .isPresent();
        assertThat(findings.shown()).isEmpty();
    }
}
