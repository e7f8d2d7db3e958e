package gezhi.exchange.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Category;
import gezhi.exchange.Outcome;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseImportTests extends OldHotline {
    @Test
    void aClosedCaseHasTheJournalThatItsDatesTell() throws IOException {
        Outcome outcome = take(CLOSED);
        assertThat(figures(outcome)).containsEntry("exchange.figure.written", 1L);
        assertThat(journal("A1"))
                .containsExactly(
                        "REPORT 2025-03-01 08:00",
                        "COLLECT 2025-03-01 08:00",
                        "DISPATCH 2025-03-01 08:00",
                        "ACCEPT 2025-03-01 08:00",
                        "FEED_BACK 2025-03-02 09:30",
                        "CONFIRM 2025-03-02 09:30");
        assertThat(row("A1")).containsEntry("step", "VERIFIED").containsEntry("in_time", true);
    }

    @Test
    void whatAnotherSystemSendsIsImportedAndByNobodyWeKnow() throws IOException {
        take(CLOSED);
        assertThat(row("A1")).containsEntry("channel", "IMPORT").containsEntry("reporter", null);
        assertThat(actors("A1")).containsOnly("SYSTEM ?");
    }

    @Test
    void aCaseClosedAfterItsDateWasNotInTime() throws IOException {
        take(CLOSED.replace("2025-03-02 09:30", "2025-03-09 09:30"));
        assertThat(row("A1")).containsEntry("in_time", false);
    }

    @Test
    void theStatusSaysHowFarTheOthersCame() throws IOException {
        take("A,SW-垃圾,环卫,2025-03-01,,,new,,,\nB,SW-垃圾,环卫,2025-03-01,,,sent,,,\n"
                + "C,SW-垃圾,环卫,2025-03-01,,,doing,,,\nD,SW-垃圾,环卫,2025-03-01,,2025-03-02,void,,,\n"
                + "E,SW-垃圾,环卫,2025-03-01,,,DONE,,,\n");
        assertThat(List.of("A", "B", "C", "D", "E"))
                .extracting(id -> row(id).get("step"))
                .containsExactly("DISCOVERED", "DISPATCHED", "HANDLING", "REFUSED", "HANDLING");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        take(CLOSED);
        assertThat(figures(take(CLOSED)))
                .containsEntry("exchange.figure.written", 0L)
                .containsEntry("exchange.figure.known", 1L)
                .containsEntry("exchange.figure.categories", 0L)
                .containsEntry("exchange.figure.offices", 0L);
        assertThat(journal("A1")).hasSize(6);
    }

    @Test
    void theSameFileAgainOpensNothingAnewAfterAnOfficeWasClosed() throws IOException {
        take(CLOSED);
        Scoped.run(
                city.system(),
                () -> offices.findNamed("环卫", city.code()).ifPresent(office -> offices.close(office.id())));
        assertThat(figures(take(CLOSED)))
                .containsEntry("exchange.figure.known", 1L)
                .containsEntry("exchange.figure.offices", 0L);
        assertThat(Scoped.call(city.system(), () -> offices.findNamed("环卫", city.code())))
                .isEmpty();
    }

    @Test
    void newCategoriesAndOfficesAreMadeAndListed() throws IOException {
        Outcome outcome = take(
                CLOSED + CLOSED.replace("A1", "A2").replace("SW-垃圾", "TR-红绿灯").replace("环卫", ""));
        assertThat(outcome.findings().shown())
                .extracting(Finding::key)
                .containsExactly("exchange.case.new-offices", "exchange.case.new-categories");
        assertThat(outcome.findings().shown().getFirst().words()).containsExactly("2", "环卫; 热线办");
        assertThat(Scoped.call(city.system(), () -> categories.find("Z0201")).map(Category::name))
                .contains("红绿灯");
        assertThat(Scoped.call(city.system(), () -> offices.findNamed("热线办", city.code())))
                .isPresent();
    }

    @Test
    void aCategoryThatIsOursAlreadyIsUsed() throws IOException {
        String mapping = MAPPING.replace("root: Z", "known: {垃圾: E0102}, root: Z");
        run(mapping, HEADER + CLOSED, false);
        assertThat(row("A1")).containsEntry("category", "E0102");
        assertThat(reasons(run(
                        MAPPING.replace("root: Z", "known: {垃圾: E99}, root: Z"),
                        HEADER + CLOSED.replace("A1", "A2"),
                        false)))
                .containsExactly("exchange.case.category-known");
    }

    @Test
    void rowsWithoutAUsablePositionAreKeptAtTheCity() throws IOException {
        Outcome outcome = take(CLOSED.replace("119.01,25.41", "119,25")
                + CLOSED.replace("A1", "A2").replace("119.01,25.41", ",")
                + CLOSED.replace("A1", "A3"));
        assertThat(figures(outcome))
                .containsEntry("exchange.figure.unplaced", 2L)
                .containsEntry("exchange.figure.outside", 1L);
        assertThat(row("A1")).containsEntry("lon", null).containsEntry("division", city.code());
        assertThat(row("A3")).containsEntry("lon", 119.01).containsEntry("division", city.code());
    }

    @Test
    void badRowsAreHandedBackWithTheirReasonAndTheOthersComeIn() throws IOException {
        Outcome outcome = take(CLOSED
                + ",SW-垃圾,环卫,2025-03-01,,,new,,,\n"
                + "B,,环卫,2025-03-01,,,new,,,\n"
                + "C,SW-垃圾,环卫,,,,new,,,\n"
                + "D,SW-垃圾,环卫,昨天,,,new,,,\n"
                + "E,SW-垃圾,环卫,2025-03-01,,2025-02-01,done,,,\n"
                + "F,SW-垃圾,环卫,2025-03-01,,,lost,,,\n"
                + "A1,SW-垃圾,环卫,2025-03-05,,,new,,,\n"
                + CLOSED);
        assertThat(reasons(outcome))
                .containsExactly(
                        "exchange.case.id",
                        "exchange.case.category",
                        "exchange.case.created",
                        "exchange.case.date",
                        "exchange.case.closed-before-created",
                        "exchange.case.status",
                        "exchange.case.id-twice");
        assertThat(figures(outcome))
                .containsEntry("exchange.figure.written", 1L)
                .containsEntry("exchange.figure.rejected", 7L)
                .containsEntry("exchange.figure.repeated", 1L);
        assertThat(outcome.rejects().lines().toList())
                .hasSize(8)
                .first()
                .asString()
                .endsWith("where,row,reason");
        assertThat(outcome.rejects()).contains("昨天,,,new,,,,6,日期“昨天”不合对照文件中的任何格式。");
    }

    @Test
    void whatCannotBeKeptIsLeftOutByRow() throws IOException {
        Outcome outcome = take(CLOSED
                + CLOSED.replace("A1", "B").replace("环卫", "环".repeat(101))
                + CLOSED.replace("A1", "C").replace("东街", "东\0街"));
        assertThat(reasons(outcome)).containsExactly("exchange.case.office-long", "exchange.nul");
        assertThat(figures(outcome)).containsEntry("exchange.figure.written", 1L);
        assertThat(outcome.rejects()).contains("东街1号").doesNotContain("\0");
    }

    @Test
    void daysThatNoCalendarHasAndDaysToComeAreLeftOut() throws IOException {
        Outcome outcome = take("A,SW-垃圾,环卫,2023-02-30,,,new,,,\n"
                + "B,SW-垃圾,环卫,2099-01-01,,,new,,,\n"
                + "C,SW-垃圾,环卫,2025-03-01,,2099-01-01,done,,,\n"
                + "D,SW-垃圾,环卫,2025-03-01,2099-01-01,,sent,,,\n");
        assertThat(reasons(outcome))
                .containsExactly("exchange.case.date", "exchange.case.future", "exchange.case.future");
        assertThat(figures(outcome)).containsEntry("exchange.figure.written", 1L);
    }

    @Test
    void tooManyBadRowsEndTheImport() throws IOException {
        Outcome outcome = take(CLOSED + ",x,,,,,,,,\n".repeat(Rejects.MOST + 5));
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.findings().shown().getFirst().key()).isEqualTo("exchange.case.too-many-rejects");
        assertThat(outcome.findings().noteCount()).isEqualTo(Rejects.MOST);
        assertThat(count()).isZero();
    }

    @Test
    void theRejectsOnceCorrectedComeInBySendingThemAgain() throws IOException {
        String rejects = take("D,SW-垃圾,环卫,昨天,,,new,,,\n").rejects();
        Outcome outcome = run(MAPPING, rejects.replace("昨天", "2025-03-01"), false);
        assertThat(figures(outcome)).containsEntry("exchange.figure.written", 1L);
    }

    @Test
    void aDryRunTellsExactlyAndChangesNothing() throws IOException {
        Outcome outcome = run(MAPPING, HEADER + CLOSED, true);
        assertThat(figures(outcome))
                .containsEntry("exchange.figure.written", 1L)
                .containsEntry("exchange.figure.categories", 1L);
        assertThat(count()).isZero();
        assertThat(Scoped.call(city.system(), () -> categories.find("Z"))).isEmpty();
        assertThat(Scoped.call(city.system(), () -> offices.findNamed("环卫", city.code())))
                .isEmpty();
    }

    @Test
    void aFileThatEndsInBrokenQuotationLeavesNothing() throws IOException {
        Outcome outcome = take(CLOSED + "A2,\"SW-垃圾\"x,环卫\n");
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.findings().shown().getFirst().key()).isEqualTo("exchange.not-csv");
        assertThat(count()).isZero();
    }
}
