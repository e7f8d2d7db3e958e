package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.exchange.clients.TestKeys;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Updates both ways, as FixMyStreet speaks them. */
class UpdatesTests extends OverHttp {
    private static final String UPDATES = "/servicerequestupdates";

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Filing filing;

    @Test
    void everyMoveIsAnUpdateTheEarliestFirst() {
        Outcome.Reported reported = people.after(5);
        JsonNode updates = get(UPDATES + ".json").json();
        assertThat(updates.get(0).propertyNames())
                .containsExactly(
                        "update_id",
                        "service_request_id",
                        "status",
                        "updated_datetime",
                        "description",
                        "media_url",
                        "external_status_code",
                        "customer_reference");
        assertThat(updates.valueStream().map(update -> update.get("status").asString()))
                .containsExactly("open", "investigating", "action_scheduled", "in_progress", "in_progress", "fixed");
        assertThat(updates.valueStream().map(update -> update.get("update_id").asString()))
                .contains(reported.number() + "-1", reported.number() + "-6");
        Answer xml = get(UPDATES + ".xml");
        assertThat(xml.xml().getTagName()).isEqualTo("service_request_updates");
        assertThat(texts(xml.xml(), "request_update")).hasSize(6);
        assertThat(texts(xml.xml(), "external_status_code")).contains("VERIFIED");
    }

    @Test
    void onlyWhatMovedBetweenTheMomentsIsTold() {
        Outcome.Reported reported = people.after(1);
        clock.advance(Duration.ofHours(1));
        String since = clock.instant().toString();
        people.step(reported, 1);
        people.act(people.gridWorker, reported.caseId(), 3, new Action.Comment("内部留言"));
        JsonNode later = get(UPDATES + ".json?start_date=" + since).json();
        assertThat(later.size()).isEqualTo(1);
        assertThat(later.get(0).get("description").asString()).isEqualTo("已派给承办部门");
        assertThat(get(UPDATES + ".json?end_date=" + clock.instant().minusSeconds(1))
                        .json()
                        .size())
                .isEqualTo(2);
        assertThat(get(UPDATES + ".json?start_date=soon").status()).isEqualTo(400);
    }

    @Test
    @Keeps(GeoReport.UPDATES_POST)
    void aClientAddsWordsToWhatItReportedOnce() {
        String number = reported();
        for (int i = 0; i < 2; i++) {
            Answer answer = post(UPDATES + ".json", update(number));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.json().get(0).get("update_id").asString()).isEqualTo("u1");
        }
        Answer xml = post(UPDATES + ".xml", update(number));
        assertThat(xml.xml().getTagName()).isEqualTo("service_request_updates");
        List<CaseFile.Entry> notes = file(number).timeline().stream()
                .filter(each -> each.entry().action() == Action.Kind.COMMENT)
                .toList();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst().entry().words()).startsWith("又多了一堆").contains("FIXED");
        assertThat(file(number).row().step().name())
                .as("a status moves nothing")
                .isEqualTo("DISCOVERED");
    }

    @Test
    @Keeps(GeoReport.UPDATES_POST)
    void whatTheStandardHasAFieldForStandsUnderTheWords() {
        String number = reported();
        List<String> sent = new ArrayList<>(List.of(update(number)));
        sent.addAll(List.of("title", "又来了", "media_url", "https://app.example/1.jpg", "attribute[size]", "三平方米"));
        assertThat(post(UPDATES + ".xml", sent.toArray(String[]::new)).status()).isEqualTo(201);
        assertThat(file(number).timeline().getLast().entry().words())
                .startsWith("又来了\n又多了一堆")
                .contains("size: 三平方米", "media_url: https://app.example/1.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.UPDATES_POST, GeoReport.IN_ADDRESS})
    void whatIsOptionalMayBeThereAndAllOfItInTheAddress(String notation) {
        String number = reported();
        List<String> sent = new ArrayList<>(List.of(update(number)));
        sent.addAll(List.of("email", "lin@example.com", "phone", "13812345678", "first_name", "小明", "last_name", "林"));
        sent.addAll(
                List.of("account_id", "a7", "public_anonymity_required", "TRUE", "email_alerts_requested", "FALSE"));
        sent.addAll(List.of("media_url", "https://app.example/1.jpg"));
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < sent.size(); i += 2) {
            query.append(sent.get(i))
                    .append('=')
                    .append(encoded(sent.get(i + 1)))
                    .append('&');
        }
        query.append("media_url=").append(encoded("https://app.example/2.jpg"));
        Answer answer = postWithHeader(UPDATES + "." + notation + query, "X-Api-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("u1").doesNotContain("lin@example.com", "13812345678");
        assertThat(file(number).timeline().getLast().entry().words())
                .contains("又多了一堆", "https://app.example/1.jpg", "https://app.example/2.jpg")
                .doesNotContain("lin@example.com", "13812345678", "小明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.UPDATES_POST, GeoReport.BAD_REQUEST, GeoReport.FORBIDDEN})
    void whatIsMissingOrWrongIsToldAllAtOnce(String notation) {
        Answer answer = post(UPDATES + "." + notation, "status", "done", "updated_datetime", "today");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .contains(
                        "service_request_id", "update_id", "description", "status", "in_progress", "updated_datetime");
        assertThat(postWithoutKey(UPDATES + "." + notation, update(reported())).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.UPDATES_POST, GeoReport.NOT_FOUND})
    void whatOthersReportedIsNotThereForAClient(String notation) {
        String number = reported();
        String ofAVisitor = people.reported().number();
        assertThat(post(UPDATES + "." + notation, update(ofAVisitor)).status()).isEqualTo(404);
        key = TestKeys.everything(clients, people.city, "另一个");
        Answer answer = post(UPDATES + "." + notation, update(number));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errors()).contains("service_request_id").contains(number);
    }

    @Test
    void whatStandsInTheWayIsToldAsWhatItIs() {
        Set<String> told = Stream.of(
                        new Refusal.NotYourStep(Step.REFUSED, Action.Kind.COMMENT),
                        new Refusal.StaleVersion(1, 2),
                        new Refusal.WordsMissing(Action.Kind.COMMENT),
                        new Refusal.NoSuchCase())
                .map(why -> Scoped.call(
                        people.city.system(),
                        () -> Arrays.deepToString(filing.refusedNote(why, "1").said().stream()
                                .map(Trouble.Said::values)
                                .toArray())))
                .collect(Collectors.toSet());
        assertThat(told).hasSize(4).anyMatch(each -> each.contains("description"));
    }

    private static String[] update(String number) {
        return new String[] {
            "service_request_id", number,
            "update_id", "u1",
            "status", "FIXED",
            "updated_datetime", "2026-03-04T11:00:00+08:00",
            "description", "又多了一堆"
        };
    }

    private CaseFile file(String number) {
        return Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow();
    }
}
