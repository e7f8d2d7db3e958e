package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

@Renders("territory/card")
class MapJourneyTests extends Journey {
    private static final Pattern ASKED = Pattern.compile("TILEMATRIX=\\d+&TILEROW=\\d+&TILECOL=\\d+&tk=k1");

    @Test
    void aVisitorFindsACommunityByPinyinAndReadsItsCard() {
        Page page = desktop();
        page.navigate(address("/map"));
        drawn(page);
        look(page, "map");
        page.locator("#map-find").pressSequentially("zzz");
        assertThat(page.locator("#map-found-words:not(.visually-hidden)")).containsText("没有找到");
        page.locator("#map-find").fill("");
        page.locator("#map-find").pressSequentially("changshou");
        Locator found = page.locator("#map-found button").first();
        assertThat(found).containsText("长寿");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-card h2")).containsText("长寿");
        assertThat(page.locator("#map-card")).containsText("镇海街道");
        drawn(page);
        look(page, "map-community");
    }

    @Test
    void aClickOpensTheCardOfWhatLiesThere() {
        Page page = desktop();
        page.navigate(address("/map?at=350304001"));
        drawn(page);
        assertThat(page.locator("#map-card h2")).containsText("镇海街道");
        page.locator("#map").click();
        assertThat(page.locator("#map-card h2")).not().containsText("镇海街道");
        page.locator("#map-card .card-links a").first().click();
        assertThat(page.locator("table.list tbody tr").first()).isVisible();
    }

    @Test
    void aVisitorReadsHowManyCasesLieWhere() {
        Page page = desktop();
        Response counts = page.waitForResponse(
                answer -> answer.url().contains("/cases/open.geojson"),
                () -> page.navigate(address("/map?at=350304001")));
        assertThat(counts.text()).containsPattern("\"count\" ?: ?[1-9]");
        drawn(page);
        look(page, "map-counts");
    }

    @Test
    void theMapWorksByKeyboard() {
        Page page = desktop();
        page.navigate(address("/map?at=350304001"));
        drawn(page);
        page.locator("#map").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-card h2")).not().containsText("镇海街道");
        String scale = page.locator(".ol-scale-line-inner").innerText();
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertThat(page.locator(".ol-scale-line-inner")).not().hasText(scale);
    }

    @Test
    void aVisitorWalksTheTreeOnAPhoneWithoutTheMap() {
        Page page = phone();
        page.navigate(address("/map"));
        drawn(page);
        look(page, "map-phone");
        page.locator(".head a").click();
        page.locator("table.list a").first().click();
        assertThat(page.locator("h1")).hasText("荔城区");
        page.locator("table.list a").first().click();
        assertThat(page.locator("h1")).hasText("镇海街道");
        look(page, "divisions-phone");
        page.locator("#find-division").fill("xtw");
        page.locator(".find-row button").click();
        assertThat(page.locator("table.list")).containsText("西天尾镇");
        look(page, "divisions-found-phone");
        page.navigate(address("/divisions/350304?lang=en"));
        look(page, "divisions-phone-en");
    }

    /** The page as a city with a tile service of its own is given it; the service's answers are made up. */
    @Test
    void aBaseMapLiesUnderTheDivisions() {
        String service =
                "https://base.example/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default"
                        + "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k1";
        List<String> asked = new CopyOnWriteArrayList<>();
        Page page = desktop();
        page.route("https://base.example/**", route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(yellow()));
        });
        page.route("**/map", route -> {
            String map = route.fetch().text();
            String base = "<data class='map-base' value='" + HtmlUtils.htmlEscape(service) + "'></data>";
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setBody(map.replaceFirst("(<div id=\"map\"[^>]*>)", "$1" + Matcher.quoteReplacement(base))));
        });
        page.navigate(address("/map"));
        drawn(page);
        look(page, "map-base");
        org.assertj.core.api.Assertions.assertThat(asked)
                .isNotEmpty()
                .allMatch(url -> ASKED.matcher(url).find());
    }

    private static byte[] yellow() {
        BufferedImage tile = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = tile.createGraphics();
        pen.setColor(Color.YELLOW);
        pen.fillRect(0, 0, 256, 256);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(tile, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Waits until the map has drawn everything it shows. */
    private static void drawn(Page page) {
        assertThat(page.locator("#map"))
                .hasAttribute("aria-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
    }
}
