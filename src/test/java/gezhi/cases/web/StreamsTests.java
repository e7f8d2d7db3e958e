package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The stream of news, over a real connection, in the demonstration city. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gezhi.demo.small=true"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamsTests {
    private static final String CITY = "3503";

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Streams streams;

    @Autowired
    private Clock clock;

    @Test
    void aListenerHearsACountOfWhatTheyMaySeeUntilTheySignOut() throws Exception {
        HttpClient grid = signedIn("grid");
        HttpClient office = signedIn("office");
        String since = clock.instant().toString();
        BufferedReader heard = stream(grid, "TO_COLLECT", since);
        BufferedReader other = stream(office, "TO_ACCEPT", since);
        Outcome.Reported reported = report(postOf("grid"));
        String told = next(heard);
        assertThat(told).isEqualTo("1").doesNotContain(reported.number());
        report(postOf("grid"));
        assertThat(next(heard)).isEqualTo("2");
        BufferedReader again = stream(grid, "TO_COLLECT", since);
        assertThat(next(again))
                .as("after a broken connection nothing is missed")
                .isEqualTo("2");
        String home = grid.send(get("/work").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        post(grid, "/sign-out", "_csrf=" + token(home));
        assertThat(drained(heard)).as("ends with the session").isTrue();
        assertThat(drained(again)).isTrue();
        assertThat(grid.send(
                                get("/work/stream?heap=TO_COLLECT&since=" + since)
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(302);
        int before = streams.size();
        post(
                office,
                "/sign-out",
                "_csrf="
                        + token(office.send(get("/work").build(), HttpResponse.BodyHandlers.ofString())
                                .body()));
        assertThat(drained(other)).as("the office heard nothing and ended").isTrue();
        assertThat(streams.size()).isLessThan(before + 1);
    }

    private static boolean drained(BufferedReader stream) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        String line = stream.readLine();
                        while (line != null) {
                            if (line.startsWith("data:")) {
                                return false;
                            }
                            line = stream.readLine();
                        }
                        return true;
                    } catch (IOException closed) {
                        return true;
                    }
                })
                .get(20, TimeUnit.SECONDS);
    }

    private static String next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        return Objects.requireNonNull(line).substring("data:".length()).strip();
    }

    private BufferedReader stream(HttpClient who, String heap, String since) throws Exception {
        HttpResponse<java.io.InputStream> answer = who.send(
                get("/work/stream?heap=" + heap + "&since=" + since).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpClient signedIn(String login) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        String page = client.send(get("/sign-in").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher form = Pattern.compile("action=\"(/demo[^\"]*)\"").matcher(page);
        assertThat(form.find()).isTrue();
        post(client, form.group(1), "login=" + login + "&_csrf=" + token(page));
        return client;
    }

    private void post(HttpClient client, String path, String body) throws Exception {
        client.send(
                get(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String postOf(String login) {
        return Scoped.call(Scope.system(CITY), () -> {
            UUID person = accounts.findByLogin(login).orElseThrow().person();
            return postings.listHeldBy(person).getFirst().division();
        });
    }

    private Outcome.Reported report(String division) {
        return (Outcome.Reported) Scoped.call(
                Scope.visitor(CITY),
                () -> cases.report(new Report(
                        UUID.randomUUID(),
                        Report.Channel.WEB,
                        CaseStories.RUBBISH,
                        null,
                        division,
                        "门口",
                        "垃圾没人收",
                        null,
                        List.of())));
    }
}
