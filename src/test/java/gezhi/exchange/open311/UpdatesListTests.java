package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.exchange.published.PublicMove;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What clients of FixMyStreet's kind look for every few minutes. */
class UpdatesListTests extends OverHttp {
    private static final String UPDATES = "/servicerequestupdates";
    private static final String[] FIELDS = {
        "update_id",
        "service_request_id",
        "status",
        "updated_datetime",
        "description",
        "media_url",
        "external_status_code",
        "customer_reference"
    };

    @Test
    @Keeps({GeoReport.UPDATES_GET, GeoReport.GET_IS_200, GeoReport.PLAIN_XML})
    void bothNotationsTellTheSameAndNothingElse() {
        people.after(3);
        Answer json = get(UPDATES + ".json");
        Answer xml = get(UPDATES + ".xml");
        assertThat(List.of(json.status(), xml.status())).containsExactly(200, 200);
        assertThat(json.json().get(0).propertyNames()).containsExactly(FIELDS);
        assertThat(xml.body()).doesNotContain("xmlns");
        for (String field : FIELDS) {
            assertThat(texts(xml.xml(), field))
                    .as(field)
                    .isEqualTo(json.json()
                            .valueStream()
                            .map(update -> update.get(field))
                            .map(value -> value.isNull() ? "" : value.asString())
                            .toList());
        }
        assertThat(texts(xml.xml(), "updated_datetime")).allMatch(at -> at.endsWith("+08:00"));
    }

    @Test
    @Keeps({GeoReport.PAGES, GeoReport.UPDATES_GET})
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        people.after(4);
        List<String> all = ids("");
        assertThat(all).hasSize(5);
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            paged.addAll(ids("?page_size=2&page=" + page));
        }
        assertThat(paged).isEqualTo(all);
        assertThat(ids("?page_size=2&page=4")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.PAGES, GeoReport.BAD_REQUEST})
    void whatIsWrongIsToldAllAtOnce(String notation) {
        Answer answer = get(UPDATES + "." + notation + "?page=0&page_size=1001&start_date=soon&end_date=late");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).contains("page", "page_size", "start_date", "end_date", "1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.UPDATES_GET)
    void onlyWhatMovedBetweenTheMomentsIsTold(String notation) {
        Outcome.Reported reported = people.after(1);
        clock.advance(Duration.ofHours(1));
        String since = clock.instant().toString();
        people.step(reported, 1);
        assertThat(get(UPDATES + "." + notation + "?start_date=" + since).body())
                .contains("action_scheduled")
                .doesNotContain("investigating");
        assertThat(get(UPDATES + "." + notation + "?end_date=" + clock.instant().minusSeconds(1))
                        .body())
                .contains("investigating")
                .doesNotContain("action_scheduled");
    }

    @ParameterizedTest
    @CsvSource({
        "REPORT,DISCOVERED,open",
        "COLLECT,COLLECTED,investigating",
        "REFUSE,REFUSED,no_further_action",
        "DISPATCH,DISPATCHED,action_scheduled",
        "GIVE_BACK,COLLECTED,internal_referral",
        "TRANSFER_UP,COLLECTED,internal_referral",
        "PARK,PARKED,planned",
        "MERGE,MERGED,duplicate",
        "VOID,VOIDED,cancelled",
        "FEED_BACK,FED_BACK,in_progress",
        "REWORK,HANDLING,reopen",
        "REOPEN,DISPATCHED,reopen",
        "CONFIRM,VERIFIED,fixed",
        "EVALUATE,EVALUATED,closed"
    })
    @Keeps(GeoReport.UPDATES_STATUS)
    void whatAMoveBecomes(Action.Kind action, Step to, String status) {
        assertThat(UpdateStatus.of(move(action, to)).text()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    @Keeps(GeoReport.UPDATES_STATUS)
    void everyStepHasAStatusOfTheExtension(Step step) {
        String status = UpdateStatus.of(move(Action.Kind.COMMENT, step)).text();
        assertThat(UpdateStatus.isOne(status)).isTrue();
    }

    /** Oldest first: a case from its report to its rating. */
    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.UPDATES_STATUS)
    void aLifeIsToldInTheWordsOfTheExtension(String notation) {
        people.after(6);
        Answer answer = get(UPDATES + "." + notation);
        List<String> told = notation.equals("xml")
                ? texts(answer.xml(), "status")
                : answer.json()
                        .valueStream()
                        .map(update -> update.get("status").asString())
                        .toList();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "open", "investigating", "action_scheduled", "in_progress", "in_progress", "fixed", "closed");
    }

    private static PublicMove move(Action.Kind action, Step to) {
        return new PublicMove(UUID.randomUUID(), "260304-000001", 1, Instant.EPOCH, action, to, null);
    }

    private List<String> ids(String query) {
        JsonNode json = get(UPDATES + ".json" + query).json();
        List<String> ids =
                json.valueStream().map(each -> each.get("update_id").asString()).toList();
        assertThat(texts(get(UPDATES + ".xml" + query).xml(), "update_id")).isEqualTo(ids);
        return ids;
    }
}
