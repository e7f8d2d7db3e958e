package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.BodyKind;
import gezhi.cases.CaseStories;
import gezhi.exchange.Outcome;
import gezhi.exchange.divisions.DivisionImport;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.patrols.Plan;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Progress;
import gezhi.territory.gazetteer.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Editions of a list of townships one after the other, over a city at work: no case and no posting is lost. */
class EditionTests extends EffectiveDays {
    private static final String LOST = """
            select c.number
            from cases.v_case c
            join territory.division d on d.city = c.city and d.code = c.division
            where c.city = :city
            and d.valid_to is not null
            union all
            select p.id::text
            from people.posting p
            join territory.division d on d.city = p.city and d.code = p.division
            where p.city = :city
            and p.valid_to is null
            and d.valid_to is not null
            """;

    @Autowired
    private DivisionImport imports;

    @Autowired
    private Stragglers stragglers;

    @TempDir
    private Path folder;

    @Test
    void aCountyIsMergedIntoAnotherThenATownBecomesAStreetThenOneIsRenamed() throws IOException {
        UUID worker = posted("甲", first);
        UUID committee = body("网格党委", BodyKind.COMMITTEE, second, null);
        Scoped.run(city.system(), () -> chain.stand(second, committee, LONG_AGO));
        Scoped.call(
                city.person(Role.COMMUNITY_DESK, community),
                () -> rounds.make(new Plan.Draft(first, "河边", 7, LONG_AGO, List.of(new Plan.Place("桥", "")))));
        for (String place : List.of(first, first + "003", community, city.township(1, 2), city.county(1))) {
            Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(place)));
        }
        int divisions = standing();

        // the first county goes into the second, its towns with codes of that
        String two = city.code() + "02";
        assertThat(take(
                        row(two, "测试" + two),
                        row(two + "001", "测试" + two + "001"),
                        row(two + "002", "测试" + two + "002"),
                        row(two + "003", "测试" + city.township(1, 1)),
                        row(two + "100", "测试" + city.township(1, 2))))
                .as("nothing says what follows the county, where a case lies")
                .containsExactly("gazetteer.left.NO_HEIR " + city.county(1));
        assertThat(standing()).isEqualTo(divisions);
        assertThat(take(
                        row(two, "测试" + two),
                        row(two + "001", "测试" + two + "001"),
                        row(two + "002", "测试" + two + "002"),
                        row(two + "003", "测试" + city.township(1, 1)),
                        row(two + "100", "测试" + city.township(1, 2)),
                        city.county(1) + ",测试,2026-03-01," + two))
                .isEmpty();
        assertThat(standing()).as("but for the county").isEqualTo(divisions - 1);
        assertThat(texts(LOST)).isEmpty();
        assertThat(texts("select division from cases.v_case where city = :city order by division"))
                .containsExactly(two, two + "003001", two + "003001001", two + "003001001003", two + "100");
        assertThat(heldBy(worker)).containsExactly(two + "003001001");
        assertThat(texts("select division from bodies.v_standings where city = :city and valid_to is null"))
                .containsExactly(two + "003001002");
        assertThat(texts("select grid from patrols.v_plans where city = :city")).containsExactly(two + "003001001");
        assertThat(texts("select code from territory.v_places where city = :city and code like '%003001001003'"))
                .containsExactly(two + "003001001003");

        // a town becomes a street of a new number, another is merged into it
        assertThat(take(
                        row(two + "001", "测试" + two + "001"),
                        row(two + "002", "另一街道"),
                        row(two + "004", "测试" + city.township(1, 1) + "街道"),
                        two + "100,测试,2026-03-04," + two + "004"))
                .isEmpty();
        assertThat(texts(LOST)).isEmpty();
        assertThat(texts("select division from cases.v_case where city = :city order by division"))
                .containsExactly(two, two + "004", two + "004001", two + "004001001", two + "004001001003");
        assertThat(texts("select name from territory.division where city = :city and code = '" + two + "002'"))
                .containsExactly("另一街道");
        assertThat(texts(
                        "select code from territory.division where city = :city and level = 'COMMUNITY' and valid_to is null and code like '"
                                + two + "004%' order by code"))
                .as("those of the merged town got the next numbers")
                .containsExactly(two + "004001", two + "004002", two + "004003", two + "004004");
        assertThat(heldBy(worker)).containsExactly(two + "004001001");
        assertThat(standing()).isEqualTo(divisions - 2);
    }

    @Test
    void aCaseThatIsOpenedAgainLaterFollowsWithinTheHour() throws IOException {
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(first)));
        put("VERIFIED");
        assertThat(takePart(city.township(1, 1) + ",测试,2026-03-01," + city.township(1, 2)))
                .isEmpty();
        assertThat(texts("select division from cases.v_case where city = :city"))
                .as("the past stays where it was")
                .containsExactly(first);

        put("HANDLING");
        stragglers.look(city.code());

        assertThat(texts(LOST)).isEmpty();
        assertThat(texts("select division from cases.v_case where city = :city"))
                .containsExactly(city.township(1, 2) + "003001");
    }

    private void put(String step) {
        asProgram(() -> jdbc.sql("update cases.case set step = :step where city = :city")
                .param("step", step)
                .param("city", city.code())
                .update());
    }

    @Test
    void whatIsSplitSaysWhereEachPartGoes() throws IOException {
        posted("甲", first);
        String town = city.township(1, 1);
        String[] split = {
            row(city.county(1) + "005", "东街道"),
            row(city.county(1) + "006", "西街道"),
            row(city.township(1, 2), "测试" + city.township(1, 2)),
            row(city.township(2, 1), "测试" + city.township(2, 1)),
            row(city.township(2, 2), "测试" + city.township(2, 2)),
            town + ",测试,2026-03-01," + city.county(1) + "005;" + city.county(1) + "006"
        };
        assertThat(take(split)).containsExactly("gazetteer.left.NO_HEIR " + first);
        String[] said = Stream.concat(
                        Stream.of(split),
                        Stream.of(
                                row(city.county(1) + "005001", "东一社区"),
                                community + ",测试,2026-03-01," + city.county(1) + "005001"))
                .toArray(String[]::new);
        assertThat(takePart(said)).isEmpty();
        assertThat(texts(LOST)).isEmpty();
        assertThat(texts("select division from people.posting where city = :city and valid_to is null"))
                .containsExactly(city.county(1) + "005001001");
    }

    @Test
    void aDryRunSaysWhatWouldGoAlongAndChangesNothing() throws IOException {
        posted("甲", first);
        String rows = city.township(1, 1) + ",测试,2026-03-01," + city.township(1, 2);

        Outcome tried = run(false, true, rows);

        assertThat(figure(tried, "exchange.figure.posts-along")).isEqualTo(1);
        assertThat(figure(tried, "exchange.figure.below")).isGreaterThan(6);
        assertThat(texts("select division from people.posting where city = :city and valid_to is null"))
                .containsExactly(first);
        Outcome done = run(false, false, rows);
        assertThat(done.figures()).isEqualTo(tried.figures());
        assertThat(texts(LOST)).isEmpty();
    }

    @Test
    void whereTwoBodiesWouldStandForOneDivisionPeopleSayFirst() throws IOException {
        UUID one = body("甲党委", BodyKind.COMMITTEE, community, null);
        UUID other = body("乙党委", BodyKind.COMMITTEE, city.community(1, 1, 2), null);
        Scoped.run(city.system(), () -> chain.stand(community, one, LONG_AGO));
        Scoped.run(city.system(), () -> chain.stand(city.community(1, 1, 2), other, LONG_AGO));

        assertThat(takePart(community + ",测试,2026-03-01," + city.community(1, 1, 2)))
                .containsExactly("gazetteer.left.TWO_STAND " + community);
        assertThat(texts("select division from bodies.v_standings where city = :city and valid_to is null order by 1"))
                .containsExactly(community, city.community(1, 1, 2));
    }

    private static String row(String code, String name) {
        return code + "," + name + ",,";
    }

    private static long figure(Outcome outcome, String key) {
        return outcome.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .mapToLong(Outcome.Figure::count)
                .sum();
    }

    private int standing() {
        return texts("select code from territory.division where city = :city and valid_to is null")
                .size();
    }

    private List<String> take(String... rows) throws IOException {
        return wrong(run(true, false, rows));
    }

    private List<String> takePart(String... rows) throws IOException {
        return wrong(run(false, false, rows));
    }

    private static List<String> wrong(Outcome outcome) {
        return outcome.findings().shown().stream()
                .filter(finding -> finding.weight() == Finding.Weight.ERROR)
                .map(finding -> finding.key() + " " + finding.words().getFirst())
                .toList();
    }

    private Outcome run(boolean edition, boolean dry, String... rows) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(
                file, Stream.of(rows).collect(Collectors.joining("\n", "code,name,valid_to,successors\n", "\n")));
        return imports.run(
                List.of(SourceFile.of(file)),
                Encoding.UTF_8,
                new Terms(city.code(), null, null, edition, dry),
                Progress.SILENT);
    }
}
