package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import gezhi.cases.loop.Action.Kind;
import gezhi.files.Uploads;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Spot;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A problem from the phone of a passer-by round the seven steps and back to them. */
@Renders({"cases/follow", "cases/no-link", "cases/search"})
class CaseJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Divisions divisions;

    @Test
    @Walks(
            reporter = {Kind.REPORT, Kind.EVALUATE},
            grid = {Kind.COLLECT, Kind.CONFIRM},
            dispatcher = Kind.DISPATCH,
            office = {Kind.ACCEPT, Kind.FEED_BACK})
    void aPasserByReportsAndEverybodyDoesTheirPart() {
        Page visitor = phone();
        String number = report(visitor);
        String link = visitor.url();

        Page grid = atWork(phone(), "grid");
        grid.navigate(address("/work"));
        look(grid, "work-grid-phone");
        open(grid, number);
        look(grid, "case-grid-phone");
        press(grid, "COLLECT");

        Page street = atWork(desktop(), "street");
        look(street, "work-street");
        open(street, number);
        street.locator("[data-dialog=deed-DISPATCH]").click();
        street.locator("dialog[open] label", new Page.LocatorOptions().setHasText("城市管理"))
                .first()
                .click();
        look(street, "case-dispatch");
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".done")).containsText("已派单");

        Page office = atWork(desktop(), "office");
        open(office, number);
        press(office, "ACCEPT");
        office.locator("[data-dialog=deed-FEED_BACK]").click();
        office.locator("#FEED_BACK-words").fill("已清运，并冲洗了地面。");
        office.locator("#FEED_BACK-photos").setInputFiles(photo("after.jpg"));
        office.locator("dialog[open] .btn-primary").click();
        look(office, "case-office");

        open(grid, number);
        press(grid, "CONFIRM");
        look(grid, "case-verified-phone");

        visitor.navigate(link);
        assertThat(visitor.locator(".result")).containsText("已清运");
        assertThat(visitor.locator(".result img")).isVisible();
        look(visitor, "follow-verified-phone");
        visitor.locator("label", new Page.LocatorOptions().setHasText("很满意"))
                .first()
                .click();
        visitor.locator("#opinion").fill("很快，谢谢。");
        visitor.locator("main form .btn-primary").click();
        assertThat(visitor.locator(".done")).containsText("5 星");
        look(visitor, "follow-rated-phone");
    }

    @Test
    void aSupervisorNarrowsTheListAndTheSearchBoxFindsPlaces() {
        Page page = atWork(desktop(), "supervisor");
        look(page, "work-supervisor");
        page.navigate(address("/cases"));
        look(page, "list");
        int shown = page.locator(".case-row").count();
        page.locator("#more-rows").click();
        assertThat(page.locator(".case-row")).not().hasCount(shown);
        chooseTwoSteps(page);
        look(page, "list-steps");
        page.locator(".filters .btn-primary").click();
        assertThat(page).hasURL(Pattern.compile("step=DISPATCHED&step=HANDLING"));
        assertThat(page.locator("#step")).hasText("待接单 · 办理中");
        page.navigate(address("/cases?text=nothing-like-this"));
        look(page, "list-empty");
        page.locator("#find").fill("zhenhai");
        page.locator("#find").press("Enter");
        assertThat(page.locator("main .found li").first()).isVisible();
        look(page, "search");
        page.navigate(address("/cases?lang=en"));
        look(page, "list-en");
        Page phone = atWork(phone(), "supervisor");
        phone.navigate(address("/cases?step=OPEN"));
        look(phone, "list-phone");
        phone.locator("#step").click();
        assertThat(phone.locator("input[value=OPEN]")).isChecked();
        look(phone, "list-steps-phone");
    }

    /** By keyboard alone. */
    private static void chooseTwoSteps(Page page) {
        page.locator("#step").focus();
        page.keyboard().press("Enter");
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#step")).hasText("待接单 · 办理中");
        page.keyboard().press("Escape");
        assertThat(page.locator("#step")).isFocused();
        assertThat(page.locator(".choices-list")).isHidden();
        page.keyboard().press("Enter");
    }

    @Test
    void aReportLacksSomethingAndADraftIsFoundAgain() {
        Page page = phone();
        page.navigate(address("/report"));
        look(page, "report-phone");
        page.locator("#words").fill("路口的井盖坏了");
        page.locator(".btn-wide").click();
        assertThat(page.locator(".error-summary")).isVisible();
        look(page, "report-errors-phone");
        forgive("422");
        page.navigate(address("/report"));
        assertThat(page.locator("#words")).hasValue("路口的井盖坏了");
        assertThat(page.locator("[data-restored]")).isVisible();
        page.locator("[data-way=list]").click();
        page.locator("[data-cascade] select")
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(page.locator("[data-cascade] select")).hasCount(2);
        page.locator("[data-way=map]").click();
        assertThat(page.locator("[data-small-map] canvas").first()).isVisible();
        page.navigate(address("/f/0123456789abcdef0123456789abcdef"));
        look(page, "no-link-phone");
        forgive("404");
    }

    @Test
    void aFormLeftOpenOvernightIsStillSent() {
        Page page = phone();
        page.navigate(address("/report"));
        page.locator("[data-choose]").first().click();
        page.locator("#address").fill("文献路口");
        page.locator("#words").fill("路灯不亮");
        page.context().clearCookies();
        page.locator(".btn-wide").click();
        page.locator("[name=named][value=VAGUE]").check();
        look(page, "report-asked-phone");
        forgive("422");
        page.locator(".btn-wide").click();
        page.waitForURL(Pattern.compile("/f/[0-9a-f]{32}"));
        look(page, "follow-sent-to-the-city-phone");
        forgive("403");
    }

    @Test
    void aPlaceFoundByNameLeadsOnToGridAndBuildingAndAFarPlaceIsAnError() {
        String community = Scoped.call(
                Scope.system(CITY),
                () -> divisions.get(first(first(first(CITY)))).name());
        Page page = phone();
        page.navigate(address("/report"));
        page.locator("[data-way=list]").click();
        page.locator("#place-search").fill(community);
        page.locator("[data-found] button").first().click();
        assertThat(page.locator("[data-cascade] select")).hasCount(4);
        assertThat(page.locator("[data-cascade] select").nth(2).locator("option:checked"))
                .containsText(community);
        page.locator("[data-cascade] select")
                .nth(3)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(page.locator("[data-words]")).containsText(community);
        assertThat(page.locator("[data-cascade] select")).hasCount(5);
        look(page, "report-place-by-name-phone");
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(39.9, 116.4));
        page.locator("[data-way=position]").click();
        assertThat(page.locator("[data-words]")).hasAttribute("data-tone", "trouble");
        assertThat(page.locator("[data-words]")).hasAttribute("role", "alert");
        look(page, "report-outside-phone");
    }

    private String report(Page page) {
        Spot spot = Scoped.call(
                Scope.system(CITY),
                () -> divisions.findPlace(first(first(first(first(CITY))))).orElseThrow());
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(spot.lat(), spot.lon()));
        page.navigate(address("/report"));
        page.locator("[data-choose]").first().click();
        page.locator("[data-way=position]").click();
        assertThat(page.locator("[data-words]")).containsText("网格");
        page.locator("#photos").setInputFiles(photo("before.jpg"));
        page.locator("#words").fill("垃圾桶满了三天，有异味。");
        page.locator("#phone").fill("13800000000");
        look(page, "report-filled-phone");
        page.locator(".btn-wide").click();
        page.waitForURL(Pattern.compile("/f/[0-9a-f]{32}"));
        look(page, "follow-sent-phone");
        return page.locator(".number-large").innerText();
    }

    private String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Uploads.jpegWithExif(640, 480, 1));
    }

    private void open(Page page, String number) {
        page.navigate(address("/search?q=" + number));
        assertThat(page.locator("main.case .over")).hasText(number);
    }

    private static void press(Page page, String kind) {
        page.locator("[data-dialog=deed-" + kind + "]").click();
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    private Page atWork(Page page, String login) {
        as(page, login).navigate(address("/work"));
        return page;
    }
}
