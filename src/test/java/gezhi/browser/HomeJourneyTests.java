package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.platform.Profile;
import gezhi.territory.Cities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeJourneyTests extends Journey {
    @Autowired
    private Cities cities;

    @BeforeEach
    void found() {
        cities.found("3503", "莆田市", Profile.named("putian"), true);
    }

    @Test
    void aVisitorLooksAtTheStartPageAndChangesTheLanguage() {
        Page page = desktop();
        page.navigate(address("/"));
        assertThat(page.locator("h1")).isVisible();
        look(page, "home");
        page.locator(".language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        look(page, "home-en");
    }

    @Test
    void aVisitorOpensTheMenuOnAPhone() {
        Page page = phone();
        page.navigate(address("/"));
        look(page, "home-phone");
        page.locator(".menu-button").click();
        assertThat(page.locator("#menu")).isVisible();
        look(page, "home-phone-menu");
    }
}
