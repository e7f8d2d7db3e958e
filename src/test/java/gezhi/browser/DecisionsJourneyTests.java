package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action.Kind;
import org.junit.jupiter.api.Test;

/** Decisions are objected to by those they are about, and decided anew by somebody else; settled cases begin again while there is time. */
class DecisionsJourneyTests extends CaseWalk {
    @Test
    @Walks(
            reporter = Kind.OBJECT,
            desk = Kind.REFUSE,
            supervisor = {Kind.REOPEN, Kind.DISMISS})
    void aReporterObjectsTwiceToARefusalAndASupervisorAgreesOnce() {
        Outcome.Reported reported = reported();
        Page desk = as(desktop(), "desk");
        Page visitor = phone();
        Page supervisor = as(phone(), "supervisor");
        open(desk, reported);
        say(desk, "REFUSE", "现场未见");
        object(visitor, reported, "井盖还是坏的，在东门内侧。");
        look(visitor, "follow-objected-phone");
        open(desk, reported);
        cannot(desk, "DISMISS");
        open(supervisor, reported);
        look(supervisor, "case-objected-phone");
        say(supervisor, "REOPEN", "请再到现场看");
        stands(supervisor, "待采集");
        follow(visitor, reported);
        look(visitor, "follow-reopened-phone");
        open(desk, reported);
        say(desk, "REFUSE", "东门内侧是小区自管");
        object(visitor, reported, "物业说不归他们");
        open(supervisor, reported);
        say(supervisor, "DISMISS", "小区内由物业负责，已告知物业");
        stands(supervisor, "不予受理");
        follow(visitor, reported);
        assertThat(visitor.locator("main .timeline")).containsText("已告知物业");
        look(visitor, "follow-dismissed-phone");
    }

    @Test
    @Walks(
            desk = {Kind.REWORK, Kind.CONFIRM, Kind.REOPEN},
            office = {Kind.FEED_BACK, Kind.OBJECT},
            supervisor = {Kind.DISMISS, Kind.UPHOLD})
    void anOfficeObjectsToReworkAndASettledCaseBeginsAgainWhileThereIsTime() {
        Page street = as(desktop(), "street");
        Page office = as(desktop(), "office");
        Page desk = as(phone(), "desk");
        Page supervisor = as(desktop(), "supervisor");
        Outcome.Reported reported = handling(street, office);
        sentBack(office, desk, reported, "墙角还有");
        say(office, "OBJECT", "墙角是私人堆放");
        open(desk, reported);
        cannot(desk, "UPHOLD");
        open(supervisor, reported);
        look(supervisor, "case-office-objected");
        say(supervisor, "DISMISS", "墙角也是公共的");
        open(office, reported);
        sentBack(office, desk, reported, "树下还有");
        say(office, "OBJECT", "树下的不是垃圾，是花肥");
        open(supervisor, reported);
        say(supervisor, "UPHOLD", "确实是花肥");
        stands(supervisor, "待核查");
        open(desk, reported);
        press(desk, "CONFIRM");
        say(desk, "REOPEN", "又堆上了");
        stands(desk, "待派单");
        look(desk, "case-reopened-phone");
        settle(street, office, desk, reported);
        begin(desk, "REOPEN");
        desk.locator("#REOPEN-words").fill("又来了");
        closeTheWindow(reported);
        desk.locator("dialog[open] .btn-primary").click();
        assertThat(desk.locator(".error-summary").first()).containsText("期限");
        stands(desk, "待评价");
        forgive("409");
        look(desk, "case-window-closed-phone");
        Page visitor = phone();
        follow(visitor, reported);
        assertThat(visitor.locator("main form[action$=rating]")).isVisible();
        assertThat(visitor.locator("form[action$=objection]")).hasCount(0);
    }

    private void sentBack(Page office, Page desk, Outcome.Reported reported, String missing) {
        say(office, "FEED_BACK", "已清运");
        open(desk, reported);
        say(desk, "REWORK", missing);
        open(office, reported);
    }

    private void settle(Page street, Page office, Page desk, Outcome.Reported reported) {
        open(street, reported);
        dispatch(street);
        open(office, reported);
        press(office, "ACCEPT");
        say(office, "FEED_BACK", "又清了一遍");
        open(desk, reported);
        press(desk, "CONFIRM");
    }

    private void object(Page visitor, Outcome.Reported reported, String words) {
        follow(visitor, reported);
        visitor.locator("details summary", new Page.LocatorOptions().setHasText("异议"))
                .click();
        visitor.locator("#objection").fill(words);
        look(visitor, "follow-object-phone");
        visitor.locator("form[action$=objection] .btn").click();
        assertThat(visitor.locator(".now").last()).containsText("复核");
    }

    /** The days in which it may begin again are over while the page lies open. */
    private void closeTheWindow(Outcome.Reported reported) {
        change(
                "update cases.case set window_until = now() - interval '1 minute' where city = :city and id = :id",
                reported.caseId());
    }
}
