package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@Renders("exchange/client")
class ClientsJourneyTests extends Journey {

    @Test
    void theAdministratorRegistersAClientSeesItsKeyOnceAndRevokesIt() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/clients"));
        look(page, "clients");
        page.locator("#name").fill("莆田随手拍");
        page.locator("#contact").fill("林一，某公司，13800000000");
        page.locator("main form button").click();
        String key = page.locator("#fresh-key").innerText();
        assertThat(key).matches("gz_3503_[\\w-]{22}");
        look(page, "client-fresh-key");
        page.reload();
        assertThat(page.locator("#fresh-key")).hasCount(0);
        assertThat(page.locator("main")).not().containsText(key);
        page.locator("#deskRole").selectOption("COMMUNITY_DESK");
        page.locator("#deskPlace").fill("3503");
        page.locator("form[action$='/keys'] button.btn-primary").click();
        assertThat(page.locator(".error-summary")).containsText("没有这样的岗位");
        page.locator("#deskRole").selectOption("DISPATCHER");
        page.locator("form[action$='/keys'] button.btn-primary").click();
        assertThat(page.locator("table.list")).containsText("莆田市");
        look(page, "client-key-at-desk");
        forgive("422");
        page.locator("tbody tr:first-child form[action$='/revoke'] button, tbody tr:first-child summary")
                .first()
                .press("Enter");
        page.locator("button", new Page.LocatorOptions().setHasText("确定吊销"))
                .first()
                .press("Enter");
        page.locator("summary", new Page.LocatorOptions().setHasText("吊销")).press("Enter");
        page.locator("button", new Page.LocatorOptions().setHasText("确定吊销")).press("Enter");
        assertThat(page.locator("table.list")).containsText("已吊销");
        page.locator(".language").click();
        assertThat(page.locator("table.list")).containsText("Revoked");
        look(page, "client-revoked-en");
    }

    @Test
    void onAPhoneTheFormSaysWhatIsWrongAndTheAuditorOnlyLooks() {
        Page page = phone();
        as(page, "admin");
        page.navigate(address("/clients"));
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).containsText("请填写名称");
        look(page, "clients-phone-errors");
        forgive("422");
        Page auditor = desktop();
        as(auditor, "auditor");
        auditor.navigate(address("/clients"));
        assertThat(auditor.locator("main form")).hasCount(0);
        look(auditor, "clients-auditor");
    }
}
