package gezhi.bench;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.exchange.Outcome;
import gezhi.exchange.divisions.DivisionImport;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Profile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Progress;
import gezhi.territory.NewDivision;
import gezhi.territory.TreeChanges;
import gezhi.territory.gazetteer.Terms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The editions of the national list of townships in the folder {@code -Dbench.divisions}, one after the other, over Ningbo with a community, a grid, a
 * grid worker and an open case in each township. Lost is a case or a post that lies on what stands no more.
 */
final class EditionsBench implements Bench {
    private static final String CITY = "3302";

    /** What the list does not say: counties never carry their successors, and three townships went into others of another name. */
    private static final Map<String, String> SAID = Map.of(
            "330204",
            "330212",
            "330283",
            "330213",
            "330205002",
            "330205001",
            "330282400",
            "330282402",
            "330282401",
            "330282402");

    private static final Map<String, String> COUNTIES = Map.of("330204", "江东区", "330283", "奉化市", "330213", "奉化区");

    private static final String LOST = """
            select (
                select count(*)
                from cases.v_case c
                join territory.v_divisions d on d.city = c.city and d.code = c.division
                where c.city = :city
                and d.valid_to is null)
                + (
                select count(*)
                from people.posting p
                join territory.v_divisions d on d.city = p.city and d.code = p.division
                where p.city = :city
                and p.valid_to is null
                and d.valid_to is null)
            """;

    @Override
    public List<Result> run() throws Exception {
        String folder = System.getProperty("bench.divisions", "");
        if (folder.isEmpty()) {
            System.out.println("Left out: -Dbench.divisions=FOLDER names the folder with the editions");
            return List.of();
        }
        List<Path> editions;
        try (Stream<Path> files = Files.list(Path.of(folder, "history"))) {
            editions = files.filter(file -> file.getFileName().toString().startsWith("streets_"))
                    .sorted()
                    .toList();
        }
        try (var context = Application.empty("editions", starting -> {})) {
            Map<String, String> standing = streets(editions.getFirst());
            take(context, standing, Map.of(), new Terms(CITY, Profile.named("ningbo"), "宁波市", false));
            settle(context, standing.keySet());
            long all = 2L * standing.size();
            List<Result> results = new ArrayList<>();
            for (Path edition : editions.subList(1, editions.size())) {
                results.add(replay(context, edition, all));
            }
            return results;
        }
    }

    private static Result replay(ConfigurableApplicationContext context, Path edition, long all) throws IOException {
        Map<String, String> now = streets(edition);
        Map<String, String> said = new TreeMap<>();
        List<String> stands = Scoped.call(
                Scope.system(CITY),
                () -> jdbc(context, "select code from territory.v_divisions where city = :city and valid_to is null"));
        SAID.forEach((code, heir) -> {
            boolean there = code.length() == 6
                    ? now.keySet().stream().anyMatch(each -> each.startsWith(code))
                    : now.containsKey(code);
            if (stands.contains(code) && !there) {
                said.put(code, heir);
            }
        });
        long start = System.nanoTime();
        Outcome outcome = take(context, now, said, new Terms(CITY, null, null, true, false));
        double seconds = (System.nanoTime() - start) / 1e9;
        long found = Scoped.call(
                Scope.system(CITY), () -> Long.parseLong(jdbc(context, LOST).getFirst()));
        return new Result(
                edition.getFileName() + ": cases and posts on what stands",
                String.format(
                        Locale.ROOT,
                        "%d of %d; added %d, renamed %d, closed %d, below them %d, posts along %d, %.1f s",
                        found,
                        all,
                        figure(outcome, "added"),
                        figure(outcome, "renamed"),
                        figure(outcome, "closed"),
                        figure(outcome, "below"),
                        figure(outcome, "posts-along"),
                        seconds),
                "none",
                "-",
                Double.NaN,
                found == all ? "none lost" : "LOST");
    }

    private static long figure(Outcome outcome, String key) {
        return outcome.figures().stream()
                .filter(figure -> figure.key().equals("exchange.figure." + key))
                .mapToLong(Outcome.Figure::count)
                .sum();
    }

    private static List<String> jdbc(ConfigurableApplicationContext context, String sql) {
        return context.getBean(TransactionOperations.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("city", CITY)
                        .query(String.class)
                        .list());
    }

    private static Outcome take(
            ConfigurableApplicationContext context, Map<String, String> streets, Map<String, String> said, Terms terms)
            throws IOException {
        StringBuilder list = new StringBuilder("code,name,valid_to,successors\n");
        streets.keySet().stream()
                .map(code -> code.substring(0, 6))
                .distinct()
                .forEach(code -> list.append(code)
                        .append(',')
                        .append(COUNTIES.getOrDefault(code, "县" + code))
                        .append(",,\n"));
        streets.forEach(
                (code, name) -> list.append(code).append(',').append(name).append(",,\n"));
        said.forEach((code, heir) -> list.append(code)
                .append(",撤销,")
                .append(LocalDate.now())
                .append(',')
                .append(heir)
                .append('\n'));
        Path file = Files.createTempFile("edition", ".csv");
        Files.writeString(file, list);
        Outcome outcome = context.getBean(DivisionImport.class)
                .run(List.of(SourceFile.of(file)), Encoding.UTF_8, terms, Progress.SILENT);
        Files.delete(file);
        if (outcome.refused()) {
            throw new IllegalStateException(outcome.findings().shown().toString());
        }
        return outcome;
    }

    /** A community, a grid, a worker and a case in each. */
    private static void settle(ConfigurableApplicationContext context, Iterable<String> streets) {
        List<NewDivision> fresh = new ArrayList<>();
        streets.forEach(street -> {
            fresh.add(new NewDivision(street + "001", "第一社区"));
            fresh.add(new NewDivision(street + "001001", "第1网格"));
        });
        Scoped.run(Scope.system(CITY), () -> context.getBean(TreeChanges.class).add(fresh, LocalDate.of(2018, 1, 1)));
        streets.forEach(street -> {
            String grid = street + "001001";
            Scoped.run(Scope.system(CITY), () -> {
                Account account = context.getBean(Accounts.class)
                        .create(new Account.Draft("网格员", "g" + street, null), new Secret.None())
                        .get();
                context.getBean(Postings.class)
                        .grant(account.person(), Posting.Draft.of(Role.GRID_WORKER, grid))
                        .get();
            });
            Scoped.run(Scope.visitor(CITY), () -> context.getBean(Cases.class).report(CaseStories.rubbish(grid)));
        });
    }

    /** Names by code, those of the city only. */
    private static Map<String, String> streets(Path edition) throws IOException {
        Map<String, String> streets = new TreeMap<>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(edition)), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> line.startsWith(CITY)).forEach(line -> {
                String[] columns = line.split(",");
                streets.put(columns[0], columns[1].replace("\"", ""));
            });
        }
        return streets;
    }
}
