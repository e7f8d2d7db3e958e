package gezhi.exchange.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Progress;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.gazetteer.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Divisions that are merged, split and renumbered by a list; it is the fourth of March 2026. */
@GezhiTest
class SuccessionImportTests {
    private static final String HEADER = "code,name,valid_from,valid_to,successors\n";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    @Autowired
    private DivisionImport imports;

    @Autowired
    private TestCities cities;

    @Autowired
    private Divisions divisions;

    @Autowired
    private MockMvc mvc;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void twoTownsBecomeOne() throws Exception {
        Outcome outcome = take("""
                %c01001,一镇,,2026-03-01,%c01003
                %c01002,二镇,,2026/3/1,%c01003
                %c01003,新镇,2026-03-01,,
                """);
        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.figures()).contains(new Figure("exchange.figure.closed", 2));
        assertThat(see(city.code() + "01003").validFrom()).isEqualTo(DAY);
        assertThat(see(city.township(1, 1)).validTo()).isEqualTo(DAY);
        assertThat(see(city.grid()).validTo()).as("what lay under it").isEqualTo(DAY);
        assertThat(codes(Scoped.call(city.visitor(), () -> divisions.predecessors(city.code() + "01003"))))
                .containsExactly(city.township(1, 1), city.township(1, 2));
        mvc.perform(get("/divisions/" + city.township(1, 1)).with(As.role(city.code(), Role.PUBLIC)))
                .andExpect(content().string(Matchers.containsString("自 2026-03-01 起已撤销")))
                .andExpect(content().string(Matchers.containsString("/divisions/" + city.code() + "01003")));
        mvc.perform(get("/divisions/" + city.code() + "01003").with(As.role(city.code(), Role.PUBLIC)))
                .andExpect(content().string(Matchers.containsString("继任自")))
                .andExpect(content().string(Matchers.containsString("/divisions/" + city.township(1, 2))));
    }

    @Test
    void oneCountyIsSplitInTwo() throws IOException {
        assertThat(errors(take("%c01,一区,,2026-03-01,%c03；%c04\n%c03,甲区,2026-03-01,,\n%c04,乙区,2026-03-01,,\n")))
                .isEmpty();
        assertThat(codes(Scoped.call(city.visitor(), () -> divisions.successors(city.county(1)))))
                .containsExactly(city.code() + "03", city.code() + "04");
        assertThat(codes(Scoped.call(city.visitor(), () -> divisions.children(city.code(), ""))
                        .rows()))
                .containsExactly(city.county(2), city.code() + "03", city.code() + "04");
    }

    @Test
    void aRenumberedDivisionLeavesItsOldCodeBehind() throws IOException {
        String list = "%c02,测试%c02,,2026-03-01,%c05\n%c05,测试%c02,2026-03-01,,\n";
        assertThat(errors(take(list))).isEmpty();
        assertThat(codes(Scoped.call(city.visitor(), () -> divisions.successors(city.county(2)))))
                .containsExactly(city.code() + "05");
        assertThat(errors(take(list))).as("the same list again").isEmpty();
        assertThat(errors(take("%c02,又一区,,,\n"))).containsExactly("2 code gazetteer.closed");
    }

    @Test
    void aDivisionOfThePastIsEnteredWithItsDays() throws IOException {
        assertThat(errors(take("%c09,旧区,2001-01-01,2019-06-30,%c01\n"))).isEmpty();
        assertThat(see(city.code() + "09").validFrom()).isEqualTo(LocalDate.of(2001, 1, 1));
        assertThat(codes(Scoped.call(city.visitor(), () -> divisions.predecessors(city.county(1)))))
                .containsExactly(city.code() + "09");
    }

    @Test
    void whatCannotBeIsRefusedWithItsRowAndNothingIsTaken() throws IOException {
        assertRefused("%c01,一区,,2026-03-01,%c77\n", "2 successors gazetteer.successor-unknown");
        assertRefused("%c01,一区,,,%c02\n", "2 successors gazetteer.successor-of-open");
        assertRefused("%c01,一区,,2026-03-01,%c02001\n", "2 successors gazetteer.successor-level");
        assertRefused("%c01,一区,,2026-03-01,%c01\n", "2 successors gazetteer.successor-circle");
        assertRefused(
                "%c01,一区,,2026-03-01,%c02\n%c02,二区,,2026-03-01,%c01\n", "2 successors gazetteer.successor-circle");
        assertRefused("%c01,一区,,2026-03-05,\n", "2 valid_to gazetteer.day-ahead");
        assertRefused("%c09,新区,2026-03-05,,\n", "2 valid_from gazetteer.day-ahead");
        assertRefused("%c01,一区,,2019-01-01,\n", "2 valid_to gazetteer.day-order");
        assertRefused("%c01,一区,,2026-02-30,\n", "2 valid_to exchange.day-unknown");
        assertRefused("%c01,一区,,2026-03-01,\n%c01001,一镇,,,\n", "3 parent gazetteer.parent-closed");
        assertRefused("%c,本市,,2026-03-01,\n", "2 valid_to gazetteer.city-closed");
    }

    @Test
    void aCircleThroughWhatIsThereAlreadyIsFound() throws IOException {
        take("%c09,旧区,2001-01-01,2019-06-30,%c01\n");
        assertRefused("%c01,一区,,2026-03-01,%c09\n", "2 successors gazetteer.successor-circle");
    }

    private void assertRefused(String rows, String expected) throws IOException {
        assertThat(errors(take(rows))).as(rows).contains(expected);
        assertThat(see(city.county(1)).validTo()).isNull();
    }

    /** {@code %c} stands for the city's code. */
    private Outcome take(String rows) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, (HEADER + rows).replace("%c", city.code()));
        return imports.run(List.of(SourceFile.of(file)), Encoding.UTF_8, Terms.of(city.code()), Progress.SILENT);
    }

    private static List<String> errors(Outcome outcome) {
        return outcome.findings().shown().stream()
                .filter(finding -> finding.weight() == Finding.Weight.ERROR)
                .map(finding -> finding.row() + " " + finding.field() + " " + finding.key())
                .toList();
    }

    private static List<String> codes(List<Division> found) {
        return found.stream().map(Division::code).toList();
    }

    private Division see(String code) {
        return Scoped.call(city.visitor(), () -> divisions.get(code));
    }
}
