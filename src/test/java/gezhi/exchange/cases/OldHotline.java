package gezhi.exchange.cases;

import gezhi.cases.Categories;
import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Progress;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An old system that exports cases, for the tests of their import. */
@GezhiTest
abstract class OldHotline {
    static final String HEADER = "no,kind,office,created,due,closed,status,lon,lat,where\n";
    static final String CLOSED =
            "A1,SW-垃圾,环卫,2025-03-01 08:00,2025-03-03 08:00,2025-03-02 09:30,done,119.01,25.41,东街1号\n";

    static final String MAPPING = """
            source: old-hotline
            id: "{no}"
            words: "{kind}"
            address: "{where}"
            category: {group: "{kind|before:-}", name: "{kind|after:-}", root: Z, root-name: 旧热线}
            office: {name: "{office}", kind: urban-management, none: 热线办}
            position: {lon: "{lon}", lat: "{lat}"}
            times:
              zone: Asia/Shanghai
              formats: ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"]
              created: "{created}"
              due: "{due}"
              closed: "{closed}"
            status: {value: "{status}", new: new, dispatched: sent, handling: [doing], closed: done, refused: void}
            """;

    @TempDir
    private Path folder;

    @Autowired
    private CaseImport imports;

    @Autowired
    private TestCities cities;

    @Autowired
    Categories categories;

    @Autowired
    Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    Outcome take(String rows) throws IOException {
        return run(MAPPING, HEADER + rows, false);
    }

    Outcome run(String mapping, String table, boolean dryRun) throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), table);
        Path map = Files.writeString(folder.resolve("old.yaml"), mapping);
        return Scoped.call(
                city.system(),
                () -> imports.run(
                        SourceFile.of(file),
                        SourceFile.of(map),
                        Encoding.UTF_8,
                        Locale.CHINESE,
                        dryRun,
                        Progress.SILENT));
    }

    static Map<String, Long> figures(Outcome outcome) {
        return outcome.figures().stream().collect(Collectors.toMap(Figure::key, Figure::count));
    }

    static List<String> reasons(Outcome outcome) {
        return outcome.findings().shown().stream()
                .filter(finding -> finding.row() > 0)
                .map(Finding::key)
                .toList();
    }

    Map<String, Object> row(String id) {
        return inCity(
                        "select step, in_time, category, division, lon, channel, reporter from cases.case where city = :city and source_id = :id",
                        id)
                .getFirst();
    }

    List<String> journal(String id) {
        return inCity("""
                        select action || ' ' || to_char(j.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as entry
                        from cases.journal j
                        join cases.case c on c.city = j.city and c.id = j.case_id
                        where c.city = :city and c.source_id = :id
                        order by j.seq
                        """, id).stream()
                .map(row -> String.valueOf(row.get("entry")))
                .toList();
    }

    List<String> actors(String id) {
        return inCity("""
                        select j.role || ' ' || coalesce(cast(j.actor as text), '?') as who
                        from cases.journal j
                        join cases.case c on c.city = j.city and c.id = j.case_id
                        where c.city = :city and c.source_id = :id
                        """, id).stream()
                .map(row -> String.valueOf(row.get("who")))
                .toList();
    }

    int count() {
        return inCity("select id from cases.case where city = :city and :id = ''", "")
                .size();
    }

    private List<Map<String, Object>> inCity(String sql, String id) {
        return Scoped.call(
                city.system(),
                () -> transactions.execute(status -> jdbc.sql(sql)
                        .param("city", city.code())
                        .param("id", id)
                        .query()
                        .listOfRows()));
    }
}
