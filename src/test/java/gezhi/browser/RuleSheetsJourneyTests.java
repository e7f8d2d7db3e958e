package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator changes rules that are short tables, the auditor sees who did, the street reads them. */
class RuleSheetsJourneyTests extends Journey {

    @Test
    void theAdministratorAddsASituationAndTheAuditorSeesWho() {
        Page page = as(desktop(), "admin");
        page.navigate(address("/categories"));
        page.locator("main .head a", new Page.LocatorOptions().setHasText("规则表"))
                .click();
        assertThat(page.locator("h1")).hasText("规则表");
        look(page, "rules");
        page.locator("main li a", new Page.LocatorOptions().setHasText("吹哨情形")).click();
        look(page, "rules-situations");
        page.locator("#code").fill("flood");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".error-summary")).containsText("大写字母");
        look(page, "rules-situations-refused");
        forgive("422");
        page.locator("#code").fill("FLOOD");
        page.locator("#zh").fill("内涝");
        page.locator("#en").fill("Flooded streets");
        page.locator("#amount").fill("20");
        page.locator("#ordinal").fill("1");
        page.locator("#levels").click();
        page.locator("input[name=levels][value=TOWNSHIP]").check();
        page.locator("main form .btn-primary").press("Enter");
        assertThat(page.locator("main table")).containsText("内涝");
        page.locator("tr:has-text('FLOOD') a").click();
        assertThat(page.locator("#amount")).hasValue("20");
        page.locator("#amount").fill("25");
        page.locator("main form .btn-primary").press("Enter");
        assertThat(page.locator("tr:has-text('FLOOD')")).containsText("25");
        look(page, "rules-situations-changed");
        Page street = as(phone(), "street");
        street.navigate(address("/whistles/new"));
        assertThat(street.locator("main")).containsText("内涝");
        Page auditor = as(phone(), "auditor");
        for (String sheet : new String[] {
            "whistle-situations",
            "whistle-numbers",
            "callers",
            "call-out-days",
            "admission-level",
            "recurrence",
            "working-hours",
            "volunteering-numbers",
            "volunteering-skills"
        }) {
            auditor.navigate(address("/rules/" + sheet + "?lang=en"));
            assertThat(auditor.locator("h1")).isVisible();
            assertThat(auditor.locator("main form")).hasCount(0);
            look(auditor, "rules-" + sheet + "-phone-en");
        }
        auditor.navigate(address("/rules/whistle-situations"));
        assertThat(auditor.locator("main section")).containsText("FLOOD");
        page.locator("tr:has-text('FLOOD') button").press("Enter");
        assertThat(page.locator("main table")).not().containsText("FLOOD");
        Page phone = as(phone(), "admin");
        phone.navigate(address("/rules/callers"));
        look(phone, "rules-callers-phone");
    }
}
