package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What needs no key: discovery, services, definitions, jurisdictions, and what is nowhere. */
class DiscoveryTests extends OverHttp {

    @Test
    @Keeps(GeoReport.DISCOVERY)
    void discoveryTellsWhereEverythingIsInXml() {
        Answer answer = getPlain("/open311/discovery.xml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.xml().getTagName()).isEqualTo("discovery");
        assertThat(texts(answer.xml(), "specification")).containsExactly("http://wiki.open311.org/GeoReport_v2");
        assertThat(texts(answer.xml(), "url").getFirst()).endsWith("/open311/v2");
        assertThat(texts(answer.xml(), "type")).containsExactly("production");
        assertThat(texts(answer.xml(), "format")).containsExactly("text/xml", "application/json");
        assertThat(texts(answer.xml(), "changeset")).hasSize(2).allMatch(at -> at.matches(".*T.*\\+08:00"));
        assertThat(texts(answer.xml(), "contact").getFirst()).isNotEmpty();
        assertThat(texts(answer.xml(), "key_service").getFirst()).isNotEmpty();
    }

    @Test
    @Keeps(GeoReport.DISCOVERY)
    void discoveryTellsTheSameInJson() {
        Answer answer = getPlain("/open311/discovery.json");
        assertThat(answer.type()).isEqualTo("application/json;charset=utf-8");
        JsonNode endpoint = answer.json().get("endpoints").get(0);
        assertThat(endpoint.get("url").asString())
                .startsWith("http://localhost:")
                .endsWith("/open311/v2");
        assertThat(endpoint.get("formats").get(1).asString()).isEqualTo("application/json");
        assertThat(answer.json().propertyNames()).containsExactly("changeset", "contact", "key_service", "endpoints");
    }

    @Test
    @Keeps({GeoReport.SERVICES, GeoReport.SPARK_JSON})
    void servicesAreTheLeavesOfTheTreeAsABareArray() {
        Answer answer = get("/services.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().isArray()).isTrue();
        JsonNode rubbish = answer.json()
                .valueStream()
                .filter(service -> service.get("service_code").asString().equals(RUBBISH))
                .findFirst()
                .orElseThrow();
        assertThat(rubbish.propertyNames())
                .containsExactly(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(rubbish.get("service_name").asString()).isEqualTo("暴露垃圾");
        assertThat(rubbish.get("metadata").isBoolean()).isTrue();
        assertThat(rubbish.get("type").asString()).isEqualTo("realtime");
        assertThat(rubbish.get("group").asString()).isNotEmpty();
        assertThat(answer.json()
                        .valueStream()
                        .map(service -> service.get("service_code").asString()))
                .doesNotContain("E", "E01");
    }

    @Test
    @Keeps({GeoReport.SERVICES, GeoReport.NOTATION})
    void servicesInXmlAreTheSame() {
        Answer answer = get("/services.xml");
        assertThat(answer.type()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.xml().getTagName()).isEqualTo("services");
        assertThat(texts(answer.xml(), "service_code")).contains(RUBBISH);
        assertThat(texts(answer.xml(), "service"))
                .hasSize(get("/services.json").json().size());
        assertThat(texts(answer.xml(), "metadata")).allMatch(truth -> truth.matches("true|false"));
    }

    @Test
    void namesComeInTheLanguageAskedFor() {
        assertThat(get("/services.json?lang=en").body())
                .contains("\"service_name\":\"Exposed")
                .doesNotContain("\"service_name\":\"暴露垃圾\"");
    }

    @Test
    @Keeps({GeoReport.SPARK_JSON, GeoReport.NOTATION})
    void aDefinitionIsABareObject() {
        Answer json = get("/services/" + RUBBISH + ".json");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().get("service_code").asString()).isEqualTo(RUBBISH);
        assertThat(json.json().get("attributes").isArray()).isTrue();
        Answer xml = get("/services/" + RUBBISH + ".xml");
        assertThat(xml.xml().getTagName()).isEqualTo("service_definition");
        assertThat(texts(xml.xml(), "service_code")).containsExactly(RUBBISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.NOT_FOUND)
    void aServiceThatIsNotThereIsNotFound(String notation) {
        for (String code : new String[] {"Z9999", "E01"}) {
            Answer answer = get("/services/" + code + "." + notation);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errors()).contains("service_code").contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.JURISDICTION, GeoReport.EMPTY_IS_ABSENT, GeoReport.NOT_FOUND})
    void ofSeveralJurisdictionsOneMustBeNamed(String notation) {
        cities.fresh();
        Answer missing = getPlain(V2 + "/services." + notation);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.errors()).contains("jurisdiction_id");
        Answer empty = getPlain(V2 + "/services." + notation + "?jurisdiction_id=");
        assertThat(empty.status()).isEqualTo(400);
        Answer unknown = get("/services." + notation + "?jurisdiction_id=boston.gov");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.errors()).contains("jurisdiction_id").contains("boston.gov");
        Answer byKey = getPlain(V2 + "/services." + notation + "?api_key=" + key);
        assertThat(byKey.status()).isEqualTo(200);
    }

    @Test
    void whatIsNowhereIsToldInTheNotationAskedFor() {
        assertThat(getPlain(V2 + "/nothing.json").status()).isEqualTo(404);
        assertThat(getPlain(V2 + "/nothing.json").errors()).contains("/open311/v2/nothing.json");
        assertThat(getPlain(V2 + "/nothing").errors()).contains("/open311/v2/nothing");
        assertThat(post("/services.json").status()).isEqualTo(404);
    }

    @Test
    @Keeps(GeoReport.FORBIDDEN)
    void aKeyThatOpensNothingIsToldSo() {
        Answer answer = get("/services.json?api_key=nonsense");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errors()).contains("api_key");
    }

    @Test
    void scriptsOfAnyPageMayReadWhatIsPublicAndNoSessionIsMade() {
        Answer answer = get("/services.json");
        assertThat(answer.headers().get("access-control-allow-origin")).containsExactly("*");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }
}
