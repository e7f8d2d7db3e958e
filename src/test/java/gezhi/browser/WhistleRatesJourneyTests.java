package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.Report;
import gezhi.cases.loop.Place;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.WhistleOutcome;
import gezhi.whistles.WhistleQueries;
import gezhi.whistles.WhistleRate;
import gezhi.whistles.Whistles;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three communities of a street: one blows too often, one as usual, one never; each who may reads it in words. */
class WhistleRatesJourneyTests extends CaseWalk {
    /** So many cases that the shipped rule says something. */
    private static final int ENOUGH = 20;

    @Autowired
    private Whistles whistles;

    @Autowired
    private WhistleQueries rated;

    @Test
    void howOftenEachBlowsIsReadInWords() {
        String street = grid().substring(0, 9);
        List<WhistleRate> rates = rates(street).stream()
                .filter(rate -> rate.code().length() == 12)
                .toList();
        String often = rates.get(0).code();
        String usual = rates.get(1).code();
        String never = rates.stream()
                .skip(2)
                .filter(rate -> rate.whistles() == 0)
                .findFirst()
                .orElseThrow()
                .code();
        for (String community : List.of(often, usual, never)) {
            while (rate(street, community).cases() < ENOUGH) {
                report(community);
            }
        }
        WhistleRate busy = rate(street, often);
        blow(often, Math.max(0, busy.cases() / 20 + 1 - busy.whistles()));
        blow(usual, Math.max(0, 1 - rate(street, usual).whistles()));

        Page page = as(desktop(), "street");
        page.navigate(address("/whistles/rates"));
        assertThat(row(page, rate(street, often))).containsText("过高");
        assertThat(row(page, rate(street, usual))).containsText("正常");
        assertThat(row(page, rate(street, never))).containsText("过低");
        look(page, "whistle-rates-words");
        Page desk = as(phone(), "desk");
        desk.navigate(address("/whistles/rates"));
        assertThat(row(desk, rate(street, often))).containsText("过高");
        look(desk, "whistle-rates-words-phone");
        desk.navigate(address("/whistles/rates?lang=en"));
        assertThat(row(desk, rate(street, often))).containsText("Too high");
        for (String login : List.of("county", "city", "supervisor", "leader", "auditor")) {
            Page above = as(desktop(), login);
            above.navigate(address("/whistles/rates"));
            assertThat(above.locator("tbody .status").first()).hasText(Pattern.compile("过低|正常|过高|件数太少"));
            assertThat(above.locator(".lead")).containsText("低于 0.5 为过低");
        }
    }

    private static Locator row(Page page, WhistleRate rate) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(rate.name()))
                .first();
    }

    private List<WhistleRate> rates(String street) {
        return Scoped.call(Scope.person(CITY, Role.DISPATCHER, UUID.randomUUID(), street, null), () -> rated.rates());
    }

    private WhistleRate rate(String street, String community) {
        return rates(street).stream()
                .filter(rate -> rate.code().equals(community))
                .findFirst()
                .orElseThrow();
    }

    private void report(String community) {
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E0102", null, community, "北门", "垃圾没人收", null, List.of());
        Scoped.run(Scope.visitor(CITY), () -> cases.report(report));
    }

    private void blow(String community, long times) {
        Scope desk = Scope.person(CITY, Role.COMMUNITY_DESK, UUID.randomUUID(), community, null);
        UUID office = management();
        for (int i = 0; i < times; i++) {
            NewWhistle whistle = new NewWhistle(
                    UUID.randomUUID(),
                    "EMERGENCY",
                    new Place(community, null, "北门"),
                    "外墙瓷砖脱落（演示）",
                    null,
                    null,
                    List.of(office));
            org.assertj.core.api.Assertions.assertThat(Scoped.call(desk, () -> whistles.blow(whistle)))
                    .isInstanceOf(WhistleOutcome.Done.class);
        }
    }
}
