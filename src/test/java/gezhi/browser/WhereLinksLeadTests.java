package gezhi.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gezhi.house.SourceTree;
import gezhi.support.RenderedTemplates;
import gezhi.support.ViewNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Follows every link that a role is shown, one of each kind, in both languages. What is shown opens: no link leads to a refusal, to nothing or to
 * an error, and no text is missing. A page that no journey has put to the accessibility check is put to it here; journeys come before, by the order of names, so that few
 * are.
 */
class WhereLinksLeadTests extends Journey {
    private static final Pattern LINK = Pattern.compile("\\shref=\"(/[^\"#]*)");

    /** What stands for one of many in an address: an id, a code, a secret link, a key of paging, a date. */
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{20,}|[A-Z]?\\d[\\d.:TZ-]*");

    private static final List<String> BAD_MOMENTS = List.of("error/5xx", "demo/preparing");

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private WebApplicationContext context;

    private static final Set<String> NO_PAGES = Set.of("webjars", "css", "js", "img", "favicon.ico", "_static");

    @Test
    void aVisitorsLinksAllOpen() {
        assertThat(follow(desktop())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grid",
                "desk",
                "street",
                "county",
                "city",
                "office",
                "supervisor",
                "leader",
                "admin",
                "auditor",
                "resident",
                "secretary"
            })
    void aRolesLinksAllOpen(String login) {
        Page page = desktop();
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=" + login + "]").click();
        page.locator(".who").waitFor();
        assertThat(follow(page)).isEmpty();
    }

    @Test
    void pagesForBadMomentsHoldUpToTheCheck() throws Exception {
        for (Page page : List.of(desktop(), phone())) {
            for (String name : BAD_MOMENTS) {
                for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    String body = rendered(name, language);
                    page.route(
                            address("/bad-moment"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setBody(body)));
                    page.navigate(address("/bad-moment"));
                    assertThat(page.locator("h1").count()).isEqualTo(1);
                    Browser.look(page, name.replace('/', '-') + language + page.viewportSize().width);
                    page.unroute(address("/bad-moment"));
                }
                lookedAt(name);
            }
        }
    }

    private String rendered(String name, Locale language) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.addPreferredLocale(language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Objects.requireNonNull(views.resolveViewName(name, language)).render(Map.of(), request, response);
        return response.getContentAsString(UTF_8);
    }

    /** Every template is opened by a link, by a journey that says so, or above; those that are pages stood the accessibility check there. */
    @AfterAll
    static void noTemplateIsLeftOut() {
        Set<String> left = SourceTree.files(TEMPLATES.toString(), ".html").stream()
                .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(declared());
        Set<String> rendered = RenderedTemplates.names();
        left.removeIf(template -> isPage(template) ? isLookedAt(template) : rendered.contains(template));
        assertThat(left).isEmpty();
    }

    private static Set<String> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Renders.class));
        return scanner.findCandidateComponents(WhereLinksLeadTests.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .flatMap(journey ->
                        Stream.of(journey.getAnnotation(Renders.class).value()))
                .collect(Collectors.toSet());
    }

    /** Links that do not open, with the page that shows them. */
    private List<String> follow(Page start) {
        APIRequestContext requests = start.context().request();
        List<String> dead = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Map<String, String> shownOn = new HashMap<>(Map.of("/", ""));
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            APIResponse answer = requests.get(address(in(shownOn.size() % 2 == 0 ? "en" : "zh", path)));
            String body = isPage(answer) ? answer.text() : "";
            if (answer.status() >= 400 || body.contains("??")) {
                dead.add(answer.status() + " " + path + " on " + shownOn.get(path));
            }
            String view = answer.headers().getOrDefault(ViewNames.HEADER, "");
            if (!view.isEmpty() && isPage(view) && !isLookedAt(view)) {
                look(start, path, view);
            }
            for (String link : links(body)) {
                if (!shownOn.containsKey(link) && kinds.add(kind(link))) {
                    shownOn.put(link, path);
                    waiting.add(link);
                }
            }
            answer.dispose();
        }
        return dead;
    }

    /** At a desk in Chinese, on a phone in English. */
    private void look(Page page, String path, String view) {
        String name = "link-" + view.replace('/', '-');
        page.navigate(address(in("zh", path)));
        look(page, name);
        page.setViewportSize(PHONE_WIDTH, 780);
        page.navigate(address(in("en", path)));
        // as tall as the page, so that the bar at the bottom of the screen covers nothing
        int tall = (int) page.evaluate("Math.max(780, document.documentElement.scrollHeight)");
        page.setViewportSize(PHONE_WIDTH, tall);
        look(page, name + "-phone-en");
        page.setViewportSize(1280, 900);
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private static Set<String> links(String body) {
        Set<String> links = new HashSet<>();
        Matcher matcher = LINK.matcher(body);
        while (matcher.find()) {
            String link = HtmlUtils.htmlUnescape(matcher.group(1));
            if (!NO_PAGES.contains(link.substring(1).split("[/?]", 2)[0])) {
                links.add(link);
            }
        }
        return links;
    }

    /** The address without what tells one from another; of a query only the names. */
    private static String kind(String path) {
        String[] parts = path.split("\\?", 2);
        String query = parts.length == 1
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .map(part -> part.split("=", 2)[0])
                        .sorted()
                        .collect(Collectors.joining("&"));
        return ONE_OF_MANY.matcher(parts[0]).replaceAll("*") + "?" + query;
    }
}
