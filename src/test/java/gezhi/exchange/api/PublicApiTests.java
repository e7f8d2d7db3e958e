package gezhi.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Client;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.TestKeys;
import gezhi.exchange.clients.Throttle;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** What a key without a desk opens beside cases: what became of them, the table of all, and notes to what it reported. */
@GezhiTest
class PublicApiTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Clients clients;

    @Autowired
    private MovableClock clock;

    private CaseStories people;
    private String key;
    private Instant began;

    @BeforeEach
    void found() {
        began = clock.instant();
        people = new CaseStories(cities.fresh(), cases, offices);
        key = TestKeys.everything(clients, people.city, "系统");
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(began);
    }

    @Test
    void theStoryOfAPublicCaseIsToldWithoutNamesAndWords() throws Exception {
        Outcome.Reported reported = people.after(5);
        people.act(people.gridWorker, reported.caseId(), 6, new Action.Comment("内部留言"));
        ResultActions answer = ask("/api/v1/cases/" + reported.number() + "/updates")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value(reported.number() + "-1"))
                .andExpect(jsonPath("$[1].description").value("已核实受理"))
                .andExpect(jsonPath("$[5].step").value("VERIFIED"));
        JsonNode story = ApiTests.json(answer);
        assertThat(story.valueStream().map(each -> each.get("action").asString()))
                .containsExactly("REPORT", "COLLECT", "DISPATCH", "ACCEPT", "FEED_BACK", "CONFIRM");
        assertThat(story.toString()).doesNotContain("内部留言", "已清理", "林小明");
        ask("/api/v1/cases/260304-000000/updates").andExpect(status().isNotFound());
    }

    @Test
    void whatMovedComesPageByPageTheEarliestFirst() throws Exception {
        people.after(3);
        people.reported();
        List<String> all = ids("/api/v1/updates");
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        for (String after = ""; after != null; ) {
            JsonNode page = ApiTests.json(ask("/api/v1/updates?size=2&after=" + after));
            page.get("updates").forEach(each -> paged.add(each.get("id").asString()));
            after = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(paged).isEqualTo(all);
        clock.advance(Duration.ofHours(1));
        assertThat(ids("/api/v1/updates?from=" + clock.instant())).isEmpty();
        assertThat(ids("/api/v1/updates?to=" + clock.instant().minus(Duration.ofDays(1))))
                .isEmpty();
        ask("/api/v1/updates?size=501").andExpect(status().isUnprocessableContent());
        ask("/api/v1/updates?from=soon").andExpect(status().isBadRequest());
    }

    @Test
    void aMarkOrAMomentThatIsNoneIsNoFault() throws Exception {
        String dashes = "0.000000000_" + "-".repeat(36);
        ask("/api/v1/updates?after=" + dashes + "_0").andExpect(status().isOk());
        ask("/api/v1/cases?after=" + dashes).andExpect(status().isOk());
        for (String far : List.of("%2B300000-01-01T00:00:00Z", "-300000-01-01T00:00:00Z")) {
            for (String path : List.of(
                    "/api/v1/updates?from=",
                    "/api/v1/updates?to=",
                    "/api/v1/cases?updatedFrom=",
                    "/api/v1/cases.csv?from=",
                    "/api/v1/cases.csv?to=")) {
                mvc.perform(get(URI.create(path + far)).header("X-Api-Key", key))
                        .andExpect(status().isUnprocessableContent());
            }
        }
    }

    @Test
    void theTableHoldsWhatTheListHolds() throws Exception {
        Outcome.Reported done = people.after(5);
        clock.advance(Duration.ofMinutes(1));
        Outcome.Reported open = people.reported();
        ResultActions answer = ask("/api/v1/cases.csv").andExpect(status().isOk());
        answer.andExpect(header().string("Content-Type", containsString("text/csv")));
        List<String> lines = text(answer).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\ufeffnumber,open,step,category,words,photo,division,address,longitude,latitude,"
                        + "office,received,updated,due");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith(open.number() + ",true,DISCOVERED,E0102,,,");
        assertThat(lines.get(2)).startsWith(done.number() + ",false,VERIFIED,E0102,垃圾没人收,");
        assertThat(text(answer)).doesNotContain("林小明", "13812345678", "门口");
        assertThat(text(ask("/api/v1/cases.csv?open=true&category=E01")))
                .contains(open.number())
                .doesNotContain(done.number());
        assertThat(text(ask("/api/v1/cases.csv?from=" + clock.instant().plusSeconds(60)))
                        .lines())
                .hasSize(1);
    }

    @Test
    void aClientAddsToWhatItReportedOnceAndToNothingElse() throws Exception {
        String number = reported();
        for (int i = 0; i < 2; i++) {
            note(number, "{\"words\": \"又多了一堆\"}").andExpect(status().isCreated());
        }
        assertThat(notes(number)).hasSize(1);
        assertThat(notes(number).getFirst().entry().words()).isEqualTo("又多了一堆");
        note(number, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.words").exists());
        note(number, "{\"words\": \"" + "长".repeat(4001) + "\"}").andExpect(status().isUnprocessableContent());
        note(people.reported().number(), "{\"words\": \"x\"}").andExpect(status().isNotFound());
        MockMultipartFile words = new MockMultipartFile(
                "note", "", "application/json", "{\"words\": \"看图\"}".getBytes(StandardCharsets.UTF_8));
        MockMultipartFile photo =
                new MockMultipartFile("photos", "a.jpg", "image/jpeg", Uploads.jpegWithExif(64, 48, 1));
        mvc.perform(multipart("/api/v1/cases/" + number + "/notes-with-photos")
                        .file(words)
                        .file(photo)
                        .header("X-Api-Key", key))
                .andExpect(status().isCreated());
        assertThat(notes(number).getLast().photos()).hasSize(1);
    }

    @Test
    void eachNeedsItsScope() throws Exception {
        String number = reported();
        String all = key;
        key = TestKeys.key(clients, people.city, new Client.Draft("只报", "林一", 100, 100), Set.of(Grant.REPORT));
        for (String path : List.of("/api/v1/updates", "/api/v1/cases.csv", "/api/v1/cases/" + number + "/updates")) {
            ask(path)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.scope").value("cases:read"));
        }
        note(number, "{\"words\": \"不是我报的\"}").andExpect(status().isNotFound());
        key = TestKeys.key(clients, people.city, new Client.Draft("只读", "林一", 100, 100), Set.of(Grant.READ));
        note(number, "{\"words\": \"x\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.scope").value("cases:report"));
        key = TestKeys.everything(clients, cities.fresh(), "别处");
        assertThat(ids("/api/v1/updates")).isEmpty();
        assertThat(text(ask("/api/v1/cases.csv")).lines()).hasSize(1);
        ask("/api/v1/cases/" + number + "/updates").andExpect(status().isNotFound());
        key = all;
        TestKeys.revoke(clients, people.city, "系统");
        ask("/api/v1/updates").andExpect(status().isUnauthorized());
    }

    @Test
    void notesAreCountedAsReportsAre() throws Exception {
        String number = reported();
        key = TestKeys.key(clients, people.city, new Client.Draft("急性子", "林一", 100, 1), Set.of(Grant.REPORT));
        note(number, "{\"words\": \"x\"}").andExpect(status().isNotFound());
        note(number, "{\"words\": \"x\"}")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.type").value("urn:gezhi:problem:too-often"));
    }

    @Test
    void whoTriesKeysIsHeldUpByAddressAndNobodyElseIs() throws Exception {
        for (int i = 0; i < Throttle.WRONG_KEYS_A_MINUTE; i++) {
            tried("/api/v1/cases", "203.0.113.7").andExpect(status().isUnauthorized());
        }
        tried("/api/v1/cases", "203.0.113.7")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        tried("/open311/v2/services.json", "203.0.113.7").andExpect(status().isTooManyRequests());
        mvc.perform(get("/api/v1/cases").header("X-Api-Key", key).with(from("203.0.113.7")))
                .andExpect(status().isTooManyRequests());
        mvc.perform(get("/open311/v2/services.json")
                        .queryParam("jurisdiction_id", people.city.code())
                        .with(from("203.0.113.7")))
                .andExpect(status().isOk());
        tried("/api/v1/cases", "203.0.113.8").andExpect(status().isUnauthorized());
        ask("/api/v1/cases").andExpect(status().isOk());
    }

    private ResultActions tried(String path, String address) throws Exception {
        String wrong = "gz_" + people.city.code() + "_AAAAAAAAAAAAAAAAAAAAAA";
        return mvc.perform(get(path).header("X-Api-Key", wrong).with(from(address)));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String reported() throws Exception {
        String body =
                "{\"category\": \"E0102\", \"words\": \"垃圾没人收\", \"division\": \"%s\"}".formatted(people.city.grid());
        return ApiTests.json(mvc.perform(post("/api/v1/cases")
                        .header("X-Api-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)))
                .get("number")
                .asString();
    }

    private List<CaseFile.Entry> notes(String number) {
        return Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow()
                .timeline()
                .stream()
                .filter(each -> each.entry().action() == Action.Kind.COMMENT)
                .toList();
    }

    private ResultActions note(String number, String body) throws Exception {
        return mvc.perform(post("/api/v1/cases/" + number + "/notes")
                .header("X-Api-Key", key)
                .header("Idempotency-Key", "n-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private List<String> ids(String path) throws Exception {
        return ApiTests.json(ask(path))
                .get("updates")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get(path).header("X-Api-Key", key));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
