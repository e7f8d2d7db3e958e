package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that no other walk passes: they too hold up to the check for those who cannot see, and on a phone. */
@Renders({"error/403", "error/404", "error/4xx", "territory/cities"})
class OtherPagesJourneyTests extends Journey {

    @Test
    void pagesOfTheAdministratorHoldUpToTheCheck() {
        for (Page page : List.of(desktop(), phone())) {
            enter(page, "admin");
            for (String path : List.of("/cities", "/sign-ins", "/clients", "/exports", "/notices/failures")) {
                page.navigate(address(path));
                look(page, "other" + path.replace('/', '-') + page.viewportSize().width);
            }
            page.navigate(address("/offices"));
            page.navigate(
                    address(page.locator("main a[href^='/offices/']").first().getAttribute("href")));
            look(page, "other-office" + page.viewportSize().width);
        }
    }

    @Test
    void rowsBehindANumberHoldUpToTheCheck() {
        for (Page page : List.of(desktop(), phone())) {
            enter(page, "leader");
            page.navigate(address("/figures"));
            page.navigate(address(
                    page.locator("main a[href*='/figures/rows']").first().getAttribute("href")));
            assertThat(page.locator("main h1")).isVisible();
            look(page, "other-rows" + page.viewportSize().width);
        }
    }

    @Test
    void pagesThatSayNoHoldUpToTheCheck() {
        for (Page page : List.of(desktop(), phone())) {
            enter(page, "street");
            for (String path : List.of("/accounts", "/nothing-there", "/figures/rows?measure=NONSENSE")) {
                page.navigate(address(path));
                assertThat(page.locator("h1")).isVisible();
                look(page, "other-no" + path.length() + "-" + page.viewportSize().width);
            }
        }
        forgive("40");
    }

    private void enter(Page page, String login) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isVisible();
    }
}
