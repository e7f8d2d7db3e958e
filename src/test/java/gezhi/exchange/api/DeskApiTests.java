package gezhi.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Step;
import gezhi.exchange.clients.Client;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.Desk;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.KeyDraft;
import gezhi.exchange.clients.TestKeys;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keys at desks: they see and do what somebody posted there sees and may do, as far as their grants go. */
@GezhiTest
class DeskApiTests {
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

    private CaseStories people;
    private Outcome.Reported reported;
    private String desk;
    private String dispatcher;
    private String office;

    @BeforeEach
    void found() {
        people = new CaseStories(cities.fresh(), cases, offices);
        reported = people.reported();
        desk = TestKeys.desk(clients, people.city, "社区系统", Role.COMMUNITY_DESK, people.city.community(1, 1, 1), null);
        dispatcher = TestKeys.desk(clients, people.city, "街道系统", Role.DISPATCHER, people.city.township(1, 1), null);
        office = TestKeys.desk(clients, people.city, "水务系统", Role.OFFICE_HANDLER, people.city.county(1), people.water);
    }

    @Test
    void aCaseGoesItsWholeWayByKeysOfItsDesks() throws Exception {
        move(desk, "c", "{\"action\": \"COLLECT\", \"version\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.step").value("COLLECTED"))
                .andExpect(jsonPath("$.version").value(2));
        String send = "{\"action\": \"DISPATCH\", \"version\": 2, \"office\": \"%s\"}".formatted(people.water);
        move(dispatcher, "d", send)
                .andExpect(jsonPath("$.step").value("DISPATCHED"))
                .andExpect(jsonPath("$.actions").value(hasItem("RECALL")));
        move(office, "a", "{\"action\": \"ACCEPT\", \"version\": 3}").andExpect(status().isOk());
        move(office, "x", "{\"action\": \"EXTEND\", \"version\": 4, \"words\": \"等配件\"}")
                .andExpect(status().isOk());
        mvc.perform(multipart(path("/moves-with-photos"))
                        .file(part("{\"action\": \"FEED_BACK\", \"version\": 5, \"words\": \"已清理\"}"))
                        .file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", Uploads.jpegWithExif(64, 48, 1)))
                        .header("X-Api-Key", office)
                        .header("Idempotency-Key", "f"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.step").value("FED_BACK"));
        move(desk, "v", "{\"action\": \"CONFIRM\", \"version\": 6}")
                .andExpect(jsonPath("$.step").value("VERIFIED"));
        ask(desk, path(""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.line.step").value("VERIFIED"))
                .andExpect(jsonPath("$.journal[*].action")
                        .value(containsInAnyOrder(
                                "REPORT", "COLLECT", "DISPATCH", "ACCEPT", "EXTEND", "FEED_BACK", "CONFIRM")));
        String photo = ApiTests.json(ask(desk, path("/journal")))
                .valueStream()
                .filter(entry -> entry.get("action").asString().equals("FEED_BACK"))
                .findFirst()
                .orElseThrow()
                .get("photos")
                .get(0)
                .asString();
        ask(desk, photo + "?small=true")
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG));
        assertThat(Scoped.call(people.desk, () -> queries.find(reported.caseId()))
                        .orElseThrow()
                        .row()
                        .step())
                .isEqualTo(Step.VERIFIED);
    }

    @Test
    void theSameKeyAgainDoesNothingAndAnOldVersionIsRefusedByField() throws Exception {
        String collect = "{\"action\": \"COLLECT\", \"version\": 1}";
        move(desk, "once", collect).andExpect(status().isOk());
        move(desk, "once", collect)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        move(dispatcher, "again", "{\"action\": \"REFUSE\", \"version\": 1, \"words\": \"没有此事\"}")
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:gezhi:problem:refused"))
                .andExpect(jsonPath("$.refusal").value("StaleVersion"))
                .andExpect(jsonPath("$.errors.version").exists());
        refused("{\"action\": \"REFUSE\", \"version\": 2, \"words\": \"\"}", "words");
        refused(
                "{\"action\": \"DISPATCH\", \"version\": 2, \"office\": \"%s\"}".formatted(UUID.randomUUID()),
                "office");
        wrong("{\"action\": \"DISPATCH\", \"version\": 2}", "office");
        wrong("{\"action\": \"VOID\", \"version\": 2, \"words\": \"重复\"}", "reason");
        wrong("{\"action\": \"REFUSE\", \"words\": \"没有此事\"}", "version");
        wrong("{\"version\": 2}", "action");
        wrong("{\"action\": \"EVALUATE\", \"version\": 2}", "action");
        wrong("{\"action\": \"MERGE\", \"version\": 2}", "into");
        mvc.perform(json(post(path("/moves")), "{\"action\": \"VOID\", \"version\": 2}")
                        .header("X-Api-Key", dispatcher))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors['Idempotency-Key']").exists());
    }

    @Test
    void aDeskDoesNoMoreThanItsPeopleMay() throws Exception {
        move(office, "c", "{\"action\": \"COLLECT\", \"version\": 1}").andExpect(status().isNotFound());
        ask(office, path("")).andExpect(status().isNotFound());
        move(desk, "c", "{\"action\": \"COLLECT\", \"version\": 1}").andExpect(status().isOk());
        move(desk, "d", "{\"action\": \"DISPATCH\", \"version\": 2, \"office\": \"%s\"}".formatted(people.water))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refusal").value("NotYourRole"))
                .andExpect(jsonPath("$.errors.action").exists());
        String elsewhere =
                TestKeys.desk(clients, people.city, "别的社区", Role.COMMUNITY_DESK, people.city.community(1, 1, 2), null);
        ask(elsewhere, path("")).andExpect(status().isNotFound());
        ask(elsewhere, "/api/v1/desk/cases").andExpect(jsonPath("$.cases").isEmpty());
        ask(desk, "/api/v1/desk/cases?step=COLLECTED&category=E01")
                .andExpect(jsonPath("$.cases[0].number").value(reported.number()))
                .andExpect(jsonPath("$.cases[0].address").value("门口"));
        ask(desk, "/api/v1/desk/offices?division=" + people.city.grid())
                .andExpect(jsonPath("$[*].name").value(hasItem("水务")));
    }

    @Test
    void everyActionNeedsItsGrantAndAKeyWithoutADeskHasNone() throws Exception {
        Desk at = new Desk(Role.DISPATCHER, people.city.township(1, 1), null);
        for (Grant grant : Grant.values()) {
            String key = TestKeys.key(
                    clients,
                    people.city,
                    new Client.Draft("只有" + grant, "林一", 600, 600),
                    new KeyDraft(Set.of(grant), grant.needsDesk() ? at : null, null));
            boolean collects = grant == Grant.COLLECT;
            move(key, "c", "{\"action\": \"COLLECT\", \"version\": 1}")
                    .andExpect(collects ? status().isOk() : status().isForbidden());
            ask(key, path("")).andExpect(grant == Grant.DESK ? status().isOk() : status().isForbidden());
            note(key).andExpect(grant == Grant.NOTE ? status().isOk() : status().isForbidden());
        }
        ask(desk, path("/journal")).andExpect(jsonPath("$[*].words").value(hasItem("看过了")));
    }

    @Test
    void twoReportsAreMergedAndTakenApart() throws Exception {
        Outcome.Reported other = people.reported();
        refused("{\"action\": \"MERGE\", \"version\": 1, \"into\": \"%s\"}".formatted(other.number()), "words");
        move(
                        desk,
                        "m",
                        "{\"action\": \"MERGE\", \"version\": 1, \"into\": \"%s\", \"words\": \"同一处\"}"
                                .formatted(other.number()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.step").value("MERGED"));
        ask(desk, path("")).andExpect(jsonPath("$.beside.mergedInto").value(other.number()));
        move(desk, "r", "{\"action\": \"MERGE\", \"version\": 2, \"into\": \"260101-000000\"}")
                .andExpect(status().isNotFound());
        move(desk, "s", "{\"action\": \"SEPARATE\", \"version\": 2, \"words\": \"不是一处\"}")
                .andExpect(jsonPath("$.step").value("DISCOVERED"));
        String beside = "{\"action\": \"%s\", \"into\": \"%s\", \"words\": \"%s\"}";
        move(desk, "t", beside.formatted("RELATE", other.number(), "同一家工地")).andExpect(status().isOk());
        ask(desk, path("")).andExpect(jsonPath("$.beside.related[0]").value(other.number()));
        move(desk, "u", beside.formatted("UNRELATE", other.number(), "不是一家")).andExpect(status().isOk());
        ask(desk, path("")).andExpect(jsonPath("$.beside.related").isEmpty());
        ask(desk, path("/journal")).andExpect(jsonPath("$[*].words").value(hasItems("同一处", "同一家工地", "不是一家")));
    }

    @Test
    void aReportComesWithPhotos() throws Exception {
        String key = TestKeys.everything(clients, people.city, "随手拍");
        String report =
                "{\"category\": \"E0102\", \"words\": \"垃圾\", \"division\": \"%s\"}".formatted(people.city.grid());
        MockMultipartFile part =
                new MockMultipartFile("report", "", MediaType.APPLICATION_JSON_VALUE, report.getBytes());
        String number = ApiTests.json(mvc.perform(multipart("/api/v1/cases/with-photos")
                                .file(part)
                                .file(new MockMultipartFile(
                                        "photos", "a.jpg", "image/jpeg", Uploads.jpegWithExif(64, 48, 1)))
                                .header("X-Api-Key", key))
                        .andExpect(status().isCreated()))
                .get("number")
                .asString();
        ask(desk, "/api/v1/desk/cases/" + number + "/journal")
                .andExpect(jsonPath("$[0].photos[0]").exists());
        mvc.perform(multipart("/api/v1/cases/with-photos")
                        .file(part)
                        .file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                        .header("X-Api-Key", key))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.photos").exists());
    }

    private void refused(String move, String field) throws Exception {
        move(dispatcher, UUID.randomUUID().toString(), move)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors." + field).exists());
    }

    private void wrong(String move, String field) throws Exception {
        move(dispatcher, UUID.randomUUID().toString(), move)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors." + field).exists());
    }

    private ResultActions move(String key, String once, String move) throws Exception {
        return mvc.perform(
                json(post(path("/moves")), move).header("X-Api-Key", key).header("Idempotency-Key", once));
    }

    private ResultActions note(String key) throws Exception {
        return mvc.perform(json(post(path("/notes")), "{\"words\": \"看过了\"}")
                .header("X-Api-Key", key)
                .header("Idempotency-Key", "n"));
    }

    private ResultActions ask(String key, String path) throws Exception {
        return mvc.perform(get(path).header("X-Api-Key", key));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockMultipartFile part(String move) {
        return new MockMultipartFile(
                "move", "", MediaType.APPLICATION_JSON_VALUE, move.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String path(String below) {
        return "/api/v1/desk/cases/" + reported.number() + below;
    }
}
