package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.Outcome;
import gezhi.people.Accounts;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportJourneyTests extends CaseWalk {
    @Autowired
    private Accounts accounts;

    @Test
    void aDispatcherTakesOutTheListAsFilteredOnceTheySayWhatFor() throws IOException {
        Page page = desktop();
        as(page, "street");
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
        as(auditor, "auditor");
        auditor.navigate(address("/exports"));
        assertThat(auditor.locator("table.list")).containsText("月度例会分析");
        look(auditor, "exports-phone");
    }

    @Test
    void aResidentTakesOutTheirOwnReportsFromTheirPhone() throws IOException {
        UUID resident = Scoped.call(Scope.system(CITY), () -> accounts.findByLogin("resident"))
                .orElseThrow()
                .person();
        Outcome.Reported own = reported(Scope.person(CITY, Role.RESIDENT, resident, "", null), "井边", "井边的灯不亮，晚上看不见路");
        reported();
        Page page = phone();
        as(page, "resident");
        page.navigate(address("/cases"));
        assertThat(page.locator("#rows")).containsText(own.number());
        String count = page.locator(".count b").innerText().replaceAll("\\D", "");
        look(page, "cases-resident-phone");
        exportButton(page).press("Enter");
        look(page, "export-resident-phone");
        String file = Files.readString(taken(page, "事件清单-"));
        assertThat(file).contains(own.number() + ",");
        assertThat(file.lines().filter(line -> line.matches("\\d{6}-\\d{6},.*")))
                .hasSize(Integer.parseInt(count));
    }

    @Test
    void onAPhoneTheAdministratorTakesOutTheAccountsAsAWorkbook() {
        Page page = phone();
        as(page, "admin");
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

    @Test
    void aDispatcherTakesOutTheInboxAndTheBoardFromTheirButtons() throws IOException {
        Page page = desktop();
        as(page, "street");
        page.navigate(address("/work?tab=ALL&step=DISCOVERED"));
        String count = page.locator("nav.tabs a[aria-current] b").innerText();
        exportButton(page).click();
        look(page, "export-inbox");
        Path inbox = taken(page, "收件箱-");
        assertThat(Files.readString(inbox).lines().filter(line -> line.matches("\\d{6}-\\d{6},.*")))
                .hasSize(Integer.parseInt(count));
        page.navigate(address("/board"));
        String office = page.locator("table.list tbody th").first().innerText();
        exportButton(page).click();
        assertThat(Files.readString(taken(page, "部门灯牌-"))).contains(office);
    }

    @Test
    void onAPhoneTheAuditorTakesOutFiguresByPartForThePeriodShown() throws IOException {
        Page page = phone();
        as(page, "auditor");
        page.navigate(address("/figures"));
        String part = page.locator("#by-child ~ .table-wrap tbody th").first().innerText();
        page.locator("section[aria-labelledby=by-child] a[href^='/exports/figures']")
                .click();
        look(page, "export-figures-phone");
        assertThat(Files.readString(taken(page, "指标-"))).contains("\n" + part + ",");
        page.navigate(address("/sign-ins"));
        look(page, "sign-ins-export-phone");
        exportButton(page).click();
        assertThat(Files.readString(taken(page, "登录日志-"))).contains("auditor");
    }

    private static Locator exportButton(Page page) {
        return page.locator("main a[href^='/exports/']").first();
    }

    private static Path taken(Page page, String name) throws IOException {
        page.locator("#purpose").fill("例会");
        page.locator("#kind").selectOption("CSV");
        Download download =
                page.waitForDownload(() -> page.locator("main form button").click());
        assertThat(download.suggestedFilename()).startsWith(name).endsWith(".csv");
        Path file = Files.createTempFile("export", ".csv");
        download.saveAs(file);
        return file;
    }
}
