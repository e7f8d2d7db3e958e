package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseQueries;
import gezhi.cases.Questions;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Question.Choice;
import gezhi.cases.forms.Question.Kind;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Service definitions with every datatype, and what is posted to them. */
class AttributesTests extends OverHttp {
    private static final List<Choice> CHOICES = List.of(new Choice("new", "新", "New"), new Choice("old", "旧", "Old"));
    private static final List<Question> ALL = List.of(
            new Question("place", Kind.TEXT, false, true, "楼层", "Floor", List.of()),
            new Question("bags", Kind.NUMBER, true, true, "几袋", "Bags", List.of()),
            new Question("since", Kind.DATE, false, false, "哪天", "Since", List.of()),
            new Question("age", Kind.SINGLE, true, false, "新旧", "Age", CHOICES),
            new Question("ages", Kind.MULTIPLE, false, true, "都有", "Ages", CHOICES),
            new Question("shot", Kind.PHOTO, true, false, "近照", "Close up", List.of()));

    @Autowired
    private Questions questions;

    @Autowired
    private CaseQueries queries;

    @BeforeEach
    void ask() {
        Scoped.run(
                people.city.person(Role.ADMINISTRATOR, city), () -> questions.ask(RUBBISH, ALL, LocalDate.now(clock)));
    }

    @Test
    @Keeps(GeoReport.SERVICES)
    void aServiceThatAsksSaysSoAndOthersDoNot() {
        JsonNode services = get("/services.json").json();
        services.forEach(service -> {
            String code = service.get("service_code").asString();
            boolean asks = List.of(RUBBISH, "C0102", "C0107", "E0107", "E0301", "S0103")
                    .contains(code);
            assertThat(service.get("metadata").asBoolean()).as(code).isEqualTo(asks);
        });
    }

    @Test
    @Keeps(GeoReport.DEFINITION)
    void aDefinitionInJsonHasEveryAttributeWithEveryField() {
        JsonNode definition = get("/services/" + RUBBISH + ".json?lang=en").json();
        assertThat(definition.propertyNames()).containsExactly("service_code", "attributes");
        JsonNode attributes = definition.get("attributes");
        assertThat(attributes.size()).isEqualTo(6);
        int order = 1;
        for (JsonNode attribute : attributes) {
            assertThat(attribute.propertyNames())
                    .containsExactly(
                            "variable",
                            "code",
                            "datatype",
                            "required",
                            "datatype_description",
                            "order",
                            "description",
                            "values");
            assertThat(attribute.get("variable").isBoolean()).isTrue();
            assertThat(attribute.get("required").isBoolean()).isTrue();
            assertThat(attribute.get("order").isInt()).isTrue();
            assertThat(attribute.get("order").asInt()).isEqualTo(order++);
            assertThat(attribute.get("datatype_description").asString()).isNotBlank();
        }
        assertThat(attributes.valueStream().map(each -> each.get("datatype").asString()))
                .containsExactly("string", "number", "datetime", "singlevaluelist", "multivaluelist", "string");
        assertThat(attributes.valueStream().map(each -> each.get("required").asBoolean()))
                .containsExactly(false, true, false, true, false, false);
        assertThat(attributes.valueStream().map(each -> each.get("variable").asBoolean()))
                .as("a picture is told about, not asked for")
                .containsExactly(true, true, true, true, true, false);
        assertThat(attributes.get(1).get("description").asString()).isEqualTo("Bags");
        assertThat(attributes.get(3).get("values").toString())
                .isEqualTo("[{\"key\":\"new\",\"name\":\"New\"},{\"key\":\"old\",\"name\":\"Old\"}]");
        assertThat(attributes.get(0).get("values").isEmpty()).isTrue();
    }

    @Test
    @Keeps(GeoReport.DEFINITION)
    void aDefinitionInXmlIsTheSame() {
        Element definition = get("/services/" + RUBBISH + ".xml").xml();
        assertThat(definition.getTagName()).isEqualTo("service_definition");
        assertThat(texts(definition, "code")).containsExactly("place", "bags", "since", "age", "ages", "shot");
        assertThat(texts(definition, "order")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(texts(definition, "variable")).containsExactly("true", "true", "true", "true", "true", "false");
        assertThat(texts(definition, "key")).containsExactly("new", "old", "new", "old");
        assertThat(texts(definition, "name")).containsExactly("新", "旧", "新", "旧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.POST_ATTRIBUTES, GeoReport.BAD_REQUEST})
    void whatIsMissingOrDoesNotFitIsToldByAttributeAllAtOnce(String notation) {
        Answer answer = send(notation, "attribute[since]", "soon", "attribute[ages][]", "young");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors().lines()).hasSize(4);
        assertThat(answer.errors())
                .contains("attribute[bags] 几袋", "attribute[since] 哪天", "attribute[age] 新旧", "attribute[ages] 都有");
        assertThat(send(notation, "attribute[bags]", "2", "attribute[age]", "new", "attribute[age]", "old")
                        .errors())
                .contains("attribute[age]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.POST_ATTRIBUTES, GeoReport.MULTIPLE})
    void repliesAreTakenHoweverSeveralAreWrittenAndWhatIsNotAskedStandsUnderTheWords(String notation) {
        Answer answer = send(
                notation,
                "attribute[bags]",
                "2",
                "attribute[age]",
                "new",
                "attribute[ages][]",
                "new",
                "attribute[ages][]",
                "old",
                "attribute[since]",
                "2026-02-28T20:00:00Z",
                "attribute[SMELL]",
                "酸");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = number(answer);
        var file = Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow();
        assertThat(file.replies().stream().filter(reply -> !reply.given().isEmpty()))
                .extracting(reply -> reply.question().code(), Reply::given)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"bags\", [\"2\"])",
                        "(\"since\", [\"2026-03-01\"])",
                        "(\"age\", [\"new\"])",
                        "(\"ages\", [\"new\", \"old\"])");
        assertThat(file.row().words().lines()).containsExactly("SMELL: 酸");
    }

    @Test
    @Keeps(GeoReport.EXTENSIONS)
    void onlyWhatIsMarkedPublicIsGivenBackToEverybodyAndOnlyOnceADeskHasFiledTheCase() {
        Answer answer = send("json", "attribute[bags]", "2", "attribute[age]", "new", "attribute[place]", "5");
        String number = answer.json().get(0).get("service_request_id").asString();
        assertThat(attributes(number)).isEqualTo("[]");
        UUID id = Scoped.call(people.city.system(), () -> queries.findByNumber(number))
                .orElseThrow();
        people.act(people.gridWorker, id, 1, Action.Collect.asReported());
        assertThat(attributes(number))
                .isEqualTo("[{\"code\":\"place\",\"description\":\"楼层\",\"value\":\"5\"},"
                        + "{\"code\":\"bags\",\"description\":\"几袋\",\"value\":\"2\"}]");
        assertThat(texts(get("/requests/" + number + ".xml?extensions=true").xml(), "value"))
                .containsExactly("5", "2");
    }

    private String attributes(String number) {
        return get("/requests/" + number + ".json?extensions=true")
                .json()
                .get(0)
                .get("attributes")
                .toString();
    }

    private Answer send(String notation, String... attributes) {
        String[] all = new String[attributes.length + 4];
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        all[0] = "service_code";
        all[1] = RUBBISH;
        all[2] = "address_id";
        all[3] = people.city.grid();
        return post("/requests." + notation, all);
    }
}
