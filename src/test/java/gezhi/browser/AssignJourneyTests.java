package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A desk has the orders of the next days assigned together, looks at both choices, and dispatches one of the orders. */
class AssignJourneyTests extends Journey {

    @Test
    void aDeskAssignsTogetherLooksAndDispatches() {
        Page resident = as(desktop(), "resident");
        resident.navigate(address("/orders/new"));
        resident.locator(".tiles label", new Page.LocatorOptions().setHasText("陪伴聊天"))
                .click();
        resident.locator("main form .btn-primary").click();
        assertThat(resident.locator(".done")).isVisible();

        Page desk = as(desktop(), "desk");
        desk.navigate(address("/orders"));
        desk.locator("main .doors a[href='/orders/assign']").click();
        desk.locator("#seconds").fill("0");
        desk.locator("main .btn-primary").first().click();
        assertThat(desk.locator(".error-summary").first()).isVisible();
        forgive("422");
        desk.locator("#seconds").fill("5");
        desk.locator("main .btn-primary").first().click();
        assertThat(desk.locator("#measures")).isVisible();
        assertThat(desk.locator("#plan-SOLVED")).isVisible();
        look(desk, "orders-assign");
        desk.navigate(address("/orders/assign?lang=en"));
        look(desk, "orders-assign-en");
        desk.navigate(address("/orders/assign?lang=zh-CN"));

        Locator boxes = desk.locator("#plan-SOLVED input[type=checkbox]");
        for (int i = 0; i < boxes.count(); i++) {
            boxes.nth(i).uncheck();
        }
        desk.locator("#words-SOLVED").fill("明早陪老人说说话（旅程）");
        desk.locator("#plan-SOLVED .btn-primary").click();
        assertThat(desk.locator(".error-summary").first()).isVisible();
        forgive("409");
        assertThat(desk.locator("#plan-SOLVED input:checked")).hasCount(0);
        assertThat(desk.locator("#words-SOLVED")).hasValue("明早陪老人说说话（旅程）");
        desk.locator("#plan-SOLVED label:has-text('陪伴聊天') input").first().check();
        desk.locator("#plan-SOLVED .btn-primary").click();
        assertThat(desk.locator(".done")).containsText("1");
        Page phone = as(phone(), "desk");
        phone.navigate(address("/orders/assign"));
        assertThat(phone.locator("#plan-SOLVED .status").first()).isVisible();
        look(phone, "orders-assign-phone");
    }
}
