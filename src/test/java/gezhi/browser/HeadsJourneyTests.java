package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Secret;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator names the head of a branch, who is head of its grid by that, and ends it with the post. */
@Renders({"heads/heads", "heads/head"})
class HeadsJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Accounts accounts;

    @Test
    void aVacantGridGetsTheHeadOfItsBranch() {
        UUID person = Scoped.call(
                        Scope.system(CITY),
                        () -> accounts.create(new Account.Draft("演示网格长", "grid-head", null), new Secret.None()))
                .get()
                .person();
        Page admin = as(desktop(), "admin");
        admin.navigate(address("/heads?heap=VACANT"));
        look(admin, "heads-vacant");
        admin.locator("tbody a").first().click();
        admin.locator("#login").fill("nobody-there");
        admin.locator("#words").fill("街道批复第 4 号");
        admin.locator("main form .btn-primary").click();
        assertThat(admin.locator(".error-summary")).containsText("没有这个账号");
        forgive("409");
        look(admin, "head-refused");
        admin.locator("#login").fill("grid-head");
        admin.locator("main form .btn-primary").click();
        assertThat(admin.locator("dl.facts")).containsText("演示网格长");
        look(admin, "head");
        String page = admin.url();
        admin.navigate(address("/accounts/" + person + "?lang=en"));
        assertThat(admin.locator("tbody")).containsText("Held as head of an organization");
        assertThat(admin.locator("tbody details")).hasCount(0);
        look(admin, "account-ex-officio-en");
        admin.navigate(page.replace("/heads/of/", "/bodies/"));
        assertThat(admin.locator("main")).containsText("演示网格长, since");
        look(admin, "body-with-head-en");

        Page auditor = as(phone(), "auditor");
        auditor.navigate(address("/heads?heap=HELD"));
        assertThat(auditor.locator("tbody")).containsText("演示网格长");
        look(auditor, "heads-phone");
        auditor.navigate(page);
        look(auditor, "head-phone");

        admin.navigate(page + "?lang=zh-CN");
        admin.locator("summary").last().click();
        admin.locator("#endWords").fill("调离");
        admin.locator("main details button").last().click();
        assertThat(admin.locator("main")).containsText("没有登记负责人");
        assertThat(admin.locator(".timeline")).containsText("调离");
    }
}
