package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gezhi.files.Uploads;
import java.util.stream.IntStream;

/** The phone's page for work without network, as its people use it. */
final class FieldPhone {
    private FieldPhone() {}

    /** Signs in and opens the page, until the phone has taken along what it needs. */
    static void enter(Page page, String address, String login) {
        DemoDoor.enter(page, address, login);
        page.navigate(address + "/field");
        assertThat(page.locator("[data-list=tasks] li").first()).isVisible();
        assertThat(page.locator("html[data-kept]")).isAttached();
    }

    static void startReport(Page page, String words) {
        page.locator("[data-new]").click();
        page.locator("#category").selectOption("E0102");
        page.locator("#words").fill(words);
    }

    static void report(Page page, String words, int photos) {
        report(
                page,
                words,
                IntStream.range(0, photos).mapToObj(FieldPhone::photo).toArray(FilePayload[]::new));
    }

    static void report(Page page, String words, FilePayload[] photos) {
        startReport(page, words);
        page.locator("#report-photos").setInputFiles(photos);
        assertThat(page.locator("#report .previews li")).hasCount(photos.length);
        page.locator("#report .btn-primary").last().click();
        assertThat(page.locator("#report")).isHidden();
    }

    static FilePayload photo(int number) {
        return new FilePayload(number + ".jpg", "image/jpeg", Uploads.jpegWithExif(640, 480, 1));
    }
}
