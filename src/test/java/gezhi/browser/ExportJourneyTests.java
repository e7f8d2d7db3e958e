package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportJourneyTests extends Journey {

    @Test
    void aDispatcherTakesOutTheListAsFilteredOnceTheySayWhatFor() throws IOException {
        Page page = desktop();
        enter(page, "street");
        page.navigate(address("/cases?step=OPEN"));
        String count = page.locator(".count b").innerText().replaceAll("\\D", "");
        page.locator(".count a").press("Enter");
        look(page, "export");
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).containsText("请说明用途");
        forgive("422");
        page.locator("#purpose").fill("月度例会分析");
        page.locator("#kind").selectOption("CSV");
        Download download =
                page.waitForDownload(() -> page.locator("main form button").press("Enter"));
        assertThat(download.suggestedFilename()).startsWith("事件清单-").endsWith(".csv");
        Path file = Files.createTempFile("export", ".csv");
        download.saveAs(file);
        assertThat(Files.readString(file).lines().findFirst().orElseThrow()).contains("月度例会分析");
        assertThat(Files.readString(file).lines().filter(line -> line.matches("\\d{6}-\\d{6},.*")))
                .hasSize(Integer.parseInt(count));
        Page auditor = phone();
        enter(auditor, "auditor");
        auditor.navigate(address("/exports"));
        assertThat(auditor.locator("table.list")).containsText("月度例会分析");
        look(auditor, "exports-phone");
    }

    @Test
    void onAPhoneTheAdministratorTakesOutTheAccountsAsAWorkbook() {
        Page page = phone();
        enter(page, "admin");
        page.navigate(address("/accounts"));
        page.locator("main .head a").first().click();
        page.locator("#purpose").fill("账号核对");
        look(page, "export-accounts-phone");
        Download download =
                page.waitForDownload(() -> page.locator("main form button").click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        page.navigate(address("/exports?lang=en"));
        assertThat(page.locator("table.list")).containsText("Accounts and postings");
        look(page, "exports-en-phone");
    }

    private void enter(Page page, String login) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isVisible();
    }
}
