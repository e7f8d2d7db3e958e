package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in as the buttons of the sign-in page do, without drawing that page and the one behind it; the buttons are pressed by {@link WhereLinksLeadTests}. */
final class DemoDoor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private DemoDoor() {}

    /** Gives where one begins then. */
    static String enter(Page page, String address, String login) {
        Matcher token = TOKEN.matcher(page.request().get(address + "/sign-in").text());
        assertThat(token.find()).isTrue();
        APIResponse inside = page.request()
                .post(
                        address + "/demo/sign-in",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create().set("login", login).set("_csrf", token.group(1))));
        assertThat(inside.status()).isEqualTo(302);
        Walk.signsIn(page.context(), login);
        return URI.create(address + "/")
                .resolve(inside.headers().get("location"))
                .toString();
    }
}
