package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The desk puts something on the shelf, somebody with points reserves it and shows the code, the desk hands it over and counts the month; the auditor looks. */
@Renders({
    "shop/list",
    "shop/parts",
    "shop/goods",
    "shop/mine",
    "shop/reservation",
    "shop/desk",
    "shop/shelf",
    "shop/edit",
    "shop/months",
    "shop/month",
    "shop/movements"
})
class ShopJourneyTests extends Journey {

    /** What came in this month came in the last one too. */
    private static final String A_MONTH_BEFORE = """
            insert into shop.movement (city, id, goods, division, month, kind, quantity, words, by, at)
            select city, gen_random_uuid(), goods, division, cast(month - interval '1 month' as date), kind, 4, words, by, at - interval '31 days'
            from shop.movement
            where words = '街道拨付，第 12 号单'
            """;

    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void fromTheShelfToTheHandsOfWhoShowsTheCodeAndTheEndOfTheMonth() throws SQLException {
        Page resident = as(phone(), "resident");
        resident.navigate(address("/volunteering?lang=zh"));
        String community = resident.locator("#change-division").inputValue();
        Page lin = as(phone(), "grid");
        Page admin = as(desktop(), "admin");
        boolean wasOff = switchOn(admin);
        rule(admin);

        Page desk = as(desktop(), "desk");
        desk.navigate(address("/shop/shelf"));
        desk.locator(".doors .btn-primary").click();
        desk.locator("form[enctype] .btn-primary").click();
        assertThat(desk.locator(".error-summary")).isVisible();
        desk.locator("#name").fill("洗衣液（旅程）");
        desk.locator("#about").fill("500 毫升一瓶");
        desk.locator("#price").fill("3");
        desk.locator("#monthly").fill("2");
        look(desk, "shop-new");
        desk.locator("form[enctype] .btn-primary").click();
        desk.locator("#quantity").fill("5");
        desk.locator("#words").fill("街道拨付，第 12 号单");
        desk.locator("form[action$='/receive'] .btn-primary").click();
        assertThat(desk.locator("main .facts dd").first()).hasText("5");
        look(desk, "shop-edit");
        desk.navigate(address("/shop/shelf"));
        look(desk, "shop-shelf");

        lin.navigate(address("/shop?lang=en"));
        look(lin, "shop-no-points-phone-en");
        lin.navigate(address("/points?lang=zh"));
        lin.locator("#division").fill(community);
        lin.locator("#consent").check();
        lin.locator("main form .btn-primary").click();
        String number = lin.locator(".number-plate").innerText();
        desk.navigate(address("/points/desk?number=" + number));
        desk.locator("#rule").selectOption("FIRSTAID");
        desk.locator("#words").fill("参加急救培训（旅程）");
        desk.locator("form[method=post][enctype] .btn-primary").click();

        lin.navigate(address("/book"));
        lin.locator("a[href='/shop']").click();
        Locator thing = lin.locator(".entries a:has-text('洗衣液（旅程）')");
        assertThat(thing).isVisible();
        look(lin, "shop-phone");
        thing.click();
        look(lin, "shop-goods-phone");
        lin.locator("form[action$='/reserve'] button").click();
        assertThat(lin.locator("main .status").first()).hasText("已预约");
        look(lin, "shop-reservation-phone");
        String code = lin.locator(".number-plate").innerText();

        desk.navigate(address("/shop"));
        desk.locator("a[href='/shop/desk']").click();
        desk.locator("#code").fill("0000 0000");
        desk.locator("form[action$='/shop/desk'] button").click();
        assertThat(desk.locator(".error-summary")).isVisible();
        desk.locator("#code").fill(code);
        desk.locator("form[action$='/shop/desk'] button").click();
        assertThat(desk.locator("section .balance")).hasText("洗衣液（旅程）");
        look(desk, "shop-desk");
        desk.locator("form[action$='/hand-over'] button").click();
        assertThat(desk.locator("main .status").first()).hasText("已领取");
        assertThat(desk.locator("main")).not().containsText(code);
        look(desk, "shop-handed-over");

        lin.navigate(address("/shop/mine?lang=en"));
        assertThat(lin.locator(".entries .status").first()).hasText("Collected");
        look(lin, "shop-mine-phone-en");
        countLastMonth(desk);
        auditorLooks();
        if (wasOff) {
            switchOff(admin);
        }
    }

    private void countLastMonth(Page desk) throws SQLException {
        try (Connection owner = DriverManager.getConnection(database);
                Statement statement = owner.createStatement()) {
            Assertions.assertThat(statement.executeUpdate(A_MONTH_BEFORE)).isEqualTo(1);
        }
        desk.navigate(address("/shop/desk"));
        desk.locator("a[href='/shop/months']").click();
        look(desk, "shop-months");
        desk.locator(".entries a").first().click();
        desk.locator("input[name^=counted]").fill("3");
        desk.locator("form[action$='/count'] .btn").click();
        assertThat(desk.locator(".error-summary")).containsText("写明原因");
        desk.locator("input[name^=reason]").fill("运输中破损一件");
        look(desk, "shop-month-count");
        desk.locator("form[action$='/count'] .btn").click();
        assertThat(desk.locator("main .status").first()).hasText("已盘点");
        assertThat(desk.locator("main")).containsText("盘点的人不能结账");
        look(desk, "shop-month-counted");
    }

    /** From the figures of this month to what they are added up from, on a phone. */
    private void auditorLooks() {
        Page auditor = as(phone(), "auditor");
        auditor.navigate(address("/shop/months?lang=zh"));
        auditor.locator(".entries a").first().click();
        look(auditor, "shop-month-phone");
        String thisMonth = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
        String last = auditor.url().replaceAll(".*month=", "");
        auditor.navigate(auditor.url().replace(last, thisMonth));
        auditor.locator("a[href*='kind=HANDED_OVER']").click();
        assertThat(auditor.locator(".entries li")).hasCount(1);
        look(auditor, "shop-movements-phone");
        String movements = auditor.url();
        exportLeadsBack(auditor, "/shop/movements");
        auditor.navigate(movements.replaceAll("&goods.*", "").replace("movements", "month"));
        exportLeadsBack(auditor, "/shop/month");
        auditor.navigate(movements);
        auditor.locator("a[href^='/ledger/transfers/']").click();
        assertThat(auditor.locator("main")).containsText("积分兑换");
    }

    private static void exportLeadsBack(Page page, String path) {
        String title = page.locator("h1").innerText();
        page.locator("main a[href^='/exports/']").click();
        page.locator("main a[href^='" + path + "?']").first().click();
        assertThat(page.locator("h1")).hasText(title);
    }

    /** Another journey begins where the city has no points; gives whether it had none before this one. */
    private boolean switchOn(Page admin) {
        admin.navigate(address("/policies?lang=zh"));
        Locator points = admin.locator("main section:has(form[action$='/POINTS'])");
        if (points.locator("input[name=until]").count() == 0) {
            return false;
        }
        points.locator("input[name=basis]").fill("某市居民自治积分办法");
        points.locator("input[name=decidedBy]").fill("某市委社会工作部");
        points.locator("input[name=until]").fill(LocalDate.now().plusDays(30).toString());
        points.locator(".btn-primary").click();
        assertThat(points.locator(".status")).containsText("开启至");
        return true;
    }

    private void switchOff(Page admin) {
        admin.navigate(address("/policies?lang=zh"));
        Locator points = admin.locator("main section:has(form[action$='/POINTS'])");
        points.locator("input[name=basis]").fill("试点结束");
        points.locator("input[name=decidedBy]").fill("某市委社会工作部");
        points.locator(".btn-primary").click();
        assertThat(points.locator(".status")).not().containsText("开启至");
    }

    private void rule(Page admin) {
        admin.navigate(address("/rules/points"));
        admin.locator("#code").fill("FIRSTAID");
        admin.locator("#kind").selectOption("EARN");
        admin.locator("#zh").fill("急救培训");
        admin.locator("#en").fill("First aid course");
        admin.locator("#points").fill("10");
        admin.locator("#cap").fill("20");
        admin.locator("#period").selectOption("MONTH");
        admin.locator("#objectDays").fill("15");
        admin.locator("#source").fill("居民公约");
        admin.locator("#set .btn-primary").click();
        assertThat(admin.locator("main table")).containsText("急救培训");
    }
}
