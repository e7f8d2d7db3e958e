package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.notices.TellingCalls;
import gezhi.whistles.loop.Action.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A community summons two offices; one answers on its phone and comes, the other is not needed; it ends, is rated, objected to and decided. */
class WhistleJourneyTests extends Journey {
    @Autowired
    private TellingCalls telling;

    @Test
    @WalksWhistles(
            desk = {Kind.BLOW, Kind.ARRIVE, Kind.RELEASE, Kind.CLOSE, Kind.RATE},
            dispatcher = Kind.STRIKE,
            office = {Kind.REPORT_IN, Kind.OBJECT})
    void aCommunityBlowsAnOfficeComesAndTheStreetDecidesOnItsObjection() {
        Page desk = as(desktop(), "desk");
        desk.navigate(address("/whistles"));
        assertThat(desk.locator(".whistle-rows li").first()).isVisible();
        look(desk, "whistles");
        desk.locator("a.btn-primary", new Page.LocatorOptions().setHasText("吹哨"))
                .click();
        desk.locator("main .btn-primary").click();
        assertThat(desk.locator(".error-summary")).containsText("请选择是什么情形");
        look(desk, "whistle-new-missing");
        forgive("422");
        desk.locator("label", new Page.LocatorOptions().setHasText("安全隐患整治")).click();
        desk.locator("[name=address]").fill(community(desk) + "东门外墙");
        desk.locator("#words").fill("外墙瓷砖脱落，楼下有人经过（演示）");
        desk.locator("#office label", new Page.LocatorOptions().setHasText("城市管理局"))
                .first()
                .click();
        desk.locator("#office label", new Page.LocatorOptions().setHasText("公安局"))
                .first()
                .click();
        look(desk, "whistle-new");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".done")).isVisible();
        look(desk, "whistle-blown");
        String whistle = desk.url().replaceAll("\\?.*", "");

        Page office = as(phone(), "office");
        office.navigate(address("/work"));
        assertThat(office.locator(".alert-words:not([data-signed-out])")).containsText("吹哨召集");
        look(office, "work-summoned-phone");
        office.navigate(address("/whistles"));
        look(office, "whistles-office-phone");
        hear(office, "吹哨召集：" + community(desk));
        assertThat(office).hasURL(whistle);
        look(office, "whistle-office-phone");
        office.locator(".actions [data-dialog^=deed-REPORT_IN]").click();
        office.locator("dialog[open] select").selectOption("30");
        look(office, "whistle-answer-phone");
        office.locator("dialog[open] .btn-primary").click();
        assertThat(office.locator(".own")).containsText("在路上");

        hear(desk, "已响应");
        assertThat(desk).hasURL(whistle);
        press(desk, "li:has-text('城市管理局') [data-dialog^=deed-ARRIVE]", "");
        press(desk, "li:has-text('公安局') [data-dialog^=deed-RELEASE]", "不用来了");
        press(desk, ".actions [data-dialog=deed-CLOSE]", "已围挡，约好明天修");
        desk.locator("[data-dialog^=deed-RATE]").click();
        desk.locator("dialog[open] label.leaf").nth(3).click();
        desk.locator("dialog[open] textarea").fill("没带工具");
        look(desk, "whistle-rate");
        desk.locator("dialog[open] .btn-primary").click();
        assertThat(desk.locator(".summoned")).containsText("没带工具");

        office.navigate(whistle);
        press(office, ".actions [data-dialog^=deed-OBJECT]", "工具在车上");
        look(office, "whistle-objected-phone");
        Page street = as(desktop(), "street");
        street.navigate(address("/whistles?heap=OBJECTED"));
        assertThat(street.locator(".case-link").first()).isVisible();
        hear(street, "请裁定评价异议");
        press(street, "[data-dialog^=deed-STRIKE]", "有照片为证");
        assertThat(street.locator(".summoned")).containsText("已撤销，不计入");
        street.navigate(whistle + "?lang=en");
        look(street, "whistle-en");
    }

    @Test
    void howOftenDivisionsBlowIsReadWithItsDefinitionAndNotRanked() {
        Page street = as(desktop(), "street");
        street.navigate(address("/whistles"));
        street.locator("a", new Page.LocatorOptions().setHasText("吹哨频率")).click();
        assertThat(street.locator(".lead")).containsText("不排名");
        look(street, "whistle-rates");
        Page phone = as(phone(), "desk");
        phone.navigate(address("/whistles/rates?lang=en"));
        look(phone, "whistle-rates-en-phone");
        phone.navigate(address("/whistles/new"));
        look(phone, "whistle-new-en-phone");
    }

    /** The bell rings; its line leads to the whistle. */
    private void hear(Page page, String words) {
        telling.tell("3503");
        page.navigate(address("/work"));
        page.locator(".bell:has(b)").click();
        look(page, "whistle-told-" + page.viewportSize().width);
        page.locator(".notices button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private static String community(Page page) {
        return page.locator(".who small").innerText().replaceAll(".*· ?", "").strip();
    }

    private static void press(Page page, String button, String words) {
        page.locator(button).click();
        if (!words.isEmpty()) {
            page.locator("dialog[open] textarea").fill(words);
        }
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }
}
