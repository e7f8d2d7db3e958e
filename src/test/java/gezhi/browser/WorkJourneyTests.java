package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** My work, as those use it who have much of it. */
class WorkJourneyTests extends Journey {

    @Test
    void aSupervisorReadsOnByKeyboardWithoutLosingTheirPlace() {
        Page page = as(phone(), "supervisor");
        page.navigate(address("/work?heap=AT_OFFICES&lang=en"));
        Locator numbers = page.locator(".case-number > span");
        assertThat(numbers).hasCount(30);
        page.locator("#more-rows").focus();
        page.keyboard().press("Enter");
        assertThat(numbers).not().hasCount(30);
        assertThat(numbers.allInnerTexts()).doesNotHaveDuplicates();
        assertThat(page.locator(".case-row").nth(30).locator(".case-link")).isFocused();
        look(page, "work-more-phone-en");
    }

    @Test
    void moreIsAPageOfItsOwnWithoutScripts() {
        Page page = as(desktop(), "supervisor");
        page.navigate(address("/work?heap=AT_OFFICES"));
        String more = page.locator("#more-rows").getAttribute("href");
        page.navigate(address(more));
        assertThat(page.locator(".case-row").first()).isVisible();
        assertThat(page.locator(".tabs [aria-current]")).hasText(Pattern.compile("部门办理中.*"));
        look(page, "work-second-page");
    }

    @Test
    void thePastOfTheDemonstrationNamesThoseWhoWouldHaveDoneIt() {
        Page page = as(phone(), "grid");
        page.navigate(address("/work?heap=TO_VERIFY"));
        page.locator(".case-link").first().click();
        assertThat(page.locator(".timeline")).containsText("演示网格员一");
        assertThat(page.locator(".timeline")).containsText("演示街道派单员一");
        assertThat(page.locator(".timeline")).not().containsText("系统");
        assertThat(page.locator("main")).not().containsText("导入");
        look(page, "case-past-phone");
    }

    private Page as(Page page, String login) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isAttached();
        return page;
    }
}
