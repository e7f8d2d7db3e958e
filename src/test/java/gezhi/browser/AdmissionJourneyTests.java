package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Action.Kind;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on no duty list of a community is admitted by the county before the street sends it there; the administrator keeps the lists. */
class AdmissionJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Divisions divisions;

    @Autowired
    private Cases cases;

    @Test
    @Walks(dispatcher = {Kind.ASK_ADMISSION, Kind.DECLINE, Kind.ADMIT, Kind.DISPATCH})
    void aStreetAsksTheCountyAdmitsAndTheStreetSendsItToTheCommunity() {
        UUID id = collected("C0107");
        Page street = as(desktop(), "street");
        street.navigate(address("/cases/" + id));
        street.locator("[data-dialog=deed-DISPATCH]").click();
        String committee = committee(street);
        choose(street, committee);
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator("dialog[open] .error-summary")).containsText("责任清单");
        forgive("409");
        look(street, "admission-refused");
        ask(street, committee, "路灯就在居委会门口");
        look(street, "admission-asked");

        Page county = as(phone(), "county");
        county.navigate(address("/cases/" + id));
        CaseWalk.say(county, "DECLINE", "写明为什么不派路灯所");
        look(county, "admission-declined-phone");
        street.navigate(address("/cases/" + id));
        street.locator("[data-dialog=deed-DISPATCH]").click();
        ask(street, committee, "只是灯罩松了，居委会有梯子");
        county.navigate(address("/cases/" + id));
        county.locator("[data-dialog=deed-ADMIT]").click();
        county.locator("dialog[open] textarea").fill("同意，仅此一次");
        look(county, "admission-county-phone");
        county.locator("dialog[open] .btn-primary").click();
        assertThat(county.locator(".timeline")).containsText("同意准入");

        street.navigate(address("/cases/" + id + "?lang=en"));
        street.locator("[data-dialog=deed-DISPATCH]").click();
        choose(street, committee);
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".done")).isVisible();
        look(street, "admission-sent-en");
    }

    @Test
    void theAdministratorPutsAMatterOnTheListAndTheDispatcherIsOfferedTheCommunity() {
        Page administrator = as(desktop(), "admin");
        administrator.navigate(address("/duties"));
        look(administrator, "duties");
        administrator.locator("#category").selectOption("E0107");
        administrator.locator("main form .btn-primary").first().click();
        assertThat(administrator.locator(".done")).isVisible();
        UUID id = collected("E0107");
        Page street = as(desktop(), "street");
        street.navigate(address("/cases/" + id));
        street.locator("[data-dialog=deed-DISPATCH]").click();
        assertThat(street.locator("dialog[open] .picks label").first()).containsText("责任清单内");
        street.keyboard().press("Escape");
        Page phone = as(phone(), "desk");
        phone.navigate(address("/duties?lang=en"));
        look(phone, "duties-en-phone");
    }

    /** In the dialog of dispatch, which is open. */
    private static void ask(Page street, String committee, String words) {
        choose(street, committee);
        street.locator("dialog[open] textarea").fill(words);
        street.locator("dialog[open] button[formaction]").click();
        assertThat(street.locator(".timeline li").first()).containsText("申请准入");
    }

    private static String committee(Page page) {
        return page.locator("#DISPATCH-other-office option", new Page.LocatorOptions().setHasText("需先准入"))
                .first()
                .getAttribute("value");
    }

    private static void choose(Page page, String office) {
        page.locator("#DISPATCH-other-office").selectOption(new SelectOption().setValue(office));
    }

    private UUID collected(String category) {
        String community = Scoped.call(Scope.system(CITY), () -> first(first(first(CITY))));
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, category, null, community, "东门", "演示用的一件", null, List.of());
        Outcome.Reported reported = (Outcome.Reported) Scoped.call(Scope.visitor(CITY), () -> cases.report(report));
        Scope dispatcher = Scope.person(CITY, Role.DISPATCHER, UUID.randomUUID(), CITY, null);
        Scoped.call(dispatcher, () -> cases.act(reported.caseId(), 1, UUID.randomUUID(), Action.Collect.asReported()));
        return reported.caseId();
    }

    private String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }
}
