package gezhi.bench;

import gezhi.platform.Profile;
import gezhi.platform.database.DatabaseAddress;
import gezhi.territory.Cities;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/**
 * The list of cases of a whole city, a million rows, taken out over HTTP as CSV and as a workbook by a leader, from a program that has a
 * heap of 256 MB for everything. The program is a process of its own, so that its heap is what was said.
 */
final class ExportBench implements Bench {
    private static final String FOLDER = "export";
    private static final String CITY = "3503";
    private static final int ROWS = 1_000_000;
    private static final String HEAP = "-Xmx256m";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String CASES = """
            insert into cases.case (city, id, number, step, version, entries, category, division, lon, lat, address, words,
                channel, received_at, request_id, link)
            select '3503', gen_random_uuid(), to_char(n, 'FM000000-000000'), 'DISCOVERED', 1, 1,
                'E0102', '3503', 119.01, 25.43, n || '号门口', '垃圾没人收，已经堆了' || n || '天，请尽快派人来处理，谢谢。',
                'WEB', now() - n * interval '1 minute', gen_random_uuid(), n::text
            from generate_series(1, %d) n
            """.formatted(ROWS);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** The program under measurement; its port is printed, and it ends when its input does. */
    public static void main(String[] args) throws Exception {
        try (var context =
                Application.start(Application.folder(FOLDER), starting -> SignedInAs.leaderOf(CITY, starting))) {
            System.out.println("port " + context.getEnvironment().getRequiredProperty("local.server.port"));
            while (System.in.read() >= 0) {
                // waits for its end
            }
        }
        System.exit(0);
    }

    @Override
    public List<Result> run() throws Exception {
        Path written = Application.folder(FOLDER).resolve("written");
        if (!Files.exists(written)) {
            try (var context = Application.empty(FOLDER, none -> {})) {
                fill(context);
            }
            Files.createFile(written);
        }
        List<Result> results = new ArrayList<>();
        for (String kind : List.of("CSV", "EXCEL")) {
            results.add(measure(kind));
        }
        return results;
    }

    private Result measure(String kind) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Duser.timezone=Asia/Shanghai",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ExportBench.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = program.inputReader()) {
            String port = lines.lines()
                    .filter(line -> line.startsWith("port "))
                    .findFirst()
                    .orElseThrow()
                    .substring(5);
            long start = System.nanoTime();
            long bytes = take("http://127.0.0.1:" + port + "/exports/cases", kind);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%s: %.0f s, %d bytes%n", kind, seconds, bytes);
            return new Result(
                    "export of 1,000,000 cases as " + kind + " over HTTP, the whole program with " + HEAP,
                    String.format(Locale.ROOT, "%.0f s, %.0f MB", seconds, bytes / 1e6),
                    "none",
                    "-",
                    1,
                    "ends");
        } finally {
            program.getOutputStream().close();
            program.waitFor();
        }
    }

    private long take(String address, String kind) throws Exception {
        HttpResponse<String> form =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("No form: " + form.statusCode() + " " + form.body());
        }
        String body = "purpose=bench&filter=&kind=" + kind + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<InputStream> file = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        byte[] piece = new byte[1 << 16];
        long bytes = 0;
        long lines = 0;
        try (InputStream in = file.body()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
        }
        boolean whole = kind.equals("CSV") ? lines == ROWS + 2 : bytes > ROWS;
        if (file.statusCode() != 200 || !whole) {
            throw new IllegalStateException(kind + ": " + file.statusCode() + ", " + bytes + " bytes, " + lines);
        }
        return bytes;
    }

    private static void fill(ApplicationContext context) throws Exception {
        context.getBean(Cities.class).found(CITY, "莆田市", Profile.named("putian"), true);
        DatabaseAddress address = context.getBean(DatabaseAddress.class);
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            statement.execute(CASES);
            statement.execute("vacuum analyze");
        }
    }
}
