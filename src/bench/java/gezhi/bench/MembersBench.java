package gezhi.bench;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.Registering;
import gezhi.membership.Charges;
import gezhi.membership.IdentityNumber;
import gezhi.membership.MemberRoster;
import gezhi.membership.Members;
import gezhi.membership.store.MemberStore.Filter;
import gezhi.platform.Ids;
import gezhi.platform.Profile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.Cities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A workbook of 300,000 members, brought in by a program that has a heap of 512 MB for everything, in a process of its own; then look-ups
 * under row security by who keeps one branch and by who keeps the city's.
 */
final class MembersBench implements Bench {
    private static final String FOLDER = "members";
    private static final String CITY = "3503";
    private static final int ROWS = 300_000;
    private static final int BRANCHES = 5_000;
    private static final int LOOKS = 200;
    private static final String HEAP = "-Xmx512m";

    private record Sent(Path path) implements MemberRoster.Source {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** The program under measurement: prints its figures, each on a line of its own. */
    public static void main(String[] args) throws Exception {
        try (var context = Application.empty(FOLDER, none -> {})) {
            List<Body.Draft> branches = fill(context);
            MemberRoster roster = context.getBean(MemberRoster.class);
            Findings findings = new Findings();
            long start = System.nanoTime();
            Scoped.run(
                    Scope.system(CITY),
                    () -> context.getBean(TransactionOperations.class)
                            .executeWithoutResult(status -> roster.take(
                                    List.of(new Sent(Path.of(args[0]))),
                                    false,
                                    Scope.system(CITY),
                                    findings,
                                    Progress.SILENT)));
            if (findings.refuse()) {
                throw new IllegalStateException(findings.shown().toString());
            }
            System.out.printf(Locale.ROOT, "import %.1f%n", (System.nanoTime() - start) / 1e9);
            for (Body.Draft kept : List.of(branches.getLast(), branches.getFirst())) {
                Scope keeper = keeper(context, kept.name());
                System.out.printf(Locale.ROOT, "lookup %.1f%n", lookUps(context, keeper, true));
                System.out.printf(Locale.ROOT, "lookup %.1f%n", lookUps(context, keeper, false));
            }
        }
        System.exit(0);
    }

    @Override
    public List<Result> run() throws Exception {
        Path file = Application.folder("members.xlsx").toAbsolutePath();
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            write(file);
        }
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Duser.timezone=Asia/Shanghai",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        MembersBench.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Double> figures = new ArrayList<>();
        try (var lines = program.inputReader()) {
            lines.lines()
                    .filter(line -> line.startsWith("import ") || line.startsWith("lookup "))
                    .forEach(line -> figures.add(Double.valueOf(line.split(" ")[1])));
        }
        program.waitFor();
        return List.of(
                new Result(
                        "import of 300,000 members from Excel, the whole program with " + HEAP,
                        String.format(Locale.ROOT, "%.1f s", figures.get(0)),
                        "none",
                        "-",
                        1,
                        "< 60 s"),
                lookUp("one branch", figures.get(1), figures.get(2)),
                lookUp("the whole city", figures.get(3), figures.get(4)));
    }

    private static Result lookUp(String kept, double ours, double bare) {
        return new Result(
                "look-ups by the keeper of " + kept
                        + ", 300,000 members, every second by a part of a name, row security on",
                String.format(Locale.ROOT, "p95 %.1f ms", ours),
                "the same statements without row security",
                String.format(Locale.ROOT, "p95 %.1f ms", bare),
                bare / ours,
                "< 100 ms");
    }

    private static List<Body.Draft> fill(ApplicationContext context) {
        context.getBean(Cities.class).found(CITY, "莆田市", Profile.named("putian"), true);
        List<Registering.New> bodies = new ArrayList<>();
        UUID top = Ids.next();
        bodies.add(new Registering.New(top, draft(BodyKind.COMMITTEE, "市委", null)));
        for (int branch = 0; branch < BRANCHES; branch++) {
            bodies.add(new Registering.New(Ids.next(), draft(BodyKind.BRANCH, "支部" + branch, top)));
        }
        Scoped.run(Scope.system(CITY), () -> context.getBean(Registering.class).write(bodies, List.of(), List.of()));
        return bodies.stream().map(Registering.New::draft).toList();
    }

    private static Body.Draft draft(BodyKind kind, String name, @Nullable UUID superior) {
        return new Body.Draft(kind, name, CITY, superior, "", true, LocalDate.of(2020, 1, 1));
    }

    private static Scope keeper(ApplicationContext context, String organization) {
        UUID person = UUID.randomUUID();
        Charges charges = context.getBean(Charges.class);
        Scoped.run(Scope.system(CITY), () -> {
            UUID body = context.getBean(Bodies.class)
                    .findLabelled(Body.label(organization, CITY))
                    .orElseThrow()
                    .id();
            charges.grant(body, person, "量测");
        });
        return Scope.person(CITY, Role.RESIDENT, person, "", null);
    }

    /**
     * The 95th of a hundred, in milliseconds; every second one by a part of the name.
     *
     * @param secured false: as the login that owns the tables, for whom row security does not hold
     */
    private static double lookUps(ApplicationContext context, Scope keeper, boolean secured) {
        Members members = context.getBean(Members.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        TransactionOperations transactions = context.getBean(TransactionOperations.class);
        double[] taken = new double[LOOKS];
        for (int look = -LOOKS; look < LOOKS; look++) {
            String words = look % 2 == 0 ? "" : "员" + Math.abs(look * 97) % 1000;
            long start = System.nanoTime();
            Scoped.run(
                    keeper,
                    () -> transactions.executeWithoutResult(status -> {
                        if (!secured) {
                            jdbc.sql("set local role none").update();
                        }
                        members.list(new Filter("", "", "", "", words, false), "");
                    }));
            if (look >= 0) {
                taken[look] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(taken);
        return taken[(int) (LOOKS * 0.95) - 1];
    }

    private static void write(Path file) {
        List<List<String>> heading = new ArrayList<>();
        for (String column : List.of("姓名", "党组织", "公民身份号码", "类别", "入党日期", "转正日期", "状态", "手机", "住址")) {
            heading.add(List.of(column));
        }
        try (ExcelWriter writer = FastExcel.write(file.toFile()).build()) {
            var sheet = FastExcel.writerSheet(0, "表格").head(heading).build();
            List<List<String>> rows = new ArrayList<>();
            for (int number = 0; number < ROWS; number++) {
                rows.add(row(number));
                if (rows.size() == 1_000) {
                    writer.write(rows, sheet);
                    rows.clear();
                }
            }
        }
    }

    /** Region 99, which no place has. */
    private static List<String> row(int number) {
        String digits = String.format(
                Locale.ROOT,
                "99%04d%d%02d%02d%03d",
                number / 27_000,
                1950 + number % 45,
                1 + number % 12,
                1 + number / 45 % 27,
                number / 45 / 27 % 1000);
        return List.of(
                "党员" + number,
                "支部" + number % BRANCHES,
                digits + IdentityNumber.check(digits),
                "正式党员",
                "2015-07-01",
                "2016-07-01",
                "在职",
                "138" + (10_000_000 + number),
                "某某路" + number + "号");
    }
}
