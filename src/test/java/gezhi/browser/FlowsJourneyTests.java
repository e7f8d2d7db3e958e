package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import gezhi.cases.EscalationWatch;
import gezhi.cases.Outcome;
import gezhi.cases.Recurrences;
import gezhi.cases.loop.Action.Kind;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flows beside the seven steps, each by those who take part in it. */
class FlowsJourneyTests extends CaseWalk {
    @Autowired
    private Recurrences recurrences;

    @Autowired
    private EscalationWatch escalation;

    @Test
    @Walks(
            dispatcher = {Kind.DISPATCH, Kind.GRANT_EXTENSION, Kind.DECLINE},
            office = {Kind.ACCEPT, Kind.EXTEND, Kind.ASK_EXTENSION, Kind.COMMENT},
            supervisor = Kind.URGE)
    void theFirstExtensionIsTheRulesTheNextAreTheStreetsAndASupervisorUrges() {
        Page street = as(phone(), "street");
        Page office = as(desktop(), "office");
        Outcome.Reported reported = handling(street, office);
        begin(office, "EXTEND");
        look(office, "case-extend");
        office.locator("#EXTEND-words").fill("配件在路上");
        finish(office);
        assertThat(office.locator(".timeline")).containsText("延期一次");
        cannot(office, "EXTEND");
        say(office, "ASK_EXTENSION", "明天才到");
        look(office, "case-office-asked");
        open(street, reported);
        look(street, "case-street-asked-phone");
        say(street, "GRANT_EXTENSION", "零件明天到");
        open(office, reported);
        assertThat(office.locator(".timeline li").first()).containsText(Pattern.compile("同意.+延期"));
        say(office, "ASK_EXTENSION", "还要一天");
        open(street, reported);
        say(street, "DECLINE", "请今天办完");
        Page supervisor = as(phone(), "supervisor");
        open(supervisor, reported);
        begin(supervisor, "URGE");
        supervisor.locator("#URGE-words").fill("居民等了两天");
        look(supervisor, "case-urge-phone");
        finish(supervisor);
        open(office, reported);
        assertThat(office.locator(".timeline")).containsText("居民等了两天");
        say(office, "COMMENT", "下午三点前到场");
        look(office, "case-office-urged");
    }

    @Test
    @Walks(
            dispatcher = {Kind.PARK, Kind.RESUME, Kind.DECLINE, Kind.GIVE_BACK},
            office = {Kind.ASK_PARKING, Kind.ASK_GIVE_BACK})
    void anOfficeAsksForAHaltAndToGiveBackAndTheStreetAgreesOrDoesNot() {
        Page street = as(desktop(), "street");
        Page office = as(phone(), "office");
        Outcome.Reported reported = handling(street, office);
        office.locator(".aside-deeds summary").click();
        look(office, "case-office-more-phone");
        say(office, "ASK_PARKING", "整条路在修");
        open(street, reported);
        begin(street, "PARK");
        street.locator("#PARK-reason").selectOption("CONSTRUCTION");
        street.locator("#PARK-review").fill(LocalDate.now().plusDays(20).toString());
        street.locator("#PARK-words").fill("等路修好");
        look(street, "case-park");
        finish(street);
        stands(street, "挂账中");
        look(street, "case-parked");
        say(street, "RESUME", "路修好了");
        open(office, reported);
        say(office, "ASK_GIVE_BACK", "归交通运输管");
        open(street, reported);
        say(street, "DECLINE", "路口归你们管");
        open(office, reported);
        stands(office, "办理中");
        look(office, "case-office-declined-phone");
        say(office, "ASK_GIVE_BACK", "是对面路口");
        open(street, reported);
        say(street, "GIVE_BACK", "同意");
        stands(street, "待派单");
        dispatch(street);
        stands(street, "待接单");
        open(office, reported);
        press(office, "ACCEPT");
        stands(office, "办理中");
    }

    @Test
    @Walks(dispatcher = {Kind.TRANSFER_UP, Kind.TRANSFER_DOWN, Kind.VOID})
    void aCaseGoesUpToTheCountyAndDownAgainAndTurnsOutToBeNone() {
        Outcome.Reported reported = collected();
        Page street = as(phone(), "street");
        open(street, reported);
        say(street, "TRANSFER_UP", "跨两个街道");
        cannot(street, "DISPATCH");
        look(street, "case-handed-up-phone");
        Page county = as(desktop(), "county");
        open(county, reported);
        say(county, "TRANSFER_DOWN", "由街道派单");
        open(street, reported);
        street.locator(".aside-deeds summary").click();
        look(street, "case-street-more-phone");
        begin(street, "VOID");
        street.locator("#VOID-words").fill("与昨天的一件重复录入");
        finish(street);
        stands(street, "已作废");
        street.navigate(address("/cases/" + reported.caseId() + "?lang=en"));
        look(street, "case-void-en-phone");
    }

    @Test
    @Walks(
            grid = {Kind.COLLECT, Kind.SELF_HANDLE, Kind.COMMENT},
            desk = {Kind.PASS_ON, Kind.CONFIRM, Kind.EVALUATE},
            dispatcher = Kind.VISIT)
    void aMicroMatterIsDoneOnTheSpotPassedOnDoneAgainAndVerifiedByAnother() {
        Outcome.Reported reported = reported();
        Page grid = as(phone(), "grid");
        open(grid, reported);
        press(grid, "COLLECT");
        begin(grid, "SELF_HANDLE");
        grid.locator("#SELF_HANDLE-words").fill("当场捡走了");
        grid.locator("#SELF_HANDLE-photos").setInputFiles(photo());
        grid.locator("dialog[open] .btn-primary").click();
        assertThat(grid.locator("dialog[open] .error-summary")).containsText("办前照片");
        forgive("409");
        showBeforeAndAfter(grid);
        look(grid, "case-self-handle-phone");
        finish(grid);
        assertThat(grid.locator(".pair img")).hasCount(2);
        cannot(grid, "CONFIRM");
        cannot(grid, "PASS_ON");
        look(grid, "case-self-handled-phone");
        Page desk = as(desktop(), "desk");
        open(desk, reported);
        look(desk, "case-self-handled-to-verify");
        say(desk, "PASS_ON", "树坑里还有");
        stands(desk, "待派单");
        open(grid, reported);
        say(grid, "COMMENT", "这就去清");
        begin(grid, "SELF_HANDLE");
        grid.locator("#SELF_HANDLE-words").fill("都捡走了");
        showBeforeAndAfter(grid);
        finish(grid);
        open(desk, reported);
        press(desk, "CONFIRM");
        Page visitor = phone();
        follow(visitor, reported);
        assertThat(visitor.locator(".result .pair img").first()).isVisible();
        look(visitor, "follow-pair-phone");
        Page street = as(desktop(), "street");
        open(street, reported);
        begin(street, "VISIT");
        street.locator("#VISIT-reason").selectOption("SOLVED");
        street.locator("#VISIT-words").fill("居民说很好");
        finish(street);
        assertThat(street.locator(".timeline")).containsText("回访：已解决");
        open(desk, reported);
        begin(desk, "EVALUATE");
        desk.locator("dialog[open] label", new Page.LocatorOptions().setHasText("很满意"))
                .first()
                .click();
        look(desk, "case-call-back");
        finish(desk);
        Outcome.Reported again = reported();
        open(grid, again);
        press(grid, "COLLECT");
        recurrences.look(CITY);
        open(grid, again);
        assertThat(grid.locator("#ties")).containsText("重复发生");
        look(grid, "case-recurring-phone");
    }

    @Test
    @Walks(
            dispatcher = {Kind.ASSIST, Kind.RELEASE},
            office = {Kind.ANSWER, Kind.FEED_BACK})
    void theOfficesThatHelpAnswerForThemselvesBeforeTheLeadReports() {
        Page street = as(desktop(), "street");
        Page office = as(phone(), "office");
        Outcome.Reported reported = handling(street, office);
        open(street, reported);
        assist(street, "公安", "请疏导车辆");
        assist(street, "水", "请查井盖");
        look(street, "case-assisted");
        open(office, reported);
        cannot(office, "FEED_BACK");
        switchOffice(office);
        open(office, reported);
        cannot(office, "ASK_GIVE_BACK");
        begin(office, "ANSWER");
        office.locator("#ANSWER-words").fill("已疏导");
        office.locator("#ANSWER-photos").setInputFiles(photo());
        look(office, "case-answer-phone");
        finish(office);
        open(street, reported);
        assertThat(street.locator(".timeline")).containsText("已疏导");
        say(street, "RELEASE", "不用查了");
        switchOffice(office);
        open(office, reported);
        say(office, "FEED_BACK", "清运完毕");
        stands(office, "待核查");
    }

    @Test
    void whatTakesTooLongLiesOnTheDeskThatWasTold() {
        Outcome.Reported unsent = collected();
        Outcome.Reported unchecked = reported();
        takesTooLong(unsent);
        takesTooLong(unchecked);
        escalation.watch(CITY);
        Page county = as(desktop(), "county");
        county.navigate(address("/work"));
        county.locator(".tabs a", new Page.LocatorOptions().setHasText("升级给我的")).click();
        assertThat(county.locator("main a[href*='" + unsent.caseId() + "']").first())
                .isVisible();
        look(county, "inbox-told");
        Page grid = as(phone(), "grid");
        grid.navigate(address("/work"));
        grid.locator(".tabs a", new Page.LocatorOptions().setHasText("升级给我的")).click();
        look(grid, "work-told-phone");
        grid.locator("main a[href*='" + unchecked.caseId() + "']").first().click();
        press(grid, "COLLECT");
        grid.navigate(address("/work?heap=TOLD"));
        assertThat(grid.locator("main a[href*='" + unchecked.caseId() + "']")).hasCount(0);
        grid.navigate(address("/work?heap=TOLD&lang=en"));
        look(grid, "work-told-en-phone");
    }

    /** The next rung has come. */
    private void takesTooLong(Outcome.Reported reported) {
        change(
                "update cases.case set climb_at = now() - interval '1 day' where city = :city and id = :id",
                reported.caseId());
    }

    private static void assist(Page street, String office, String words) {
        begin(street, "ASSIST");
        String value = street.locator("#ASSIST-other-office option", new Page.LocatorOptions().setHasText(office))
                .first()
                .getAttribute("value");
        street.locator("#ASSIST-other-office").selectOption(new SelectOption().setValue(value));
        street.locator("#ASSIST-words").fill(words);
        finish(street);
    }

    /** The person works for two offices. */
    private void switchOffice(Page page) {
        page.navigate(address("/me"));
        String before = page.locator("main .lead").innerText();
        page.locator("form[action$='/me/posting'] button").click();
        page.navigate(address("/me"));
        assertThat(page.locator("main .lead")).not().hasText(before);
    }
}
