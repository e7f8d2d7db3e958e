package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every path of the pages of cases, for every role: whom it lets in, and that nothing outside the scope comes out of it. */
@GezhiTest
class CaseDoorsTests {
    private static final int OK = 200;
    private static final int TO_SIGN_IN = 302;
    private static final int FORBIDDEN = 403;
    private static final int NOT_THERE = 404;
    private static final Set<Role> REPORTERS =
            Set.of(Role.PUBLIC, Role.RESIDENT, Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER);

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
    private Darkroom darkroom;

    private CaseStories people;
    private Outcome.Reported reported;
    private UUID photo;
    private String number;

    @BeforeEach
    void reportACase() {
        people = new CaseStories(cities.fresh(), cases, offices);
        Report plain = CaseStories.rubbish(people.city.grid());
        Picture picture = (Picture) darkroom.prepare(Uploads.jpegWithExif(64, 48, 1));
        Report report = new Report(
                plain.requestId(),
                plain.channel(),
                plain.category(),
                plain.point(),
                plain.division(),
                plain.address(),
                plain.words(),
                plain.contact(),
                List.of(picture));
        reported = (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report));
        number = reported.number();
        people.step(reported, 0);
        people.step(reported, 1);
        photo = Scoped.call(people.city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow()
                .timeline()
                .getFirst()
                .photos()
                .getFirst();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theReportFormIsForThoseWhoReport(Role role) throws Exception {
        Scope who = inside(role);
        int expected = REPORTERS.contains(role) ? OK : FORBIDDEN;
        assertThat(statusOf("/report", who)).isEqualTo(expected);
        assertThat(mvc.perform(post("/report").with(Doors.as(who)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(expected == OK ? 422 : FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aCaseIsFoundByThoseWhoSeeItAndByNobodyElse(Role role) throws Exception {
        boolean territory = role.worksInTerritory();
        assertDoors(inside(role), territory);
        assertDoors(person(role, people.city.township(1, 2), null), false);
        assertDoors(person(role, "", people.water), role == Role.OFFICE_HANDLER);
        assertDoors(person(role, "", people.roads), false);
        assertDoors(cityElsewhere(role), false);
    }

    @ParameterizedTest
    @EnumSource(Report.Channel.class)
    void thePageOfACaseOpensWhereverItCameFrom(Report.Channel channel) throws Exception {
        Report plain = CaseStories.rubbish(people.city.grid());
        Report report = new Report(
                plain.requestId(),
                channel,
                plain.category(),
                plain.point(),
                plain.division(),
                plain.address(),
                plain.words(),
                plain.contact(),
                List.of());
        Outcome.Reported told = (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report));
        assertThat(statusOf("/cases/" + told.caseId(), inside(Role.DISPATCHER))).isEqualTo(OK);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void myWorkIsForEverybodyWhoHasSignedIn(Role role) throws Exception {
        assertThat(statusOf("/work", inside(role))).isEqualTo(role == Role.PUBLIC ? TO_SIGN_IN : OK);
        assertThat(body("/work", person(role, people.city.township(1, 2), null)))
                .doesNotContain(number);
        assertThat(body("/work", person(role, "", people.roads))).doesNotContain(number);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoWorkOnCasesMayPressButtons(Role role) throws Exception {
        int status = mvc.perform(post("/cases/" + reported.caseId() + "/deeds/URGE")
                        .param("version", "3")
                        .param("words", "请快办")
                        .with(Doors.as(inside(role)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        int expected = switch (role) {
            case PUBLIC, DISPATCHER, SUPERVISOR -> TO_SIGN_IN;
            case ADMINISTRATOR, LEADER, AUDITOR -> FORBIDDEN;
            case GRID_WORKER, COMMUNITY_DESK, SYSTEM -> 409;
            case RESIDENT, OFFICE_HANDLER -> NOT_THERE;
        };
        assertThat(status).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoCollectSayThatTwoCasesDifferOrAreOne(Role role) throws Exception {
        for (String deed : List.of("merge", "different")) {
            int status = mvc.perform(post("/cases/" + reported.caseId() + "/" + deed)
                            .param("into", reported.caseId().toString())
                            .param("from", UUID.randomUUID().toString())
                            .param("version", "1")
                            .param("requestId", UUID.randomUUID().toString())
                            .with(Doors.as(inside(role)))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            int expected = switch (role) {
                case PUBLIC -> TO_SIGN_IN;
                case GRID_WORKER, COMMUNITY_DESK, DISPATCHER -> deed.equals("merge") ? 409 : TO_SIGN_IN;
                default -> FORBIDDEN;
            };
            assertThat(status).as(deed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theContactIsShownInFullOnlyToThoseWhoWorkOnTheCase(Role role) throws Exception {
        String full = mvc.perform(post("/cases/" + reported.caseId() + "/contact")
                        .with(Doors.as(inside(role)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        boolean works = Set.of(Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SYSTEM)
                .contains(role);
        assertThat(full.contains("13812345678")).isEqualTo(works);
    }

    private void assertDoors(Scope who, boolean sees) throws Exception {
        int closed = switch (who.role()) {
            case PUBLIC -> TO_SIGN_IN;
            case ADMINISTRATOR -> FORBIDDEN;
            default -> NOT_THERE;
        };
        String page = "/cases/" + reported.caseId();
        assertThat(statusOf(page, who)).isEqualTo(sees ? OK : closed);
        assertThat(statusOf(page + "/photos/" + photo, who)).isEqualTo(sees ? OK : closed);
        assertThat(statusOf(page + "/photos/" + photo + "/small", who)).isEqualTo(sees ? OK : closed);
        assertThat(body("/cases", who).contains(number)).isEqualTo(sees);
        assertThat(body("/cases?text=" + number, who).contains("/cases/" + reported.caseId()))
                .isEqualTo(sees);
        assertThat(body("/cases/open.geojson", who).contains(number)).isEqualTo(sees);
        assertThat(body("/search?q=垃圾没人收", who).contains(number)).isEqualTo(sees);
        assertThat(statusOf("/search?q=" + number, who)).isEqualTo(sees ? TO_SIGN_IN : OK);
    }

    private Scope inside(Role role) {
        return person(role, people.city.township(1, 1), null);
    }

    private Scope person(Role role, String subtree, @org.jspecify.annotations.Nullable UUID office) {
        return role == Role.PUBLIC ? people.city.visitor() : people.city.person(role, subtree, office);
    }

    private Scope cityElsewhere(Role role) {
        var other = cities.fresh();
        return role == Role.PUBLIC ? other.visitor() : other.person(role, other.code());
    }

    private int statusOf(String path, Scope who) throws Exception {
        return mvc.perform(get(path).with(Doors.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(String path, Scope who) throws Exception {
        return mvc.perform(get(path).with(Doors.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
