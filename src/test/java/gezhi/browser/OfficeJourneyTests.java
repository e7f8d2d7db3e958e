package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An office answers with its templates; a community desk sees who is on duty. */
class OfficeJourneyTests extends Journey {

    @Test
    void anOfficeTakesATemplateIntoItsResult() {
        Page page = as(desktop(), "office");
        page.navigate(address("/work/answers"));
        page.locator("#name").fill("已清理");
        page.locator("#words").fill("已派人清理完毕，请核查。");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main")).containsText("已派人清理完毕，请核查。");
        look(page, "answers");
        page.navigate(address("/work?heap=TO_HANDLE"));
        page.locator(".case-link").first().click();
        page.locator("[data-dialog=deed-FEED_BACK]").click();
        page.locator("#deed-FEED_BACK select[id$=answers]").selectOption("已派人清理完毕，请核查。");
        assertThat(page.locator("#deed-FEED_BACK textarea[name=words]")).hasValue("已派人清理完毕，请核查。");
        look(page, "case-answers");
        page.navigate(address("/work/answers?lang=en"));
        page.locator("section .btn-small").first().click();
        assertThat(page.locator("main")).containsText("There is none yet.");
    }

    @Test
    void aDeskSeesItsGridsAndWhoIsOnDutyOnAPhoneToo() {
        Page page = as(phone(), "desk");
        page.navigate(address("/community"));
        assertThat(page.locator("tbody tr").first()).containsText("网格");
        assertThat(page.locator("tbody")).containsText("演示网格员一");
        look(page, "community-phone");
        page.navigate(address("/community?lang=en"));
        assertThat(page.locator("thead")).containsText("People on duty");
        page.locator("tbody .number a").first().click();
        assertThat(page).hasURL(Pattern.compile("/cases\\?"));
        assertThat(page.locator(".case-row").first()).isVisible();
    }
}
