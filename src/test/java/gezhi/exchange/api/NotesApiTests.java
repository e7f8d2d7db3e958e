package gezhi.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.TestKeys;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Why a note of a program is not taken. */
@GezhiTest
class NotesApiTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Offices offices;

    @Autowired
    private Clients clients;

    @Autowired
    private NotesApiController notes;

    private CaseStories people;
    private String key;
    private String number;

    @BeforeEach
    void report() throws Exception {
        people = new CaseStories(cities.fresh(), cases, offices);
        key = TestKeys.everything(clients, people.city, "系统");
        String body =
                "{\"category\": \"E0102\", \"words\": \"垃圾没人收\", \"division\": \"%s\"}".formatted(people.city.grid());
        number = ApiTests.json(mvc.perform(post("/api/v1/cases")
                        .header("X-Api-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)))
                .get("number")
                .asString();
    }

    @Test
    void aCaseThatHasEndedSaysSo() throws Exception {
        UUID id = Scoped.call(people.city.system(), () -> queries.findByNumber(number))
                .orElseThrow();
        people.act(people.desk, id, 1, new Action.Refuse("已自行清走"));
        mvc.perform(note().contentType(MediaType.APPLICATION_JSON).content("{\"words\": \"还有\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refusal").value("NotYourStep"))
                .andExpect(jsonPath("$.errors.number").value("number：这件事已经结束，不能再补充。"));
    }

    @Test
    void whateverElseStandsInTheWayIsToldAsWhatItIs() {
        String ended = said(new Refusal.NotYourStep(Step.REFUSED, Action.Kind.COMMENT));
        assertThat(List.of(said(new Refusal.StaleVersion(1, 2)), said(new Refusal.NotYourReport()), ended))
                .doesNotHaveDuplicates();
        ApiProblem words = notes.refused(new Refusal.WordsMissing(Action.Kind.COMMENT), number);
        assertThat(String.valueOf(words.getBody().getProperties())).contains("errors={words=");
        assertThat(notes.refused(new Refusal.NoSuchCase(), number).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsNotSaidToBeJsonIsOfAnotherKindAndNotNowhere() throws Exception {
        mvc.perform(note().content("{\"words\": \"x\"}")).andExpect(status().isUnsupportedMediaType());
        mvc.perform(note().contentType(MediaType.TEXT_PLAIN).content("x")).andExpect(status().isUnsupportedMediaType());
    }

    private String said(Refusal why) {
        return Scoped.call(
                people.city.system(),
                () -> String.valueOf(notes.refused(why, number).getBody().getDetail()));
    }

    private MockHttpServletRequestBuilder note() {
        return post("/api/v1/cases/" + number + "/notes").header("X-Api-Key", key);
    }
}
