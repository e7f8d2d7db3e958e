package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gezhi.support.TestDatabase;
import gezhi.support.TestOutside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A walk through the running product in demo mode, as a person would. Any console error, failed request or answer of 400 and above that the
 * journey did not announce fails it. Screenshots lie in {@code target/screenshots}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gezhi.demo.small=true"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestDatabase.class, TestOutside.class})
abstract class Journey {
    static final int PHONE_WIDTH = 360;

    @LocalServerPort
    private int port;

    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> visitors = new ArrayList<>();

    @BeforeEach
    void forgetTroubles() {
        troubles.clear();
    }

    @AfterEach
    void leaveWithoutTroubles() {
        visitors.forEach(BrowserContext::close);
        assertThat(troubles).isEmpty();
    }

    /** A page at a desk, 1280 wide. */
    Page desktop() {
        return open(1280, 900, true);
    }

    /** A page on a phone, 360 wide. */
    Page phone() {
        return open(PHONE_WIDTH, 780, true);
    }

    /** A page on a phone whose browser runs no scripts. */
    Page plainPhone() {
        return open(PHONE_WIDTH, 780, false);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /**
     * Keeps a picture, and checks that nothing serious is wrong for those who cannot see it, that a phone need not scroll sideways and
     * that no text is missing: a key without text is shown between question marks.
     */
    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(Browser.accessibilityFindings(page)).as(name).isEmpty();
        assertThat(page.locator("body").innerText()).as(name).doesNotContain("??");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of " + name)
                .isLessThanOrEqualTo(0);
    }

    /** Forgives the troubles so far that contain {@code words}; for journeys that try bad input on purpose. */
    void forgive(String words) {
        troubles.removeIf(trouble -> trouble.contains(words));
    }

    private Page open(int width, int height, boolean scripts) {
        BrowserContext visitor = Browser.visitor(width, height, scripts);
        visitors.add(visitor);
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.status() + " " + response.url());
            }
        });
        return page;
    }
}
