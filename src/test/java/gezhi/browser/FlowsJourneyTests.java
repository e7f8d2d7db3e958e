package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.files.Uploads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flows beside the seven steps, each by those who take part in it. */
class FlowsJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Divisions divisions;

    @Autowired
    private Cases cases;

    @Test
    void anOfficeAsksForTimeForAHaltAndToGiveBackAndTheStreetAnswers() {
        UUID id = reported().caseId();
        act(Role.DISPATCHER, id, 1, Action.Collect.asReported());
        Page street = as(desktop(), "street", id);
        dispatch(street);
        Page office = as(desktop(), "office", id);
        press(office, "ACCEPT");
        office.locator(".aside-deeds summary").click();
        look(office, "case-office-more");
        side(office, "EXTEND", "配件在路上");
        assertThat(office.locator(".timeline")).containsText("延期一次");
        side(office, "ASK_EXTENSION", "明天才到");
        look(office, "case-office-asked");

        street.navigate(page(id));
        look(street, "case-street-asked");
        say(street, "DECLINE", "请今天办完");
        office.navigate(page(id));
        side(office, "ASK_PARKING", "整条路在修");
        street.navigate(page(id));
        street.locator("[data-dialog=deed-PARK]").click();
        street.locator("#PARK-reason").selectOption("CONSTRUCTION");
        street.locator("#PARK-review").fill(LocalDate.now().plusDays(20).toString());
        street.locator("#PARK-words").fill("等路修好");
        look(street, "case-park");
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".head .state")).hasText("挂账中");
        look(street, "case-parked");
        press(street, "RESUME");
        office.navigate(page(id));
        side(office, "ASK_GIVE_BACK", "归交通运输管");
        street.navigate(page(id));
        say(street, "GIVE_BACK", "同意");
        assertThat(street.locator(".head .state")).hasText("待派单");
    }

    @Test
    void aCaseGoesUpToTheCountyAndDownAgainAndTurnsOutToBeNone() {
        UUID id = reported().caseId();
        act(Role.DISPATCHER, id, 1, Action.Collect.asReported());
        Page street = as(phone(), "street", id);
        side(street, "TRANSFER_UP", "跨两个街道");
        assertThat(street.locator("[data-dialog=deed-DISPATCH]")).hasCount(0);
        look(street, "case-handed-up-phone");
        Page county = as(desktop(), "county", id);
        side(county, "TRANSFER_DOWN", "由街道派单");
        street.navigate(page(id));
        street.locator(".aside-deeds summary").click();
        look(street, "case-street-more-phone");
        street.locator("[data-dialog=deed-VOID]").click();
        street.locator("#VOID-words").fill("与昨天的一件重复录入");
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".head .state")).hasText("已作废");
        street.navigate(page(id) + "?lang=en");
        look(street, "case-void-en-phone");
    }

    @Test
    void aReporterObjectsToARefusalAndASupervisorHasItLookedAtAgain() {
        Outcome.Reported reported = reported();
        act(Role.COMMUNITY_DESK, reported.caseId(), 1, new Action.Refuse("现场未见"));
        Page visitor = phone();
        visitor.navigate(address("/f/" + reported.token()));
        visitor.locator("details summary", new Page.LocatorOptions().setHasText("异议"))
                .click();
        visitor.locator("#objection").fill("井盖还是坏的，在东门内侧。");
        look(visitor, "follow-object-phone");
        visitor.locator("form[action$=objection] .btn").click();
        assertThat(visitor.locator(".now").last()).containsText("复核");
        look(visitor, "follow-objected-phone");
        Page supervisor = as(desktop(), "supervisor", reported.caseId());
        look(supervisor, "case-objected");
        say(supervisor, "REOPEN", "请再到现场看");
        assertThat(supervisor.locator(".head .state")).hasText("待采集");
        visitor.navigate(address("/f/" + reported.token()));
        look(visitor, "follow-reopened-phone");
    }

    @Test
    void aMicroMatterIsDoneOnTheSpotAndAnOfficeHelpsWithAnother() {
        UUID small = reported().caseId();
        act(Role.DISPATCHER, small, 1, Action.Collect.asReported());
        Page desk = as(phone(), "desk", small);
        desk.locator("[data-dialog=deed-SELF_HANDLE]").click();
        desk.locator("#SELF_HANDLE-words").fill("当场捡走了");
        desk.locator("#SELF_HANDLE-photos").setInputFiles(photo());
        desk.locator("dialog[open] .btn-primary").click();
        assertThat(desk.locator("dialog[open] .error-summary")).containsText("办前照片");
        forgive("409");
        desk.locator("#SELF_HANDLE-before").setInputFiles(photo());
        desk.locator("#SELF_HANDLE-photos").setInputFiles(photo());
        assertThat(desk.locator("dialog[open] .previews li")).hasCount(2);
        look(desk, "case-self-handle-phone");
        desk.locator("dialog[open] .btn-primary").click();
        assertThat(desk.locator(".pair figure")).hasCount(2);
        assertThat(desk.locator(".pair img")).hasCount(2);
        assertThat(desk.locator("[data-dialog=deed-CONFIRM]")).hasCount(0);
        look(desk, "case-self-handled-phone");
        Page street = as(desktop(), "street", small);
        press(street, "CONFIRM");
        street.locator(".aside-deeds summary").click();
        street.locator("[data-dialog=deed-VISIT]").click();
        street.locator("#VISIT-words").fill("居民说很好");
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".timeline")).containsText("回访：已解决");

        UUID large = reported().caseId();
        act(Role.DISPATCHER, large, 1, Action.Collect.asReported());
        street.navigate(page(large));
        dispatch(street);
        street.locator(".aside-deeds summary").click();
        street.locator("[data-dialog=deed-ASSIST]").click();
        street.locator("#ASSIST-other-office")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        street.locator("#ASSIST-words").fill("请设围挡");
        look(street, "case-assist");
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".timeline")).containsText("协办");
        Page office = as(desktop(), "office", large);
        press(office, "ACCEPT");
        assertThat(office.locator("[data-dialog=deed-FEED_BACK]")).hasCount(0);
        street.navigate(page(large));
        side(street, "RELEASE", "不用了");
        office.navigate(page(large));
        assertThat(office.locator("[data-dialog=deed-FEED_BACK]")).isVisible();
    }

    private static FilePayload photo() {
        return new FilePayload("photo.jpg", "image/jpeg", Uploads.jpegWithExif(640, 480, 1));
    }

    private Outcome.Reported reported() {
        String community = Scoped.call(Scope.system(CITY), () -> first(first(first(CITY))));
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E0102", null, community, "东门", "垃圾没人收", null, List.of());
        return (Outcome.Reported) Scoped.call(Scope.visitor(CITY), () -> cases.report(report));
    }

    private void act(Role role, UUID id, int seen, Action action) {
        Scope who = Scope.person(CITY, role, UUID.randomUUID(), CITY, null);
        org.assertj.core.api.Assertions.assertThat(
                        Scoped.call(who, () -> cases.act(id, seen, UUID.randomUUID(), action)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static void dispatch(Page street) {
        street.locator("[data-dialog=deed-DISPATCH]").click();
        street.locator("dialog[open] label", new Page.LocatorOptions().setHasText("城市管理"))
                .first()
                .click();
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".done")).isVisible();
    }

    private static void side(Page page, String kind, String words) {
        if (!page.locator("[data-dialog=deed-" + kind + "]").isVisible()) {
            page.locator(".aside-deeds summary").click();
        }
        say(page, kind, words);
    }

    private static void say(Page page, String kind, String words) {
        page.locator("[data-dialog=deed-" + kind + "]").click();
        page.locator("#" + kind + "-words").fill(words);
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    private static void press(Page page, String kind) {
        page.locator("[data-dialog=deed-" + kind + "]").click();
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    private String page(UUID id) {
        return address("/cases/" + id);
    }

    private String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }

    private Page as(Page page, String login, UUID id) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isVisible();
        page.navigate(page(id));
        return page;
    }
}
