package gezhi.exchange.api;

import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Grant;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the document what no controller says by itself: how its endpoints refuse, and which deeds a program may send by which grants. */
@Component
class OpenApiAnswers implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";

    /** Parameters that have a range. */
    private static final Set<String> RANGED = Set.of("size", "from", "to", "updatedFrom");

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        Schema<?> move =
                Objects.requireNonNull(document.getComponents().getSchemas().get("Move"));
        deeds(Objects.requireNonNull(move.getProperties().get("action")));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((verb, operation) -> {
                    if (path.contains("/moves")) {
                        operation.setSecurity(grants());
                    }
                    refusals(path, verb, operation);
                }));
    }

    /** Each of them opens deeds of its own, so any one of them may do. */
    private static List<SecurityRequirement> grants() {
        return Arrays.stream(Grant.values())
                .filter(grant -> sent().anyMatch(deed -> Grant.of(deed).orElseThrow() == grant))
                .map(grant -> new SecurityRequirement().addList(OpenApiDocument.KEY, grant.text()))
                .toList();
    }

    private static Stream<Action.Kind> sent() {
        return Arrays.stream(Action.Kind.values()).filter(deed -> Grant.of(deed).isPresent());
    }

    private static void deeds(Schema<?> action) {
        action.setEnum(null);
        sent().forEach(deed -> enumerate(action, deed.name()));
    }

    @SuppressWarnings("unchecked")
    private static void enumerate(Schema<?> schema, String value) {
        ((Schema<Object>) schema).addEnumItemObject(value);
    }

    private static void refusals(String path, HttpMethod verb, Operation operation) {
        boolean changes = verb == HttpMethod.POST;
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (changes || !parameters.isEmpty()) {
            refuse(operation, "400", "What was sent cannot be read.");
        }
        refuse(operation, "401", "No key, or one that opens nothing.", "WWW-Authenticate");
        if (operation.getSecurity().stream()
                .flatMap(each -> each.values().stream())
                .anyMatch(scopes -> !scopes.isEmpty())) {
            refuse(operation, "403", "The key does not open this; scope says what would.");
        }
        if (path.contains("{")) {
            refuse(operation, "404", "It is not there, or not to be seen with this key.");
        }
        if (changes && path.contains("{")) {
            refuse(operation, "409", "The loop says no: refusal says why, errors which field it is about.");
        }
        if (changes || parameters.stream().anyMatch(each -> RANGED.contains(each.getName()))) {
            refuse(operation, "422", "Something is missing or out of range; errors says what, by field.");
        }
        refuse(operation, "429", "Too often; Retry-After says in how many seconds again.", "Retry-After");
        refuse(operation, "default", "Whatever else goes wrong.");
    }

    private static void refuse(Operation operation, String status, String description, String... headers) {
        ApiResponse refusal = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + PROBLEM))));
        for (String header : headers) {
            refusal.addHeaderObject(header, new Header().schema(new JsonSchema().typesItem("string")));
        }
        operation.getResponses().addApiResponse(status, refusal);
    }

    private static Schema<?> problem() {
        return new JsonSchema()
                .typesItem("object")
                .description("A problem (RFC 9457). Its type says which it is, title and detail are for people.")
                .addProperty("type", text("urn:gezhi:problem: and a word; not there where the status says it all."))
                .addProperty("title", text("The status in words."))
                .addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("detail", text("What is wrong, in the language asked for."))
                .addProperty("instance", text("The path that was asked."))
                .addProperty("scope", text("With 403: what the key would have to open."))
                .addProperty("refusal", text("With 409: the rule of the loop that says no."))
                .addProperty(
                        "errors",
                        new JsonSchema()
                                .typesItem("object")
                                .description("With 409 and 422: what is wrong, by field.")
                                .additionalProperties(new JsonSchema().typesItem("string")))
                .required(List.of("title", "status"));
    }

    private static Schema<?> text(String description) {
        return new JsonSchema().typesItem("string").description(description);
    }
}
