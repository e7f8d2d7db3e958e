package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A secretary enters the election of the branch and asks for a delay; the organization above grants it. */
@Renders({"meetings/terms", "meetings/term"})
class TermsJourneyTests extends Journey {
    @Autowired
    private Clock clock;

    @Test
    void aTermIsPutOffByTheOrganizationAbove() {
        Page secretary = as(phone(), "secretary");
        secretary.navigate(address("/members"));
        secretary.locator("a[href='/terms']").click();
        look(secretary, "terms-phone");
        secretary.locator("tbody a").first().click();
        LocalDate elected = LocalDate.now(clock).minusYears(5).plusDays(20);
        secretary.locator("#elect-electedOn").fill(elected.toString());
        secretary.locator("#elect-words").fill("街道批复第 3 号");
        look(secretary, "term-elect-phone");
        secretary.locator("form[action^='/terms/of/'] .btn-primary").click();
        assertThat(secretary.locator("dl.facts")).containsText("将届满");
        secretary.locator("summary:has-text('申请延期换届')").click();
        secretary.locator("#ask-until").fill(elected.plusYears(7).toString());
        secretary.locator("#ask-words").fill("与居委会换届同步");
        secretary.locator("form:has(#ask-until) button").click();
        assertThat(secretary.locator(".error-summary")).containsText("延期合计超过");
        forgive("409");
        look(secretary, "term-too-late-phone");
        secretary.locator("#ask-until").fill(elected.plusYears(5).plusMonths(6).toString());
        secretary.locator("form:has(#ask-until) button").click();
        assertThat(secretary.locator("dl.facts")).containsText("申请延到");
        String page = secretary.url();

        Page organizer = as(desktop(), "organizer");
        organizer.navigate(address("/terms?heap=ASKED&lang=en"));
        look(organizer, "terms-asked-en");
        organizer.navigate(page);
        organizer.locator("#grant-words").fill("同意");
        look(organizer, "term-asked-en");
        organizer.locator("form:has(#grant-words) button").click();
        assertThat(organizer.locator("dl.facts")).containsText("Was to end on");
        look(organizer, "term-delayed-en");
        organizer.navigate(page.replace("/terms/of/", "/bodies/"));
        assertThat(organizer.locator("main")).containsText("Next: an election before the end.");
        look(organizer, "body-with-term-en");
        organizer.locator("main a[href^='/terms/of/']").click();
        assertThat(organizer).hasURL(page);
    }
}
