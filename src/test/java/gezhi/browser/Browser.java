package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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

    private static final int PATIENCE_MILLIS = 15_000;

    /** Nothing is told of what holds, and nothing fetched a second time: half a second of each look. */
    private static final String CHECK = """
            async () => {
              const { violations } = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false,
              });
              return violations.filter((rule) => ['serious', 'critical'].includes(rule.impact))
                .map((rule) => `${rule.id} ${rule.nodes[0].html} ${rule.nodes[0].failureSummary}`);
            }""";

    /** What lies half behind a bar comes out by scrolling; a menu that is open must not lie behind one. */
    private static final String BARS = """
            (loose) => document.querySelectorAll('body:not(.menu-open) :is(.top, .phone-bar, .actions, .as-of, #deeds)').forEach((bar) => {
              bar.style.position = loose ? 'relative' : '';
            })""";

    /** All scripts of a page are modules, and those have run before this event; until then a press meets nothing and is tried again. */
    private static final String HOLD = """
            if (document.readyState === 'loading') {
              const hold = () => document.documentElement?.style.setProperty('pointer-events', 'none');
              const watch = new MutationObserver(hold);
              watch.observe(document, { childList: true });
              hold();
              document.addEventListener('DOMContentLoaded', () => {
                watch.disconnect();
                document.documentElement.style.removeProperty('pointer-events');
              });
            }""";

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

    /** A new page on which nothing is pressed before its scripts listen. */
    static Page newPage(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.addInitScript(HOLD);
        return page;
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

    /** Serious and critical findings of the accessibility check. No page has frames of others. */
    private static List<?> accessibilityFindings(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        page.evaluate(BARS, true);
        List<?> findings = (List<?>) page.evaluate(CHECK);
        page.evaluate(BARS, false);
        return findings;
    }

    private static com.microsoft.playwright.Browser start() {
        Path executable = PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        boolean required = "true".equals(System.getenv("GEZHI_REQUIRE_BROWSER"));
        Assumptions.assumeTrue(executable != null || required, "No Chromium: browser journeys are skipped");
        // two journeys run at once on two cores, beside their servers
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(SWITCHES));
    }
}
