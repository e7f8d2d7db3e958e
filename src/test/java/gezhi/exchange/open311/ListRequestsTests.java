package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists of requests: filters, pages, extensions, and the table of all. */
class ListRequestsTests extends OverHttp {

    @Test
    @Keeps(GeoReport.LIST_NUMBERS)
    void numbersOverrideEveryOtherArgument() {
        String first = people.reported().number();
        String second = people.after(5).number();
        people.reported();
        assertThat(numbers("?service_request_id=" + first + "," + second + "&status=closed&start_date=2001-01-01"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(numbers("?service_request_id=" + first + ",260304-000000")).containsExactly(first);
    }

    @Test
    @Keeps({GeoReport.LIST_STATUS, GeoReport.LIST_SERVICE, GeoReport.EMPTY_IS_ABSENT, GeoReport.GET_IS_200})
    void theListIsTheNewestFirstAndFilteredByStatusAndService() {
        String open = people.reported().number();
        clock.advance(Duration.ofMinutes(1));
        String closed = people.after(5).number();
        assertThat(numbers("")).containsExactly(closed, open);
        assertThat(numbers("?status=open")).containsExactly(open);
        assertThat(numbers("?status=Closed")).containsExactly(closed);
        assertThat(numbers("?status=open,closed&status=")).containsExactly(closed, open);
        assertThat(numbers("?service_code=" + RUBBISH + ",E0101")).hasSize(2);
        assertThat(numbers("?service_code=E0101")).isEmpty();
        assertThat(numbers("?service_code=E01")).as("a class with all under it").hasSize(2);
        assertThat(get("/requests.json?service_code=E0101").body()).isEqualTo("[]");
        assertThat(get("/requests.xml?service_code=E0101").xml().getTagName()).isEqualTo("service_requests");
    }

    @Test
    @Keeps({GeoReport.LIST_WINDOW, GeoReport.LIST_DATES})
    void withoutDatesTheLastNinetyDaysAreShown() {
        String old = people.reported().number();
        clock.advance(Duration.ofDays(91));
        String fresh = people.reported().number();
        assertThat(numbers("")).containsExactly(fresh);
        String day = clock.instant()
                .atZone(clock.getZone())
                .toLocalDate()
                .minusDays(92)
                .toString();
        assertThat(numbers("?start_date=" + day)).as("ninety days from then").containsExactly(old);
        assertThat(numbers("?end_date=" + day.substring(0, 10) + "T23:59:59Z")).isEmpty();
    }

    @Test
    @Keeps({GeoReport.MOMENTS, GeoReport.LIST_DATES})
    void datesAreReadWithAndWithoutZone() {
        String number = people.reported().number();
        String day = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        for (String start : List.of(
                day,
                day + "T00:00:00%2B08:00",
                day + "T00:00:00+08:00",
                day + "T00:00:00Z",
                day + "T00:00:00",
                day + "+00:00:00",
                day + "T00:00:00%2B0800")) {
            assertThat(numbers("?start_date=" + start)).as(start).contains(number);
        }
        assertThat(numbers("?start_date=" + day + "&end_date=" + day)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.BAD_REQUEST, GeoReport.LIST_DATES})
    void whatIsWrongIsToldAllAtOnce(String notation) {
        Answer answer = get("/requests." + notation
                + "?start_date=yesterday&end_date=2026-02-30&status=done&page=0&page_size=1001&updated_after=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .contains(
                        "start_date",
                        "yesterday",
                        "end_date",
                        "status",
                        "open, closed",
                        "page",
                        "page_size",
                        "1000",
                        "updated_after");
        Answer span = get("/requests." + notation + "?start_date=2026-01-01&end_date=2026-06-01");
        assertThat(span.status()).isEqualTo(400);
        assertThat(span.errors()).contains("start_date, end_date").contains("90");
    }

    @Test
    @Keeps(GeoReport.PAGES)
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        List<String> all = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.addFirst(people.reported().number());
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(numbers("?page_size=2")).isEqualTo(all.subList(0, 2));
        assertThat(numbers("?page_size=2&page=2")).isEqualTo(all.subList(2, 4));
        assertThat(numbers("?page_size=2&page=3")).isEqualTo(all.subList(4, 5));
        assertThat(numbers("?page_size=2&page=4")).isEmpty();
    }

    @Test
    @Keeps(GeoReport.UPDATED)
    void whatMovedSinceThenIsFoundHoweverOldItIs() {
        Outcome.Reported old = people.reported();
        String quiet = people.reported().number();
        clock.advance(Duration.ofDays(100));
        String since = clock.instant().toString();
        people.step(old, 0);
        assertThat(numbers("?updated_after=" + since)).containsExactly(old.number());
        String earlier = clock.instant().minus(Duration.ofDays(200)).toString();
        assertThat(numbers("?updated_after=" + earlier + "&updated_before="
                        + clock.instant().minus(Duration.ofDays(1))))
                .containsExactly(quiet);
    }

    @Test
    @Keeps(GeoReport.EXTENSIONS)
    void extensionsTellTheStory() {
        Outcome.Reported reported = people.after(5);
        JsonNode request = get("/requests/" + reported.number() + ".json?extensions=true")
                .json()
                .get(0);
        assertThat(request.get("attributes").isArray()).isTrue();
        assertThat(text(request.get("extended_attributes"), "step")).isEqualTo("VERIFIED");
        assertThat(request.get("notes").valueStream().map(note -> text(note, "type")))
                .containsExactly("report", "collect", "dispatch", "accept", "feed_back", "confirm");
        assertThat(text(request.get("notes").get(1), "description")).isEqualTo("已核实受理");
        Answer xml = get("/requests.xml?extensions=true");
        assertThat(texts(xml.xml(), "note")).hasSize(6);
        assertThat(texts(xml.xml(), "step")).containsExactly("VERIFIED");
    }

    @Test
    @Keeps(GeoReport.BULK)
    void theBulkTableHasTheColumnsOfTheFormatAndRunsNoFormula() {
        Outcome.Reported reported = said("=HYPERLINK(\"http://x\")");
        people.step(reported, 0);
        Answer answer = get("/requests.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.body().lines().findFirst())
                .contains(
                        "\ufeffservice_request_id,requested_datetime,updated_datetime,closed_date,status_description,"
                                + "status_notes,source,service_name,service_subtype,description,agency_responsible,address,lat,long");
        assertThat(answer.body()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"").contains(",open,待派单,web,暴露垃圾,,");
        assertThat(get("/requests.csv?start_date=bad").status()).isEqualTo(400);
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

    private List<String> numbers(String query) {
        Answer json = get("/requests.json" + query);
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        List<String> numbers = json.json()
                .valueStream()
                .map(request -> text(request, "service_request_id"))
                .toList();
        assertThat(texts(get("/requests.xml" + query).xml(), "service_request_id"))
                .isEqualTo(numbers);
        return numbers;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
