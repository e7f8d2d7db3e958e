package gezhi.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Client;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.TestKeys;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own interface: reading, reporting, the door, the document. */
@GezhiTest
class ApiTests {
    private static final String REPORT = """
            {"category": "E0102", "words": "垃圾没人收", "division": "%s", "name": "林小明", "phone": "13812345678"}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCities cities;

    @Autowired
    Cases cases;

    @Autowired
    Offices offices;

    @Autowired
    CaseQueries queries;

    @Autowired
    Clients clients;

    CaseStories people;
    String key;

    @BeforeEach
    void found() {
        people = new CaseStories(cities.fresh(), cases, offices);
        key = TestKeys.everything(clients, people.city, "系统");
    }

    ResultActions ask(String path) throws Exception {
        return mvc.perform(get(path).header("X-Api-Key", key));
    }

    ResultActions send(String body) throws Exception {
        return mvc.perform(post("/api/v1/cases")
                .header("Authorization", "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    static JsonNode json(ResultActions answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void whatBreaksOffIsNotTakenForWhole() throws Exception {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        begun.flushBuffer();
        IllegalStateException fault = new IllegalStateException("the second lot");
        assertThatThrownBy(() -> new ApiProblems().fault(fault, begun)).isSameAs(fault);
    }

    @Test
    void casesComePageByPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            people.reported();
        }
        JsonNode first = json(ask("/api/v1/cases?size=2").andExpect(status().isOk()));
        assertThat(first.get("cases").size()).isEqualTo(2);
        JsonNode second =
                json(ask("/api/v1/cases?size=2&after=" + first.get("next").asString()));
        assertThat(second.get("cases").size()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("cases").toString())
                .doesNotContain(second.get("cases").get(0).get("number").asString());
    }

    @Test
    void theyAreFilteredAndHoldNothingThatIsNotPublic() throws Exception {
        Outcome.Reported done = people.after(5);
        people.reported();
        JsonNode closed = json(ask("/api/v1/cases?open=false&category=E01&from=2020-01-01T00:00:00Z"));
        assertThat(closed.get("cases").size()).isEqualTo(1);
        assertThat(closed.get("cases").get(0).get("number").asString()).isEqualTo(done.number());
        assertThat(closed.toString())
                .doesNotContain("林小明")
                .doesNotContain("13812345678")
                .doesNotContain("门口");
        ask("/api/v1/cases/" + done.number())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.step").value("VERIFIED"))
                .andExpect(jsonPath("$.open").value(false))
                .andExpect(jsonPath("$.words").value("垃圾没人收"))
                .andExpect(jsonPath("$.received").value("2026-03-04T02:00:00Z"));
        ask("/api/v1/categories")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'E0102')].leaf").value(true));
    }

    @Test
    void theDocumentDescribesItAndNeedsNoKey() throws Exception {
        JsonNode document = json(mvc.perform(get("/api/v1/openapi")).andExpect(status().isOk()));
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").get("/api/v1/cases").propertyNames()).containsExactlyInAnyOrder("get", "post");
        assertThat(document.get("components")
                        .get("securitySchemes")
                        .get("key")
                        .get("name")
                        .asString())
                .isEqualTo("X-Api-Key");
    }

    @Test
    void aReportIsFiledOnce() throws Exception {
        String body = REPORT.formatted(people.city.grid());
        ResultActions answer = send(body).andExpect(status().isCreated());
        String number = json(answer).get("number").asString();
        answer.andExpect(header().string("Location", containsString("/api/v1/cases/" + number)));
        ask("/api/v1/cases/" + number).andExpect(jsonPath("$.step").value("DISCOVERED"));
        JsonNode once = json(sendOnce(body));
        assertThat(json(sendOnce(body))).isEqualTo(once);
        assertThat(once.get("link").asString()).contains("/f/");
    }

    @Test
    void whatIsAskedIsToldAndRepliesAreTaken() throws Exception {
        ask("/api/v1/categories")
                .andExpect(jsonPath("$[?(@.code == 'C0107')].questions").value(true));
        ask("/api/v1/categories/S0103/questions")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions[0].code").value("trapped"))
                .andExpect(jsonPath("$.questions[0].required").value(true))
                .andExpect(jsonPath("$.questions[0].choices[1].code").value("no"));
        ask("/api/v1/categories/E01/questions").andExpect(status().isNotFound());
        String lift = REPORT.formatted(people.city.grid()).replace("E0102", "S0103");
        send(lift)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors['answers.trapped']").exists());
        send(lift.replace("}", ", \"answers\": {\"trapped\": [\"perhaps\"], \"lift\": null}}"))
                .andExpect(jsonPath("$.errors['answers.trapped']").exists());
        send(lift.replace("}", ", \"answers\": {\"trapped\": [\"no\"]}}")).andExpect(status().isCreated());
    }

    @Test
    void onlyRepliesMarkedPublicAreGivenBackAndOnlyOnceTheWordsAre() throws Exception {
        String lamp = REPORT.formatted(people.city.grid())
                .replace("E0102", "C0107")
                .replace("}", ", \"answers\": {\"pole\": [\"A12\"], \"dark\": [\"2\"]}}");
        String number = json(send(lamp)).get("number").asString();
        ask("/api/v1/cases/" + number).andExpect(jsonPath("$.answers").isEmpty());
        people.act(
                people.gridWorker,
                Scoped.call(people.gridWorker, () -> queries.findByNumber(number))
                        .orElseThrow(),
                1,
                Action.Collect.asReported());
        ask("/api/v1/cases/" + number)
                .andExpect(jsonPath("$.answers[0].code").value("pole"))
                .andExpect(jsonPath("$.answers[0].given[0]").value("A12"));
    }

    private ResultActions sendOnce(String body) throws Exception {
        return mvc.perform(post("/api/v1/cases")
                .header("X-Api-Key", key)
                .header("Idempotency-Key", "a-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void whatIsWrongIsToldByField() throws Exception {
        send("{\"longitude\": 200}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:gezhi:problem:wrong"))
                .andExpect(jsonPath("$.errors.category").exists())
                .andExpect(jsonPath("$.errors.words").exists())
                .andExpect(jsonPath("$.errors.longitude").exists());
        send(REPORT.formatted(people.city.grid()).replace("E0102", "Z1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.category").exists());
        send(REPORT.formatted("999999")).andExpect(jsonPath("$.errors.division").exists());
        send("{not json")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void withoutAKeyNothingIsToldAndEveryKeyOpensItsScopesOnly() throws Exception {
        for (String path : new String[] {"/api/v1/cases", "/api/v1/cases/x", "/api/v1/categories"}) {
            mvc.perform(get(path))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer"))
                    .andExpect(jsonPath("$.type").value("urn:gezhi:problem:unknown-key"));
        }
        key = TestKeys.key(clients, people.city, new Client.Draft("只报", "林一", 100, 100), Set.of(Grant.REPORT));
        ask("/api/v1/cases")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.scope").value("cases:read"));
        send(REPORT.formatted(people.city.grid())).andExpect(status().isCreated());
        key = TestKeys.key(clients, people.city, new Client.Draft("只读", "林一", 100, 100), Set.of(Grant.READ));
        ask("/api/v1/cases").andExpect(status().isOk());
        send(REPORT.formatted(people.city.grid()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.scope").value("cases:report"));
    }

    @Test
    void aKeyOpensItsOwnCityOnly() throws Exception {
        String number = people.reported().number();
        key = TestKeys.everything(clients, cities.fresh(), "别处");
        ask("/api/v1/cases/" + number)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:gezhi:problem:not-there"));
        assertThat(json(ask("/api/v1/cases")).get("cases").size()).isZero();
    }

    @Test
    void tooOftenAndNowhereAndOutOfRangeAreProblemsToo() throws Exception {
        ask("/api/v1/nothing")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("/api/v1/nothing")));
        ask("/api/v1/cases?size=501").andExpect(status().isUnprocessableContent());
        ask("/api/v1/cases?from=yesterday").andExpect(status().isBadRequest());
        key = TestKeys.key(clients, people.city, new Client.Draft("急性子", "林一", 1, 1), Set.of(Grant.READ));
        ask("/api/v1/cases").andExpect(status().isOk());
        ask("/api/v1/cases").andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
    }
}
