package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import gezhi.cases.Cases;
import gezhi.cases.Report;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My work, as those use it who have much of it. */
@Renders("cases/news")
class WorkJourneyTests extends Journey {
    private static final String CITY = "3503";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Cases cases;

    @Test
    void aSupervisorReadsOnByKeyboardWithoutLosingTheirPlace() {
        Page page = as(phone(), "supervisor");
        page.navigate(address("/work?heap=AT_OFFICES&lang=en"));
        Locator numbers = page.locator(".case-number > span");
        assertThat(numbers).hasCount(30);
        page.locator("#more-rows").focus();
        page.keyboard().press("Enter");
        assertThat(numbers).not().hasCount(30);
        assertThat(numbers.allInnerTexts()).doesNotHaveDuplicates();
        assertThat(page.locator(".case-row").nth(30).locator(".case-link")).isFocused();
        look(page, "work-more-phone-en");
    }

    @Test
    void moreIsAPageOfItsOwnWithoutScripts() {
        Page page = as(desktop(), "supervisor");
        page.navigate(address("/work?heap=AT_OFFICES"));
        String more = page.locator("#more-rows").getAttribute("href");
        page.navigate(address(more));
        assertThat(page.locator(".case-row").first()).isVisible();
        assertThat(page.locator(".tabs [aria-current]")).hasText(Pattern.compile("部门办理中.*"));
        look(page, "work-second-page");
    }

    @Test
    void thePastOfTheDemonstrationNamesThoseWhoWouldHaveDoneIt() {
        Page page = as(phone(), "grid");
        page.navigate(address("/work?heap=TO_VERIFY"));
        List<String> past = page.locator(".case-row .case-link").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        // Other journeys leave their cases on this heap too, and micro-matters are sent to nobody.
        for (String each : past) {
            page.navigate(address(each));
            String shown = page.locator("main").innerText();
            if (shown.contains("（演示数据）") && shown.contains("派单员")) {
                break;
            }
        }
        assertThat(page.locator("main")).containsText("（演示数据）");
        assertThat(page.locator(".timeline")).containsText("演示网格员一");
        assertThat(page.locator(".timeline")).containsText("演示街道派单员一");
        assertThat(page.locator(".timeline")).not().containsText("系统");
        assertThat(page.locator("main")).not().containsText("导入");
        look(page, "case-past-phone");
    }

    /** The page would ask by itself after half a minute only. */
    @Test
    void theServerTellsADeskAtOnce() {
        Page desk = as(desktop(), "desk");
        desk.navigate(address("/work?heap=TO_COLLECT"));
        desk.waitForResponse(
                answer -> answer.url().contains("/work/stream") && answer.status() == 200, () -> desk.reload());
        report(postOf("grid"));
        assertThat(desk.locator("#news a")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    }

    @Test
    void newCasesAnnounceThemselvesAndMoveNoRow() {
        Page page = phone();
        page.clock().install();
        as(page, "grid");
        page.navigate(address("/work?heap=TO_COLLECT"));
        assertThat(page.locator(".case-row").first()).isVisible();
        double before = page.locator(".case-row").first().boundingBox().y;
        String home = postOf("grid");
        report(home);
        report(home);
        page.clock().runFor(31_000);
        Locator button = page.locator("#news a");
        assertThat(button).hasText("2 件新事件，显示");
        assertThat(page.locator("#news")).hasAttribute("aria-live", "polite");
        assertThat(page.locator(".case-row").first().boundingBox().y == before)
                .as("the first row stays where it is")
                .isTrue();
        look(page, "work-news-phone");
        button.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#news a")).hasCount(0);
        assertThat(page.locator(".case-row").last()).isVisible();
    }

    private String postOf(String login) {
        return Scoped.call(Scope.system(CITY), () -> {
            UUID person = accounts.findByLogin(login).orElseThrow().person();
            return postings.listHeldBy(person).getFirst().division();
        });
    }

    private void report(String division) {
        Scoped.call(
                Scope.visitor(CITY),
                () -> cases.report(new Report(
                        UUID.randomUUID(),
                        Report.Channel.WEB,
                        "E0102",
                        null,
                        division,
                        "门口",
                        "垃圾没人收",
                        null,
                        List.of())));
    }
}
