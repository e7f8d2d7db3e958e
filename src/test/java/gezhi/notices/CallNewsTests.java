package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.callouts.CallOutOutcome;
import gezhi.callouts.CallOuts;
import gezhi.cases.loop.Place;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Words;
import gezhi.notices.rules.LoadingNotices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestOutside;
import gezhi.support.TestOutside.Received;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.WhistleOutcome;
import gezhi.whistles.WhistleWatch;
import gezhi.whistles.Whistles;
import gezhi.whistles.loop.Action;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offices that are summoned, and people who are called out, are told by every way, at night too; so is who waits for them. */
class CallNewsTests extends SendingFixture {
    @Autowired
    private Whistles whistles;

    @Autowired
    private WhistleWatch watch;

    @Autowired
    private CallOuts callOuts;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private TellingCalls telling;

    @Autowired
    private Phrasing phrasing;

    @Autowired
    private Routing routing;

    @Autowired
    private LoadingNotices loading;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient jdbc;

    private Scope desk;
    private Scope water;
    private Scope roads;
    private Scope street;

    @BeforeEach
    void postPeople() {
        desk = staff.posted(people.city, Role.COMMUNITY_DESK, people.city.community(1, 1, 1));
        street = staff.posted(people.city, Role.DISPATCHER, people.city.township(1, 1));
        water = staff.handler(people.city, people.water);
        roads = staff.handler(people.city, people.roads);
    }

    @Test
    void whoeverIsSummonedIsToldByBellMailAndTextAtNightToo() throws Exception {
        Scoped.run(water, () -> subscriptions.tellMe(Channel.EMAIL, mail, "zh"));
        Scoped.run(water, () -> subscriptions.tellMe(Channel.TEXT, "13900000002", "zh"));
        clock.set(ELEVEN_AT_NIGHT);
        UUID whistle = blown();
        assertThat(titles(water)).as("told a moment later").isEmpty();
        tellCalls();
        String place = "测试" + people.city.community(1, 1, 1);
        assertThat(titles(water)).containsExactly("吹哨召集：" + place);
        assertThat(titles(roads)).hasSize(1);
        assertThat(titles(desk)).as("one's own deed").isEmpty();
        assertThat(send(Channel.EMAIL) + send(Channel.TEXT)).isEqualTo(2);
        var message = TestOutside.mails(mail).getFirst();
        assertThat(message.getSubject()).isEqualTo("吹哨召集：" + place);
        assertThat(String.valueOf(message.getContent()))
                .contains("突发险情", "23:30", "https://gezhi.test/whistles/" + whistle)
                .doesNotContain("外墙", "东门");
        assertThat(TestOutside.received("/sms").getLast().body()).contains("13900000002", "吹哨召集");
        tellCalls();
        assertThat(titles(water)).as("told once").hasSize(1);
    }

    @Test
    void whoSummonedIsToldOfAnswersOfWhoCameAndOfWhoIsLate() {
        UUID whistle = blown();
        does(water, whistle, 1, new Action.ReportIn(people.water, 20, ""));
        does(water, whistle, 2, new Action.Arrive(people.water, clock.instant(), ""));
        clock.advance(Duration.ofMinutes(31));
        watch.watch(people.city.code());
        tellCalls();
        assertThat(titles(desk)).containsExactly("吹哨未按时响应：城管", "水务已到场", "水务已响应");
        assertThat(titles(roads)).hasSize(3).first().isEqualTo("吹哨未按时响应：城管");
        assertThat(titles(water)).hasSize(1);
        assertThat(titles(street)).as("another desk").isEmpty();
    }

    @Test
    void anOfficeIsToldOfItsRatingAndWhoDecidesOfTheObjection() {
        UUID whistle = blown();
        tellCalls();
        does(water, whistle, 1, new Action.Arrive(people.water, clock.instant(), ""));
        does(desk, whistle, 1, new Action.Release(people.roads, "不用了"));
        does(desk, whistle, 1, new Action.Close("已围挡"));
        does(desk, whistle, 2, new Action.Rate(people.water, 2, "没带工具"));
        tellCalls();
        assertThat(titles(water).getFirst()).startsWith("召集方已评价：");
        assertThat(texts(water)).noneMatch(text -> text.contains("没带工具"));
        assertThat(titles(roads))
                .as("not of the rest")
                .hasSize(2)
                .first()
                .asString()
                .startsWith("不必到场：");
        does(water, whistle, 3, new Action.Objection(people.water, "工具在车上"));
        tellCalls();
        assertThat(titles(street)).containsExactly("请裁定评价异议：水务");
        assertThat(titles(desk)).noneMatch(title -> title.contains("裁定"));
        does(street, whistle, 4, new Action.Strike(people.water, "有照片"));
        tellCalls();
        assertThat(titles(water).getFirst()).startsWith("吹哨有进展：");
        assertThat(texts(water).getFirst()).contains("水务撤销评价");
        assertThat(titles(desk).getFirst()).startsWith("吹哨有进展：");
    }

    @Test
    void whoGaveTheRatingIsNotAskedToDecideOnIt() {
        UUID whistle = done(Scoped.call(street, () -> whistles.blow(draft())));
        does(water, whistle, 1, new Action.Arrive(people.water, clock.instant(), ""));
        does(street, whistle, 1, new Action.Release(people.roads, "不用了"));
        does(street, whistle, 1, new Action.Close("已围挡"));
        does(street, whistle, 2, new Action.Rate(people.water, 2, "没带工具"));
        Scope county = staff.posted(people.city, Role.DISPATCHER, people.city.county(1));
        does(water, whistle, 3, new Action.Objection(people.water, "工具在车上"));
        tellCalls();
        assertThat(titles(county)).containsExactly("请裁定评价异议：水务");
        assertThat(titles(street)).noneMatch(title -> title.contains("裁定"));
    }

    @Test
    void everybodyCalledOutIsToldVolunteersTooAndOfTheEnd() throws Exception {
        Scope grid = staff.posted(people.city, Role.GRID_WORKER, people.city.grid());
        Scope far = staff.posted(people.city, Role.GRID_WORKER, people.city.community(2, 1, 1) + "001");
        Scope volunteer = Scope.person(people.city.code(), Role.RESIDENT, staff.person(people.city), "", null);
        Scoped.run(
                volunteer,
                () -> volunteers.signUp(new Volunteer.Draft(
                        "林一", people.city.community(1, 1, 1), 1990, List.of("ELDERLY"), true, true, "")));
        Scoped.run(volunteer, () -> subscriptions.tellMe(Channel.EMAIL, mail, "en"));
        clock.set(ELEVEN_AT_NIGHT);
        UUID call = started();
        tellCalls();
        send(Channel.EMAIL);
        String place = "测试" + people.city.township(1, 1);
        for (Scope called : List.of(grid, desk, volunteer)) {
            assertThat(titles(called)).containsExactly("应急召集：" + place);
        }
        assertThat(titles(far)).isEmpty();
        assertThat(titles(street)).as("who called").isEmpty();
        var message = TestOutside.mails(mail).getFirst();
        assertThat(message.getSubject()).isEqualTo("You are called out: " + place);
        assertThat(String.valueOf(message.getContent()))
                .contains("https://gezhi.test/callouts/" + call + "/answer")
                .doesNotContain("防汛");
        Scoped.run(street, () -> callOuts.end(call, UUID.randomUUID(), "解除"));
        tellCalls();
        assertThat(titles(volunteer)).hasSize(2).first().isEqualTo("应急召集已结束：" + place);
    }

    @Test
    void aDeedThatIsTakenBackIsNotTold() {
        Scope grid = staff.posted(people.city, Role.GRID_WORKER, people.city.grid());
        Scoped.run(
                street,
                () -> transactions.executeWithoutResult(status -> {
                    started();
                    status.setRollbackOnly();
                }));
        assertThat(telling.tell(people.city.code())).isZero();
        assertThat(titles(grid)).isEmpty();
    }

    @Test
    void programsOfOthersAreToldOnlyWhereTheyAskedForItByName() {
        String path = "/hook/calls/" + people.city.code();
        asAdministrator(() -> webhooks.register("全部", TestOutside.address(path + "/all"), Set.of()));
        asAdministrator(
                () -> webhooks.register("应急", TestOutside.address(path), Set.of("WHISTLE_BLOW", "CALLOUT_START")));
        UUID whistle = blown();
        started();
        tellCalls();
        assertThat(send(Channel.WEBHOOK)).isEqualTo(2);
        assertThat(TestOutside.received(path + "/all")).isEmpty();
        List<String> bodies =
                TestOutside.received(path).stream().map(Received::body).toList();
        assertThat(bodies)
                .anySatisfy(body -> assertThat(body)
                        .contains("gezhi.whistle.blow", whistle.toString(), "EMERGENCY", people.city.community(1, 1, 1))
                        .doesNotContain("外墙", people.city.grid()));
        assertThat(bodies)
                .anySatisfy(body -> assertThat(body)
                        .contains("gezhi.callout.start", people.city.township(1, 1))
                        .doesNotContain("防汛"));
    }

    @Test
    void aCityFromBeforeWhistlesWereToldGetsWhatNewOnesGet() {
        asOwner("delete from notices.route where event like 'WHISTLE%'");
        asOwner("delete from notices.words where event like 'WHISTLE%'");
        Scoped.run(people.city.system(), loading::catchUp);
        assertThat(asAdministrator(() -> routing.routes()))
                .anyMatch(route -> route.isLike(Audience.OFFICE, "WHISTLE_BLOW", Channel.TEXT) && route.urgent());
    }

    /** The program itself may not. */
    private void asOwner(String sql) {
        Scoped.run(
                people.city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("set local role none").update();
                    jdbc.sql(sql + " and city = '" + people.city.code() + "'").update();
                }));
    }

    private NewWhistle draft() {
        Place place = new Place(people.city.grid(), new Place.Point(119.01, 25.43), "东门");
        return new NewWhistle(
                UUID.randomUUID(), "EMERGENCY", place, "外墙瓷砖脱落", null, null, List.of(people.water, people.roads));
    }

    private UUID blown() {
        return done(Scoped.call(desk, () -> whistles.blow(draft())));
    }

    private UUID started() {
        return Scoped.call(
                street,
                () -> ((CallOutOutcome.Done) callOuts.start(UUID.randomUUID(), people.city.township(1, 1), "防汛"))
                        .callOut());
    }

    private void does(Scope who, UUID whistle, int seen, Action action) {
        done(Scoped.call(who, () -> whistles.act(whistle, seen, UUID.randomUUID(), action)));
    }

    private static UUID done(WhistleOutcome outcome) {
        assertThat(outcome).isInstanceOf(WhistleOutcome.Done.class);
        return Objects.requireNonNull(((WhistleOutcome.Done) outcome).whistle());
    }

    private void tellCalls() {
        telling.tell(people.city.code());
    }

    private List<String> titles(Scope who) {
        return said(who, Words::title);
    }

    private List<String> texts(Scope who) {
        return said(who, Words::text);
    }

    private List<String> said(Scope who, Function<Words, String> part) {
        return Scoped.call(
                who,
                () -> notices.list(false, "").rows().stream()
                        .map(notice -> part.apply(phrasing.inTheProgram(notice.fact(), notice.voice(), Locale.CHINESE)))
                        .toList());
    }
}
