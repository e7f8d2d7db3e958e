package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import gezhi.files.Uploads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies while a phone sends to it: in the middle of the photos, and when it has written but not answered. */
class KilledServerJourneyTests {
    private static final int PHOTOS = 4;
    private static final String FILED = "select count(*) from cases.case where words like '断电%'";
    private static final String FIRST = "select count(*) from cases.case where words = '断电一'";
    private static final String PHOTOS_OF_FIRST = """
            select count(*)
            from cases.photo p
            join cases.case c on c.city = p.city and c.id = p.case_id
            where c.words = '断电一'
            """;
    private static final String IN_ORDER = """
            select count(*)
            from cases.case one
            join cases.case two on two.words = '断电二' and two.received_at > one.received_at
            join cases.journal seen on seen.words = '断电三' and seen.at > two.received_at
            where one.words = '断电一'
            """;

    @TempDir
    private Path data;

    private final List<String> troubles = new ArrayList<>();

    @Test
    void whatAKilledServerDidNotTakeOrDidNotAnswerIsSentInOrderOnceWhenItIsBack() throws Exception {
        try (BrowserContext phone = Browser.visitor(Journey.PHONE_WIDTH, 780);
                Program program = new Program(data);
                Wire wire = new Wire(program.port(), "POST /field/report")) {
            program.start();
            Page page = watched(Browser.newPage(phone));
            FieldPhone.enter(page, wire.address(), "grid");
            killedInTheMiddleOfThePhotos(page, program, wire);
            killedBeforeItAnswered(page, program, wire);
            signInAgain(page, wire);
            assertThat(page.locator("[data-list=sent] li")).hasCount(3, patiently());
            assertThat(page.locator("[data-badge]")).isHidden();
            Browser.look(page, "field-killed-sent-phone");
            assertThat(program.ask(FILED)).isEqualTo(2);
            assertThat(program.ask(PHOTOS_OF_FIRST)).isEqualTo(PHOTOS);
            assertThat(program.ask(IN_ORDER)).isEqualTo(1);
        }
        assertThat(troubles).isEmpty();
    }

    private static void killedInTheMiddleOfThePhotos(Page page, Program program, Wire wire) throws Exception {
        wire.stickInTheUpload(300_000);
        FieldPhone.report(page, "断电一", large());
        wire.awaitStuck();
        FieldPhone.report(page, "断电二", 1);
        Locator verified = page.locator("[data-list=tasks] li")
                .filter(new Locator.FilterOptions().setHasText("核查通过"))
                .first();
        verified.locator("button").first().click();
        page.locator("#deed [name=words]").fill("断电三");
        page.locator("#deed .btn-primary").click();
        program.kill();
        assertThat(page.locator("[data-offline]")).isVisible();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 3");
        Browser.look(page, "field-killed-waiting-phone");
        assertThat(program.ask(FILED)).as("half of it is nothing").isZero();
        wire.free();
        program.start();
    }

    private static void killedBeforeItAnswered(Page page, Program program, Wire wire) throws Exception {
        wire.stickBeforeTheAnswer();
        signInAgain(page, wire);
        wire.awaitStuck();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 3");
        program.kill();
        assertThat(page.locator("[data-offline]")).isVisible();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 3");
        assertThat(program.ask(FIRST))
                .as("the server has it, the phone does not know")
                .isEqualTo(1);
        assertThat(program.ask(PHOTOS_OF_FIRST)).isEqualTo(PHOTOS);
        wire.free();
        program.start();
    }

    /** A server that was killed has forgotten who was signed in; the phone says so and keeps what waits. */
    private static void signInAgain(Page page, Wire wire) {
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("[data-expired]")).isVisible();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 3");
        page.locator("[data-expired] a").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        page.locator("button[name=login][value=grid]").click();
        assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
        page.navigate(wire.address() + "/field");
    }

    /** A server just started takes its time over large photos. */
    private static LocatorAssertions.HasCountOptions patiently() {
        return new LocatorAssertions.HasCountOptions().setTimeout(60_000);
    }

    /** Megabytes even after the phone has made them smaller. */
    private static FilePayload[] large() {
        return IntStream.range(0, PHOTOS)
                .mapToObj(number -> new FilePayload(number + ".jpg", "image/jpeg", Uploads.grain(2_400, 1_800, number)))
                .toArray(FilePayload[]::new);
    }

    private Page watched(Page page) {
        page.onPageError(error -> troubles.add("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && response.status() != 401) {
                troubles.add(response.status() + " " + response.url());
            }
        });
        return page;
    }
}
