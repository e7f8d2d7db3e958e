package gezhi.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.activities.loop.Action.Kind;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What pages, files and calendars say of an activity, to everybody, to who signed up, and to the organizer. */
@GezhiTest
class ActivityDoorsTests extends ActivitiesFixture {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Feeds feeds;

    @Test
    void everybodyReadsItAndNobodyButTheOrganizerReadsNames() throws Exception {
        UUID activity = announced(3);
        joined(lin, activity);
        String page = "/activities/" + city.code() + "/" + activity;
        for (String visited : new String[] {page, "/activities/" + community, "/activities/" + community + ".ics"}) {
            assertThat(text(mvc.perform(get(visited)).andReturn().getResponse()))
                    .contains("清洁家园", "文化广场")
                    .doesNotContain("林一", "0594-0001");
        }
        Scope other = volunteer("陈二");
        assertThat(text(answer(other, get(page)))).doesNotContain("林一", "0594-0001");
        assertThat(text(answer(lin, get(page)))).contains("0594-0001");
        String code = file(desk, activity).code();
        assertThat(text(answer(desk, get(page)))).contains("林一", code);
        assertThat(text(answer(lin, get(page)))).doesNotContain(code);
        Scope neighbour = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(text(answer(neighbour, get(page)))).contains("清洁家园").doesNotContain("林一", "0594-0001", code);
        assertThat(text(answer(city.person(Role.AUDITOR, city.code()), get(page))))
                .doesNotContain("0594-0001", code);
    }

    @Test
    void filesNameThoseWhoSignedUpForTheOrganizerOnly() throws Exception {
        UUID activity = announced(3);
        joined(lin, activity);
        assertThat(file(desk, "activity-sign-ups", "activity=" + activity)).contains("林一");
        Scope neighbour = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(file(neighbour, "activity-sign-ups", "activity=" + activity)).doesNotContain("林一");
        assertThat(file(lin, "activities", "heap=UPCOMING&division=" + community))
                .contains("清洁家园")
                .doesNotContain("林一");
    }

    @Test
    void aCalendarOfOnesOwnIsASecretThatCanBeRevoked() throws Exception {
        UUID activity = announced(3);
        joined(lin, activity);
        UUID other = announced(2);
        String token = as(lin, feeds::make);
        String address = "/activities/calendar/" + city.code() + "/" + token + ".ics";
        assertThat(text(mvc.perform(get(address)).andReturn().getResponse()))
                .contains("UID:" + activity)
                .doesNotContain(other.toString(), "林一");
        done(act(desk, activity, Kind.CANCEL, "下雨"));
        assertThat(text(mvc.perform(get(address)).andReturn().getResponse())).contains("STATUS:CANCELLED");
        String renewed = as(lin, feeds::make);
        assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        as(lin, () -> {
            feeds.revoke();
            return true;
        });
        assertThat(mvc.perform(get(address.replace(token, renewed)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void onlyTheDeskOfThePlaceAnnouncesAndChanges() throws Exception {
        UUID activity = announced(3);
        String change = "/activities/" + city.code() + "/" + activity + "/change";
        for (String door : new String[] {"/activities/new", change}) {
            assertThat(answer(lin, get(door)).getStatus()).isNotEqualTo(200);
        }
        Scope neighbour = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(answer(neighbour, get(change)).getStatus()).isEqualTo(404);
        assertThat(text(answer(desk, get(change)))).contains("清洁家园", "0594-0001");
        MockHttpServletResponse empty = answer(desk, post("/activities").with(csrf()));
        assertThat(empty.getStatus()).isEqualTo(422);
        String deed = "/activities/" + city.code() + "/" + activity + "/deeds/CANCEL";
        assertThat(answer(lin, post(deed).with(csrf()).param("version", "1").param("words", "不办了"))
                        .getStatus())
                .isEqualTo(409);
    }

    private String file(Scope who, String key, String filter) throws Exception {
        return text(answer(
                who,
                post("/exports/" + key)
                        .with(csrf())
                        .param("filter", filter)
                        .param("kind", "CSV")
                        .param("purpose", "例会")));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Scope who, MockHttpServletRequestBuilder request) throws Exception {
        SignedIn signedIn =
                As.signedIn(city.code(), who.role(), Objects.requireNonNull(who.person()), who.subtree(), null);
        return mvc.perform(request.with(As.person(signedIn))).andReturn().getResponse();
    }
}
