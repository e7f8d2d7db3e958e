package gezhi.exchange.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.exchange.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MappingTests extends OldHotline {
    @Test
    void aColumnThatTheMappingNamesAndTheFileLacksIsNamed() throws IOException {
        Outcome outcome = run(MAPPING, HEADER.replace("lat", "latitude") + CLOSED, false);
        assertThat(outcome.findings().shown().getFirst().field()).isEqualTo("lat");
        assertThat(outcome.findings().shown().getFirst().key()).isEqualTo("exchange.column-missing");
    }

    @Test
    void everyMistakeInAMappingIsNamedByItsPath() throws IOException {
        assertMapping(MAPPING.replace("source: old-hotline", ""), "source exchange.mapping.missing");
        assertMapping(MAPPING.replace("words:", "word:"), "word exchange.mapping.unknown");
        assertMapping(MAPPING.replace("group:", "groups:"), "category.groups exchange.mapping.unknown");
        assertMapping(MAPPING.replace("root: Z", "root: zz"), "category.root exchange.mapping.value");
        assertMapping(MAPPING.replace("Asia/Shanghai", "Asia/Atlantis"), "times.zone exchange.mapping.zone");
        assertMapping(MAPPING.replace("yyyy-MM-dd\"", "yyyy-bb\""), "times.formats exchange.mapping.format");
        assertMapping(MAPPING.replace("urban-management", "space-agency"), "office.kind exchange.mapping.office-kind");
        assertMapping("- a list", " exchange.mapping.not-a-map");
        assertMapping("a: [", " exchange.mapping.not-yaml");
    }

    private void assertMapping(String mapping, String expected) throws IOException {
        assertThat(run(mapping, HEADER + CLOSED, false).findings().shown())
                .extracting(finding -> finding.field() + " " + finding.key())
                .contains(expected);
        assertThat(count()).isZero();
    }
}
