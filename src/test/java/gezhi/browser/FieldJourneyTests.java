package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.CaseRow;
import gezhi.cases.Cases;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A grid worker where there is no network. */
class FieldJourneyTests extends FieldWalk {
    @Autowired
    private Cases cases;

    @Test
    @Walks(grid = {Kind.REPORT, Kind.CONFIRM})
    void whatWasFilledInWithoutNetworkIsSentInOrderOnceWhenItIsBack() {
        Page page = inTheField("grid");
        look(page, "field-phone");
        page.context().setOffline(true);
        page.navigate(address("/field"));
        assertThat(page.locator("[data-offline]")).isVisible();
        FieldPhone.report(page, "断网上报一", 2);
        FieldPhone.report(page, "断网上报二", 0);
        FieldPhone.startReport(page, "没写完的草稿");
        page.locator("#report [data-later]").click();
        Locator verified = page.locator("[data-list=tasks] li")
                .filter(new Locator.FilterOptions().setHasText("核查通过"))
                .first();
        String number = verified.locator("small").innerText().split(" ")[0];
        verified.locator("button").first().click();
        page.locator("#deed [name=words]").fill("现场看过");
        page.locator("#deed .btn-primary").click();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 3");
        assertThat(page.locator("[data-list=drafts]")).containsText("没写完的草稿");
        page.reload();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 3");
        look(page, "field-offline-phone");
        assertThat(count("断网上报")).isZero();
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("[data-list=sent] li")).hasCount(3);
        assertThat(page.locator("[data-badge]")).isHidden();
        assertThat(page.locator("[data-list=drafts]")).containsText("没写完的草稿");
        List<CaseRow> filed = list("断网上报");
        assertThat(filed).extracting(CaseRow::words).containsExactly("断网上报二", "断网上报一");
        assertThat(photos(filed.get(1).id())).isEqualTo(2);
        assertThat(list(number).getFirst().step()).isEqualTo(Step.VERIFIED);
        look(page, "field-sent-phone");
        forgiveTheNetwork();
    }

    @Test
    void aConnectionThatBreaksAfterTheServerHasWrittenSendsNothingTwice() {
        Page page = inTheField("grid");
        AtomicInteger broken = new AtomicInteger();
        page.context().route("**/field/report", route -> {
            if (broken.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        FieldPhone.report(page, "断线重发", 1);
        assertThat(page.locator("[data-offline]")).isVisible();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 1");
        assertThat(count("断线重发")).as("the server has it already").isEqualTo(1);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("[data-list=sent] li").first()).containsText("断线重发");
        assertThat(broken.get()).isEqualTo(2);
        assertThat(count("断线重发")).isEqualTo(1);
        assertThat(photos(list("断线重发").getFirst().id())).isEqualTo(1);
        forgiveTheNetwork();
    }

    @Test
    @Walks(grid = Kind.COMMENT)
    void whereTheCaseMovedOnMeanwhileBothAreKeptAndThePersonIsAsked() {
        Page page = inTheField("grid");
        page.context().setOffline(true);
        Locator task = page.locator("[data-list=tasks] li")
                .filter(new Locator.FilterOptions().setHasText("核查通过"))
                .last();
        String number = task.locator("small").innerText().split(" ")[0];
        task.locator("button").first().click();
        page.locator("#deed [name=words]").fill("我看是好了");
        page.locator("#deed .btn-primary").click();
        CaseRow row = list(number).getFirst();
        Scope desk = Scope.person(
                CITY, Role.COMMUNITY_DESK, UUID.randomUUID(), row.place().division(), null);
        Scoped.call(desk, () -> cases.act(row.id(), row.version(), UUID.randomUUID(), new Action.Rework("还没好")));
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        Locator asked = page.locator("[data-list=asked] li");
        assertThat(asked).containsText("我看是好了");
        assertThat(asked).containsText("办理中");
        look(page, "field-asked-phone");
        asked.locator("button", new Locator.LocatorOptions().setHasText("作为备注发出"))
                .click();
        assertThat(page.locator("[data-list=sent] li").first()).containsText("备注");
        assertThat(list(number).getFirst().step()).isEqualTo(Step.HANDLING);
        forgive("409");
        forgiveTheNetwork();
    }

    @Test
    void anExpiredSignInLosesNothingAndNobodyElseSeesAnything() {
        Page page = inTheField("grid");
        page.context().clearCookies();
        FieldPhone.report(page, "登录过期也不丢", 1);
        assertThat(page.locator("[data-expired]")).isVisible();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 1");
        look(page, "field-expired-phone");
        DemoDoor.enter(page, address(""), "desk");
        page.navigate(address("/field"));
        assertThat(page.locator("[data-who]")).containsText("演示社区");
        assertThat(page.locator("body")).not().containsText("登录过期也不丢");
        assertThat(page.locator("[data-badge]")).isHidden();
        page.locator("[data-sign-out]").click();
        page.waitForURL(address("/"));
        page.navigate(address("/field"));
        assertThat(page.locator("[data-stranger]")).isVisible();
        assertThat(page.locator("[data-work]")).isHidden();
        look(page, "field-stranger-phone");
        page.locator("[data-stranger] a").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        page.locator("button[name=login][value=grid]").click();
        assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
        page.waitForLoadState();
        page.navigate(address("/field"));
        assertThat(page.locator("[data-list=sent] li").first()).containsText("登录过期也不丢");
        assertThat(count("登录过期也不丢")).isEqualTo(1);
        forgive("401");
        forgive("403");
    }

    @Test
    void thePageIsAnAppOnEnglishPhonesTooAndTheMenuSignsOutOfIt() {
        Page page = phone();
        DemoDoor.enter(page, address(""), "grid");
        page.navigate(address("/field?lang=en"));
        assertThat(page.locator("html[data-kept]")).isAttached();
        assertThat(page.locator("h1")).hasText("Gezhi in the field");
        look(page, "field-phone-en");
        assertThat(
                        (boolean)
                                page.evaluate(
                                        "fetch('/manifest.webmanifest').then(a => a.json()).then(m => m.display === 'standalone' && m.icons.length > 1)"))
                .isTrue();
        assertThat((String)
                        page.evaluate("caches.open('gezhi-field').then(c => c.match('/field')).then(a => a.text())"))
                .doesNotContain("演示网格员", "_csrf");
        page.navigate(address("/work"));
        page.locator(".menu-button").click();
        page.locator(".side form button").click();
        page.waitForURL(address("/"));
        page.navigate(address("/field"));
        assertThat(page.locator("[data-stranger]")).isVisible();
        // The page asks again who is there; what it is answered by then is forgiven, too.
        page.navigate("about:blank");
        forgive("401");
    }
}
