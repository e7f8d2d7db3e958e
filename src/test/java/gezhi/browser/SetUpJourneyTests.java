package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.ReflectionTestUtils;

/** A new installation without demonstration data. */
@Renders("people/set-up")
@ActiveProfiles(profiles = "empty", inheritProfiles = false)
class SetUpJourneyTests extends Journey {
    @Autowired
    private ApplicationContext context;

    @Test
    void theFirstVisitorWithTheCodeSetsTheCityUpAndSignsIn() {
        Page page = phone();
        page.navigate(address("/"));
        assertThat(page.locator("h1")).hasText("首次设置");
        look(page, "set-up-phone");
        page.locator("#secret").fill("AAAA-BBBB-CCCC");
        fill(page);
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).containsText("设置码不对");
        look(page, "set-up-refused-phone");
        page.locator("#secret").fill(ReflectionTestUtils.invokeMethod(context.getBean("setUpCode"), "shown"));
        page.locator("#password").fill("荔枝与龙眼都甜甜的呀");
        page.locator("main form button").click();
        assertThat(page.locator(".done")).containsText("设置完成");
        page.locator("#username").fill("admin");
        page.locator("#password").fill("荔枝与龙眼都甜甜的呀");
        page.locator("main form button").click();
        page.navigate(address("/me"));
        assertThat(page.locator("main .lead")).containsText("管理员 福州市");
        Page desk = desktop();
        desk.navigate(address("/sign-in"));
        look(desk, "sign-in-no-demo");
    }

    private static void fill(Page page) {
        page.locator("#city").fill("福州市");
        page.locator("#code").fill("3501");
        page.locator("#profile").selectOption("putian");
        page.locator("#name").fill("林一");
        page.locator("#password").fill("荔枝与龙眼都甜甜的呀");
    }
}
