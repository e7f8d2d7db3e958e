package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Place;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.WhistleOutcome;
import gezhi.whistles.Whistles;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Action.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whistles by all who may: a street summons for an alliance to the place of a case, offices come and go by themselves, each desk says what it saw. */
class WhistleRolesJourneyTests extends CaseWalk {
    @Autowired
    private Whistles whistles;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    @Test
    @WalksWhistles(
            grid = Kind.COMMENT,
            desk = Kind.COMMENT,
            dispatcher = {Kind.BLOW, Kind.MISS, Kind.CLOSE, Kind.RATE, Kind.COMMENT},
            office = {Kind.ARRIVE, Kind.LEAVE, Kind.COMMENT, Kind.OBJECT},
            supervisor = {Kind.COMMENT, Kind.UPHOLD})
    void aStreetSummonsForAnAllianceToThePlaceOfACase() {
        String alliance = alliance();
        Outcome.Reported reported = collected();
        Page street = as(desktop(), "street");
        open(street, reported);
        street.locator("a[href*='/whistles?case=']").click();
        street.locator("a.btn-primary[href*='/whistles/new']").click();
        street.locator("label", labelled("综合执法")).first().click();
        street.locator("#words").fill("占道的棚子要一起拆（演示）");
        street.locator("#alliance").selectOption(new SelectOption().setLabel(alliance));
        street.locator("#office label", labelled("城市管理局")).first().click();
        street.locator("#office label", labelled("公安局")).first().click();
        look(street, "whistle-new-case");
        street.locator("main form .btn-primary").click();
        assertThat(street.locator(".done")).isVisible();
        assertThat(street.locator("main")).containsText(alliance.replaceAll("（.*", ""));
        assertThat(street.locator("main a[href$='" + reported.caseId() + "']")).hasText(reported.number());
        String whistle = street.url().replaceAll("\\?.*", "");
        look(street, "whistle-alliance");

        Page office = as(phone(), "office");
        office.navigate(whistle);
        press(office, ".own [data-dialog^=deed-ARRIVE], .actions [data-dialog^=deed-ARRIVE]", "");
        assertThat(office.locator(".own")).containsText("到场");
        look(office, "whistle-arrived-phone");
        office.navigate(whistle);
        press(office, ".own [data-dialog^=deed-LEAVE], .actions [data-dialog^=deed-LEAVE]", "棚子拆了");
        comment(office, whistle, "材料运走了");
        comment(as(phone(), "grid"), whistle, "摊主在场");
        comment(as(phone(), "desk"), whistle, "已通知居民");
        Page supervisor = as(desktop(), "supervisor");
        comment(supervisor, whistle, "请拍照留存");
        late(whistle);
        street.navigate(whistle);
        press(street, "li:has-text('公安局') [data-dialog^=deed-MISS]", "一直没来");
        comment(street, whistle, "下次提前通知");
        street.navigate(whistle);
        press(street, ".actions [data-dialog=deed-CLOSE]", "棚子已拆");
        street.navigate(whistle);
        rate(street, "城市管理局", 2, "来得晚");
        office.navigate(whistle);
        press(office, "[data-dialog^=deed-OBJECT]", "半小时内就到了");
        supervisor.navigate(whistle);
        press(supervisor, "[data-dialog^=deed-UPHOLD]", "记录为一小时后");
        assertThat(supervisor.locator(".summoned")).containsText("来得晚");
        look(supervisor, "whistle-upheld");
    }

    @Test
    @WalksWhistles(
            desk = {Kind.MISS, Kind.LEAVE, Kind.CALL_OFF},
            dispatcher = {Kind.ARRIVE, Kind.LEAVE, Kind.RELEASE, Kind.CALL_OFF, Kind.UPHOLD},
            supervisor = Kind.STRIKE)
    void eachDeskSaysOfItsOwnWhistleWhatItSawAndJudgesDecide() {
        Scope community = posted("desk", Role.COMMUNITY_DESK);
        Scope township = posted("street", Role.DISPATCHER);
        Page desk = as(phone(), "desk");
        String seen = blown(community, "urban-management", "police");
        desk.navigate(seen);
        press(desk, "li:has-text('城市管理局') [data-dialog^=deed-ARRIVE]", "");
        desk.navigate(seen);
        press(desk, "li:has-text('城市管理局') [data-dialog^=deed-LEAVE]", "处置完了");
        late(seen);
        desk.navigate(seen);
        press(desk, "li:has-text('公安局') [data-dialog^=deed-MISS]", "没有来");
        look(desk, "whistle-missed-phone");
        String needless = blown(community, "police");
        desk.navigate(needless);
        press(desk, ".actions [data-dialog=deed-CALL_OFF]", "虚惊一场");
        assertThat(desk.locator("main .head .status")).not().containsText("进行中");

        Page street = as(desktop(), "street");
        String streets = blown(township, "urban-management", "police");
        street.navigate(streets);
        press(street, "li:has-text('城市管理局') [data-dialog^=deed-ARRIVE]", "");
        street.navigate(streets);
        press(street, "li:has-text('城市管理局') [data-dialog^=deed-LEAVE]", "");
        street.navigate(streets);
        press(street, "li:has-text('公安局') [data-dialog^=deed-RELEASE]", "不用来了");
        String off = blown(township, "police");
        street.navigate(off);
        press(street, ".actions [data-dialog=deed-CALL_OFF]", "已自行处理");

        street.navigate(objected(community));
        press(street, "[data-dialog^=deed-UPHOLD]", "社区有录像");
        Page supervisor = as(phone(), "supervisor");
        supervisor.navigate(objected(community));
        press(supervisor, "[data-dialog^=deed-STRIKE]", "路上封道");
        assertThat(supervisor.locator(".summoned")).containsText("已撤销，不计入");
        look(supervisor, "whistle-struck-phone");
    }

    /** Its name. */
    private String alliance() {
        String name = "合力党建联盟" + UUID.randomUUID().toString().substring(0, 4);
        Body.Draft draft = new Body.Draft(
                BodyKind.ALLIANCE, name, grid().substring(0, 12), null, "", true, LocalDate.of(2020, 1, 1));
        Scoped.call(Scope.system(CITY), () -> bodies.open(draft));
        Page page = as(desktop(), "street");
        page.navigate(address("/whistles/new"));
        return page.locator("#alliance option", new Page.LocatorOptions().setHasText(name))
                .innerText();
    }

    private String blown(Scope desk, String... kinds) {
        Place place = new Place(grid().substring(0, 12), null, "西门");
        List<UUID> named = List.of(kinds).stream().map(this::nearest).toList();
        NewWhistle draft = new NewWhistle(UUID.randomUUID(), "ENFORCEMENT", place, "占道（演示）", null, null, named);
        return address("/whistles/" + done(Scoped.call(desk, () -> whistles.blow(draft))));
    }

    /** Rated by a desk, and objected to by the office. */
    private String objected(Scope desk) {
        String whistle = blown(desk, "police");
        UUID office = nearest("police");
        Scope handler = Scope.person(CITY, Role.OFFICE_HANDLER, UUID.randomUUID(), "", office);
        act(whistle, handler, 1, new Action.Arrive(office, clock.instant(), ""));
        act(whistle, desk, 1, new Action.Close("已处置"));
        act(whistle, desk, 2, new Action.Rate(office, 2, "来得晚"));
        act(whistle, handler, 3, new Action.Objection(office, "路上封道"));
        return whistle;
    }

    private void act(String whistle, Scope who, int seen, Action action) {
        UUID id = UUID.fromString(whistle.replaceAll(".*/", ""));
        done(Scoped.call(who, () -> whistles.act(id, seen, UUID.randomUUID(), action)));
    }

    private static UUID done(WhistleOutcome outcome) {
        org.assertj.core.api.Assertions.assertThat(outcome).isInstanceOf(WhistleOutcome.Done.class);
        return ((WhistleOutcome.Done) outcome).whistle();
    }

    private UUID nearest(String kind) {
        return Scoped.call(Scope.system(CITY), () -> offices.findNearest(kind, grid().substring(0, 12)))
                .orElseThrow()
                .id();
    }

    /** The time to answer is over. */
    private void late(String whistle) {
        change(
                "update whistles.summons set due_at = now() - interval '1 minute' where city = :city and whistle = :id",
                UUID.fromString(whistle.replaceAll(".*/", "")));
    }

    private static void comment(Page page, String whistle, String words) {
        page.navigate(whistle);
        press(page, ".actions [data-dialog=deed-COMMENT]", words);
        assertThat(page.locator(".timeline")).containsText(words);
    }

    private static void rate(Page page, String office, int place, String words) {
        page.locator("li:has-text('" + office + "') [data-dialog^=deed-RATE]").click();
        page.locator("dialog[open] label.leaf").nth(place).click();
        page.locator("dialog[open] textarea").fill(words);
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".summoned")).containsText(words);
    }

    private static void press(Page page, String button, String words) {
        Locator opener = page.locator(button).first();
        opener.click();
        if (!words.isEmpty()) {
            page.locator("dialog[open] textarea").fill(words);
        }
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    private static Page.LocatorOptions labelled(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
