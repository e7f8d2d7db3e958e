package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

@Renders("exchange/job")
class ImportsJourneyTests extends Journey {

    @Test
    void theAdministratorTriesAListAndReadsWhatIsWrongWithIt() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/imports"));
        look(page, "imports");
        choose(page, "bad.csv", "level,code,name,parent\n4,350304901,,350304\n4,350399001,无上级镇,350399\n");
        page.locator("main form button").click();
        assertThat(page.locator("#progress")).containsText("未被接受");
        assertThat(page.locator("table.list")).containsText("第 2 行");
        assertThat(page.locator("table.list")).containsText("第 3 行");
        look(page, "import-refused");
        page.locator(".language").click();
        assertThat(page.locator("table.list")).containsText("row 3");
        look(page, "import-refused-en");
    }

    @Test
    void aWholeEditionThatLacksWhereWorkIsDoneIsRefusedWithTheNames() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/imports"));
        choose(page, "edition.csv", "code,name\n350304903,演示二镇\n");
        page.locator("#edition").selectOption("true");
        page.locator("main form button").click();
        assertThat(page.locator("#progress")).containsText("未被接受");
        assertThat(page.locator("table.list")).containsText("没有说明由哪一个区划接续");
        look(page, "import-edition-refused");
        page.setViewportSize(PHONE_WIDTH, 780);
        look(page, "import-edition-refused-phone");
    }

    @Test
    void onAPhoneAListInGbkIsImportedAndTheResultOutlivesAReload() {
        Page page = phone();
        as(page, "admin");
        page.navigate(address("/imports"));
        look(page, "imports-phone");
        choose(page, "新增乡镇.csv", "code,name\n350304902,演示镇\n");
        page.locator("#dryRun").selectOption("false");
        page.locator("main form button").click();
        assertThat(page.locator("#progress")).containsText("导入完成");
        page.reload();
        assertThat(page.locator("#progress")).containsText("GBK");
        look(page, "import-done-phone");
    }

    @Test
    void eachKindAsksForWhatItNeedsAndTheAuditorOnlyLooks() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/imports?kind=SHAPES"));
        assertThat(page.locator("#gcj02")).isVisible();
        look(page, "imports-shapes");
        page.navigate(address("/imports?kind=CASES"));
        assertThat(page.locator("#mapping")).isVisible();
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).isVisible();
        look(page, "imports-cases-nothing-chosen");
        Page auditor = desktop();
        as(auditor, "auditor");
        auditor.navigate(address("/imports"));
        assertThat(auditor.locator("main form")).hasCount(0);
        look(auditor, "imports-auditor");
    }

    private static void choose(Page page, String name, String text) {
        byte[] bytes = text.getBytes(Charset.forName("GB18030"));
        page.locator("#files").setInputFiles(new FilePayload(name, "text/csv", bytes));
    }
}
