package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A visitor has filled in a form of one city and has since looked at another in a second window, which the cookie remembers. */
@GezhiTest
class FormCityTests {
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

    private CaseStories people;
    private String here;
    private String elsewhere;

    @BeforeEach
    void foundTwoCities() {
        people = new CaseStories(cities.fresh(), cases, offices);
        here = people.city.code();
        elsewhere = cities.fresh().code();
    }

    @Test
    void theFormSaysItsCityToVisitorsAndLeavesItOutForWhoHasOne() throws Exception {
        assertThat(text(ask("/report", As.visitor(here)))).contains("name=\"city\" value=\"" + here + "\"");
        assertThat(text(ask("/report", As.role(here, Role.RESIDENT)))).doesNotContain("name=\"city\"");
    }

    @Test
    void aReportLandsInTheCityWhoseFormWasFilledIn() throws Exception {
        String link = Objects.requireNonNull(report(here, As.visitor(elsewhere)).getRedirectedUrl());
        assertThat(reports(here)).isEqualTo(1);
        assertThat(reports(elsewhere)).isZero();
        MockHttpServletResponse sent = ask(link, As.visitor(elsewhere));
        assertThat(text(sent)).contains("测试市" + here).doesNotContain("测试市" + elsewhere);
    }

    @Test
    void aFormThatComesBackIsStillOfItsCity() throws Exception {
        MockHttpServletResponse back = mvc.perform(multipart("/report")
                        .param("requestId", UUID.randomUUID().toString())
                        .param("city", here)
                        .with(csrf())
                        .with(As.visitor(elsewhere)))
                .andReturn()
                .getResponse();
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(text(back))
                .contains("name=\"city\" value=\"" + here + "\"", "测试市" + here)
                .doesNotContain("测试市" + elsewhere);
    }

    @Test
    void whatTheFormAsksMeanwhileIsAskedOfItsCity() throws Exception {
        String path = "/report/divisions?under=" + here + "&city=" + here;
        assertThat(text(ask(path, As.visitor(elsewhere)))).contains("测试" + people.city.county(1));
        assertThat(ask(path, As.visitor(elsewhere)).getCookie("city")).isNull();
    }

    @Test
    void aCityThatIsNotThereIsTheOneAtHand() throws Exception {
        for (String wrong : List.of("", "0000", "x", "../" + here)) {
            assertThat(report(wrong, As.visitor(here)).getStatus()).as(wrong).isEqualTo(302);
        }
        assertThat(reports(here)).isEqualTo(4);
    }

    @Test
    void whoHasSignedInReportsInTheirOwnCityWhateverAFormSays() throws Exception {
        report(elsewhere, As.role(here, Role.COMMUNITY_DESK, people.city.community(1, 1, 1), null));
        assertThat(reports(here)).isEqualTo(1);
        assertThat(reports(elsewhere)).isZero();
    }

    @Test
    void thePageBehindASecretLinkIsOfTheCityOfItsCaseAndLeadsOnThere() throws Exception {
        Outcome.Reported reported = people.reported();
        MockHttpServletResponse followed = ask("/f/" + reported.token(), As.visitor(elsewhere));
        assertThat(text(followed)).contains("测试市" + here).doesNotContain("测试市" + elsewhere);
        Cookie kept = Objects.requireNonNull(followed.getCookie("city"));
        assertThat(kept.getValue()).isEqualTo(here);
        MockHttpServletResponse none = ask("/f/" + "0".repeat(32), As.visitor(elsewhere));
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(none.getCookie("city")).isNull();
        String own = text(ask("/f/" + reported.token(), As.role(elsewhere, Role.RESIDENT)));
        assertThat(own).as("whoever has signed in keeps their own frame").contains("测试市" + elsewhere);
    }

    private MockHttpServletResponse report(String city, RequestPostProcessor who) throws Exception {
        return mvc.perform(multipart("/report")
                        .param("requestId", UUID.randomUUID().toString())
                        .param("category", CaseStories.RUBBISH)
                        .param("division", people.city.grid())
                        .param("address", "东门")
                        .param("words", "垃圾没人收")
                        .param("city", city)
                        .with(csrf())
                        .with(raw -> {
                            raw.setRemoteAddr("198.51.100." + here);
                            return raw;
                        })
                        .with(who))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String path, RequestPostProcessor who) throws Exception {
        MockHttpServletRequestBuilder request = get(path).accept(MediaType.TEXT_HTML, MediaType.ALL);
        if (path.contains("divisions")) {
            request = get(path).accept(MediaType.ALL);
        }
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private long reports(String city) {
        return Scoped.call(Scope.system(city), () -> queries.count(CaseFilter.ALL));
    }
}
