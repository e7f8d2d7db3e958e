package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The city switches points on and enters two rules; a resident joins, is given points and has some taken, objects, and the street gives them back. */
@Renders({"points/mine", "points/parts", "points/desk", "points/entry", "points/objections"})
class PointsJourneyTests extends Journey {

    @Test
    void fromTheDecisionOfTheCityToTheObjectionUpheld() throws IOException {
        Page lin = as(phone(), "resident");
        lin.navigate(address("/points?lang=en"));
        assertThat(lin.locator("main")).containsText("has not switched points on");
        look(lin, "points-off-phone-en");
        lin.navigate(address("/volunteering?lang=zh"));
        String community = lin.locator("#change-division").inputValue();

        Page admin = as(desktop(), "admin");
        decide(admin);
        rule(admin, "SWEEPING", "EARN", "清扫楼道", "Sweeping the stairs", "5");
        rule(admin, "LITTERING", "DEDUCT", "乱扔垃圾", "Littering", "4");
        byItself(admin);
        look(admin, "rules-points");

        lin.navigate(address("/points"));
        assertThat(lin.locator("main")).containsText("自动记：订单服务已确认");
        look(lin, "points-join-phone");
        lin.locator("#division").fill(community);
        lin.locator("main form .btn-primary").click();
        assertThat(lin.locator(".error-summary")).containsText("请勾选");
        lin.locator("#consent").check();
        lin.locator("main form .btn-primary").click();
        String number = lin.locator(".number-plate").innerText();

        Page desk = as(desktop(), "desk");
        desk.navigate(address("/points/desk"));
        desk.locator("#number").fill("00000000");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".error-summary")).isVisible();
        desk.navigate(address("/points/desk?number=" + number));
        assertThat(desk.locator("#rule option")).hasCount(2);
        book(desk, number, "SWEEPING", "清扫了三号楼（旅程）");
        assertThat(desk.locator(".balance")).hasText("+5 分");
        assertThat(desk.locator("main img")).isVisible();
        book(desk, number, "LITTERING", "楼道乱扔垃圾（旅程）");
        assertThat(desk.locator(".balance")).hasText("−4 分");
        look(desk, "points-entry");
        desk.navigate(address("/points/desk?number=" + number));
        look(desk, "points-desk");

        lin.navigate(address("/points"));
        assertThat(lin.locator(".balance")).hasText("1 分");
        look(lin, "points-phone");
        lin.locator(".entries a").first().click();
        lin.locator("#words").fill("那天我不在家");
        look(lin, "points-object-phone");
        lin.locator("form[action$='/object'] button").click();
        assertThat(lin.locator("main .status")).hasText("异议待决定");

        Page street = as(desktop(), "street");
        street.navigate(address("/points/objections"));
        look(street, "points-objections");
        street.locator(".entries a").first().click();
        assertThat(street.locator("main")).not().containsText(number);
        street.locator("#words").fill("监控里不是本人");
        look(street, "points-decide");
        street.locator("button[name=uphold][value=true]").click();
        assertThat(street.locator("main .status")).hasText("异议成立，已退回");

        lin.navigate(address("/points?lang=en"));
        assertThat(lin.locator(".balance")).hasText("5 points");
        look(lin, "points-phone-en");
    }

    private void decide(Page admin) {
        admin.navigate(address("/policies"));
        Locator points = admin.locator("main section:has(form[action$='/POINTS'])");
        points.locator("input[name=basis]").fill("某市居民自治积分办法");
        points.locator("input[name=decidedBy]").fill("某市委社会工作部");
        points.locator("input[name=until]").fill(LocalDate.now().plusDays(30).toString());
        points.locator(".btn-primary").click();
        assertThat(points.locator(".status")).containsText("开启至");
    }

    /** What is given by itself takes nothing, and the desk does not use it. */
    private void byItself(Page admin) {
        rule(admin, "HELPING", "DEDUCT", "上门服务", "Helping at home", "3", "SERVICE");
        assertThat(admin.locator(".error-summary")).containsText("只能加分");
        forgive("422");
        rule(admin, "HELPING", "EARN", "上门服务", "Helping at home", "3", "SERVICE");
        assertThat(admin.locator("main table")).containsText("上门服务");
    }

    private void rule(Page admin, String code, String kind, String zh, String en, String points) {
        rule(admin, code, kind, zh, en, points, "DESK");
        assertThat(admin.locator("main table")).containsText(zh);
    }

    private void rule(Page admin, String code, String kind, String zh, String en, String points, String occasion) {
        admin.navigate(address("/rules/points"));
        admin.locator("#code").fill(code);
        admin.locator("#kind").selectOption(kind);
        admin.locator("#zh").fill(zh);
        admin.locator("#en").fill(en);
        admin.locator("#points").fill(points);
        admin.locator("#cap").fill("20");
        admin.locator("#period").selectOption("MONTH");
        admin.locator("#objectDays").fill("15");
        admin.locator("#source").fill("居民公约");
        admin.locator("#occasion").selectOption(occasion);
        admin.locator("#set .btn-primary").click();
    }

    private void book(Page desk, String number, String rule, String why) throws IOException {
        desk.navigate(address("/points/desk?number=" + number));
        desk.locator("#rule").selectOption(rule);
        desk.locator("#words").fill(why);
        desk.locator("#photo").setInputFiles(new FilePayload("photo.png", "image/png", picture()));
        desk.locator("form[method=post][enctype] .btn-primary").click();
        assertThat(desk.locator("main")).containsText(why);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
