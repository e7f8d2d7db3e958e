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
            as(page, "admin");
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
            as(page, "leader");
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
            as(page, "street");
            for (String path :
                    List.of("/accounts?lang=", "/nothing-there?lang=", "/figures/rows?measure=NONSENSE&lang=")) {
                inBothLanguages(page, path, "other-no" + path.length());
            }
        }
        forgive("40");
    }

    @Test
    void pagesOfADeskHoldUpToTheCheck() {
        for (Page page : List.of(desktop(), phone())) {
            as(page, "desk");
            inBothLanguages(page, "/rounds/done?lang=", "other-rounds");
            page.navigate(address("/volunteers"));
            String volunteer = page.locator("main a[href^='/volunteers/']:not([href$='records'])")
                    .first()
                    .getAttribute("href");
            inBothLanguages(page, volunteer + "?lang=", "other-volunteer");
        }
    }

    private void inBothLanguages(Page page, String path, String name) {
        for (String language : List.of("en", "zh")) {
            page.navigate(address(path + language));
            assertThat(page.locator("h1")).isVisible();
            look(page, name + "-" + language + page.viewportSize().width);
        }
    }
}
