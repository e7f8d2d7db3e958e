package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A keeper enters a floating member who was found, invites and attaches them; who is over is forgotten. */
@Renders({"membership/floating", "membership/floating-one"})
class FloatingJourneyTests extends Journey {

    @Test
    void aFloatingMemberIsFoundInvitedAttachedAndForgotten() {
        Page secretary = as(phone(), "secretary");
        secretary.navigate(address("/members"));
        secretary.locator("tbody tr td a").first().click();
        String branch = secretary.locator(".facts a").first().innerText();
        String grid = secretary
                .locator(".facts a[href^='/divisions/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/", "");
        secretary.navigate(address("/floating"));
        secretary.locator("details summary").click();
        secretary.locator("#name").fill("演示流动党员一");
        secretary.locator("#residence").fill(grid);
        secretary.locator("#origin").fill("外地某村党支部");
        secretary.locator("#to").fill(branch);
        secretary.locator("main details form .btn-primary").click();
        assertThat(secretary.locator(".error-summary")).containsText("请选择现有的党支部");
        forgive("409");
        secretary.locator("#to").fill(branch + "（" + grid + "）");
        look(secretary, "floating-enter-phone");
        secretary.locator("main details form .btn-primary").click();
        assertThat(secretary.locator("dl.facts")).containsText("已发现");
        String page = secretary.url();
        secretary.locator("main details form .btn-primary").click();
        assertThat(secretary.locator("dl.facts")).containsText("已邀请");
        look(secretary, "floating-invited-phone");
        secretary.locator("main input[type=date]").fill(LocalDate.now().toString());
        secretary.locator("main details form .btn-primary").first().click();
        assertThat(secretary.locator("dl.facts")).containsText("已编入");

        Page organizer = as(desktop(), "organizer");
        organizer.navigate(address("/floating?lang=en"));
        look(organizer, "floating-en");
        organizer.navigate(page);
        organizer.locator("#end-words").fill("回原籍");
        look(organizer, "floating-attached-en");
        organizer.locator("main details form .btn-primary").click();
        assertThat(organizer.locator("h1")).hasText("—");
    }
}
