package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gezhi.files.Uploads;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The report form where something is in the way: no script, a file that is no photo, too many words. */
class ReportJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Divisions divisions;

    @Test
    void withoutAScriptNothingDeadIsShownAndTheReportIsSent() {
        String community = community();
        Page page = plainPhone();
        page.navigate(address("/report"));
        for (String dead : new String[] {"[data-way=position]", "[data-choose]", "#category-search"}) {
            assertThat(page.locator(dead).first()).isHidden();
        }
        page.locator(".tree > summary").click();
        page.locator(".group > summary").first().click();
        page.locator("[name=category]").first().check();
        page.locator("#address").fill(community + "3号楼楼下");
        page.locator("#words").fill("路灯不亮");
        page.locator("#phone").fill("abc!!电话");
        page.locator(".btn-wide").click();
        assertThat(page.locator("#phone-error")).containsText("电话");
        assertThat(page.locator("[data-again]")).isVisible();
        keep(page, "report-plain-phone");
        page.locator("#phone").fill("0594-2345678");
        page.locator(".btn-wide").click();
        page.waitForURL(Pattern.compile("/f/[0-9a-f]{32}"));
        assertThat(page.locator(".sent")).containsText(community);
        assertThat(page.locator("[data-copy]")).isHidden();
        assertThat(page.locator(".secret-link")).containsText(address("/f/"));
        keep(page, "follow-sent-plain-phone");
        forgive("422");
    }

    @Test
    void aFileThatIsNoPhotoIsLeftOutAndTooManyWordsAreCounted() {
        Page page = phone();
        page.navigate(address("/report"));
        page.locator("#photos").setInputFiles(new FilePayload[] {
            new FilePayload("坏的.jpg", "image/jpeg", new byte[] {1, 2, 3}),
            new FilePayload("好的.jpg", "image/jpeg", Uploads.jpegWithExif(64, 48, 1))
        });
        assertThat(page.locator("[data-previews] img")).hasCount(1);
        assertThat(page.locator("[data-problem]")).containsText("坏的.jpg");
        page.locator("#words").fill("长".repeat(4_010));
        assertThat(page.locator("[data-count]").first()).containsText("10");
        // Where the page stands otherwise, the bar on top covers a part of a button, as of whatever is scrolled under
        // it.
        page.evaluate("window.scrollTo(0, 0)");
        look(page, "report-too-long-phone");
        page.locator(".btn-wide").click();
        assertThat(page.locator("#words-error")).containsText("4,010");
        assertThat(page.locator("#words")).hasValue("长".repeat(4_010));
        assertThat(page.locator("[data-previews] img")).hasCount(1);
        assertThat(page.locator("[data-again]")).hasCount(0);
        forgive("422");
    }

    /** The first one there is, by name. */
    private String community() {
        return Scoped.call(Scope.system(CITY), () -> {
            Division found = divisions.get(CITY);
            while (found.level() != Level.COMMUNITY) {
                found = divisions.children(found.code(), "").rows().getFirst();
            }
            return found.name();
        });
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
