package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Step;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case divided in two, cases related, a complaint answered, and where cases are many. */
@Renders("cases/split")
class BondsJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Test
    @Walks(dispatcher = {Kind.RELATE, Kind.UNRELATE, Kind.SPLIT, Kind.REJOIN, Kind.REFUSE})
    void aDispatcherDividesACaseAndRelatesAnother() {
        CaseRow row = Scoped.call(dispatcher(), () -> queries.list(CaseFilter.ALL.steps(Step.COLLECTED), ""))
                .rows()
                .getFirst();
        CaseRow other = Scoped.call(dispatcher(), () -> queries.list(CaseFilter.ALL.steps(Step.HANDLING), ""))
                .rows()
                .getFirst();
        Page page = desktop();
        as(page, "street");
        page.navigate(address("/cases/" + row.id()));
        page.locator("#relate").fill(other.number());
        page.locator("#relate-why").fill("同一家工地");
        page.locator("form[action$='/relate'] button").click();
        assertThat(page.locator("#ties")).containsText(other.number());
        top(page);
        look(page, "case-related");
        page.locator("#ties details summary").click();
        page.locator("form[action$='/unrelate'] [name=words]").fill("不是一家");
        page.locator("form[action$='/unrelate'] button").click();
        assertThat(page.locator("#ties")).not().containsText(other.number());
        page.locator("#ties a[href$='/split']").click();
        look(page, "split");
        page.locator("main .btn-wide").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("#p2-category").selectOption("C0107");
        page.locator("#words").fill("一件里有两个问题");
        page.locator("main .btn-wide").click();
        assertThat(page.locator("#ties")).containsText("分为 2 件");
        top(page);
        look(page, "case-split");
        Page phone = phone();
        as(phone, "street");
        phone.navigate(address("/cases/" + row.id() + "?lang=en"));
        look(phone, "case-split-en-phone");
        forgive("409");
        page.navigate(address("/cases/" + row.id()));
        CaseWalk.say(page, "REJOIN", "还是一件事");
        CaseWalk.stands(page, "待派单");
        CaseWalk.say(page, "REFUSE", "不是本街道的事");
        CaseWalk.stands(page, "不予受理");
    }

    @Test
    @Walks(
            reporter = Kind.COMPLAIN,
            supervisor = {Kind.GRANT_COMPLAINT, Kind.DENY_COMPLAINT})
    void aReporterComplainsAndASupervisorAnswers() {
        Page desk = desktop();
        as(desk, "supervisor");
        Page page = phone();
        Outcome.Reported unfounded = settled();
        complain(page, unfounded, "办得太慢");
        desk.navigate(address("/cases/" + unfounded.caseId()));
        desk.locator("#complaint-words").fill("当天已答复，附有记录");
        desk.locator("[name=granted][value=false]").click();
        assertThat(desk.locator("#complaints")).containsText("当天已答复");
        page.reload();
        assertThat(page.locator("main")).containsText("当天已答复");
        look(page, "follow-complaint-denied-phone");

        Outcome.Reported reported = settled();
        complain(page, reported, "没有人到过现场");
        desk.navigate(address("/board"));
        desk.locator("a[href='/complaints']").click();
        assertThat(desk.locator("main")).containsText("没有人到过现场");
        look(desk, "complaints");
        desk.locator("main a", new Page.LocatorOptions().setHasText(reported.number()))
                .click();
        desk.locator("#complaint-words").fill("已核实，今后到场拍照");
        top(desk);
        look(desk, "case-complaint");
        desk.locator("[name=granted][value=true]").click();
        assertThat(desk.locator("#complaints")).containsText("认定属实");
        page.reload();
        assertThat(page.locator("main")).containsText("今后到场拍照");
    }

    private void complain(Page page, Outcome.Reported reported, String words) {
        page.navigate(address("/f/" + reported.token()));
        page.locator("details:has([action$='/complaint']) summary").click();
        page.locator("#complaint").fill(words);
        look(page, "follow-complaint-phone");
        page.locator("[action$='/complaint'] button").click();
        assertThat(page.locator("main")).containsText("待答复");
    }

    @Test
    void heatIsAMapAndATableForStaffAndForEverybody() {
        Page page = desktop();
        as(page, "supervisor");
        page.navigate(address("/heat?from=2020-01-01"));
        assertThat(page.locator("#heat[data-cells-shown]")).isVisible();
        assertThat(page.locator("#heat-table tbody tr").first()).isVisible();
        look(page, "heat");
        Locator first = page.locator("#heat-table a").first();
        first.click();
        assertThat(page).hasURL(Pattern.compile("/cases\\?.*division="));
        Page phone = phone();
        phone.navigate(address("/heat?from=2020-01-01&lang=en"));
        assertThat(phone.locator("#heat[data-cells-shown]")).isVisible();
        look(phone, "heat-en-phone");
        Page plain = plainPhone();
        plain.navigate(address("/heat?from=2020-01-01"));
        assertThat(plain.locator("#heat-table tbody tr").first()).isVisible();
        page.navigate(address("/map"));
        page.locator(".map-layer[data-url='/heat/cells.geojson']").check();
        assertThat(page.locator(".map-layer[data-url='/heat/cells.geojson']")).isChecked();
        look(page, "map-heat");
    }

    private Outcome.Reported settled() {
        Scope grid = posted("grid", Role.GRID_WORKER);
        Outcome.Reported reported = (Outcome.Reported) Scoped.call(
                Scope.visitor(CITY),
                () -> cases.report(new Report(
                        UUID.randomUUID(),
                        Report.Channel.WEB,
                        "E0102",
                        null,
                        grid.subtree(),
                        "路口",
                        "垃圾没人收",
                        null,
                        List.of())));
        Scope desk = Scope.person(CITY, Role.COMMUNITY_DESK, UUID.randomUUID(), grid.subtree(), null);
        Scoped.call(desk, () -> cases.act(reported.caseId(), 1, UUID.randomUUID(), new Action.Refuse("不是本市的事")));
        return reported;
    }

    private Scope dispatcher() {
        return posted("street", Role.DISPATCHER);
    }

    private Scope posted(String login, Role role) {
        return Scoped.call(Scope.system(CITY), () -> {
            UUID person = accounts.findByLogin(login).orElseThrow().person();
            String division = postings.listHeldBy(person).getFirst().division();
            return Scope.person(CITY, role, person, division, null);
        });
    }

    /** Where the page stands otherwise, the bars cover parts of links, as of whatever is scrolled under them. */
    private static void top(Page page) {
        page.evaluate("window.scrollTo(0, 0)");
    }
}
