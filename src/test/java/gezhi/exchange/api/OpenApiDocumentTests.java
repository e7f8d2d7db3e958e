package gezhi.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Grant;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document at {@code /api/v1/openapi} is held against the endpoints that answer. */
@GezhiTest
class OpenApiDocumentTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TestCities cities;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        cities.fresh();
        document = JsonMapper.shared()
                .readTree(mvc.perform(get("/api/v1/openapi"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    @Test
    void itDescribesWhatAnswersAndNothingElse() {
        Set<String> answering = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals("gezhi.exchange.api")
                    && !method.getBeanType().equals(NowhereController.class)) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> answering.add(verb + " " + path)));
            }
        });
        assertThat(described()).isEqualTo(answering).hasSizeGreaterThan(12);
    }

    @Test
    void everyEndpointItDescribesAsksForAKeyAndAnswersWithAProblem() throws Exception {
        for (String endpoint : described()) {
            String[] parts = endpoint.split(" ");
            String path = parts[1].replace("{number}", "260304-000001")
                    .replace("{code}", "E0102")
                    .replace("{photo}", "00000000-0000-7000-8000-000000000000");
            var asked = request(HttpMethod.valueOf(parts[0]), path + "?division=3503");
            if (path.endsWith("with-photos")) {
                continue;
            }
            var answer = mvc.perform(asked.contentType("application/json").content("{\"action\": \"COLLECT\"}"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(endpoint).isEqualTo(401);
            assertThat(answer.getContentType()).as(endpoint).startsWith("application/problem+json");
        }
    }

    @Test
    void itsScopesAndActionsAreThoseOfTheProgram() {
        String text = document.toString();
        for (Grant grant : Grant.values()) {
            assertThat(document.get("info").get("description").asString()).contains(grant.text());
        }
        JsonNode actions = document.get("components")
                .get("schemas")
                .get("Move")
                .get("properties")
                .get("action");
        assertThat(strings(actions.get("enum")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Action.Kind.values())
                        .filter(kind -> Grant.of(kind).isPresent())
                        .map(Action.Kind::name)
                        .toList());
        assertThat(Arrays.stream(Action.Kind.values())
                        .filter(kind -> Grant.of(kind).isEmpty()))
                .as("what no program does")
                .containsExactlyInAnyOrder(
                        Action.Kind.REPORT,
                        Action.Kind.EVALUATE,
                        Action.Kind.TELL,
                        Action.Kind.SPLIT,
                        Action.Kind.COMPLAIN,
                        Action.Kind.GRANT_COMPLAINT,
                        Action.Kind.DENY_COMPLAINT,
                        Action.Kind.WITHHOLD_PHOTO,
                        Action.Kind.SHOW_PHOTO,
                        Action.Kind.WARN,
                        Action.Kind.BREACH,
                        Action.Kind.ESCALATE);
        assertThat(text).contains("Idempotency-Key");
    }

    @Test
    void everyEndpointTellsHowItRefuses() {
        assertThat(document.toString()).doesNotContain("*/*");
        operations((endpoint, operation) -> {
            JsonNode answers = operation.get("responses");
            boolean changes = endpoint.startsWith("POST ");
            Map<String, Boolean> told = Map.of(
                    "401",
                    true,
                    "403",
                    !endpoint.contains("/categories"),
                    "404",
                    endpoint.contains("{"),
                    "409",
                    changes && endpoint.contains("{number}"),
                    "429",
                    true,
                    "default",
                    true);
            told.forEach((status, there) ->
                    assertThat(answers.has(status)).as(endpoint + " " + status).isEqualTo(there));
            assertThat(answers.has("422") || !changes).as(endpoint).isTrue();
            answers.properties().forEach(answer -> {
                if (!answer.getKey().startsWith("2")) {
                    assertThat(answer.getValue().get("content").toString())
                            .as(endpoint + " " + answer.getKey())
                            .contains("application/problem+json", "#/components/schemas/Problem");
                }
            });
        });
        assertThat(document.get("paths")
                        .get("/api/v1/cases")
                        .get("post")
                        .get("responses")
                        .propertyNames())
                .contains("201")
                .doesNotContain("200");
    }

    @Test
    void aProblemIsWhatTheDocumentSays() throws Exception {
        JsonNode problem = JsonMapper.shared()
                .readTree(mvc.perform(get("/api/v1/cases"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        JsonNode told = document.get("components").get("schemas").get("Problem");
        assertThat(told.get("properties").propertyNames()).containsAll(problem.propertyNames());
        assertThat(problem.propertyNames()).containsAll(strings(told.get("required")));
    }

    @Test
    void itSaysWhatMustBeSentAndWhatIsAlwaysThere() {
        assertThat(required("NewReport")).containsExactlyInAnyOrder("category", "words");
        assertThat(required("Move")).containsExactly("action");
        assertThat(required("Note")).containsExactly("words");
        assertThat(required("CaseView"))
                .contains("number", "open", "step", "received")
                .doesNotContain("words", "due");
        assertThat(required("Entry")).contains("seq", "to").doesNotContain("from", "office");
        operations((endpoint, operation) -> operation.path("parameters").forEach(parameter -> {
            if (parameter.get("name").asString().equals("Idempotency-Key")) {
                assertThat(parameter.path("required").asBoolean(false))
                        .as(endpoint)
                        .isEqualTo(endpoint.contains("/desk/"));
            }
        }));
    }

    @Test
    void aMoveNamesTheGrantsThatOpenDeeds() {
        for (String path : List.of("/moves", "/moves-with-photos")) {
            List<String> opens = new ArrayList<>();
            document.get("paths")
                    .get(DeskApiController.CASES + "/{number}" + path)
                    .get("post")
                    .get("security")
                    .forEach(each -> opens.addAll(strings(each.get(OpenApiDocument.KEY))));
            assertThat(opens)
                    .containsExactly(
                            "desk:note", "desk:collect", "desk:dispatch", "desk:handle", "desk:verify", "desk:urge");
        }
    }

    private List<String> required(String schema) {
        return strings(document.get("components").get("schemas").get(schema).get("required"));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> each.accept(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), verb.getValue())));
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }
}
