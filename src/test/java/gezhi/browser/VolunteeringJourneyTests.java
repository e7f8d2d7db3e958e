package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A volunteer notes a service on the phone, the one served confirms it, the desk confirms another; the time is given on, and the auditor traces it. */
class VolunteeringJourneyTests extends Journey {

    @Test
    void aServiceIsConfirmedBookedGivenOnAndTraced() {
        Page lin = as(phone(), "resident");
        lin.navigate(address("/volunteering"));
        look(lin, "volunteering-phone");
        lin.locator("#activity").fill("陪老人看病（演示）");
        lin.locator("form[action$='/volunteering/records'] .btn-primary").click();
        assertThat(lin.locator(".error-summary")).isVisible();
        lin.locator("#hours").fill("1");
        lin.locator("#minutes").fill("20");
        lin.locator("form[action$='/volunteering/records'] .btn-primary").click();
        assertThat(lin.locator("h1")).hasText("陪老人看病（演示）");
        assertThat(lin.locator("form[action$='/confirm']")).hasCount(0);
        look(lin, "service-phone");
        String link = lin.locator("code.key").innerText();

        Page served = as(phone(), "grid");
        served.navigate(address(link));
        look(served, "service-served-phone");
        served.locator("form[action$='/confirm'] button").click();
        assertThat(served.locator("main .status").first()).hasText("已确认");
        served.navigate(address("/volunteering"));
        served.locator("main form .btn-primary").first().click();
        assertThat(served.locator(".error-summary")).isVisible();
        look(served, "volunteering-sign-up-phone");

        lin.navigate(address("/book"));
        assertThat(lin.locator(".entries li").first()).containsText("+1 小时 20 分钟");
        look(lin, "book-phone");
        lin.locator(".doors a[href='/timebank']").click();
        lin.locator("#to").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        lin.locator("#minutes").fill("10");
        lin.locator("#words").fill("请转给需要的人");
        look(lin, "timebank-phone");
        lin.locator("form[action$='/timebank'] .btn-primary").click();
        assertThat(lin.locator("main")).containsText("−10 分钟");
        look(lin, "transfer-phone");

        Page desk = as(desktop(), "desk");
        desk.navigate(address("/volunteers"));
        look(desk, "volunteers");
        desk.locator(".doors .btn-primary").click();
        look(desk, "services-waiting");
        desk.locator(".entries form button").first().click();
        assertThat(desk.locator("main .status").first()).hasText("已确认");
        desk.locator("form[action$='/correct'] input[type=text]").fill("演示冲正");
        desk.locator("form[action$='/correct'] button").click();
        assertThat(desk.locator("main .status").first()).hasText("已冲正");
        desk.navigate(address("/timebank?lang=en"));
        look(desk, "timebank-desk-en");

        Page auditor = as(desktop(), "auditor");
        auditor.navigate(address("/ledger"));
        look(auditor, "ledger-auditor");
        auditor.locator("table a").first().click();
        look(auditor, "account-auditor");
        auditor.locator(".entries a").first().click();
        assertThat(auditor.locator("table tr")).hasCount(2);
        look(auditor, "transfer-auditor");
        auditor.navigate(address("/ledger/reports?lang=en"));
        look(auditor, "reports-auditor-en");
    }
}
