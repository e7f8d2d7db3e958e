package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** Every path of the pages of plans, for every role. */
@GezhiTest
class PlanningDoorsTests {
    private static final Set<Role> READERS =
            Set.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);
    private static final Set<Role> PLANNERS = Set.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @ParameterizedTest
    @EnumSource(Role.class)
    void plansAreReadByDesksAndLeadersAndMadeByThoseWhoPlan(Role role) throws Exception {
        String city = cities.fresh().code();
        String plan = "/planning/" + UUID.randomUUID();
        int closed = role == Role.PUBLIC ? 302 : 403;
        int read = READERS.contains(role) ? 200 : closed;
        int missing = READERS.contains(role) ? 404 : closed;
        assertThat(status(get("/planning").with(As.role(city, role)))).isEqualTo(read);
        assertThat(status(get("/planning/compare").with(As.role(city, role)))).isEqualTo(read);
        for (String path : new String[] {
            "", "/progress", "/grids.geojson", "/units.geojson?community=1", "/assignment.csv", "/talk"
        }) {
            assertThat(status(get(plan + path).with(As.role(city, role))))
                    .as(path)
                    .isEqualTo(missing);
        }
        boolean planner = PLANNERS.contains(role);
        assertThat(status(post("/planning").with(csrf()).with(As.role(city, role))))
                .as("a form with errors")
                .isEqualTo(planner ? 200 : closed);
        assertThat(status(multipart("/planning/import")
                        .file("file", new byte[0])
                        .with(csrf())
                        .with(As.role(city, role))))
                .isEqualTo(planner ? 200 : closed);
        assertThat(status(get("/planning/groundwork").with(As.role(city, role))))
                .isEqualTo(read);
        for (String file : new String[] {"barriers", "figures"}) {
            assertThat(status(multipart("/planning/groundwork/" + file)
                            .file(file, new byte[0])
                            .with(csrf())
                            .with(As.role(city, role))))
                    .as(file)
                    .isEqualTo(planner ? 200 : closed);
        }
        // only the administrator's own level plans where nothing else is said; the others are told so on the page
        assertThat(status(
                        post("/planning/groundwork/barriers/clear").with(csrf()).with(As.role(city, role))))
                .isEqualTo(role == Role.ADMINISTRATOR ? 302 : planner ? 200 : closed);
        for (String path : new String[] {"/copy", "/edit", "/undo", "/redo"}) {
            assertThat(status(post(plan + path).with(csrf()).with(As.role(city, role))))
                    .as(path)
                    .isEqualTo(planner ? 404 : closed);
        }
        assertThat(status(get(plan + "/edit").with(As.role(city, role)))).isEqualTo(planner ? 404 : closed);
        boolean speaks = planner || role == Role.LEADER;
        assertThat(status(post(plan + "/talk").with(csrf()).with(As.role(city, role))))
                .isEqualTo(speaks ? 404 : closed);
        for (String path : new String[] {"/cancel", "/discard", "/resume"}) {
            assertThat(status(post(plan + path).with(csrf()).with(As.role(city, role))))
                    .isEqualTo(planner ? 302 : closed);
        }
    }

    private int status(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
