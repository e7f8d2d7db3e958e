package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The desk issues a certificate for what it confirmed; whoever is handed the paper checks it without an account; revoked, it says so. */
@Renders({"certificates/list", "certificates/certificate", "certificates/issue", "certificates/check"})
class CertificatesJourneyTests extends Journey {
    private static final Pattern ADDRESS = Pattern.compile("(/certificates/check/[0-9-]+/[A-Za-z0-9_-]{22})");

    @Test
    void fromTheConfirmedServiceToTheCheckedPaper() throws IOException {
        Page desk = as(desktop(), "desk");
        Page helper = as(phone(), "resident");
        helper.navigate(address("/volunteering"));
        String number = helper.locator(".number-plate").textContent();
        note(helper);
        desk.navigate(address("/volunteers/records"));
        desk.locator("main a", new Page.LocatorOptions().setHasText("清扫楼道（旅程）"))
                .first()
                .click();
        desk.locator("button", new Page.LocatorOptions().setHasText("确认属实")).click();

        helper.navigate(address("/certificates"));
        look(helper, "certificates-phone");
        helper.locator("#from").fill("2099-01-01");
        helper.locator("main form .btn-primary").click();
        assertThat(helper.locator(".error-summary")).containsText("结束日期早于开始日期");
        helper.navigate(address("/certificates"));
        helper.locator("main form .btn-primary").click();
        assertThat(helper.locator("a[href$='.pdf']")).isVisible();
        look(helper, "certificate-phone");
        String certificate = helper.url();
        String text = print(helper);
        Assertions.assertThat(text).contains(number, "清扫楼道（旅程）");
        Matcher check = ADDRESS.matcher(text.replaceAll("\\s", ""));
        Assertions.assertThat(check.find()).isTrue();

        Page anybody = phone();
        anybody.navigate(address(check.group(1)));
        assertThat(anybody.locator(".status")).hasText("有效");
        look(anybody, "certificate-checked-phone");
        anybody.locator("#number").fill("3503-2026-000001-0");
        anybody.locator("main form .btn-primary").click();
        assertThat(anybody.locator(".error-summary")).isVisible();

        desk.navigate(certificate);
        desk.locator("#words").fill("姓名有误，重新开具");
        desk.locator("button", new Page.LocatorOptions().setHasText("撤销")).click();
        assertThat(desk.locator(".status")).hasText("已撤销");
        look(desk, "certificate-revoked");
        desk.navigate(address("/volunteers"));
        desk.locator("main a", new Page.LocatorOptions().setHasText("演示居民一"))
                .first()
                .click();
        desk.locator("a[href^='/certificates/of/']").click();
        look(desk, "certificate-issue");
        desk.locator("main form .btn-primary").click();
        assertThat(desk.locator(".facts")).containsText("演示社区工作人员");
        desk.navigate(address("/certificates?lang=en"));
        look(desk, "certificates-desk-en");
        anybody.navigate(address(check.group(1)));
        assertThat(anybody.locator(".status")).hasText("已撤销");
        assertThat(anybody.locator("main")).not().containsText("姓名有误");
    }

    private static void note(Page helper) {
        helper.locator("#activity").fill("清扫楼道（旅程）");
        helper.locator("#served").fill("三栋");
        helper.locator("#hours").fill("1");
        helper.locator("#minutes").fill("30");
        helper.locator("form[action$='/records'] .btn-primary").click();
        assertThat(helper.locator("h1")).containsText("清扫楼道");
    }

    private static String print(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='.pdf']").evaluate("a => { a.download = ''; a.click(); }"));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
