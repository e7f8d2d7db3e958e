package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.TestKeys;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities;
import gezhi.support.TestClock;
import gezhi.support.TestClock.MovableClock;
import gezhi.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract as a client meets it: over real HTTP, in both notations. Each test has a city and a key of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestCities.class, TestClock.class})
abstract class OverHttp {
    static final String V2 = "/open311/v2";
    static final String RUBBISH = CaseStories.RUBBISH;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "gezhiTestBoundary";

    @LocalServerPort
    private int port;

    @Autowired
    TestCities cities;

    @Autowired
    Cases cases;

    @Autowired
    Offices offices;

    @Autowired
    Clients clients;

    @Autowired
    MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    CaseStories people;
    String city;
    String key;

    @BeforeEach
    void found() {
        people = new CaseStories(cities.fresh(), cases, offices);
        city = people.city.code();
        key = TestKeys.everything(clients, people.city, "随手拍");
    }

    record Answer(int status, String type, String body, Map<String, List<String>> headers) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        Element xml() {
            try {
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(body)));
                return document.getDocumentElement();
            } catch (Exception e) {
                throw new AssertionError("No XML: " + body, e);
            }
        }

        /** The descriptions of the errors, in either notation. */
        String errors() {
            List<String> said = new ArrayList<>();
            if (type.startsWith("text/xml")) {
                assertThat(xml().getTagName()).isEqualTo("errors");
                assertThat(texts(xml(), "code")).containsOnly(String.valueOf(status));
                said.addAll(texts(xml(), "description"));
            } else {
                json().forEach(error -> {
                    assertThat(error.get("code").asInt()).isEqualTo(status);
                    said.add(error.get("description").asString());
                });
            }
            return String.join("\n", said);
        }
    }

    static List<String> texts(Element root, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = root.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    /** In the city of the test, unless {@code path} says otherwise. */
    Answer get(String path) {
        String query =
                path.contains("jurisdiction_id") ? "" : (path.contains("?") ? "&" : "?") + "jurisdiction_id=" + city;
        return send(HttpRequest.newBuilder(uri(V2 + path + query)));
    }

    Answer getPlain(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    /** As a form; the key is sent with it. */
    Answer post(String path, String... pairs) {
        return postWithoutKey(path, with(pairs, "api_key", key));
    }

    Answer postWithoutKey(String path, String... pairs) {
        return send(HttpRequest.newBuilder(uri(V2 + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(form(pairs))));
    }

    Answer postWithHeader(String path, String header, String value, String... pairs) {
        return send(HttpRequest.newBuilder(uri(V2 + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .setHeader(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(form(pairs))));
    }

    Answer postMultipart(String path, String field, byte[] file, String... pairs) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String[] all = with(pairs, "api_key", key);
        for (int i = 0; i < all.length; i += 2) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + all[i]
                            + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + all[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri(V2 + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A report that is taken; gives its number. */
    String reported() {
        Answer answer = post(
                "/requests.json", "service_code", RUBBISH, "address_id", people.city.grid(), "description", "垃圾没人收");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get(0).get("service_request_id").asString();
    }

    /** What was just reported, in either notation. */
    static String number(Answer answer) {
        return answer.type().startsWith("text/xml")
                ? texts(answer.xml(), "service_request_id").getFirst()
                : answer.json().get(0).get("service_request_id").asString();
    }

    <T> T inDatabase(java.util.function.Function<JdbcClient, T> work) {
        return Optional.ofNullable(
                        Scoped.call(people.city.system(), () -> transactions.execute(status -> work.apply(jdbc))))
                .orElseThrow();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT),
                    response.body(),
                    response.headers().map());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String[] with(String[] pairs, String name, String value) {
        List<String> all = new ArrayList<>(List.of(pairs));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }

    private static String form(String... pairs) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.add(encoded(pairs[i]) + "=" + encoded(pairs[i + 1]));
        }
        return String.join("&", form);
    }
}
