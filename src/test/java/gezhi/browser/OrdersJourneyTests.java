package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.notices.TellingCalls;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident orders on the phone, the desk dispatches by a suggestion, a volunteer accepts and says it is done, the resident confirms and thanks; the hours stand in the book. */
class OrdersJourneyTests extends Journey {
    @Autowired
    private TellingCalls telling;

    @Autowired
    private Clock clock;

    @Test
    void fromTheOrderToTheHoursInTheBook() {
        Page resident = as(phone(), "resident");
        resident.navigate(address("/orders"));
        look(resident, "orders-mine-phone");
        resident.locator("main .btn-primary").first().click();
        resident.locator("main form .btn-primary").click();
        assertThat(resident.locator(".error-summary")).containsText("请选要什么帮助");
        look(resident, "order-new-missing-phone");
        forgive("422");
        resident.locator(".tiles label", new Page.LocatorOptions().setHasText("小修小补"))
                .click();
        resident.locator("#day").fill(LocalDate.now(clock).toString());
        resident.locator("#part").selectOption("ANY");
        resident.locator("summary").click();
        resident.locator("#words").fill("水管漏水，走路不便（旅程）");
        look(resident, "order-new-phone");
        resident.locator("main form .btn-primary").click();
        assertThat(resident.locator(".done")).isVisible();
        look(resident, "order-placed-phone");
        String order = resident.url().replaceAll("\\?.*", "");

        Page desk = as(desktop(), "desk");
        desk.navigate(address("/orders"));
        look(desk, "orders-desk");
        hear(desk, "新的点单待派", order);
        assertThat(desk.locator(".facts")).containsText("走路不便");
        desk.locator(".actions [data-dialog=deed-OFFER]").click();
        desk.locator("dialog[open] .suggested label", new Page.LocatorOptions().setHasText("演示部门经办"))
                .click();
        look(desk, "order-offer");
        send(desk, "上门修水管（旅程）");
        assertThat(desk.locator(".helping")).containsText("待答复");
        resident.navigate(order);
        assertThat(resident.locator("main")).not().containsText("演示部门经办");

        Page helper = as(phone(), "office");
        hear(helper, "请您帮忙", order);
        assertThat(helper.locator("main")).not().containsText("走路不便");
        helper.navigate(address("/orders/help"));
        look(helper, "orders-help-phone");
        helper.locator(".order-rows li:has-text('旅程') form .btn-primary").click();
        assertThat(helper).hasURL(java.util.regex.Pattern.compile(".*/orders/.*"));
        assertThat(helper.locator(".facts")).containsText("走路不便");
        look(helper, "order-helper-phone");
        helper.locator(".actions [data-dialog^=deed-DONE]").click();
        helper.locator("dialog[open] [name=hours]").fill("1");
        helper.locator("dialog[open] [name=minutes]").fill("25");
        look(helper, "order-done-phone");
        send(helper, "修好了");

        hear(resident, "请确认", order);
        look(resident, "order-to-confirm-phone");
        resident.locator(".helping [data-dialog^=deed-CONFIRM]").click();
        send(resident, "");
        resident.locator(".helping [data-dialog^=deed-RATE]").click();
        resident.locator("dialog[open] label.leaf").first().click();
        send(resident, "谢谢师傅");
        assertThat(resident.locator(".stars").first()).isVisible();
        look(resident, "order-rated-phone");

        helper.navigate(address("/book"));
        assertThat(helper.locator(".entries li").first()).containsText("+1 小时 25 分钟");
        desk.navigate(order + "?lang=en");
        assertThat(desk.locator(".helping")).containsText("Rated");
        look(desk, "order-rated-en");
        desk.navigate(address("/orders/teams"));
        look(desk, "orders-teams-en");
        desk.navigate(address("/orders/new"));
        look(desk, "order-new-desk-en");
    }

    /** The bell rings; its line leads to the order. */
    private void hear(Page page, String words, String order) {
        telling.tell("3503");
        page.navigate(address("/work"));
        page.locator(".bell:has(b)").click();
        page.locator(".notices button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        assertThat(page).hasURL(order);
    }

    private void send(Page page, String words) {
        Locator dialog = page.locator("dialog[open]");
        if (!words.isEmpty()) {
            dialog.locator("textarea").fill(words);
        }
        dialog.locator(".btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }
}
