package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Contact;
import gezhi.cases.Report;
import gezhi.exchange.clients.Client;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.TestKeys;
import gezhi.platform.scope.Scoped;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PostRequestTests extends OverHttp {
    @Autowired
    private CaseQueries queries;

    @Test
    @Keeps({GeoReport.POST_ANSWER, GeoReport.POST_WORDS, GeoReport.UTF_8})
    void aReportIsTakenAndItsNumberGivenAtOnce() {
        Answer answer = post(
                "/requests.json",
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "address_string",
                "幸福小区3号楼",
                "description",
                "垃圾没人收\r\n两天了",
                "first_name",
                "小明",
                "last_name",
                "林",
                "phone",
                "13812345678",
                "email",
                "lin@example.com",
                "account_id",
                "a7");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().isArray()).isTrue();
        JsonNode request = answer.json().get(0);
        assertThat(request.propertyNames()).containsExactly("service_request_id", "service_notice", "account_id");
        assertThat(request.get("service_request_id").asString()).matches("\\d{6}-\\d{6}");
        assertThat(request.get("account_id").asString()).isEqualTo("a7");
        CaseFile file = file(request.get("service_request_id").asString());
        assertThat(file.row().words()).isEqualTo("垃圾没人收\n两天了");
        assertThat(file.row().channel()).isEqualTo(Report.Channel.API);
        assertThat(file.row().place().division()).isEqualTo(people.city.grid());
        assertThat(file.row().place().address()).isEqualTo("幸福小区3号楼");
        assertThat(Scoped.call(
                        people.gridWorker, () -> cases.revealContact(file.row().id())))
                .contains(new Contact("林 小明", "13812345678"));
    }

    @Test
    @Keeps(GeoReport.POST_ANSWER)
    void theAnswerInXmlIsTheSame() {
        Answer answer = post("/requests.xml", "service_code", RUBBISH, "address_id", people.city.grid());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.xml().getTagName()).isEqualTo("service_requests");
        assertThat(texts(answer.xml(), "service_request_id")).hasSize(1);
        assertThat(texts(answer.xml(), "token")).isEmpty();
        assertThat(texts(answer.xml(), "account_id")).containsExactly("");
    }

    @Test
    @Keeps(GeoReport.TOKENS)
    void theNoticeHoldsTheLinkOfItsReporterWhichIsAToken() {
        JsonNode request = post("/requests.json", "service_code", RUBBISH, "address_id", people.city.grid())
                .json()
                .get(0);
        String notice = request.get("service_notice").asString();
        String token = notice.substring(notice.lastIndexOf("/f/") + 3);
        Answer json = get("/tokens/" + token + ".json");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().get(0).get("service_request_id").asString())
                .isEqualTo(request.get("service_request_id").asString());
        assertThat(json.json().get(0).get("token").asString()).isEqualTo(token);
        Answer xml = get("/tokens/" + token + ".xml");
        assertThat(xml.xml().getTagName()).isEqualTo("service_requests");
        assertThat(texts(xml.xml(), "token")).containsExactly(token);
        assertThat(getPlain("/f/" + token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.NOT_FOUND)
    void anUnknownTokenIsNotFound(String notation) {
        Answer answer = get("/tokens/0123456789abcdef." + notation);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errors()).contains("token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.POST_KEY, GeoReport.FORBIDDEN})
    void withoutAKeyThatMayReportNothingIsTaken(String notation) {
        String[] report = {"service_code", RUBBISH, "address_id", people.city.grid()};
        Answer none = postWithoutKey("/requests." + notation, report);
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.errors()).contains("api_key");
        assertThat(postWithHeader("/requests." + notation, "X-Api-Key", "nonsense", report)
                        .status())
                .isEqualTo(403);
        String reader = TestKeys.key(clients, people.city, new Client.Draft("看客", "林一", 100, 100), Set.of(Grant.READ));
        assertThat(postWithHeader("/requests." + notation, "X-Api-Key", reader, report)
                        .status())
                .isEqualTo(403);
        String elsewhere = TestKeys.everything(clients, cities.fresh(), "别处");
        assertThat(postWithHeader("/requests." + notation + "?jurisdiction_id=" + city, "X-Api-Key", elsewhere, report)
                        .status())
                .isEqualTo(403);
        TestKeys.revoke(clients, people.city, "随手拍");
        assertThat(post("/requests." + notation, report).status()).isEqualTo(403);
    }

    @Test
    @Keeps({GeoReport.POST_KEY, GeoReport.IN_ADDRESS})
    void theKeyMayComeInAHeaderAndParametersInTheAddress() {
        String query = "?service_code=" + RUBBISH + "&address_id=" + people.city.grid() + "&description=x";
        assertThat(postWithHeader("/requests.json" + query, "X-Api-Key", key).status())
                .isEqualTo(201);
        assertThat(postWithHeader("/requests.json" + query, "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(201);
        assertThat(postWithoutKey("/requests.json" + query + "&api_key=" + key).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.POST_PLACE, GeoReport.BAD_REQUEST, GeoReport.EMPTY_IS_ABSENT})
    void whatIsMissingIsNamed(String notation) {
        Answer noService = post("/requests." + notation, "service_code", "", "address_id", people.city.grid());
        assertThat(noService.status()).isEqualTo(400);
        assertThat(noService.errors()).contains("service_code");
        Answer noPlace = post("/requests." + notation, "service_code", RUBBISH, "description", "x");
        assertThat(noPlace.status()).isEqualTo(400);
        assertThat(noPlace.errors()).contains("lat, long, address_string, address_id");
        Answer half = post("/requests." + notation, "service_code", RUBBISH, "lat", "25.4");
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.errors()).startsWith("long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.BAD_REQUEST, GeoReport.POST_WORDS})
    void allThatIsWrongIsToldAtOnce(String notation) {
        Answer answer = post(
                "/requests." + notation,
                "service_code",
                RUBBISH,
                "lat",
                "95",
                "long",
                "east",
                "description",
                "长".repeat(4001),
                "phone",
                "1".repeat(201));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).contains("lat", "long", "description", "4000", "phone");
        assertThat(answer.errors().lines()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.NOT_FOUND)
    void anUnknownServiceIsNotFound(String notation) {
        Answer answer = post("/requests." + notation, "service_code", "Z9999", "address_id", people.city.grid());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errors()).contains("service_code").contains("Z9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.BAD_REQUEST, GeoReport.POST_PLACE})
    void aPlaceOutsideTheCityIsRefused(String notation) {
        Answer outside = post("/requests." + notation, "service_code", RUBBISH, "lat", "42.36", "long", "-71.06");
        assertThat(outside.status()).isEqualTo(400);
        assertThat(outside.errors()).contains("lat, long");
        Answer unknown = post("/requests." + notation, "service_code", RUBBISH, "address_id", "999999999");
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void anAddressInWordsIsEnough() {
        Answer answer = post(
                "/requests.json", "service_code", RUBBISH, "address_string", "测试" + people.city.community(1, 1, 2));
        CaseFile file = file(answer.json().get(0).get("service_request_id").asString());
        assertThat(file.row().place().division()).isEqualTo(people.city.community(1, 1, 2));
        assertThat(file.row().words())
                .as("the name of the service when there are no words")
                .isEqualTo("暴露垃圾");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.POST_MEDIA_URL, GeoReport.MULTIPLE})
    void whatACaseHasNoFieldForStandsUnderTheWords(String notation) {
        Answer answer = post(
                "/requests." + notation,
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "description",
                "垃圾",
                "attribute[SIZE]",
                "大",
                "attribute[KIND][]",
                "厨余",
                "attribute[KIND][]",
                "纸",
                "attribute[SMELL]",
                "臭",
                "attribute[SMELL]",
                "酸",
                "media_url",
                "https://example.com/a.jpg",
                "media_url",
                "javascript:alert(1)");
        String words = file(number(answer)).row().words();
        assertThat(words.lines())
                .containsExactly("垃圾", "SIZE: 大", "KIND: 厨余, 纸", "SMELL: 臭, 酸", "media_url: https://example.com/a.jpg");
    }

    private CaseFile file(String number) {
        return Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow();
    }
}
