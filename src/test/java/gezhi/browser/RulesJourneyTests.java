package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** The administrator keeps the rules: categories and limits, kinds of offices, the calendar. */
class RulesJourneyTests extends Journey {

    @Test
    void theAdministratorAddsACategorySetsItsLimitAndEndsAnother() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/categories"));
        assertThat(page.locator("h1")).hasText("类别与时限");
        look(page, "categories");
        page.locator("main .head .btn-primary").click();
        page.locator("#code").fill("E0102");
        page.locator("#name").fill("共享单车堆积");
        page.locator("#nameEn").fill("Shared bicycles piled up");
        page.keyboard().press("Enter");
        assertThat(page.locator(".error-summary")).containsText("这个代码已经用过");
        look(page, "category-new-refused");
        page.locator("#code").fill("E0510");
        page.locator("#code").press("Enter");
        assertThat(page.locator("h1")).hasText("E0510 共享单车堆积");
        page.locator("#amount").fill("6");
        page.locator("#unit").selectOption("WORKING_HOURS");
        page.locator("#from").fill((String) page.evaluate("new Date().toLocaleDateString('sv')"));
        page.locator("form[action$='/allowances'] button").click();
        assertThat(page.locator("main table.list")).containsText("6个工作时");
        assertThat(page.locator("main table.list")).containsText("现行");
        look(page, "category");
        page.locator("form[action$='/correct'] #name").fill("共享单车乱堆");
        page.locator("#shown").selectOption("PLACE");
        page.locator("form[action$='/correct'] button").click();
        assertThat(page.locator("h1")).hasText("E0510 共享单车乱堆");
        page.locator("details.panel summary").click();
        assertThat(page.locator("details.panel")).containsText("共享单车堆积");
        assertThat(page.locator("#shown option")).hasCount(3);
        look(page, "category-corrected");

        Page phone = phone();
        as(phone, "desk");
        for (String path : new String[] {"categories", "categories/E0510", "categories/S?lang=en"}) {
            phone.navigate(address("/" + path));
            assertThat(phone.locator("h1")).isVisible();
            look(phone, path.replaceAll("\\W", "-") + "-phone");
        }
        phone.navigate(address("/report?lang=zh"));
        assertThat(phone.locator("main")).containsText("共享单车乱堆");
    }

    @Test
    void theAdministratorAddsAKindOfOfficeAndEndsIt() {
        Page page = phone();
        as(page, "admin");
        page.navigate(address("/offices"));
        page.locator("main .head .btn").first().click();
        assertThat(page.locator("h1")).hasText("部门类别");
        look(page, "kinds-phone");
        page.locator("#code").fill("Police!");
        page.locator("#code").press("Enter");
        assertThat(page.locator(".field-error")).containsText("小写英文字母");
        page.locator("#code").fill("fire-station");
        page.locator("#zh").fill("微型消防站");
        page.locator("#en").fill("Fire station");
        page.locator("#en").press("Enter");
        assertThat(page.locator("main table.list")).containsText("微型消防站");
        page.locator("form[action$='/fire-station/end'] button").click();
        assertThat(page.locator("main table.list")).not().containsText("微型消防站");
        page.navigate(address("/offices/kinds?lang=en"));
        look(page, "kinds-en-phone");
    }

    @Test
    void theAdministratorEntersTheNextYearOfTheCalendar() {
        Page page = phone();
        as(page, "admin");
        page.navigate(address("/calendar"));
        assertThat(page.locator("h1")).hasText("工作日历");
        look(page, "calendar-phone");
        String year = page.locator("#year").inputValue();
        page.locator("#source").fill("国务院办公厅通知");
        page.locator("#off").fill(year + "-01-01\n" + year + "-05-01 " + year + "-05-05");
        page.locator("main form.panel button").click();
        assertThat(page.locator(".error-summary")).containsText("缺少法定节日 " + year + "-10-01");
        look(page, "calendar-refused-phone");
        page.locator("#off")
                .fill(year + "-01-01\n" + year + "-05-01 " + year + "-05-05\n" + year + "-10-01 " + year + "-10-07");
        page.locator("main form.panel button").click();
        assertThat(page.locator("section.panel").last()).containsText(year + "-10-01 – " + year + "-10-07");

        Page desk = desktop();
        as(desk, "leader");
        desk.navigate(address("/calendar?lang=en"));
        look(desk, "calendar-en");
    }

    @Test
    void theTreeOfCategoriesIsSavedAndBroughtInAgain() throws java.io.IOException {
        Page page = phone();
        as(page, "admin");
        page.navigate(address("/categories/tree"));
        Download saved =
                page.waitForDownload(() -> page.locator("a[href$='/tree.yaml']").click());
        assertThat(saved.suggestedFilename()).isEqualTo("categories.yaml");
        byte[] yaml = java.nio.file.Files.readAllBytes(saved.path());
        page.locator("#file").setInputFiles(new FilePayload("categories.yaml", "application/yaml", yaml));
        page.locator("main form.panel button").press("Enter");
        assertThat(page.locator("[role=status]")).containsText("文件与现有的一致");
        look(page, "category-tree-phone");
        byte[] changed = "- {code: S0103, en: Lift out of service}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        page.locator("#file").setInputFiles(new FilePayload("categories.yaml", "application/yaml", changed));
        page.locator("main form.panel button").press("Enter");
        assertThat(page.locator("[role=status]")).containsText("1 处改变");
        assertThat(page.locator("table.list")).containsText("Lift out of service");
        look(page, "category-tree-tried-phone");
        page.locator("main form.mb-3 button").click();
        assertThat(page.locator(".done")).containsText("已照文件改变 1 处");
        page.locator("main form.panel button").click();
        assertThat(page.locator(".error-summary")).isVisible();
        forgive("422");
        look(page, "category-tree-refused-phone");
    }
}
