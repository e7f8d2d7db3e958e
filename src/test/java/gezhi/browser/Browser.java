package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once. Without one, journeys are skipped; with GEZHI_REQUIRE_BROWSER=true they fail. */
final class Browser {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-gl=swiftshader");

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser running;

    private Browser() {}

    /** A new visitor with a screen of the given size; the language is Chinese. */
    static BrowserContext visitor(int width, int height) {
        return visitor(width, height, true);
    }

    /** @param scripts false for a visitor whose browser runs none */
    static synchronized BrowserContext visitor(int width, int height, boolean scripts) {
        if (running == null) {
            running = start();
        }
        return running.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    /**
     * Keeps a picture, and checks that nothing serious is wrong for those who cannot see it, that a phone need not scroll sideways and
     * that no text is missing: a key without text is shown between question marks.
     */
    static void look(Page page, String name) {
        // a button that is just changing its colour has the contrast of neither
        page.evaluate(
                "document.getAnimations().filter((each) => each instanceof CSSTransition).forEach((each) => each.finish())");
        // from its top: a page that is scrolled shows halves of what lies behind its bar
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(accessibilityFindings(page)).as(name).isEmpty();
        assertThat(page.locator("body").innerText()).as(name).doesNotContain("??");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of " + name)
                .isLessThanOrEqualTo(0);
    }

    /** Serious and critical findings of the accessibility check. */
    private static List<String> accessibilityFindings(Page page) {
        // No page has frames of others, so the findings need no second page to be gathered in.
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml() + " "
                                        + rule.getNodes().getFirst().getFailureSummary())
                        .toList();
    }

    private static com.microsoft.playwright.Browser start() {
        Path executable = PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        boolean required = "true".equals(System.getenv("GEZHI_REQUIRE_BROWSER"));
        Assumptions.assumeTrue(executable != null || required, "No Chromium: browser journeys are skipped");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(SWITCHES));
    }
}
