package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sessions that are not there, or no longer. */
class DoorJourneyTests extends Journey {

    @Test
    void whatWasTypedSurvivesASessionThatEndedMeanwhile() {
        Page page = desktop();
        enter(page, "street");
        assertThat(page).hasURL(address("/work"));
        page.locator(".case-row a").first().click();
        page.locator(".actions [data-dialog]").first().click();
        String where = page.url();
        page.locator("dialog[open] textarea").fill("请今天办完，路口有学校。");
        page.context().clearCookies();
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".error-summary")).containsText("登录后回到原来的页面");
        look(page, "sign-in-away");
        page.locator("button[name=login][value=street]").click();
        assertThat(page.locator("dialog[open] textarea")).hasValue("请今天办完，路口有学校。");
        assertThat(page).hasURL(where);
        look(page, "case-restored");
        page.locator("dialog[open] [data-close]").click();
        page.locator(".side form .link").click();
        assertThat((int) page.evaluate("sessionStorage.length")).isZero();
    }

    @Test
    void aSignInPageLeftOpenKeepsTheLogin() {
        Page page = phone();
        page.navigate(address("/sign-in"));
        page.locator("#username").fill("grid");
        page.locator("#password").fill("whatever it was");
        page.context().clearCookies();
        page.locator("main form button").first().click();
        assertThat(page.locator(".error-summary")).containsText("请再登录一次");
        assertThat(page.locator("#username")).hasValue("grid");
        look(page, "sign-in-stale-phone");
    }

    @Test
    void whoLosesTheWayKeepsTheMenu() {
        Page page = desktop();
        enter(page, "admin");
        page.navigate(address("/no-such-page"));
        assertThat(page.locator("h1")).hasText("没有这一页");
        assertThat(page.locator("#menu a[href='/accounts']")).isVisible();
        look(page, "not-found");
        forgive("404");
        page.navigate(address("/accounts?words=grid"));
        page.locator("main table.list a").first().click();
        page.locator("main .ask summary").first().click();
        assertThat(page.locator("main .ask form").first()).isVisible();
        look(page, "account-ask");
    }

    @Test
    void withoutCookiesTheStyleIsThereAndNoAddressCarriesASession() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page = get(client, "/sign-in").body();
            assertThat(page).doesNotContain("jsessionid");
            var sheet = Pattern.compile("/css/gezhi[^\"]*").matcher(page);
            assertThat(sheet.find()).isTrue();
            assertThat(get(client, sheet.group()).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path))).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void enter(Page page, String login) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isVisible();
    }
}
