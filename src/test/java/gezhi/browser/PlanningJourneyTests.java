package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A street draws two plans of its grids, compares them with today, takes one out and brings it back. */
@Renders({"planning/compare", "planning/groundwork", "planning/parts", "planning/plan"})
class PlanningJourneyTests extends Journey {

    @Test
    void aStreetDrawsComparesAndBringsBackPlans() {
        Page page = as(desktop(), "street");
        page.navigate(address("/planning"));
        page.locator("#households").fill("0");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("#households").fill("120");
        page.locator("#name").fill("重新划分");
        look(page, "planning");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#grids")).isVisible();
        assertThat(page.locator("#plan-map[data-grids-shown]")).isVisible();
        look(page, "planning-plan");
        Path assignment = download(page);

        page.navigate(address("/planning"));
        page.locator("#households").fill("120");
        page.locator("#name").fill("只改必须改的");
        page.locator("#change").selectOption("50");
        page.locator("summary").first().click();
        page.locator("#rounds").fill("10000");
        page.locator("main .btn-primary").click();
        page.locator("form[action$=cancel] button").click();
        assertThat(page.locator("#grids")).isVisible();
        page.locator("form[action$=resume] button").click();
        page.locator("form[action$=cancel] button").click();
        assertThat(page.locator("#grids")).isVisible();

        page.navigate(address("/planning"));
        page.locator("summary").first().click();
        page.locator("#name").fill("带回来的");
        page.locator("#file").setInputFiles(assignment);
        page.locator("button[formaction]").click();
        assertThat(page.locator("#grids")).isVisible();
        assertThat(page.locator(".lead")).containsText("导入");

        page.navigate(address("/planning"));
        for (String name : new String[] {"重新划分", "只改必须改的", "带回来的"}) {
            page.locator("input[aria-label*='" + name + "']").check();
        }
        page.locator("form[action$=compare] button").click();
        assertThat(page.locator("thead th")).hasCount(5);
        look(page, "planning-compare");
    }

    @Test
    void onAPhoneALeaderReadsAndDoesNotDraw() {
        Page page = as(phone(), "leader");
        page.navigate(address("/planning"));
        assertThat(page.locator("form[action$=planning]")).hasCount(0);
        look(page, "planning-phone-leader");
        Page street = as(phone(), "street");
        street.navigate(address("/planning"));
        street.locator("#households").fill("150");
        street.locator("main .btn-primary").click();
        assertThat(street.locator("#grids")).isVisible();
        assertThat(street.locator("#plan-map[data-grids-shown]")).isVisible();
        look(street, "planning-plan-phone");
        street.navigate(street.url() + "?lang=en");
        look(street, "planning-plan-phone-en");
        street.navigate(street.url().replace("lang=en", "lang=zh"));
        unitsAreKeptApart(street);
    }

    /** The first units of the first two grids go on being in two. */
    private void unitsAreKeptApart(Page street) {
        String units = firstUnit(street, 1) + " " + firstUnit(street, 2);
        street.navigate(address("/planning"));
        street.locator("summary").first().click();
        street.locator("#households").fill("150");
        street.locator("#apart").fill(units);
        street.locator("#together").fill("77 78");
        street.locator("main .btn-primary").click();
        assertThat(street.locator(".error-summary")).containsText("77");
        assertThat(street.locator("#together")).isVisible();
        look(street, "planning-wishes-phone");
        street.locator("#together").fill("");
        street.locator("main .btn-primary").click();
        assertThat(street.locator("#grids")).isVisible();
        street.locator("#kept summary").click();
        assertThat(street.locator("#kept li")).containsText(units);
        look(street, "planning-kept-phone");
    }

    @Test
    void aStreetBringsInARiverAndHowManyElderlyLiveWhere() {
        Page page = as(desktop(), "street");
        page.navigate(address("/planning"));
        page.locator("#households").fill("150");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#plan-map[data-grids-shown]")).isVisible();
        String[] box = page.locator("#plan-map").getAttribute("data-box").split(",");
        String river = """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "RIVER"},
                "geometry": {"type": "LineString", "coordinates": [[%s, %s], [%s, %s]]}}]}
                """.formatted(box[0], box[1], box[2], box[3]);
        String elderly = String.join("\n", page.locator("#grids .code").allTextContents())
                .trim()
                .replaceAll("\\s+", ",20\n");

        page.navigate(address("/planning/groundwork"));
        assertThat(page.locator(".empty")).isVisible();
        send(page, "barriers", "river.geojson", river.replace("RIVER", "CANAL"));
        assertThat(page.locator(".error-summary")).containsText("第 1 个要素");
        look(page, "planning-groundwork-refused");
        send(page, "barriers", "river.geojson", river);
        assertThat(page.locator(".done")).containsText("1 处阻隔");
        send(page, "figures", "elderly.csv", "unit,elderly\n" + elderly + ",20\n");
        assertThat(page.locator(".done")).containsText("个单元的底数");
        look(page, "planning-groundwork");

        page.navigate(address("/planning"));
        page.locator("#households").fill("200");
        page.locator("summary").first().click();
        page.locator("#weight").selectOption("ELDERLY");
        page.locator("#barrier").fill("300");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#grids")).isVisible();
        assertThat(page.locator("#balance")).containsText("老年人");
        look(page, "planning-plan-elderly");
    }

    @Test
    void onAPhoneALeaderReadsWhatPlansCountWith() {
        Page page = as(phone(), "leader");
        page.navigate(address("/planning/groundwork?lang=en"));
        assertThat(page.locator("main form")).hasCount(0);
        look(page, "planning-groundwork-phone-en");
        Page street = as(phone(), "street");
        street.navigate(address("/planning/groundwork"));
        look(street, "planning-groundwork-phone");
    }

    private static void send(Page page, String field, String name, String text) {
        page.locator("#" + field)
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$=" + field + "] .btn-primary").click();
    }

    private static String firstUnit(Page page, int row) {
        String codes =
                page.locator("#grids tbody tr:nth-child(" + row + ") .code").textContent();
        return codes.split(" ", 2)[0];
    }

    private static Path download(Page page) {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='assignment.csv']").click());
        Path file = Path.of("target/screenshots/assignment.csv");
        download.saveAs(file);
        assertThat(file).isNotEmptyFile();
        return file;
    }
}
