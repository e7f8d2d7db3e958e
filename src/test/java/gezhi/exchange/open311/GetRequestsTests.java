package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** What everybody may read of requests, and what nobody may. */
class GetRequestsTests extends OverHttp {
    private static final String[] FIELDS = {
        "service_request_id",
        "status",
        "status_notes",
        "service_name",
        "service_code",
        "description",
        "agency_responsible",
        "service_notice",
        "requested_datetime",
        "updated_datetime",
        "expected_datetime",
        "address",
        "address_id",
        "zipcode",
        "lat",
        "long",
        "media_url"
    };

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    @Keeps({GeoReport.REQUEST_FIELDS, GeoReport.ONE, GeoReport.PROMISED})
    void oneRequestInJsonHasEveryFieldOfTheStandard() {
        Outcome.Reported reported = people.after(2);
        Answer answer = get("/requests/" + reported.number() + ".json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().size()).isEqualTo(1);
        JsonNode request = answer.json().get(0);
        assertThat(request.propertyNames()).containsExactly(FIELDS);
        assertThat(text(request, "service_request_id")).isEqualTo(reported.number());
        assertThat(text(request, "status")).isEqualTo("open");
        assertThat(text(request, "status_notes")).isEqualTo("待接单");
        assertThat(text(request, "service_code")).isEqualTo(RUBBISH);
        assertThat(text(request, "service_name")).isEqualTo("暴露垃圾");
        assertThat(text(request, "agency_responsible")).isEqualTo("水务");
        assertThat(text(request, "requested_datetime")).matches("2026-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(text(request, "expected_datetime")).isGreaterThan(text(request, "requested_datetime"));
        String community = people.city.community(1, 1, 1);
        assertThat(text(request, "address"))
                .isEqualTo("测试%s, 测试%s, 测试%s, 测试市%s"
                        .formatted(community, people.city.township(1, 1), people.city.county(1), city));
        assertThat(text(request, "address_id")).isEqualTo(community);
        assertThat(request.get("zipcode").isNull()).isTrue();
        assertThat(request.get("media_url").isNull()).isTrue();
    }

    @Test
    @Keeps({GeoReport.REQUEST_FIELDS, GeoReport.ONE})
    void oneRequestInXmlHasTheSame() {
        Outcome.Reported reported = people.after(2);
        Answer answer = get("/requests/" + reported.number() + ".xml");
        assertThat(answer.type()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.xml().getTagName()).isEqualTo("service_requests");
        for (String field : FIELDS) {
            assertThat(texts(answer.xml(), field)).as(field).hasSize(1);
        }
        assertThat(texts(answer.xml(), "request")).hasSize(1);
        assertThat(texts(answer.xml(), "status")).containsExactly("open");
        assertThat(get("/requests/" + reported.number().replace("-", "") + ".xml")
                        .status())
                .as("read out without the dash")
                .isEqualTo(200);
    }

    @Test
    void thePlaceIsThatOfTheCommunity() {
        inDatabase(database -> database.sql("insert into territory.place values (:city, :code, 119.5, 25.5)")
                .param("city", city)
                .param("code", people.city.community(1, 1, 1))
                .update());
        JsonNode request = one(people.reported().number());
        assertThat(request.get("lat").asDouble()).isEqualTo(25.5);
        assertThat(request.get("long").asDouble()).isEqualTo(119.5);
        assertThat(request.toString())
                .doesNotContain("119.01")
                .doesNotContain("25.43")
                .doesNotContain("门口");
    }

    @Test
    @Keeps(GeoReport.UTF_8)
    void wordsAreShownOnceADeskHasFiledThemAndWithoutTelephones() {
        Outcome.Reported reported = said("垃圾没人收，请打 138 1234 5678 或 lin.xm@example.com，身份证35030219900101123X，\u0001控制符");
        assertThat(one(reported.number()).get("description").isNull()).isTrue();
        people.step(reported, 0);
        assertThat(text(one(reported.number()), "description")).isEqualTo("垃圾没人收，请打 *** 或 ***，身份证***，\u0001控制符");
        String xml = texts(get("/requests/" + reported.number() + ".xml").xml(), "description")
                .getFirst();
        assertThat(xml).isEqualTo("垃圾没人收，请打 *** 或 ***，身份证***，控制符");
    }

    @Test
    void nobodyLearnsWhoReported() {
        Outcome.Reported reported = people.after(6);
        String all =
                get("/requests/" + reported.number() + ".json?extensions=true").body()
                        + get("/requests.xml?extensions=true").body()
                        + get("/requests.csv").body()
                        + get("/servicerequestupdates.json").body();
        assertThat(all)
                .contains(reported.number())
                .doesNotContain("林小明")
                .doesNotContain("13812345678")
                .doesNotContain(reported.token())
                .doesNotContain("已清理")
                .doesNotContain("很快");
    }

    @Test
    @Keeps(GeoReport.PROMISED)
    void aVerifiedRequestIsClosedSinceItsLastMove() {
        Outcome.Reported reported = people.after(4);
        assertThat(text(one(reported.number()), "status")).isEqualTo("open");
        clock.advance(Duration.ofHours(1));
        people.step(reported, 4);
        JsonNode closed = one(reported.number());
        assertThat(text(closed, "status")).isEqualTo("closed");
        assertThat(text(closed, "updated_datetime")).isGreaterThan(text(closed, "requested_datetime"));
        assertThat(closed.get("expected_datetime").isNull()).isTrue();
        assertThat(texts(get("/requests/" + reported.number() + ".xml").xml(), "expected_datetime"))
                .containsExactly("");
    }

    /** One by one and in the list, to the second. */
    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.CLOSE_DATE)
    void theCloseDateIsWhenItWasClosedAndWordsAfterwardsDoNotMoveIt(String notation) {
        Outcome.Reported reported = people.after(4);
        clock.advance(Duration.ofHours(1));
        people.step(reported, 4);
        String closed = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
        for (int look = 0; look < 2; look++) {
            for (String path : List.of("/requests/" + reported.number() + ".", "/requests.")) {
                Answer answer = get(path + notation + "?status=closed");
                assertThat(all(answer, notation, "status")).containsExactly("closed");
                assertThat(all(answer, notation, "updated_datetime")).containsExactly(closed);
            }
            clock.advance(Duration.ofHours(1));
            people.act(people.gridWorker, reported.caseId(), 6, new Action.Comment("又去看过"));
        }
    }

    private static List<String> all(Answer answer, String notation, String field) {
        return notation.equals("xml")
                ? texts(answer.xml(), field)
                : answer.json()
                        .valueStream()
                        .map(request -> request.get(field).asString())
                        .toList();
    }

    @Test
    @Keeps({GeoReport.REQUEST_FIELDS, GeoReport.SPARK_JSON, GeoReport.GET_IS_200, GeoReport.PLAIN_XML})
    void everyFieldIsOfTheTypeOfTheSchemasAndXmlHasNoOther() {
        Outcome.Reported reported = people.after(2);
        JsonNode request = one(reported.number());
        for (String field : FIELDS) {
            JsonNode value = request.get(field);
            boolean place = field.equals("lat") || field.equals("long");
            assertThat(value.isNull() || (place ? value.isNumber() : value.isString()))
                    .as(field)
                    .isTrue();
        }
        for (String field : List.of("service_request_id", "status", "service_code", "requested_datetime")) {
            assertThat(request.get(field).isString()).as(field).isTrue();
        }
        Answer xml = get("/requests.xml");
        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.body()).doesNotContain("xmlns");
        NodeList fields = xml.xml().getElementsByTagName("request").item(0).getChildNodes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.getLength(); i++) {
            names.add(fields.item(i).getNodeName());
        }
        assertThat(names).containsExactly(FIELDS);
    }

    @Test
    void privateCategoriesAreNeverShownNorIsWhatLiesUnderThem() {
        Outcome.Reported reported = people.after(2);
        inDatabase(database -> database.sql(
                        "insert into cases.category (city, code, name, name_en, leaf, privacy, valid_from)"
                                + " values (:city, 'Z', '私', 'private', false, 'CLOSED', '2020-01-01'),"
                                + " (:city, 'Z01', '私事', 'private matter', true, 'OPEN', '2020-01-01')")
                .param("city", city)
                .update());
        inDatabase(database -> database.sql("update cases.case set category = 'Z01' where number = :number")
                .param("number", reported.number())
                .update());
        assertThat(get("/requests/" + reported.number() + ".json").status()).isEqualTo(404);
        assertThat(get("/requests.json").json().size()).isZero();
        assertThat(get("/servicerequestupdates.json").json().size()).isZero();
        assertThat(get("/requests.csv").body()).doesNotContain(reported.number());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void inTheirOwnScopeVisitorsReadNothingThroughThePublicView(Role role) {
        people.after(1);
        Scope scope = role == Role.PUBLIC ? people.city.visitor() : people.city.person(role, city);
        Long seen = Scoped.call(
                scope,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from cases.v_public")
                        .query(Long.class)
                        .single()));
        assertThat(seen).isEqualTo(role.worksInTerritory() ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.NOT_FOUND)
    void whatIsNotThereIsNotFound(String notation) {
        Answer one = get("/requests/260304-000000." + notation);
        assertThat(one.status()).isEqualTo(404);
        assertThat(one.errors()).contains("service_request_id").contains("260304-000000");
        assertThat(get("/requests." + notation + "?service_request_id=260304-000000")
                        .status())
                .isEqualTo(404);
        Answer category = get("/requests." + notation + "?service_code=Z9");
        assertThat(category.status()).isEqualTo(404);
        assertThat(category.errors()).contains("service_code");
        assertThat(get("/requests." + notation + "?service_request_id=" + encoded("{\"\\,'"))
                        .status())
                .isEqualTo(404);
    }

    private Outcome.Reported said(String words) {
        Report plain = CaseWords.of(people.city.grid(), words);
        return (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(plain));
    }

    /** A report with other words. */
    private static final class CaseWords {
        static Report of(String division, String words) {
            return new Report(
                    UUID.randomUUID(), Report.Channel.WEB, RUBBISH, null, division, "", words, null, List.of());
        }
    }

    private JsonNode one(String number) {
        return get("/requests/" + number + ".json").json().get(0);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
