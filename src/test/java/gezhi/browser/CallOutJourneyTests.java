package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import gezhi.notices.TellingCalls;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A street calls its people out; one answers with one tap on the phone, and the street sees the number change without doing anything. */
@Renders({"callouts/answer", "callouts/callout"})
class CallOutJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private TellingCalls telling;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Test
    @WalksCallOuts(
            call = "street",
            answer = {"grid", "desk"},
            end = "street")
    void aStreetCallsOutAndSeesTheAnswersComeIn() {
        Page street = as(desktop(), "street");
        street.navigate(address("/callouts"));
        assertThat(street.locator(".lead")).containsText("志愿者");
        street.locator("main form .btn-primary").click();
        assertThat(street.locator(".error-summary")).isVisible();
        forgive("409");
        look(street, "callouts-missing");
        street.locator("#words").fill("台风将至，请到各点待命（演示）");
        street.locator("main form .btn-primary").click();
        assertThat(street.locator(".sums b").first()).hasText("0");
        look(street, "callout");
        String call = street.url().replaceAll("\\?.*", "");

        Page grid = as(phone(), "grid");
        grid.navigate(address("/work"));
        assertThat(grid.locator(".alert-words:not([data-signed-out])")).containsText("应急召集");
        look(grid, "callout-notice-phone");
        Locator told = grid.locator(".notices button", new Page.LocatorOptions().setHasText("应急召集"))
                .first();
        // the program may have taken it up by itself, and be at it
        grid.waitForCondition(() -> {
            telling.tell("3503");
            grid.navigate(address("/notices"));
            return told.count() > 0;
        });
        look(grid, "callout-told-phone");
        told.click();
        assertThat(grid).hasURL(call + "/answer");
        look(grid, "callout-answer-phone");
        grid.locator(".answers .btn-primary").click();
        assertThat(grid.locator(".done")).containsText("能到");
        assertThat(grid.locator(".alert-words:not([data-signed-out])")).hasCount(0);
        look(grid, "callout-answered-phone");

        assertThat(street.locator(".sums b").first())
                .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(street.locator("#counts")).containsText("演示网格员一");
        Page desk = as(phone(), "desk");
        desk.navigate(address(call.replaceAll(".*(/callouts/.*)", "$1") + "/answer?lang=en"));
        look(desk, "callout-answer-en-phone");
        desk.navigate(address("/community"));
        desk.locator(".alert-words button[value=false]").click();
        assertThat(desk.locator(".done")).containsText("I cannot come");

        street.navigate(call);
        street.locator("#words").fill("解除待命");
        street.locator("form:has(#words) .btn-primary").click();
        assertThat(street.locator(".done")).isVisible();
        look(street, "callout-ended");
        grid.navigate(call + "/answer");
        assertThat(grid.locator(".answers")).hasCount(0);
        Page auditor = as(desktop(), "auditor");
        auditor.navigate(call + "?lang=en");
        assertThat(auditor.locator("#counts")).containsText("Only who called sees the names");
        assertThat(auditor.locator("#counts")).not().containsText("演示网格员一");
        look(auditor, "callout-auditor-en");
    }

    @Test
    @WalksCallOuts(call = "leader", answer = "resident", end = "leader")
    void aLeaderCallsACommunityAndSeesAVolunteerComeWithOneTap() {
        String community = Scoped.call(Scope.system(CITY), this::desk);
        Page leader = as(phone(), "leader");
        leader.navigate(address("/callouts"));
        leader.locator("#division").fill(community);
        leader.locator("#words").fill("请帮助转移低洼处的老人（演示）");
        leader.locator("main form .btn-primary").click();
        assertThat(leader.locator(".sums b").first()).hasText("0");
        look(leader, "callout-leader-phone");

        Page volunteer = as(phone(), "resident");
        volunteer.navigate(address("/around"));
        assertThat(volunteer.locator(".alert-words:not([data-signed-out])")).containsText("应急召集");
        look(volunteer, "callout-volunteer-phone");
        volunteer.locator(".alert-words button[value=true]").click();
        assertThat(volunteer.locator(".done")).containsText("能到");
        look(volunteer, "callout-volunteer-coming-phone");

        assertThat(leader.locator(".sums b").first())
                .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(leader.locator("#counts")).containsText("演示居民一");
        leader.locator("#words").fill("都转移了");
        leader.locator("form:has(#words) .btn-primary").click();
        assertThat(leader.locator(".done")).isVisible();
    }

    /** Whoever is called answers from where they are; who calls is not called, so the city answers to its leader. */
    @Test
    @WalksCallOuts(
            call = {"city", "county", "leader"},
            answer = {"grid", "desk", "street", "county", "city", "office", "supervisor", "leader", "resident"},
            end = {"city", "county", "leader"})
    void whomeverACityOrCountyCallsAnswersWithOneTap() {
        Page city = as(desktop(), "city");
        String call = call(city, "特大暴雨，全市待命（演示）");
        look(city, "callout-city");
        for (String login : List.of("grid", "desk", "street", "county")) {
            answer(begins(phone(), login), login, true);
        }
        for (String login : List.of("office", "supervisor", "leader", "resident")) {
            answer(begins(desktop(), login), login, false);
        }
        city.navigate(call);
        assertThat(city.locator(".sums b").nth(0)).hasText("4");
        assertThat(city.locator(".sums b").nth(1)).hasText("4");
        end(city, "暴雨过了");

        Page leader = as(phone(), "leader");
        String second = call(leader, "请值班员到指挥室（演示）");
        answer(begins(phone(), "city"), "city", true);
        leader.navigate(second);
        assertThat(leader.locator("#counts")).containsText("演示市级派单员");
        end(leader, "都到了");

        Page county = as(phone(), "county");
        call(county, "请各街道清点人数（演示）");
        look(county, "callout-county-phone");
        end(county, "清点完了");
    }

    /** Everybody in one's own part of the city; gives the address of the call. */
    private String call(Page page, String words) {
        page.navigate(address("/callouts"));
        page.locator("#words").fill(words);
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".sums b").first()).hasText("0");
        return page.url().replaceAll("\\?.*", "");
    }

    private static void end(Page page, String words) {
        page.locator("#words").fill(words);
        page.locator("form:has(#words) .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    /** On the page on which the person begins the day, by the keyboard. */
    private void answer(Page page, String login, boolean coming) {
        Locator called = page.locator(".alert-words", new Page.LocatorOptions().setHasText("应急召集"));
        assertThat(called).isVisible();
        look(page, "callout-called-" + login);
        called.locator("button[value=" + coming + "]").press("Enter");
        assertThat(page.locator(".done")).containsText(coming ? "能到" : "不能到");
    }

    /** The community of the demonstration's desk. */
    private String desk() {
        UUID person = accounts.findByLogin("desk").orElseThrow().person();
        return postings.listHeldBy(person).getFirst().division();
    }
}
