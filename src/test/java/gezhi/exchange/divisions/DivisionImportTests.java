package gezhi.exchange.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Progress;
import gezhi.platform.work.WorkCancelled;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Cities;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.territory.gazetteer.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class DivisionImportTests {
    private static final String HEADER = "level,code,name,parent\n";

    @TempDir
    private Path folder;

    @Autowired
    private DivisionImport imports;

    @Autowired
    private TestCities testCities;

    @Autowired
    private Cities cities;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;

    @BeforeEach
    void found() {
        city = testCities.fresh();
    }

    @Test
    void newDivisionsAreAddedUnderTheirParents() throws IOException {
        Outcome outcome = take("3,%c77,新区,%c\n4,%c77001,新镇,%c77\n");
        assertThat(figures(outcome)).containsEntry("exchange.figure.added", 2L);
        assertThat(name(city.code() + "77001")).isEqualTo("新镇");
        assertThat(Scoped.call(city.visitor(), () -> divisions.get(city.code() + "77001"))
                        .parent())
                .isEqualTo(city.code() + "77");
    }

    @Test
    void aParentMayFollowItsChildAndStandInAnotherFile() throws IOException {
        Outcome outcome = run(
                Terms.of(city.code()),
                file("towns.csv", HEADER + "4,%c77001,新镇,%c77\n"),
                file("counties.csv", "name,parent,code\n新区,%c,%c77\n"));
        assertThat(errors(outcome)).isEmpty();
        assertThat(figures(outcome)).containsEntry("exchange.figure.added", 2L);
    }

    @Test
    void theHeadersOfTheNationalListAreUnderstood() throws IOException {
        Outcome outcome = run(
                Terms.of(city.code()),
                file("cities.csv", "code,name,provinceCode\n%c,测试市,90\n"),
                file("areas.csv", "code,name,cityCode,provinceCode\n%c77,\"新区\",%c,90\n"),
                file("streets.csv", "code,name,areaCode,provinceCode,cityCode\n%c77001,\"新镇\",%c77,90,%c\n"),
                file(
                        "villages.csv",
                        "code,name,streetCode,provinceCode,cityCode,areaCode\n%c77001001,\"新村\",%c77001,90,%c,%c77\n"));
        assertThat(errors(outcome)).isEmpty();
        assertThat(name(city.code() + "77001001")).isEqualTo("新村");
    }

    @Test
    void withoutAParentColumnTheCodeSaysWhereItBelongs() throws IOException {
        run(Terms.of(city.code()), file("list.csv", "code,name\n%c77,新区\n%c77001,新镇\n"));
        assertThat(Scoped.call(city.visitor(), () -> divisions.get(city.code() + "77001"))
                        .parent())
                .isEqualTo(city.code() + "77");
    }

    @Test
    void theSameListAgainChangesNothing() throws IOException {
        take("3,%c77,新区,%c\n");
        assertThat(figures(take("3,%c77,新区,%c\n")))
                .containsEntry("exchange.figure.added", 0L)
                .containsEntry("exchange.figure.renamed", 0L)
                .containsEntry("exchange.figure.unchanged", 1L);
    }

    @Test
    void aNewNameIsTakenAndReported() throws IOException {
        Outcome outcome = take("3,%c01,改名区,%c\n");
        assertThat(name(city.county(1))).isEqualTo("改名区");
        assertThat(keys(outcome)).contains("gazetteer.renamed");
    }

    @Test
    void whatTheListLacksIsReportedAndLeftStanding() throws IOException {
        Outcome outcome = take("3,%c01,测试%c01,%c\n");
        assertThat(figures(outcome)).containsEntry("exchange.figure.missing", 1L);
        assertThat(keys(outcome)).containsExactly("gazetteer.missing");
        assertThat(outcome.findings().shown().getFirst().words()).containsExactly(city.code(), "1");
        assertThat(name(city.county(2))).isNotEmpty();
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() throws IOException {
        Outcome outcome = run(Terms.of(city.code()).dry(), file("list.csv", HEADER + "3,%c77,新区,%c\n3,%c01,改名区,%c\n"));
        assertThat(figures(outcome))
                .containsEntry("exchange.figure.added", 1L)
                .containsEntry("exchange.figure.renamed", 1L);
        assertThat(exists(city.code() + "77")).isFalse();
        assertThat(name(city.county(1))).isNotEqualTo("改名区");
    }

    @Test
    void oneBadRowKeepsTheWholeListOut() throws IOException {
        Outcome outcome = take("3,%c77,新区,%c\n4,%c78001,无上级,%c78\n");
        assertThat(error(outcome)).isEqualTo("list.csv:3 parent gazetteer.parent-unknown");
        assertThat(exists(city.code() + "77")).isFalse();
    }

    @Test
    void everyMistakeNamesItsRowAndField() throws IOException {
        assertRefused("5,%c77,新区,%c\n", "list.csv:2 level gazetteer.level");
        assertRefused("3,%c77,新区,%c\n3,%c77,又一区,%c\n", "list.csv:3 code gazetteer.duplicate");
        assertRefused("3,%c77,,%c\n", "list.csv:2 name gazetteer.name-empty");
        assertRefused("3,%c77," + "长".repeat(101) + ",%c\n", "list.csv:2 name gazetteer.name-long");
        assertRefused("3,%c7,新区,%c\n", "list.csv:2 code gazetteer.code");
        assertRefused("3,,新区,%c\n", "list.csv:2 code gazetteer.code-empty");
        assertRefused("4,%c01077,新镇,%c02\n", "list.csv:2 parent gazetteer.parent-code");
        assertRefused("4,%c01077,新镇,%c\n", "list.csv:2 parent gazetteer.parent-level");
        assertRefused("3,110101,东城区,1101\n", "list.csv:2 code gazetteer.outside-city");
        assertRefused("镇,%c01077,新镇,%c01\n", "list.csv:2 level exchange.level-unknown");
    }

    @Test
    void aMissingColumnIsNamedWithWhatWasFound() throws IOException {
        Outcome outcome = run(Terms.of(city.code()), file("list.csv", "level,id,name\n3,1,a\n"));
        Finding finding = outcome.findings().shown().getFirst();
        assertThat(finding.key()).isEqualTo("exchange.column-missing");
        assertThat(finding.words()).containsExactly("code", "level, id, name");
    }

    @Test
    void aClosedCodeIsNeverUsedAgain() throws IOException {
        close(city.community(1, 1, 1) + "001001");
        assertRefused("7,%c01001001001001,又一单元,%c01001001001\n", "list.csv:2 code gazetteer.closed");
    }

    @Test
    void aLevelThatTheProfileDoesNotHaveIsRefused() throws IOException {
        String code = testCities.unused();
        Outcome outcome = run(
                new Terms(code, Profile.named("yongan"), "县级市", false),
                file("list.csv", HEADER + "3," + code + "01,某县," + code + "\n"));
        assertThat(errors(outcome)).containsExactly("list.csv:2 level gazetteer.no-such-level");
        assertThat(cities.find(code)).isEmpty();
    }

    @Test
    void aCityThatIsNotThereIsRefusedUnlessItIsToBeFounded() throws IOException {
        String code = testCities.unused();
        String list = HEADER + "2," + code + ",新城市,70\n3," + code + "01,某县," + code + "\n";
        assertThat(errors(run(Terms.of(code), file("list.csv", list)))).containsExactly(":0  gazetteer.city-unknown");
        assertThat(errors(run(new Terms(null, null, null, false), file("list.csv", list))))
                .containsExactly("list.csv:2 code gazetteer.no-city", "list.csv:3 code gazetteer.no-city");
        Outcome founded = run(new Terms(code, Profile.named("putian"), null, false), file("list.csv", list));
        assertThat(figures(founded)).containsEntry("exchange.figure.founded", 1L);
        assertThat(cities.find(code).orElseThrow().name()).isEqualTo("新城市");
    }

    @Test
    void manyCitiesAreFoundedTogetherAndGatheringCodesGetTheNameOfTheirProvince() throws IOException {
        String one = testCities.unused();
        String other = testCities.unused();
        Terms terms = new Terms(null, Profile.named("putian"), null, false);
        String list = HEADER + "1," + one.substring(0, 2) + ",某省,\n2," + one + ",市辖区," + one.substring(0, 2) + "\n3,"
                + one + "01,甲县," + one + "\n2," + other + ",乙市,\n3," + other + "01,乙县," + other + "\n";
        assertThat(figures(run(terms, file("list.csv", list))))
                .containsEntry("exchange.figure.founded", 2L)
                .containsEntry("exchange.figure.added", 2L);
        assertThat(cities.find(one).orElseThrow().name()).isEqualTo("某省市辖区");
        assertThat(Scoped.call(Scope.visitor(other), () -> divisions.counts(other)))
                .isEqualTo(Map.of(Level.CITY, 1, Level.COUNTY, 1));
        assertThat(figures(run(terms, file("list.csv", list)))).containsEntry("exchange.figure.unchanged", 4L);
    }

    @Test
    void aCancelledImportLeavesNothing() {
        assertThatThrownBy(() -> imports.run(
                        List.of(file("list.csv", HEADER + "3,%c77,新区,%c\n")),
                        Encoding.UTF_8,
                        Terms.of(city.code()),
                        new Progress() {
                            private boolean writing;

                            @Override
                            public void phase(String key, long total) {
                                writing = key.equals("gazetteer.writing");
                            }

                            @Override
                            public void done(long count) {
                                if (writing) {
                                    throw new WorkCancelled();
                                }
                            }
                        }))
                .isInstanceOf(WorkCancelled.class);
        assertThat(exists(city.code() + "77")).isFalse();
    }

    private void assertRefused(String rows, String expected) throws IOException {
        assertThat(errors(take(rows))).as(rows).contains(expected);
    }

    private Outcome take(String rows) throws IOException {
        return run(Terms.of(city.code()), file("list.csv", HEADER + rows));
    }

    private Outcome run(Terms terms, SourceFile... files) throws IOException {
        return imports.run(List.of(files), Encoding.UTF_8, terms, Progress.SILENT);
    }

    /** {@code %c} stands for the city's code. */
    private SourceFile file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace("%c", city.code()));
        return SourceFile.of(file);
    }

    private static Map<String, Long> figures(Outcome outcome) {
        return outcome.figures().stream().collect(Collectors.toMap(Figure::key, Figure::count));
    }

    private static List<String> keys(Outcome outcome) {
        return outcome.findings().shown().stream().map(Finding::key).toList();
    }

    private static String error(Outcome outcome) {
        return errors(outcome).getFirst();
    }

    private static List<String> errors(Outcome outcome) {
        return outcome.findings().shown().stream()
                .filter(finding -> finding.weight() == Finding.Weight.ERROR)
                .map(finding -> finding.file() + ":" + finding.row() + " " + finding.field() + " " + finding.key())
                .toList();
    }

    private String name(String code) {
        return Scoped.call(city.visitor(), () -> divisions.get(code)).name();
    }

    private boolean exists(String code) {
        return Scoped.call(city.visitor(), () -> divisions.find(code)).isPresent();
    }

    private void close(String code) {
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(
                        status -> jdbc.sql("update territory.division set valid_to = '2025-01-01' where code = :code")
                                .param("code", code)
                                .update()));
    }
}
