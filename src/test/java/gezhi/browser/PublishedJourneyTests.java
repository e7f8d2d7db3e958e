package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From the chain of the whole city to what its report publishes, beside what is counted here. */
@Renders("published/published")
class PublishedJourneyTests extends Journey {

    @Test
    void theReportStandsBesideTheCount() {
        Page leader = as(desktop(), "leader");
        leader.navigate(address("/chain"));
        leader.locator("main a[href='/published']").click();
        assertThat(leader.locator("tbody tr")).hasCount(5);
        assertThat(leader.locator("tbody tr").nth(2)).containsText("7,025");
        assertThat(leader.locator("tbody tr").last()).containsText("33,000 余");
        look(leader, "published");

        Page auditor = as(phone(), "auditor");
        auditor.navigate(address("/published?lang=en"));
        assertThat(auditor.locator("tbody tr").last()).containsText("more than 33,000");
        look(auditor, "published-phone-en");
    }
}
