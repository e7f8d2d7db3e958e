package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator changes the rules of the flows, the dispatcher reads them. */
class FlowRulesJourneyTests extends Journey {

    @Test
    void theAdministratorChangesANumberAReachAndALadder() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/categories"));
        page.locator("main .head a", new Page.LocatorOptions().setHasText("流程规则"))
                .click();
        assertThat(page.locator("h1")).hasText("流程规则");
        look(page, "flow-rules");
        page.locator("#number-name").selectOption("PARKING_DAYS");
        page.locator("#number-amount").fill("0");
        page.locator("form[action$='/number'] button").click();
        assertThat(page.locator(".error-summary")).containsText("1 至 10000");
        forgive("422");
        page.locator("#number-amount").fill("180");
        page.locator("#number-amount").press("Enter");
        assertThat(page.locator("main table").first()).containsText("180");
        page.locator("#reach-category").selectOption("E0506");
        page.locator("#reach-citizens").fill("120");
        page.locator("#reach-workers").fill("300");
        page.locator("#reach-days").fill("10");
        page.locator("form[action$='/reach'] button").press("Enter");
        assertThat(page.locator("main table").nth(1)).containsText("E0506");
        page.locator("main table a[href*='VERIFY']").click();
        assertThat(page.locator("#ladder-stage")).hasValue("VERIFY");
        page.locator("#rung1-percents").fill("9");
        page.locator("form[action$='/ladder'] button").click();
        assertThat(page.locator("#percents")).containsText("逐级升高");
        look(page, "flow-rules-refused");
        forgive("422");
        page.locator("#rung1-percents").fill("120");
        page.locator("form[action$='/ladder'] button").click();
        assertThat(page.locator("main table").last()).containsText("期限的 120%");

        Page phone = phone();
        as(phone, "street");
        phone.navigate(address("/flow-rules?lang=en"));
        assertThat(phone.locator("h1")).hasText("Rules of the flows");
        assertThat(phone.locator("main form")).hasCount(0);
        look(phone, "flow-rules-phone-en");
        Page admin = phone();
        as(admin, "admin");
        admin.navigate(address("/flow-rules"));
        look(admin, "flow-rules-phone");
    }
}
