package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.cases.loop.Action.Kind;
import org.junit.jupiter.api.Test;

/** A supervisor looks at the offices and presses where they are late. */
class BoardJourneyTests extends Journey {

    @Test
    @Walks(supervisor = Kind.URGE)
    void everyNumberOpensItsRowsAndTheLateOnesAreUrged() {
        Page page = asSupervisor(desktop());
        look(page, "board");
        page.locator("td a[href*=RED]").first().click();
        assertThat(page.locator(".case-row").first()).isVisible();
        page.locator("input[name=pick]").first().check();
        page.locator(".bulk [name=words]").fill("请今天办完");
        look(page, "board-rows");
        page.locator(".bulk .btn").click();
        assertThat(page.locator("[data-sent]")).containsText("已督办 1 件");
        page.locator(".case-link").first().click();
        assertThat(page.locator(".timeline")).containsText("请今天办完");
    }

    @Test
    void theBoardFitsAPhoneInEnglish() {
        Page page = asSupervisor(phone());
        page.navigate(address("/board?lang=en"));
        assertThat(page.locator("h1")).hasText("Board of offices");
        page.locator("tbody td a[href]").first().click();
        look(page, "board-phone-en");
    }

    private Page asSupervisor(Page page) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=supervisor]").click();
        page.navigate(address("/board"));
        assertThat(page.locator("tbody tr").first()).isVisible();
        return page;
    }
}
