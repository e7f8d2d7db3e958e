package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gezhi.house.SourceTree;
import gezhi.support.RenderedTemplates;
import gezhi.support.TestDatabase;
import gezhi.support.TestOutside;
import gezhi.support.ViewNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A walk through the running product in demo mode, as a person would. Any console error, failed request or answer of 400 and above that the
 * journey did not announce fails it, and so does a deed that it {@link Walks declares} and nobody has done. Screenshots lie in
 * {@code target/screenshots}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gezhi.demo.small=true"})
@ActiveProfiles("demo")
@Import({RenderedTemplates.class, ViewNames.class})
@ContextConfiguration(initializers = {TestDatabase.class, TestOutside.class})
abstract class Journey {
    static final int PHONE_WIDTH = 360;
    static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern FRAME = Pattern.compile("fragments/(frame :: frame|plain :: plain)|<html th:lang");

    @LocalServerPort
    private int port;

    /** Pages that the accessibility check has seen in this process, by their templates. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    /** The same for all processes of a run of tests, a file each. */
    private static final Path SEEN_BY_ALL = Path.of(
            "target/looked-at",
            System.getProperty("gezhi.test.run", ProcessHandle.current().pid() + "")
                    .replaceAll("\\W", ""));

    private final Map<Page, String> views = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final Walk walk = new Walk();

    @BeforeEach
    void forgetTroubles() {
        troubles.clear();
        views.clear();
        walk.forget();
    }

    @AfterEach
    void leaveWithoutTroubles(TestInfo journey) {
        visitors.forEach(BrowserContext::close);
        assertThat(troubles).isEmpty();
        journey.getTestMethod()
                .map(method -> method.getAnnotation(Walks.class))
                .ifPresent(walks -> assertThat(walk.presses())
                        .containsAll(Walk.declared(walks).toList()));
        journey.getTestMethod()
                .map(method -> method.getAnnotation(WalksWhistles.class))
                .ifPresent(walks -> assertThat(walk.calls())
                        .containsAll(Walk.declared(walks).toList()));
        journey.getTestMethod()
                .map(method -> method.getAnnotation(WalksCallOuts.class))
                .ifPresent(walks -> assertThat(walk.callOuts())
                        .containsAll(Walk.declared(walks).toList()));
    }

    @AfterAll
    static void opensWhatItSaysItDoes(TestInfo journey) {
        Renders renders = journey.getTestClass().orElseThrow().getAnnotation(Renders.class);
        List<String> said = renders == null ? List.of() : List.of(renders.value());
        assertThat(RenderedTemplates.names()).containsAll(said);
        assertThat(LOOKED_AT).containsAll(said.stream().filter(Journey::isPage).toList());
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

    /** Signed in by the door behind the buttons of the sign-in page; the page stays where it is. */
    Page as(Page page, String login) {
        DemoDoor.enter(page, address(""), login);
        return page;
    }

    /** Signed in, on the page on which the day begins. */
    Page begins(Page page, String login) {
        page.navigate(DemoDoor.enter(page, address(""), login));
        return page;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /**
     * Keeps a picture, and checks that nothing serious is wrong for those who cannot see it, that a phone need not scroll sideways and
     * that no text is missing: a key without text is shown between question marks.
     */
    void look(Page page, String name) {
        Browser.look(page, name);
        String view = views.get(page);
        if (view != null) {
            lookedAt(view);
        }
    }

    /** Notes that {@link Browser#look} was done for a page that came by no address of its own. */
    static void lookedAt(String template) {
        LOOKED_AT.add(template);
        try {
            Path seen = SEEN_BY_ALL.resolve(template);
            Files.createDirectories(seen.getParent());
            Files.write(seen, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By this process or by another of this run. */
    static boolean isLookedAt(String template) {
        return LOOKED_AT.contains(template) || Files.isRegularFile(SEEN_BY_ALL.resolve(template));
    }

    /** Fragments are looked at with the pages that hold them. */
    static boolean isPage(String template) {
        return !template.startsWith("fragments/")
                && FRAME.matcher(SourceTree.read(TEMPLATES.resolve(template + ".html")))
                        .find();
    }

    /** Forgives the troubles so far that contain {@code words}; for journeys that try bad input on purpose. */
    void forgive(String words) {
        troubles.removeIf(trouble -> trouble.contains(words));
    }

    private Page open(int width, int height, boolean scripts) {
        BrowserContext visitor = Browser.visitor(width, height, scripts);
        visitors.add(visitor);
        Page page = scripts ? Browser.newPage(visitor) : visitor.newPage();
        walk.watch(visitor, page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onResponse(response -> {
            String view = response.headers().get(ViewNames.HEADER);
            if (view != null && response.request().isNavigationRequest()) {
                views.put(page, view);
            }
            if (response.status() >= 400) {
                troubles.add(response.status() + " " + response.url());
            }
        });
        return page;
    }
}
