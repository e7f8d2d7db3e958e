package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "grid,网格员",
        "desk,社区工作台",
        "street,派单员",
        "county,派单员",
        "city,派单员",
        "office,部门经办",
        "supervisor,督导员",
        "leader,领导",
        "admin,管理员",
        "auditor,审计员",
        "resident,居民"
    })
    void theDemonstrationOffersEachRoleByOneClick(String login, String role) {
        Page page = phone();
        as(page, login);
        page.navigate(address("/me"));
        assertThat(page.locator("main .lead")).containsText(role);
    }

    @Test
    void signingInWithAWrongPasswordIsToldPlainly() {
        Page page = phone();
        page.navigate(address("/sign-in"));
        look(page, "sign-in-phone");
        page.getByLabel("登录名").fill("grid");
        page.locator("#password").fill("wrong password");
        page.locator("main form button").first().click();
        assertThat(page.locator(".error-summary")).containsText("登录名或密码不对");
        look(page, "sign-in-wrong-phone");
        Page desk = desktop();
        desk.navigate(address("/sign-in?lang=en"));
        look(desk, "sign-in-en");
    }

    @Test
    void aHandlerOfTwoOfficesSwitchesBetweenThem() {
        Page page = phone();
        as(page, "office");
        page.navigate(address("/me"));
        look(page, "me-phone");
        String before = page.locator("main .lead").innerText();
        page.locator("form[action$='/me/posting'] button").click();
        page.navigate(address("/me"));
        assertThat(page.locator("main .lead")).not().hasText(before);
        page.locator("form[action$='/me/posting'] button").click();
    }

    @Test
    void theAdministratorOpensAnAccountPostsAPersonAndHandsOverThePassword() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/accounts"));
        look(page, "accounts");
        page.navigate(address("/accounts/new"));
        look(page, "account-new");
        page.locator("#name").fill("测试新人");
        page.locator("#login").fill("newcomer");
        page.locator("main form button").click();
        String password = page.locator("main .done code").innerText();
        Locator grant = page.locator("form[action$='/postings']");
        grant.locator("#role").selectOption("LEADER");
        grant.locator("#division").fill("莆田");
        assertThat(page.locator("#division-list option").first()).isAttached();
        grant.locator("#division").fill("3503 莆田市");
        grant.locator("button").click();
        assertThat(page.locator("main table.list").first()).containsText("领导");
        look(page, "account");

        Page other = phone();
        other.navigate(address("/sign-in"));
        other.locator("#username").fill("newcomer");
        other.locator("#password").fill(password);
        other.locator("main form button").first().click();
        assertThat(other.locator("h1")).hasText("修改密码");
        look(other, "password-phone");
        other.locator("#present").fill(password);
        other.locator("#password").fill("荔枝与龙眼都甜甜的呀");
        other.locator("main form button").click();
        assertThat(other.locator(".done")).containsText("密码已修改");
    }

    @Test
    void thePagesOfTheAdministratorFitAPhone() {
        Page page = phone();
        as(page, "admin");
        for (String path : new String[] {"accounts", "accounts/import", "offices", "offices/new", "sign-ins"}) {
            page.navigate(address("/" + path));
            assertThat(page.locator("h1")).isVisible();
            look(page, path.replace('/', '-') + "-phone");
        }
        Page desk = desktop();
        as(desk, "auditor");
        desk.navigate(address("/sign-ins"));
        look(desk, "sign-ins");
        desk.navigate(address("/offices"));
        look(desk, "offices");
    }

    @Test
    void aResidentRegistersOnAPhone() {
        Page page = phone();
        page.navigate(address("/register"));
        look(page, "register-phone");
        page.locator("#login").fill("neighbour");
        page.locator("#password").fill("1234567890");
        page.locator("main form button").click();
        assertThat(page.locator(".field-error")).containsText("太常见");
        look(page, "register-refused-phone");
        page.locator("#password").fill("litchi and longan");
        page.locator("main form button").click();
        page.navigate(address("/me"));
        assertThat(page.locator("h1")).hasText("neighbour");
    }
}
