package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class FiguresJourneyTests extends Journey {

    @Test
    void aVisitorGoesFromTheCityDownToACommunityAndReadsHowFiguresAreDefined() {
        Page page = desktop();
        page.navigate(address("/figures"));
        look(page, "figures");
        page.locator("#by-child ~ .table-wrap tbody a").first().click();
        assertThat(page.locator(".crumbs li")).hasCount(2);
        page.locator("#by-child ~ .table-wrap tbody a").first().click();
        page.locator("#by-child ~ .table-wrap tbody a").first().click();
        assertThat(page.locator(".crumbs li")).hasCount(4);
        look(page, "figures-community");
        page.locator("a[href*=definitions]").first().click();
        look(page, "figures-definitions");
    }

    @Test
    void figuresFitOnAPhone() {
        Page page = phone();
        page.navigate(address("/figures"));
        look(page, "figures-phone");
        page.navigate(address("/figures/definitions"));
        look(page, "figures-definitions-phone");
    }
}
