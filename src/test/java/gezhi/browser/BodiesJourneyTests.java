package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The administrator fills a gap of the chain and counts members; others look on; a resident reads what is public. */
@Renders("bodies/procedure")
class BodiesJourneyTests extends Journey {

    @Test
    void aGapIsFoundFilledAndAdvisedUpon() {
        Page page = as(desktop(), "admin");
        page.navigate(address("/chain/3503"));
        assertThat(page.locator(".figures")).containsText("网格党支部");
        look(page, "chain");
        page.locator(".figures a").first().click();
        look(page, "gaps");
        page.locator("tbody tr td a").first().click();
        String grid = page.url().replaceAll(".*/", "");
        page.locator("#body").fill("无此支部");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".error-summary")).containsText("没有这个组织");
        forgive("409");

        page.navigate(address("/bodies?kind=&words=&seat=" + grid.substring(0, 12)));
        look(page, "bodies");
        page.locator("tbody tr td a").first().click();
        page.locator("a.btn-primary").click();
        page.locator("#name").fill("演示网格党支部");
        String community = page.locator("#superior").inputValue();
        page.locator("#superior").fill("");
        page.locator("#seat").fill(grid);
        page.locator("#kind").selectOption("GROUP");
        page.locator("main form .btn-primary").first().click();
        assertThat(page.locator(".error-summary")).containsText("必须有上级");
        look(page, "body-refused");
        forgive("409");
        page.locator("#kind").selectOption("BRANCH");
        page.locator("#superior").fill(community);
        page.locator("#contact").fill("0594-0000000");
        page.locator("main form .btn-primary").first().click();
        assertThat(page.locator(".done")).containsText("已登记");
        String body = page.url().replaceAll("\\?.*", "");

        page.locator("summary", new Page.LocatorOptions().setHasText("登记人数")).click();
        page.locator("#full").fill("9");
        page.locator("#all").fill("55");
        page.locator("details form .btn-primary").click();
        assertThat(page.locator("main")).containsText("超出限额");
        assertThat(page.locator("main")).containsText("应设党总支");
        look(page, "body");

        page.navigate(address("/chain/" + grid));
        page.locator("#body").fill("演示网格党支部");
        assertThat(page.locator("#body-list option").first()).isAttached();
        page.locator("#body").fill("演示网格党支部（" + grid + "）");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("main section")).containsText("演示网格党支部");
        look(page, "chain-grid");
        page.navigate(body + "?lang=en");
        assertThat(page.locator("main")).containsText("Stands for a division");
        look(page, "body-en");
        page.navigate(address("/advice?lang=zh-CN&seat=" + grid));
        assertThat(page.locator("section.panel")).containsText("演示网格党支部");
        look(page, "advice");
    }

    @Test
    void onAPhoneTheRegisterTheChainAndTheAdviceFit() {
        Page desk = as(phone(), "desk");
        for (String path : new String[] {"bodies", "chain", "chain/gaps", "advice"}) {
            desk.navigate(address("/" + path));
            look(desk, path.replace('/', '-') + "-phone");
        }
        Page admin = as(phone(), "admin");
        for (String path : new String[] {"bodies/new", "bodies/import"}) {
            admin.navigate(address("/" + path));
            look(admin, path.replace('/', '-') + "-phone");
        }
        Page visitor = phone();
        visitor.navigate(address("/bodies"));
        look(visitor, "bodies-public-phone");
        visitor.locator("tbody tr td a").first().click();
        assertThat(visitor).hasURL(Pattern.compile("/bodies/[0-9a-f-]{36}"));
        Locator journal = visitor.locator(".timeline");
        assertThat(journal).not().isAttached();
        look(visitor, "body-public-phone");
    }

    @Test
    void aCommunityAsksForABranchAndTheDecisionSetsItUp() {
        Page desk = as(phone(), "desk");
        desk.navigate(address("/chain"));
        String code = desk.url().replaceAll(".*/", "");
        String organ = desk.locator("main section a").first().innerText();
        desk.navigate(address("/procedures"));
        look(desk, "procedures-phone");
        desk.locator("main a.btn-primary").click();
        desk.locator("#kind").selectOption("BRANCH");
        desk.locator("#name").fill("演示新党支部");
        desk.locator("#seat").fill(code);
        desk.locator("#other").fill(organ + "（" + code + "）");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".error-summary")).containsText("请写明理由");
        forgive("409");
        look(desk, "procedure-new-phone");
        desk.locator("#reason").fill("党员已有九名");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator("main")).containsText("待决定");
        String procedure = desk.url();

        Page admin = as(desktop(), "admin");
        admin.navigate(address("/procedures"));
        look(admin, "procedures");
        admin.navigate(procedure);
        look(admin, "procedure");
        admin.locator("#document").fill("莆委〔2026〕1号");
        admin.locator("button[name=granted][value=true]").click();
        assertThat(admin.locator("main")).containsText("已同意并生效");
        admin.locator(".facts a").click();
        assertThat(admin.locator("h1")).hasText("演示新党支部");
        admin.navigate(procedure + "?lang=en");
        look(admin, "procedure-en");
    }
}
