package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
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

    @Test
    void aUnitIsMovedByAClickOnTheMap() {
        Page page = as(desktop(), "street");
        copyOfADrawnPlan(page, "点选");
        halveFirst(page);
        assertThat(page.locator(".done")).isVisible();
        openAgain(page);
        List<Map<String, Object>> atABorder = atABorder(page);
        for (Map<String, Object> unit : atABorder) {
            page.locator("#edit-map").scrollIntoViewIfNeeded();
            page.locator("#edit-map")
                    .click(new Locator.ClickOptions().setPosition(number(unit, "x"), number(unit, "y")));
            Locator box = page.locator("input[name=unit][value='" + unit.get("unit") + "']");
            assertThat(box).isChecked();
            page.locator("#into").selectOption(String.valueOf(unit.get("into")));
            page.locator("button[value=PUT]").click();
            assertThat(page.locator(".done, .error-summary").first()).isVisible();
            if (page.locator(".done").count() > 0) {
                assertThat(page.locator("input[name=unit][value='" + unit.get("unit") + "']"))
                        .hasAttribute("data-grid", String.valueOf(unit.get("into")));
                look(page, "planning-edit-clicked");
                return;
            }
            openAgain(page);
        }
        fail("None of the units at a border could go over it: %s", atABorder);
    }

    /** The same community, with nothing chosen and nothing said. */
    private static void openAgain(Page page) {
        String community = page.locator("#by-hand input[name=community]").inputValue();
        page.navigate(page.url().replaceFirst("\\?.*", "") + "?community=" + community);
        assertThat(page.locator("#edit-map[data-units-shown]")).isVisible();
    }

    private static double number(Map<String, Object> unit, String name) {
        return ((Number) unit.get(name)).doubleValue();
    }

    /** Units beside one of another grid, each with where it is on the map and the other grid; at most eight. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> atABorder(Page page) {
        return (List<Map<String, Object>>) page.evaluate("""
                async () => {
                  const place = document.getElementById('edit-map');
                  const free = (code) => !document.querySelector(`input[name=unit][value='${code}']`).disabled;
                  const all = (await (await fetch(place.dataset.units)).json()).features
                    .filter((one) => one.geometry?.type === 'Polygon' && free(one.properties.unit))
                    .map((one) => ({ ...one.properties, ring: one.geometry.coordinates[0].slice(1) }));
                  const box = ol.proj.transformExtent(place.dataset.box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857');
                  const size = [place.clientWidth, place.clientHeight];
                  const scale = Math.max((box[2] - box[0]) / (size[0] - 32), (box[3] - box[1]) / (size[1] - 32));
                  const found = [];
                  for (const one of all) {
                    const ends = new Set(one.ring.map(String));
                    const beside = all.find((other) => other.grid !== one.grid && other.ring.filter((at) => ends.has(String(at))).length > 1);
                    if (!beside) continue;
                    const middle = ol.proj.fromLonLat([0, 1].map((i) => one.ring.reduce((sum, at) => sum + at[i], 0) / one.ring.length));
                    const x = size[0] / 2 + (middle[0] - (box[0] + box[2]) / 2) / scale;
                    const y = size[1] / 2 - (middle[1] - (box[1] + box[3]) / 2) / scale;
                    if (x > 60 && y > 100 && x < size[0] - 20 && y < size[1] - 60) found.push({ unit: one.unit, into: beside.grid, x, y });
                  }
                  return found.slice(0, 8);
                }
                """);
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
