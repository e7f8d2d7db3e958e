package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A desk plans rounds, a grid worker goes on one with the phone and reports what was found; positions are off until they are decided. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Renders("patrols/round")
class RoundsJourneyTests extends Journey {

    @Test
    @Order(1)
    void aGridWorkerWalksARoundAndReportsAProblem() {
        Page page = as(phone(), "grid");
        page.navigate(address("/rounds"));
        look(page, "rounds-phone");
        page.locator(".items li", new Page.LocatorOptions().setHasText("学校周边"))
                .locator(".btn-primary")
                .click();
        assertThat(page.locator("[data-here]")).hasCount(0);
        page.locator("input[name=finding-1][value=PROBLEM]").check();
        page.locator("input[name=words-1]").fill("门口有流动摊贩占道。");
        page.reload();
        assertThat(page.locator("input[name=words-1]")).hasValue("门口有流动摊贩占道。");
        page.locator("input[name=finding-2][value=FINE]").check();
        page.locator("input[name=finding-3][value=NOT_SEEN]").check();
        look(page, "round-walk-phone");
        page.locator("main .btn-wide").click();
        assertThat(page.locator("main .done")).isVisible();
        look(page, "round-phone");
        page.locator("form[action*=report] button").click();
        assertThat(page.locator("#words")).hasValue("门口有流动摊贩占道。");
        assertThat(page).hasURL(Pattern.compile("/report$"));
    }

    @Test
    @Order(2)
    void theRoundIsSeenByTheDeskWhichPlansAnother() {
        Page page = as(desktop(), "desk");
        page.navigate(address("/rounds/plans/new"));
        page.locator("#name").fill("老旧小区");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("#places").fill("单元门口：飞线充电\n楼道");
        look(page, "round-plan");
        page.locator("main .btn-primary").first().click();
        assertThat(page.locator(".items")).containsText("老旧小区");
        look(page, "rounds");
        page.navigate(address("/rounds/done?lang=en"));
        page.locator(".items a").first().click();
        assertThat(page.locator("main")).containsText("门口有流动摊贩占道。");
        look(page, "round-en");
    }

    @Test
    @Order(3)
    void positionsAreAskedForOnlyOnceThatIsDecided() {
        Page visitor = phone();
        visitor.navigate(address("/policies"));
        assertThat(visitor.locator("main .status")).hasText("关闭");
        look(visitor, "policies-phone");
        Page page = as(desktop(), "admin");
        page.navigate(address("/policies"));
        page.locator("input[name=basis]").fill("某市网格化服务管理办法第十二条");
        page.locator("input[name=decidedBy]").fill("某市委政法委");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("input[name=until]")
                .fill(java.time.LocalDate.now().plusDays(30).toString());
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main .status")).containsText("开启至");
        look(page, "policies");
        Page worker = as(phone(), "grid");
        worker.navigate(address("/rounds"));
        worker.locator(".items .btn-primary").first().click();
        assertThat(worker.locator("[data-here]").first()).isVisible();
    }

    private Page as(Page page, String login) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isAttached();
        return page;
    }
}
