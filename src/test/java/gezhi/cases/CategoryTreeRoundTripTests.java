package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CategoryTree.Outcome.Brought;
import gezhi.cases.CategoryTree.Outcome.Tried;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every file of categories, tried with made-up ones. */
@GezhiTest
class CategoryTreeRoundTripTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Questions questions;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    private CaseStories people;
    private Scope administrator;

    @BeforeEach
    void found() {
        people = new CaseStories(cities.fresh(), cases, offices);
        administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverWasBroughtComesOutAsItStandsAndChangesNothingWhenItComesBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            String file = madeUp(random);
            Tried tried = attempted(file);
            Object brought = Scoped.call(administrator, () -> tree.bring(file, tried.seal()));
            assertThat(brought).as(file).isEqualTo(new Brought(tried.changes()));
            assertThat(attempted(file).changes()).as(file).isEmpty();
            String out = Scoped.call(administrator, () -> tree.write());
            assertThat(attempted(out).changes()).as(out).isEmpty();
            assertThat(Scoped.call(administrator, () -> tree.write())).isEqualTo(out);
        }
    }

    @Test
    void anOldCaseKeepsItsOldFormAndHasTheNewName() {
        String form = "- {code: E0102, questions: [{code: bags, kind: number, zh: 几袋, en: Bags, required: true}]}";
        bring(form);
        Report asked = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                null,
                people.city.grid(),
                "",
                "垃圾没人收",
                null,
                List.of(),
                new Filled(0, Map.of("bags", List.of("3")), Map.of()));
        UUID id = ((Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(asked))).caseId();
        bring("- {code: E0102, zh: 垃圾暴露, questions: [{code: smell, kind: text, zh: 气味, en: Smell}]}");
        CaseFile file = Scoped.call(people.gridWorker, () -> queries.find(id)).orElseThrow();
        assertThat(file.replies())
                .extracting(reply -> reply.question().code() + " " + reply.given())
                .containsExactly("bags [3]");
        assertThat(Scoped.call(people.gridWorker, () -> questions.of("E0102").questions()))
                .extracting(question -> question.code())
                .containsExactly("smell");
    }

    @Test
    void questionsPlannedForLaterAreKeptByAFileThatAsksWhatIsAskedToday() {
        String out = Scoped.call(administrator, () -> tree.write());
        LocalDate later = LocalDate.now(clock).plusDays(9);
        Scoped.run(administrator, () -> questions.ask("S0103", List.of(), later));
        assertThat(attempted(out).changes()).isEmpty();
    }

    private void bring(String file) {
        Tried tried = attempted(file);
        assertThat(Scoped.call(administrator, () -> tree.bring(file, tried.seal())))
                .isEqualTo(new Brought(tried.changes()));
    }

    private Tried attempted(String file) {
        Object outcome = Scoped.call(administrator, () -> tree.attempt(file));
        assertThat(outcome).as(file).isInstanceOf(Tried.class);
        return (Tried) outcome;
    }

    /** A tree Y of two classes and up to six leaves, each with whatever a node can have; privacy only ever closes. */
    private String madeUp(Random random) {
        StringBuilder file = new StringBuilder("- {code: Y, zh: 树, en: Tree, allow: 3d}\n");
        for (String code : List.of("Y01", "Y02")) {
            file.append("- {code: ").append(code).append(", zh: 类, en: \"Class: #1\"}\n");
        }
        for (int i = 1; i <= 6; i++) {
            if (i == 1 || random.nextBoolean()) {
                leaf(file, "Y0" + (1 + i % 2) + "0" + i, random);
            }
        }
        return file.toString();
    }

    private void leaf(StringBuilder file, String code, Random random) {
        file.append("- {code: ").append(code);
        file.append(", zh: \"名")
                .append(random.nextInt(3))
                .append(": 'x' \", en: \"yes ")
                .append(random.nextInt(3));
        file.append("\", privacy: CLOSED");
        if (random.nextBoolean()) {
            file.append(", until: ")
                    .append(random.nextBoolean() ? LocalDate.now(clock).plusDays(1 + random.nextInt(5)) : "");
        }
        if (random.nextBoolean()) {
            file.append(", allow: ")
                    .append(List.of("2h", "30m", "{ANY: 1d, TOWNSHIP: 2d}", "{CITY: 9d}", "null")
                            .get(random.nextInt(5)));
        }
        if (random.nextBoolean()) {
            file.append(", questions: [");
            for (int i = 0; i < random.nextInt(4); i++) {
                file.append("{code: q").append(i).append(", zh: \"问 - ").append(random.nextInt(3));
                file.append("\", en: 'no', kind: ");
                file.append(
                        random.nextBoolean()
                                ? "single, choices: [{code: a, zh: 甲, en: A}, {code: b, zh: 乙, en: B}]"
                                : List.of("text", "number", "date", "photo").get(random.nextInt(4)));
                file.append(random.nextBoolean() ? ", required: true}, " : "}, ");
            }
            file.append("]");
        }
        file.append("}\n");
    }
}
