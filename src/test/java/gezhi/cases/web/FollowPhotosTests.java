package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Evidence;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Which photos the holder of a secret link sees. */
@GezhiTest
class FollowPhotosTests {
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
    private Darkroom darkroom;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void thePhotosOfTheResultAreShownOnceItIsVerifiedAndNoOthers() throws Exception {
        Outcome.Reported reported = people.after(3);
        UUID first = photograph(people.handler, reported, 4, new Action.FeedBack("已清理"));
        UUID rework = photograph(people.gridWorker, reported, 5, new Action.Rework("没有清"));
        UUID result = photograph(people.handler, reported, 6, new Action.FeedBack("都清了"));
        String link = "/f/" + reported.token();
        assertThat(visit(link + "/photos/" + result).getStatus()).isEqualTo(404);
        assertThat(page(link)).doesNotContain("/photos/");
        UUID check = photograph(people.gridWorker, reported, 7, new Action.Confirm(""));
        assertThat(page(link)).contains("/photos/" + result);
        assertThat(visit(link + "/photos/" + result).getStatus()).isEqualTo(200);
        assertThat(visit(link + "/photos/" + result + "/small").getStatus()).isEqualTo(200);
        for (UUID hidden : List.of(first, rework, check)) {
            assertThat(visit(link + "/photos/" + hidden).getStatus()).isEqualTo(404);
            assertThat(Scoped.call(people.holder(reported), () -> queries.findPhoto(hidden)))
                    .isEmpty();
        }
        assertThat(Scoped.call(people.holder(reported), () -> queries.findPhoto(result)))
                .isPresent();
        assertThat(Scoped.call(people.desk, () -> queries.findPhoto(rework))).isPresent();
    }

    /** A deed with a photo; gives the photo's id. */
    private UUID photograph(Scope who, Outcome.Reported reported, int seen, Action action) {
        Picture picture = (Picture) darkroom.prepare(Uploads.jpegWithExif(64, 48, 1));
        Scoped.run(
                who,
                () -> cases.act(reported.caseId(), seen, UUID.randomUUID(), action, Evidence.of(List.of(picture))));
        return Scoped.call(people.city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow()
                .timeline()
                .stream()
                .flatMap(entry -> entry.photos().stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        return visit(path).getContentAsString();
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return mvc.perform(get(path).with(Doors.as(people.city.visitor())))
                .andReturn()
                .getResponse();
    }
}
