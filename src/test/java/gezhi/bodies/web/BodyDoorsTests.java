package gezhi.bodies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.bodies.Bodies;
import gezhi.bodies.BodyStories;
import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Every path of the register and the chain, for every role. */
@GezhiTest
class BodyDoorsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    private String city = "";
    private Role role = Role.PUBLIC;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everybodyReadsStaffSeesTheChainTheAdministratorKeepsIt(Role role) throws Exception {
        BodyStories story = new BodyStories(cities.fresh(), bodies);
        city = story.city.code();
        this.role = role;
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        boolean keeper = role == Role.ADMINISTRATOR;
        int closed = role == Role.PUBLIC ? 302 : 403;
        String body = "/bodies/" + story.community.id();
        assertThat(status(get("/bodies?seat=" + city))).isEqualTo(200);
        MockHttpServletResponse page = answer(get(body));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString().contains("登记记录")).isEqualTo(staff);
        for (String path : List.of(
                "/chain/" + city,
                "/chain/gaps",
                "/chain/gaps.geojson",
                "/advice",
                "/suggest/bodies?q=x",
                "/exports/gaps",
                "/procedures",
                "/exports/bodies")) {
            assertThat(status(get(path))).as(path).isEqualTo(staff ? 200 : closed);
        }
        for (String path : List.of("/bodies/new", body + "/edit", "/bodies/import", "/bodies/import/template.xlsx")) {
            assertThat(status(get(path))).as(path).isEqualTo(keeper ? 200 : closed);
        }
        for (String path : List.of("/bodies", body, "/chain/" + city, "/chain/" + city + "/end", body + "/members")) {
            assertThat(status(post(path).with(csrf()))).as(path).isEqualTo(keeper ? 409 : closed);
        }
        assertThat(status(post(body + "/close").param("version", "1").with(csrf())))
                .isEqualTo(keeper ? 409 : closed);
        boolean asker = keeper || role == Role.COMMUNITY_DESK || role == Role.DISPATCHER;
        String procedure = "/procedures/" + UUID.randomUUID();
        assertThat(status(get("/procedures/new"))).isEqualTo(asker ? 200 : closed);
        assertThat(status(post("/procedures").with(csrf()))).isEqualTo(asker ? 409 : closed);
        assertThat(status(post(procedure + "/withdraw").with(csrf()))).isEqualTo(asker ? 404 : closed);
        assertThat(status(get(procedure))).isEqualTo(staff ? 404 : closed);
        assertThat(status(post(procedure + "/decide").with(csrf()))).isEqualTo(keeper ? 404 : closed);
        assertThat(status(multipart("/bodies/import")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .with(csrf())))
                .isEqualTo(keeper ? 200 : closed);
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(request).getStatus();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(As.role(city, role))).andReturn().getResponse();
    }
}
