package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A street changes a copy of a plan by hand: on the map, in the list, by keyboard, on a phone, without scripts; two windows at once. */
@Renders({"planning/edit", "planning/talk"})
class HandEditingJourneyTests extends Journey {

    @Test
    void aStreetChangesACopyOnTheMapAndInTheList() {
        Page page = as(desktop(), "street");
        copyOfADrawnPlan(page, "桌面");
        assertThat(page.locator("#edit-map[data-units-shown]")).isVisible();
        look(page, "planning-edit");

        page.locator("button[value=PUT]").click();
        assertThat(page.locator(".error-summary")).containsText("请先选择");

        chooseOnTheMap(page);
        assertThat(page.locator("[data-count]")).containsText("已选");
        page.locator(".grid-boxes > li").first().locator("button[name=halve]").evaluate("button => button.click()");
        assertThat(page.locator(".done")).containsText("一分为二");
        page.locator("form[action$=undo] button").click();
        assertThat(page.locator(".done")).containsText("撤销");
        page.locator("form[action$=redo] button").click();
        assertThat(page.locator(".done")).containsText("恢复");
        look(page, "planning-edit-done");

        page.locator("a[href$=talk]").click();
        page.locator("#comment").fill("3 号楼和 5 号楼是一个院子。");
        page.locator("main form button").click();
        assertThat(page.locator(".said").first()).containsText("一个院子");
        look(page, "planning-talk");
    }

    @Test
    void ofTwoWindowsTheSecondIsToldAndKeepsItsChoice() {
        Page page = as(desktop(), "street");
        copyOfADrawnPlan(page, "两个窗口");
        Page second = as(desktop(), "street");
        second.navigate(page.url());
        halveFirst(page);
        assertThat(page.locator(".done")).isVisible();

        second.locator(".grid-boxes > li details").first().locator("summary").click();
        second.locator("input[name=unit]").first().check();
        second.locator("button[value=CARVE]").click();

        assertThat(second.locator(".error-summary")).containsText("有人改过");
        assertThat(second.locator("input[name=unit]").first()).isChecked();
    }

    @Test
    void onAPhoneByKeyboardInTheList() {
        Page page = as(phone(), "street");
        copyOfADrawnPlan(page, "手机");
        look(page, "planning-edit-phone");
        Locator details = page.locator(".grid-boxes > li details").first();
        details.locator("summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(details.locator("input[name=unit]").first()).isChecked();
        look(page, "planning-edit-phone-chosen");
        details.locator("button[name=halve]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("一分为二");
        page.locator("form[action$=undo] button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("撤销");
        page.navigate(page.url() + "&lang=en");
        look(page, "planning-edit-phone-en");
        page.locator("a[href$=talk]").click();
        look(page, "planning-talk-phone-en");
        page.navigate(page.url() + "?lang=zh");
    }

    @Test
    void withoutScriptsTheListDoesTheSame() {
        Page scripted = as(phone(), "street");
        copyOfADrawnPlan(scripted, "无脚本");
        Page page = as(plainPhone(), "street");
        page.navigate(scripted.url());
        halveFirst(page);
        assertThat(page.locator(".done")).containsText("一分为二");
        page.locator("form[action$=undo] button").click();
        assertThat(page.locator(".done")).containsText("撤销");
    }

    private static void halveFirst(Page page) {
        Locator details = page.locator(".grid-boxes > li details:has(button)").first();
        details.locator("summary").click();
        details.locator("button[name=halve]").click();
    }

    /** A click a little off the middle of the map, where some unit is. */
    private static void chooseOnTheMap(Page page) {
        page.locator("#edit-map").scrollIntoViewIfNeeded();
        page.locator("#edit-map").click();
    }

    private void copyOfADrawnPlan(Page page, String name) {
        page.navigate(address("/planning"));
        page.locator("#households").fill("120");
        page.locator("#name").fill(name);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#grids")).isVisible();
        page.locator("form[action$=copy] button").click();
        assertThat(page.locator("#by-hand")).isVisible();
    }
}
