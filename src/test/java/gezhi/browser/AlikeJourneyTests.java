package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Place;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The same problem reported twice: the reporter says so, or the desk sees it. */
class AlikeJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Divisions divisions;

    @Autowired
    private Cases cases;

    @Autowired
    private Darkroom darkroom;

    @Test
    @Walks(reporter = Kind.REPORT)
    void aReporterIsShownWhatWasReportedBeforeAndJoinsIt() {
        Outcome.Reported before = reported("垃圾桶满了，袋子堆在地上");
        act(before.caseId(), Action.Collect.asReported());
        Page visitor = phone();
        visitor.navigate(address("/report"));
        visitor.locator("[data-choose=E0102]").click();
        Place.Point here = point();
        visitor.evaluate(
                "([lon, lat]) => { const f = document.querySelector('[data-report]'); f.elements.lon.value = lon; f.elements.lat.value = lat;"
                        + " f.dispatchEvent(new Event('change')); }",
                List.of(here.lon(), here.lat()));
        visitor.locator("#words").fill("垃圾桶满了没有人收");
        assertThat(visitor.locator(".alike")).containsText("附近已有人反映");
        look(visitor, "report-alike-phone");
        visitor.locator("[data-same='" + before.number() + "']").click();
        assertThat(visitor.locator("[data-same='" + before.number() + "']")).hasAttribute("aria-pressed", "true");
        visitor.locator("#door").fill("3号楼2单元501");
        look(visitor, "report-alike-door-phone");
        visitor.locator("button.btn-wide").click();
        assertThat(visitor.locator(".sent")).isVisible();
        assertThat(visitor.locator(".now").first()).containsText(before.number());
        look(visitor, "follow-joined-phone");
    }

    @Test
    void withoutAPositionAnAddressAlikeIsOffered() {
        String community = Scoped.call(Scope.system(CITY), () -> first(first(first(CITY))));
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E0103", null, community, "荔枝新村三号楼", "渣土", null, List.of());
        Outcome.Reported before = (Outcome.Reported) Scoped.call(Scope.visitor(CITY), () -> cases.report(report));
        Page visitor = desktop();
        visitor.navigate(address("/report"));
        visitor.locator("#address").fill("荔枝新村");
        visitor.evaluate(
                "(code) => { const f = document.querySelector('[data-report]'); f.elements.division.value = code;"
                        + " f.elements.category.value = 'E0103'; f.dispatchEvent(new Event('change')); }",
                community);
        assertThat(visitor.locator("[data-same='" + before.number() + "']")).isVisible();
        assertThat(visitor.locator(".alike")).containsText("地址相近");
        look(visitor, "report-alike-address");
    }

    @Test
    @Walks(dispatcher = {Kind.MERGE, Kind.SEPARATE})
    void aDeskPutsTwoReportsTogetherAndTakesThemApart() {
        Outcome.Reported before = reported("井边堆了一堆垃圾");
        Outcome.Reported again = reported("井边的垃圾还在");
        Page desk = desktop();
        desk.navigate(address("/sign-in"));
        desk.locator("button[name=login][value=street]").click();
        assertThat(desk.locator(".who")).isVisible();
        desk.navigate(address("/cases/" + again.caseId()));
        assertThat(desk.locator("#alike")).containsText("同一问题");
        look(desk, "case-alike");
        Locator merge = desk.locator("form[action$='/merge']")
                .filter(new Locator.FilterOptions().setHas(desk.locator("input[value='" + before.caseId() + "']")));
        merge.locator("[name=words]").fill("都是井边那一堆");
        merge.locator("button").click();
        assertThat(desk.locator(".head .state")).hasText("随另一件办理");
        assertThat(desk.locator("#alike")).containsText(before.number());
        assertThat(desk.locator("main.case")).containsText("都是井边那一堆");
        look(desk, "case-merged");
        desk.navigate(address("/cases/" + before.caseId()));
        assertThat(desk.locator("#alike")).containsText(again.number());
        desk.navigate(address("/cases/" + again.caseId()));
        desk.locator(".aside-deeds summary").click();
        desk.locator("[data-dialog=deed-SEPARATE]").click();
        desk.locator("#SEPARATE-words").fill("一处在井边，一处在门口");
        desk.locator("dialog[open] .btn-primary").click();
        assertThat(desk.locator(".head .state")).hasText("待采集");
        desk.navigate(address("/cases/" + again.caseId() + "?lang=en"));
        look(desk, "case-separated-en");
    }

    @Test
    void aNeighbourReadsWhatGoesOnAndHasTheSameProblem() {
        Outcome.Reported before = reported("门前的路灯坏了两天");
        act(before.caseId(), Action.Collect.asReported());
        Page neighbour = phone();
        neighbour.navigate(address("/around"));
        assertThat(neighbour.locator("#rows")).containsText("门前的路灯坏了两天");
        look(neighbour, "around-phone");
        for (String beside : List.of("/map", "/heat")) {
            neighbour.locator("main a.chip[href^='" + beside + "?']").click();
            assertThat(neighbour.locator("h1")).isVisible();
            neighbour.goBack();
        }
        neighbour.locator("a[href$='" + before.number() + "']").first().click();
        look(neighbour, "around-case-phone");
        for (int i = 0; i < 2; i++) {
            neighbour.navigate(address("/around/" + CITY + "/cases/" + before.number()));
            neighbour.locator("#door").fill("3-2-501");
            neighbour.locator("form.panel .btn-primary").click();
            assertThat(neighbour.locator(".sent")).isVisible();
        }
        neighbour.navigate(address("/around/" + CITY + "/cases/" + before.number() + "?lang=en"));
        assertThat(neighbour.locator("main")).containsText("reported by 2 households");
        look(neighbour, "around-case-en-phone");
    }

    /** Of a division, and of one class of problems in it: what a reader of feeds is told leads to the public page. */
    @Test
    void theFeedsFoundOnThePageLeadToThePublicCase() throws Exception {
        Outcome.Reported reported = reported("东门的垃圾桶倒了");
        act(reported.caseId(), Action.Collect.asReported());
        Page reader = desktop();
        reader.navigate(address("/around/" + CITY + "/cases/" + reported.number()));
        reader.locator("main a[href^='/around/']").first().click();
        String community = java.net.URI.create(reader.url()).getPath();
        org.assertj.core.api.Assertions.assertThat(entry(reader, reported)).isTrue();
        reader.navigate(address(community));
        reader.locator("#category").selectOption("E01");
        reader.locator("form.filters button").click();
        look(reader, "around-category");
        org.assertj.core.api.Assertions.assertThat(entry(reader, reported)).isTrue();
        reader.navigate(address(community + "?category=C01"));
        org.assertj.core.api.Assertions.assertThat(entry(reader, reported)).isFalse();
    }

    /** Reads the feed to which the page links, and opens the entry about the case. */
    private boolean entry(Page reader, Outcome.Reported reported) throws Exception {
        String feed = reader.locator("link[rel=alternate][type='application/atom+xml']")
                .getAttribute("href");
        assertThat(reader.locator("main a[href$='" + feed.substring(feed.lastIndexOf('/')) + "']"))
                .isVisible();
        byte[] atom = reader.context().request().get(address(feed)).body();
        NodeList links = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        Optional<String> link = IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
                .filter(href -> href.endsWith(reported.number()))
                .findFirst();
        link.ifPresent(href -> {
            reader.navigate(href);
            assertThat(reader.locator("main")).containsText(reported.number());
        });
        return link.isPresent();
    }

    @Test
    @Walks(
            desk = {Kind.WITHHOLD_PHOTO, Kind.SHOW_PHOTO},
            dispatcher = {Kind.WITHHOLD_PHOTO, Kind.SHOW_PHOTO})
    void aDeskKeepsAPhotoFromThePublic() {
        List<Picture> photo = List.of((Picture) darkroom.prepare(Uploads.jpegWithExif(640, 480, 1)));
        Outcome.Reported reported = reported(point(), "车停在井盖上", photo);
        act(reported.caseId(), Action.Collect.asReported());
        Page neighbour = phone();
        neighbour.navigate(address("/around/" + CITY + "/cases/" + reported.number()));
        assertThat(neighbour.locator(".around-photo")).isVisible();
        Page desk = desktop();
        desk.navigate(address("/sign-in"));
        desk.locator("button[name=login][value=street]").click();
        assertThat(desk.locator(".who")).isVisible();
        desk.navigate(address("/cases/" + reported.caseId()));
        look(desk, "case-public-photo");
        desk.locator("#withhold").fill("看得见车牌");
        desk.locator("#public-photo button").click();
        assertThat(desk.locator("#public-photo .state")).hasText("已停止公开");
        assertThat(desk.locator(".timeline")).containsText("看得见车牌");
        desk.navigate(address("/cases/" + reported.caseId() + "?lang=en"));
        desk.setViewportSize(360, 780);
        look(desk, "case-public-photo-withheld-en-phone");
        neighbour.reload();
        assertThat(neighbour.locator(".around-photo")).hasCount(0);
        desk.locator("#public-photo button").click();
        assertThat(desk.locator("#withhold")).isVisible();
        neighbour.reload();
        assertThat(neighbour.locator(".around-photo")).isVisible();
        Page community = phone();
        community.navigate(address("/sign-in"));
        community.locator("button[name=login][value=desk]").click();
        assertThat(community.locator(".who")).isAttached();
        Outcome.Reported own = reported(null, "门牌拍进去了", photo);
        act(own.caseId(), Action.Collect.asReported());
        community.navigate(address("/cases/" + own.caseId()));
        community.locator("#withhold").fill("看得见门牌");
        community.locator("#public-photo button").click();
        assertThat(community.locator("#public-photo .state")).hasText("已停止公开");
        community.locator("#public-photo button").click();
        assertThat(community.locator("#withhold")).isVisible();
    }

    private Outcome.Reported reported(String words) {
        return reported(point(), words, List.of());
    }

    /** Without a point it is the first community, that of the demonstration's desk. */
    private Outcome.Reported reported(Place.@Nullable Point point, String words, List<Picture> pictures) {
        String community = Scoped.call(Scope.system(CITY), () -> first(first(first(CITY))));
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E0102", point, community, "东门", words, null, pictures);
        return (Outcome.Reported) Scoped.call(Scope.visitor(CITY), () -> cases.report(report));
    }

    /** Within the county of the demonstration's street dispatcher. */
    private Place.Point point() {
        return new Place.Point(119.0184, 25.4307);
    }

    private void act(UUID id, Action action) {
        Scope who = Scope.person(CITY, Role.DISPATCHER, UUID.randomUUID(), CITY, null);
        org.assertj.core.api.Assertions.assertThat(Scoped.call(who, () -> cases.act(id, 1, UUID.randomUUID(), action)))
                .isInstanceOf(Outcome.Done.class);
    }

    private String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }
}
