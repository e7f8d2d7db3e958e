package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.notices.TellingCalls;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The desk announces for one; a volunteer signs up on the phone, another waits and moves up, checks in by the code, is confirmed; the hours stand in the book. */
class ActivitiesJourneyTests extends Journey {
    @Autowired
    private TellingCalls telling;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void fromTheAnnouncementToTheHoursInTheBook() {
        ZonedDateTime begins =
                ZonedDateTime.now(clock).plusMinutes(20).withSecond(0).withNano(0);
        Page desk = as(desktop(), "desk");
        desk.navigate(address("/activities"));
        look(desk, "activities-desk");
        desk.locator("main .btn-primary").first().click();
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".error-summary")).containsText("请写活动名称");
        look(desk, "activity-form-missing");
        forgive("409");
        desk.locator("#title").fill("清洁家园（旅程）");
        desk.locator("#address").fill("文化广场");
        desk.locator("#day").fill(begins.toLocalDate().toString());
        desk.locator("#from").fill(begins.format(DateTimeFormatter.ofPattern("HH:mm")));
        desk.locator("#to").fill(begins.plusHours(2).format(DateTimeFormatter.ofPattern("HH:mm")));
        desk.locator("#places").fill("1");
        desk.locator("#minutes").fill("75");
        desk.locator("#contact").fill("社区 0594-0001");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".done")).isVisible();
        look(desk, "activity-announced");
        String activity = desk.url().replaceAll("\\?.*", "");
        String code = desk.locator(".code b").textContent();
        desk.locator("#number").fill("00000000");
        desk.locator("main button", new Page.LocatorOptions().setHasText("代为报名"))
                .click();
        assertThat(desk.locator(".error-summary")).containsText("没有这个编号");
        forgive("409");

        Page helper = as(phone(), "office");
        helper.navigate(activity);
        look(helper, "activity-phone");
        press(helper, "报名");
        assertThat(helper.locator("main")).containsText("0594-0001");

        Page resident = as(phone(), "resident");
        resident.navigate(address("/activities"));
        look(resident, "activities-phone");
        resident.locator(".order-rows a", new Page.LocatorOptions().setHasText("旅程"))
                .click();
        press(resident, "候补");
        look(resident, "activity-waiting-phone");
        assertThat(resident.locator("main")).not().containsText("0594-0001");
        press(helper, "退出报名");
        look(helper, "activity-withdrawn-phone");

        telling.tell("3503");
        resident.navigate(address("/work"));
        resident.locator(".bell:has(b)").click();
        resident.locator(".notices button", new Page.LocatorOptions().setHasText("有名额了"))
                .first()
                .click();
        assertThat(resident).hasURL(activity);
        resident.navigate(activity);
        resident.locator("#code").fill(code);
        look(resident, "activity-check-in-phone");
        press(resident, "签到");
        desk.navigate(activity);
        look(desk, "activity-running");

        pass();
        desk.navigate(activity);
        look(desk, "activity-to-confirm");
        press(desk, "已签到的全部确认");
        press(desk, "结束活动");
        look(desk, "activity-settled");
        resident.navigate(activity);
        look(resident, "activity-confirmed-phone");
        resident.navigate(address("/book"));
        assertThat(resident.locator(".entries li").first()).containsText("+1 小时 15 分钟");
        desk.navigate(activity + "?lang=en");
        assertThat(desk.locator(".helping")).containsText("Confirmed");
        look(desk, "activity-settled-en");
        desk.navigate(address("/activities?lang=zh-CN"));
        desk.locator(".order-rows a", new Page.LocatorOptions().setHasText("老人助餐"))
                .first()
                .click();
        desk.locator("main a[href$=change]").click();
        desk.locator("[name=following]").check();
        desk.locator("#audience").fill("六十岁以上（旅程）");
        look(desk, "activity-change-following");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".done")).isVisible();
        resident.navigate(address("/activities/calendar"));
        resident.locator("main .btn-primary").first().click();
        assertThat(resident.locator("code")).containsText(".ics");
        look(resident, "activity-calendar-phone");
    }

    /** What takes hours is over. */
    private void pass() {
        Scoped.call(
                Scope.system("3503"),
                () -> transactions.execute(status -> jdbc.sql("""
                                update activities.activity
                                set begins = begins - interval '4 hours', ends = ends - interval '4 hours'
                                where city = '3503' and title = '清洁家园（旅程）'
                                """).update()));
    }

    private void press(Page page, String words) {
        page.locator("main button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        assertThat(page.locator(".done")).isVisible();
    }
}
