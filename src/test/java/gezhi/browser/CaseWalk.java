package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A journey along the buttons of a case page, in the grid of the demonstration's people. */
abstract class CaseWalk extends Journey {
    static final String CITY = "3503";

    @Autowired
    private Divisions divisions;

    @Autowired
    private Cases cases;

    Outcome.Reported reported() {
        String grid = Scoped.call(Scope.system(CITY), () -> first(first(first(first(CITY)))));
        Report report =
                new Report(UUID.randomUUID(), Report.Channel.WEB, "E0102", null, grid, "东门", "垃圾没人收", null, List.of());
        return (Outcome.Reported) Scoped.call(Scope.visitor(CITY), () -> cases.report(report));
    }

    Outcome.Reported collected() {
        Outcome.Reported reported = reported();
        Scope who = Scope.person(CITY, Role.DISPATCHER, UUID.randomUUID(), CITY, null);
        Outcome done =
                Scoped.call(who, () -> cases.act(reported.caseId(), 1, UUID.randomUUID(), Action.Collect.asReported()));
        org.assertj.core.api.Assertions.assertThat(done).isInstanceOf(Outcome.Done.class);
        return reported;
    }

    /** With the office of urban management, which works on it. */
    Outcome.Reported handling(Page street, Page office) {
        Outcome.Reported reported = collected();
        open(street, reported);
        dispatch(street);
        open(office, reported);
        press(office, "ACCEPT");
        return reported;
    }

    void open(Page page, Outcome.Reported reported) {
        page.navigate(address("/cases/" + reported.caseId()));
    }

    void follow(Page page, Outcome.Reported reported) {
        page.navigate(address("/f/" + reported.token()));
    }

    Page as(Page page, String login) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        assertThat(page.locator(".who")).isAttached();
        return page;
    }

    static void dispatch(Page street) {
        street.locator("[data-dialog=deed-DISPATCH]").click();
        street.locator("dialog[open] label", new Page.LocatorOptions().setHasText("城市管理"))
                .first()
                .click();
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".done")).isVisible();
    }

    /** A deed that needs words; behind "more" where it stands there. */
    static void say(Page page, String kind, String words) {
        begin(page, kind);
        page.locator("#" + kind + "-words").fill(words);
        finish(page);
    }

    static void press(Page page, String kind) {
        begin(page, kind);
        finish(page);
    }

    static void begin(Page page, String kind) {
        if (!page.locator("[data-dialog=deed-" + kind + "]").isVisible()) {
            page.locator(".aside-deeds summary").click();
        }
        page.locator("[data-dialog=deed-" + kind + "]").click();
    }

    static void finish(Page page) {
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    static void showBeforeAndAfter(Page page) {
        page.locator("#SELF_HANDLE-before").setInputFiles(photo());
        page.locator("#SELF_HANDLE-photos").setInputFiles(photo());
        assertThat(page.locator("dialog[open] .previews li")).hasCount(2);
    }

    static FilePayload photo() {
        return FieldPhone.photo(0);
    }

    /** The buttons are there for others, not for this person now. */
    static void cannot(Page page, String kind) {
        assertThat(page.locator("main.case .head")).isVisible();
        assertThat(page.locator("[data-dialog=deed-" + kind + "]")).hasCount(0);
    }

    static void stands(Page page, String status) {
        assertThat(page.locator(".head .state")).hasText(status);
    }

    private String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }
}
