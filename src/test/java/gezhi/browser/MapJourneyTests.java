package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

@Renders("territory/card")
class MapJourneyTests extends Journey {
    @Test
    void aVisitorFindsACommunityByPinyinAndReadsItsCard() {
        Page page = desktop();
        page.navigate(address("/map"));
        drawn(page);
        look(page, "map");
        page.locator("#map-find").pressSequentially("changshou");
        Locator found = page.locator("#map-found button").first();
        assertThat(found).containsText("长寿");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-card h2")).containsText("长寿");
        assertThat(page.locator("#map-card")).containsText("镇海街道");
        drawn(page);
        look(page, "map-community");
    }

    @Test
    void aClickOpensTheCardOfWhatLiesThere() {
        Page page = desktop();
        page.navigate(address("/map?at=350304001"));
        drawn(page);
        assertThat(page.locator("#map-card h2")).containsText("镇海街道");
        page.locator("#map").click();
        assertThat(page.locator("#map-card h2")).not().containsText("镇海街道");
        page.locator("#map-card .card-links a").first().click();
        assertThat(page.locator("table.list tbody tr").first()).isVisible();
    }

    @Test
    void aVisitorReadsHowManyCasesLieWhere() {
        Page page = desktop();
        page.navigate(address("/map?at=350304001"));
        drawn(page);
        look(page, "map-counts");
    }

    @Test
    void theMapWorksByKeyboard() {
        Page page = desktop();
        page.navigate(address("/map?at=350304001"));
        drawn(page);
        page.locator("#map").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-card h2")).not().containsText("镇海街道");
        String scale = page.locator(".ol-scale-line-inner").innerText();
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertThat(page.locator(".ol-scale-line-inner")).not().hasText(scale);
    }

    @Test
    void aVisitorWalksTheTreeOnAPhoneWithoutTheMap() {
        Page page = phone();
        page.navigate(address("/map"));
        drawn(page);
        look(page, "map-phone");
        page.locator(".head a").click();
        page.locator("table.list a").first().click();
        assertThat(page.locator("h1")).hasText("荔城区");
        page.locator("table.list a").first().click();
        assertThat(page.locator("h1")).hasText("镇海街道");
        look(page, "divisions-phone");
        page.locator("#find-division").fill("xtw");
        page.locator(".find-row button").click();
        assertThat(page.locator("table.list")).containsText("西天尾镇");
        look(page, "divisions-found-phone");
        page.navigate(address("/divisions/350304?lang=en"));
        look(page, "divisions-phone-en");
    }

    /** Waits until the map has drawn everything it shows. */
    private static void drawn(Page page) {
        assertThat(page.locator("#map"))
                .hasAttribute("aria-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
    }
}
