package gezhi.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Grant;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
        for (Action.Kind kind : Action.Kind.values()) {
            if (Grant.of(kind).isPresent()) {
                assertThat(actions.toString()).contains("\"" + kind + "\"");
            }
        }
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
