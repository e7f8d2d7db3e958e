package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import gezhi.cases.CaseFile;
import gezhi.cases.CaseFilter;
import gezhi.cases.CaseRow;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Step;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A grid worker does small things at once and shows them, with and without network. */
class FieldSpotJourneyTests extends FieldWalk {
    @Autowired
    private Divisions divisions;

    @Test
    @Walks(grid = Kind.SELF_HANDLE)
    void aMicroMatterDoneWithoutNetworkIsSentWholeWithBothItsPhotos() {
        Page page = inTheField("grid");
        page.context().setOffline(true);
        page.navigate(address("/field"));
        begin(page, "断网自办：门口有纸箱");
        page.locator("#report .btn-primary").last().click();
        assertThat(page.locator("#report [data-missing]")).containsText("办后照片");
        look(page, "field-spot-phone");
        page.locator("#report [data-later]").click();
        page.reload();
        page.locator("[data-list=drafts] button").first().click();
        assertThat(page.locator("#report .previews li")).hasCount(1);
        page.locator("#report-photos").setInputFiles(FieldPhone.photo(1));
        assertThat(page.locator("#report .previews li")).hasCount(2);
        page.locator("#report .btn-primary").last().click();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 1");
        Locator task = page.locator("[data-list=tasks] li")
                .filter(new Locator.FilterOptions().setHasText("自办自结"))
                .first();
        String number = task.locator("small").innerText().split(" ")[0];
        task.locator("button", new Locator.LocatorOptions().setHasText("自办自结")).click();
        page.locator("#deed [name=words]").fill("顺手扶正了");
        page.locator("#deed-before").setInputFiles(FieldPhone.photo(2));
        page.locator("#deed-photos").setInputFiles(FieldPhone.photo(3));
        assertThat(page.locator("#deed .previews li")).hasCount(2);
        page.locator("#deed .btn-primary").click();
        assertThat(page.locator("#deed")).isHidden();
        page.reload();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 2");
        look(page, "field-spot-waiting-phone");
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("[data-list=sent] li")).hasCount(2);
        for (CaseRow row : List.of(list("断网自办").getFirst(), list(number).getFirst())) {
            CaseFile file = Scoped.call(grid(), () -> queries.find(row.id())).orElseThrow();
            assertThat(row.step()).isEqualTo(Step.FED_BACK);
            assertThat(file.pair(file.timeline().getLast()).before()).hasSize(1);
            assertThat(file.pair(file.timeline().getLast()).after()).hasSize(1);
        }
        forgiveTheNetwork();
        Page desk = desktop();
        DemoDoor.enter(desk, address(""), "desk");
        desk.navigate(address("/cases/" + list("断网自办").getFirst().id()));
        assertThat(desk.locator(".pair img")).hasCount(2);
        look(desk, "case-spot-to-verify");
    }

    @Test
    @Walks(grid = Kind.REPORT)
    void whatWasDoneInTheNextGridIsNotTakenAndGoesAsAReportWithAllItsPhotos() {
        Page page = inTheField("grid");
        Spot next = nextGrid();
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(next.lat(), next.lon()));
        begin(page, "隔壁网格的纸箱");
        page.locator("#report-photos").setInputFiles(FieldPhone.photo(1));
        assertThat(page.locator("#report .previews li")).hasCount(2);
        page.locator("#report [data-position]").click();
        assertThat(page.locator("#report [name=lon]")).not().hasValue("");
        page.locator("#report .btn-primary").last().click();
        Locator asked = page.locator("[data-list=asked] li");
        assertThat(asked).containsText("不在您负责的范围内");
        forgive("422");
        look(page, "field-spot-asked-phone");
        asked.locator("button", new Locator.LocatorOptions().setHasText("作为上报发出"))
                .click();
        assertThat(page.locator("[data-list=sent] li").first()).containsText("隔壁网格的纸箱");
        CaseFile file = Scoped.call(
                Scope.system(CITY),
                () -> queries.find(queries.list(CaseFilter.ALL.text("隔壁网格的纸箱"), "")
                                .rows()
                                .getFirst()
                                .id())
                        .orElseThrow());
        assertThat(file.row().step()).isEqualTo(Step.DISCOVERED);
        assertThat(file.row().words()).contains("搬走了");
        assertThat(file.timeline().getFirst().photos()).hasSize(2);
    }

    /** A micro-matter with a photo of before, and none of after yet. */
    private static void begin(Page page, String words) {
        page.locator("[data-new-spot]").click();
        page.locator("#category").selectOption("E0102");
        page.locator("#words").fill(words);
        page.locator("#report-before").setInputFiles(FieldPhone.photo(0));
        page.locator("#done").fill("搬走了");
    }

    private Spot nextGrid() {
        String own = grid().subtree();
        return Scoped.call(
                Scope.system(CITY),
                () -> divisions.children(divisions.get(own).parent(), "").rows().stream()
                        .map(Division::code)
                        .filter(code -> !code.equals(own))
                        .findFirst()
                        .flatMap(divisions::findPlace)
                        .orElseThrow());
    }
}
