package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Detour;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Spot;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The deeds that several roles may do, each by all of them; what others did before is done without a browser. */
class EveryRoleJourneyTests extends CaseWalk {
    @Test
    @Walks(
            grid = Kind.PASS_ON,
            desk = {Kind.REPORT, Kind.COLLECT, Kind.SELF_HANDLE, Kind.COMMENT},
            dispatcher = {Kind.REPORT, Kind.COLLECT, Kind.PASS_ON, Kind.RECALL, Kind.COMMENT})
    void desksReportCollectAndHandleAndWhoeverVerifiesPassesOn() {
        Page desk = as(phone(), "desk");
        Page street = as(desktop(), "street");
        String mine = report(desk);
        press(desk, "COLLECT");
        stands(desk, "待派单");
        handleOnTheSpot(desk);
        Page grid = as(phone(), "grid");
        grid.navigate(mine);
        say(grid, "PASS_ON", "树坑里还有");
        desk.navigate(mine);
        handleOnTheSpot(desk);
        desk.navigate(mine);
        say(desk, "COMMENT", "又清了一遍");
        street.navigate(mine);
        say(street, "PASS_ON", "要吊车");
        stands(street, "待派单");

        String other = report(street);
        press(street, "COLLECT");
        stands(street, "待派单");
        dispatch(street);
        street.navigate(other);
        begin(street, "RECALL");
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".error-summary").first()).isVisible();
        forgive("409");
        look(street, "case-recall-why");
        street.locator("#RECALL-words").fill("该派给水务");
        street.locator("dialog[open] .btn-primary").click();
        stands(street, "待派单");
        assertThat(street.locator(".timeline li").first()).containsText("该派给水务");
        street.navigate(other);
        say(street, "COMMENT", "明天再派");
    }

    @Test
    @Walks(
            grid = {Kind.MERGE, Kind.RELATE, Kind.UNRELATE},
            desk = {Kind.MERGE, Kind.SEPARATE, Kind.RELATE, Kind.UNRELATE})
    void whoeverCollectsPutsTogetherAndSaysWhatBelongsTogether() {
        Outcome.Reported first = reported("合心路八号门前堆了旧沙发");
        Outcome.Reported second = reported("合心路八号门前的旧沙发还在");
        Outcome.Reported third = reported("合心路八号门前旧沙发没人搬");
        Page grid = as(phone(), "grid");
        open(grid, second);
        relateAndPart(grid, first);
        merge(grid, second, first);
        look(grid, "case-merged-why-phone");
        Page desk = as(desktop(), "desk");
        open(desk, second);
        say(desk, "SEPARATE", "一个在里面");
        stands(desk, "待采集");
        open(desk, third);
        relateAndPart(desk, second);
        merge(desk, third, first);
    }

    @Test
    @Walks(
            grid = {Kind.REWORK, Kind.OBJECT, Kind.EVALUATE},
            desk = {Kind.OBJECT, Kind.VISIT},
            dispatcher = {
                Kind.UPHOLD,
                Kind.REWORK,
                Kind.URGE,
                Kind.CONFIRM,
                Kind.REOPEN,
                Kind.OBJECT,
                Kind.DISMISS,
                Kind.EVALUATE
            })
    void decisionsAreTakenAndObjectedToByEverybodyWhoMay() {
        Page grid = as(phone(), "grid");
        Page desk = as(desktop(), "desk");
        Page street = as(desktop(), "street");
        Outcome.Reported result = after(Scope.visitor(CITY), 4);
        open(grid, result);
        say(grid, "REWORK", "墙角还有");
        act(result, stranger(3), new Detour.Objection("墙角是私人堆放"));
        open(street, result);
        say(street, "UPHOLD", "确实是私人的");
        open(street, result);
        say(street, "REWORK", "树下还有");
        open(street, result);
        say(street, "URGE", "居民在等");
        act(result, stranger(3), new Action.FeedBack("都清了"));
        open(street, result);
        press(street, "CONFIRM");
        open(street, result);
        say(street, "REOPEN", "又堆上了");
        stands(street, "待派单");

        Outcome.Reported theirs = after(posted("grid", Role.GRID_WORKER), 5);
        open(grid, theirs);
        say(grid, "OBJECT", "没清干净");
        open(street, theirs);
        say(street, "DISMISS", "照片上是干净的");
        open(grid, theirs);
        rate(grid);
        Outcome.Reported desks = after(posted("desk", Role.COMMUNITY_DESK), 5);
        open(desk, desks);
        begin(desk, "VISIT");
        desk.locator("#VISIT-reason").selectOption("SOLVED");
        desk.locator("#VISIT-words").fill("去看了");
        finish(desk);
        open(desk, desks);
        say(desk, "OBJECT", "还是老样子");
        Outcome.Reported own = after(posted("street", Role.DISPATCHER), 5);
        open(street, own);
        say(street, "OBJECT", "清的是对面");
        open(street, own);
        rate(street);
    }

    @Test
    @Walks(resident = {Kind.REPORT, Kind.COMMENT, Kind.OBJECT, Kind.EVALUATE, Kind.COMPLAIN})
    void aResidentWithAnAccountFollowsTheirOwnCase() {
        Page resident = as(phone(), "resident");
        fill(resident);
        resident.waitForURL(Pattern.compile("/f/[0-9a-f]{32}.*"));
        String number = resident.locator(".number-large").innerText();
        UUID id = Scoped.call(Scope.system(CITY), () -> queries.findByNumber(number))
                .orElseThrow();
        Outcome.Reported reported = new Outcome.Reported(id, number, "");
        open(resident, reported);
        say(resident, "COMMENT", "晚上味道更大");
        for (int step = 0; step < 5; step++) {
            act(reported, stranger(step), step(step));
        }
        open(resident, reported);
        say(resident, "OBJECT", "只清了一半");
        open(resident, reported);
        rate(resident);
        open(resident, reported);
        resident.locator("#grievance").fill("约好的时间没人来");
        look(resident, "case-resident-phone");
        resident.locator("form[action$='/grievance'] button").click();
        assertThat(resident.locator("#complaints")).containsText("待答复");
        assertThat(resident.locator("#grievance")).hasCount(0);
        resident.navigate(address("/cases/" + id + "?lang=en"));
        look(resident, "case-resident-en-phone");
    }

    private void handleOnTheSpot(Page page) {
        begin(page, "SELF_HANDLE");
        page.locator("#SELF_HANDLE-words").fill("当场清走了");
        showBeforeAndAfter(page);
        page.locator("dialog[open] .btn-primary").click();
        stands(page, "待核查");
    }

    private static void merge(Page page, Outcome.Reported child, Outcome.Reported parent) {
        Locator form = page.locator("form[action$='/merge']")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value='" + parent.caseId() + "']")));
        form.locator("[name=words]").fill("同一个沙发");
        form.locator("button").click();
        stands(page, "随另一件办理");
        assertThat(page.locator(".timeline li").first()).containsText("同一个沙发");
    }

    private static void relateAndPart(Page page, Outcome.Reported other) {
        page.locator("#relate").fill(other.number());
        page.locator("#relate-why").fill("同一户搬家");
        page.locator("form[action$='/relate'] button").click();
        assertThat(page.locator("#ties")).containsText(other.number());
        assertThat(page.locator(".timeline li").first()).containsText("同一户搬家");
        page.locator("#ties details summary").click();
        page.locator("form[action$='/unrelate'] [name=words]").fill("不是一户");
        page.locator("form[action$='/unrelate'] button").click();
        assertThat(page.locator("#ties")).not().containsText(other.number());
        assertThat(page.locator(".timeline li").first()).containsText("不是一户");
    }

    private static void rate(Page page) {
        begin(page, "EVALUATE");
        page.locator("dialog[open] label", new Page.LocatorOptions().setHasText("很满意"))
                .first()
                .click();
        finish(page);
    }

    /** The address of the case. */
    private String report(Page page) {
        fill(page);
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}.*"));
        String reported = page.url().replaceAll("\\?.*", "");
        page.navigate(reported);
        return reported;
    }

    private void fill(Page page) {
        Spot spot = Scoped.call(
                Scope.system(CITY), () -> divisions.findPlace(grid()).orElseThrow());
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(spot.lat(), spot.lon()));
        page.navigate(address("/report"));
        page.locator("[data-way=position]").click();
        assertThat(page.locator("main [name=lon]")).not().hasValue("");
        Locator kind = page.locator("button[data-choose]").first();
        kind.click();
        assertThat(kind).hasAttribute("aria-pressed", "true");
        page.locator("#words").fill("纸箱堆在路边");
        page.locator(".btn-wide").click();
    }

    private Outcome.Reported reported(String words) {
        return reported(Scope.visitor(CITY), "合心路八号", words);
    }
}
