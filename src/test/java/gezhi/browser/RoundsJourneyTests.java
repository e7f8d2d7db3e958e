package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A desk plans rounds, a grid worker goes on one with the phone and reports what was found; positions are off until they are decided. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Renders("patrols/round")
class RoundsJourneyTests extends Journey {
    private static final int SENT_WITHIN = 30_000;

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
    void aRoundWithoutNetworkIsSentByItselfOnceAndThenWhatWasFoundOnIt() {
        Page page = phone();
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(25.4307, 119.0184));
        FieldPhone.enter(page, address(""), "grid");
        page.navigate(address("/rounds/done"));
        int before = page.locator(".items li").count();
        look(page, "rounds-done-phone");
        page.navigate(address("/field"));
        List<String> posts = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(URI.create(request.url()).getPath().replaceAll("/[0-9a-f-]{36}", ""));
            }
        });
        page.context().route("**/rounds/field/*", route -> {
            if (posts.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.context().setOffline(true);
        page.navigate(address("/field"));
        page.locator("[data-list=rounds] li", new Page.LocatorOptions().setHasText("学校周边"))
                .locator("button")
                .click();
        assertThat(page.locator("#round [data-here]").first()).isHidden();
        page.locator("#round [name=finding-1][value=PROBLEM]").check();
        page.locator("#round .btn-primary").click();
        assertThat(page.locator("#round [data-missing]")).isVisible();
        look(page, "round-offline-phone");
        page.locator("#round [name=words-1]").fill("断网时井盖松动");
        beginTwoDaysAgo(page);
        page.reload();
        page.locator("[data-list=drafts] button").first().click();
        assertThat(page.locator("#round [name=words-1]")).hasValue("断网时井盖松动");
        assertThat(page.locator("#round [name=finding-1][value=PROBLEM]")).isChecked();
        page.locator("#round [name=finding-2][value=FINE]").check();
        page.locator("#round [name=finding-3][value=NOT_SEEN]").check();
        page.locator("#round .btn-primary").click();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 1");
        page.locator("[data-list=drafts] li", new Page.LocatorOptions().setHasText("断网时井盖松动"))
                .locator("button")
                .first()
                .click();
        page.locator("#category").selectOption("E0102");
        page.locator("#report [data-position]").click();
        assertThat(page.locator("#report [name=lat]")).hasValue("25.430700");
        page.locator("#report .btn-primary").last().click();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 2");
        look(page, "round-waits-phone");
        page.context().setOffline(false);
        page.waitForCondition(() -> {
            page.evaluate("dispatchEvent(new Event('online'))");
            return page.locator("[data-list=sent] li").count() == 2;
        });
        org.assertj.core.api.Assertions.assertThat(posts)
                .containsExactly("/rounds/field", "/rounds/field", "/field/report");
        page.navigate(address("/rounds/done"));
        assertThat(page.locator(".items li")).hasCount(before + 1);
        page.locator(".items a").first().click();
        assertThat(page.locator("main")).containsText("断网时井盖松动");
        page.locator("main a", new Page.LocatorOptions().setHasText("查看事件")).click();
        assertThat(page.locator("[data-small-map]")).hasAttribute("data-lon", "119.0184");
        forgive("ERR_INTERNET_DISCONNECTED");
        forgive("ERR_FAILED");
    }

    /** The page that was opened with a network: its round waits too, and goes when the network is back, without another press. */
    @Test
    @Order(4)
    void aRoundEndedInABasementGoesByItself() {
        Page page = as(phone(), "grid");
        page.navigate(address("/rounds"));
        page.locator(".items li", new Page.LocatorOptions().setHasText("学校周边"))
                .locator(".btn-primary")
                .click();
        for (int place = 2; place <= 3; place++) {
            page.locator("input[name=finding-" + place + "][value=FINE]").check();
        }
        page.locator("input[name=finding-1][value=PROBLEM]").check();
        page.locator("input[name=words-1]").fill("井盖响");
        page.context().setOffline(true);
        page.locator("main .btn-wide").click();
        assertThat(page.locator("[data-offline]")).isVisible();
        look(page, "round-walk-waits-phone");
        page.locator("input[name=words-1]").fill("井盖响，已经翘起");
        addPlace();
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator(".error-summary")).containsText("计划的地点刚刚改过");
        assertThat(page.locator("input[name=words-1]")).hasValue("井盖响，已经翘起");
        page.locator("input[name=finding-4][value=FINE]").check();
        page.locator("main .btn-wide").click();
        assertThat(page.locator("main .done")).isVisible();
        assertThat(page.locator("main")).containsText("井盖响，已经翘起");
        page.context().route("**/rounds/field", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        page.navigate(address("/field"));
        assertThat(page.locator("[data-list=tasks] li").first()).isVisible();
        assertThat(page.locator("[data-list=drafts] li", new Page.LocatorOptions().setHasText("井盖响")))
                .hasCount(1);
        forgive("ERR_INTERNET_DISCONNECTED");
        forgive("422");
        forgive("500");
    }

    /** Ended without network and sent from the other page, a round is over: who walks again goes on another. */
    @Test
    @Order(6)
    void aRoundSentFromTheOtherPageIsNotGoneOnAgain() {
        Page page = phone();
        FieldPhone.enter(page, address(""), "grid");
        page.navigate(address("/rounds/done"));
        int before = page.locator(".items li").count();
        String walk = walked(page, "第一趟");
        page.context().setOffline(true);
        page.locator("main .btn-wide").click();
        assertThat(page.locator("[data-offline]")).isVisible();
        page.navigate("about:blank");
        page.context().setOffline(false);
        page.navigate(address("/field"));
        // The phone first takes along what it needs, then sends.
        assertThat(page.locator("[data-list=sent] li", new Page.LocatorOptions().setHasText("学校周边")))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SENT_WITHIN));
        page.navigate(walk);
        assertThat(page.locator("input[name=words-1]")).hasValue("");
        assertThat(page.locator("input[type=radio]:checked")).hasCount(0);
        walked(page, "第二趟");
        page.locator("main .btn-wide").click();
        assertThat(page.locator("main .done")).isVisible();
        assertThat(page.locator("main")).containsText("第二趟");
        page.navigate(address("/rounds/done"));
        assertThat(page.locator(".items li")).hasCount(before + 2);
        forgive("ERR_INTERNET_DISCONNECTED");
    }

    /** Everything said, nothing sent; gives the address. */
    private String walked(Page page, String words) {
        page.navigate(address("/rounds"));
        page.locator(".items li", new Page.LocatorOptions().setHasText("学校周边"))
                .locator(".btn-primary")
                .click();
        page.locator("input[name=words-1]").fill(words);
        int places = page.locator("fieldset.stop").count();
        for (int place = 1; place <= places; place++) {
            page.locator("input[name=finding-" + place + "][value=FINE]").check();
        }
        return page.url();
    }

    /** The desk changes the plan while somebody walks by it. */
    private void addPlace() {
        Page page = as(desktop(), "desk");
        page.navigate(address("/rounds"));
        page.locator(".items li", new Page.LocatorOptions().setHasText("学校周边"))
                .locator("a[href*=plans]")
                .first()
                .click();
        page.locator("#places").fill(page.locator("#places").inputValue() + "\n后门");
        page.locator("main .btn-primary").first().click();
        assertThat(page).hasURL(Pattern.compile("/rounds$"));
    }

    private static void beginTwoDaysAgo(Page page) {
        page.evaluate("""
                async () => {
                  const { items, me } = await import('/js/field/store.js');
                  const round = (await items.of((await me.get()).person)).find((item) => item.kind === 'ROUND' && item.state === 'draft');
                  round.fields.startedAt -= 2 * 86_400_000;
                  await items.put(round);
                }""");
    }

    @Test
    @Order(5)
    void positionsAreAskedForOnlyOnceThatIsDecided() {
        Page visitor = phone();
        visitor.navigate(address("/policies"));
        String rounds = "main section:has(h2:has-text('巡查时记录位置')) ";
        assertThat(visitor.locator(rounds + ".status")).hasText("关闭");
        look(visitor, "policies-phone");
        Page page = as(desktop(), "admin");
        page.navigate(address("/policies"));
        page.locator(rounds + "input[name=basis]").fill("某市网格化服务管理办法第十二条");
        page.locator(rounds + "input[name=decidedBy]").fill("某市委政法委");
        page.locator(rounds + ".btn-primary").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator(rounds + "input[name=until]")
                .fill(java.time.LocalDate.now().plusDays(30).toString());
        page.locator(rounds + ".btn-primary").click();
        assertThat(page.locator(rounds + ".status")).containsText("开启至");
        look(page, "policies");
        Page worker = as(phone(), "grid");
        worker.navigate(address("/rounds"));
        worker.locator(".items .btn-primary").first().click();
        assertThat(worker.locator("[data-here]").first()).isVisible();
    }
}
