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
    void aLeaderSeesTheBusiestCategoriesAndThenAllOfThem() {
        Page page = phone();
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=leader]").click();
        page.navigate(address("/figures"));
        assertThat(page.locator("section[aria-labelledby=by-category] tbody tr"))
                .hasCount(15);
        page.locator("section[aria-labelledby=by-category] a[href*='all?by=CATEGORY']")
                .click();
        assertThat(page.locator("tbody tr").nth(15)).isAttached();
        look(page, "figures-all-categories-phone");
        page.locator("tbody td a[href]").first().click();
        assertThat(page.locator("tbody tr").first()).isVisible();
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
