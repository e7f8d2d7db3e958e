package gezhi.whistles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.whistles.loop.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An alliance summons offices through the desk of the place where it sits. */
@GezhiTest
class AllianceWhistleTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Whistles whistles;

    @Autowired
    private WhistleQueries queries;

    @Autowired
    private Offices offices;

    @Autowired
    private Bodies bodies;

    @Autowired
    private MockMvc mvc;

    private WhistleStories story;

    @BeforeEach
    void foundACity() {
        story = new WhistleStories(cities.fresh(), whistles, offices);
    }

    @Test
    void theWhistleSaysForWhomTheDeskBlewIt() {
        UUID alliance = open(BodyKind.ALLIANCE, "滨河党建联盟", story.city.community(1, 1, 1));
        UUID whistle = WhistleStories.done(story.blow(story.desk, draft(alliance)));
        assertThat(Scoped.call(story.desk, () -> queries.find(whistle))
                        .orElseThrow()
                        .row()
                        .allianceName())
                .isEqualTo("滨河党建联盟");
        assertThat(Scoped.call(story.waterHandler, () -> queries.find(whistle))
                        .orElseThrow()
                        .row()
                        .allianceName())
                .isEqualTo("滨河党建联盟");
    }

    @Test
    void aStreetBlowsForAnAllianceUnderIt() {
        UUID alliance = open(BodyKind.ALLIANCE, "滨河党建联盟", story.city.community(1, 1, 1));
        WhistleStories.done(story.blow(story.dispatcher, draft(alliance)));
    }

    @Test
    void otherBodiesOtherPlacesAndClosedAlliancesDoNotBlow() {
        UUID elsewhere = open(BodyKind.ALLIANCE, "外地联盟", story.city.community(2, 2, 2));
        UUID firm = open(BodyKind.FIRM, "某公司", story.city.community(1, 1, 1));
        for (UUID body : List.of(elsewhere, firm, UUID.randomUUID())) {
            assertThat(story.blow(story.desk, draft(body)))
                    .isEqualTo(new WhistleOutcome.Refused(new Refusal.NoSuchAlliance()));
        }
    }

    @Test
    void theFormOffersTheAlliancesOfThePlaceOnly() throws Exception {
        open(BodyKind.ALLIANCE, "滨河党建联盟", story.city.community(1, 1, 1));
        open(BodyKind.ALLIANCE, "外地联盟", story.city.community(2, 2, 2));
        String form = mvc.perform(get("/whistles/new")
                        .with(As.role(story.city.code(), Role.COMMUNITY_DESK, story.city.community(1, 1, 1), null)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(form).contains("滨河党建联盟").doesNotContain("外地联盟");
    }

    private NewWhistle draft(UUID alliance) {
        NewWhistle own = story.draft("EMERGENCY", null, story.water);
        return new NewWhistle(
                own.requestId(), own.situation(), own.place(), own.words(), null, alliance, own.offices());
    }

    private UUID open(BodyKind kind, String name, String seat) {
        Body.Draft draft = new Body.Draft(kind, name, seat, null, "", true, LocalDate.of(2020, 1, 1));
        BodyOutcome outcome = Scoped.call(story.city.system(), () -> bodies.open(draft));
        assertThat(outcome).isInstanceOf(BodyOutcome.Registered.class);
        return ((BodyOutcome.Registered) outcome).body().id();
    }
}
