package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.EffectToday;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A street submits a plan of its grids; the level above sees what it would change, refuses one and approves another; the street withdraws it. */
@Renders({"redrawing/list", "redrawing/open", "redrawing/proposal"})
class RedrawingJourneyTests extends Journey {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private Clock clock;

    @Test
    void aStreetSubmitsTheLevelAboveDecidesAndTheStreetWithdraws() {
        Page street = as(desktop(), "street");
        String refused = submit(street, "第一稿");
        assertThat(street.locator("#counts")).isVisible();
        assertThat(street.locator("#lines tbody tr").first()).isVisible();
        look(street, "redrawing-proposal");
        street.locator("#counts a").nth(3).click();
        assertThat(street.locator("#lines")).isVisible();
        look(street, "redrawing-postings");
        street.locator("a[href$='/open']").click();
        street.locator("form[action$='/choose'] select").first().selectOption(new SelectOption().setIndex(0));
        look(street, "redrawing-open");
        String left = street.locator("[role=status] b").textContent();
        street.locator("form[action$='/choose'] button").first().click();
        assertThat(street.locator("[role=status]")).not().containsText(left);

        Page leader = as(phone(), "leader");
        leader.navigate(refused + "/open?lang=en");
        assertThat(leader.locator("form[action$='/choose']")).hasCount(0);
        look(leader, "redrawing-open-phone-en");
        leader.navigate(refused + "?lang=zh-CN");
        leader.locator("button[formaction$=refuse]").click();
        assertThat(leader.locator(".error-summary")).isVisible();
        leader.locator("#words").fill("户数不准，请重新核对");
        look(leader, "redrawing-decide-phone");
        leader.locator("button[formaction$=refuse]").click();
        assertThat(leader.locator("main .status").first()).hasText("已退回");

        String approved = submit(street, "第二稿");
        leader.navigate(approved);
        leader.locator("button[formaction$=approve]").click();
        assertThat(leader.locator("main .status").first()).hasText("已批准");
        leader.navigate(approved + "?lang=en&kind=CLOSED_GRIDS");
        look(leader, "redrawing-approved-phone-en");

        street.navigate(approved);
        street.locator("#words").fill("居民有意见，再议");
        street.locator("button[formaction$=withdraw]").click();
        assertThat(street.locator("main .status").first()).hasText("已撤回");
        look(street, "redrawing-withdrawn");
        street.navigate(address("/redrawing"));
        assertThat(street.locator("tbody tr").first()).isVisible();
        look(street, "redrawing-list");
    }

    @Test
    void theLevelAboveSetsTheDayAndOnItTheGridsAreNew() {
        Page street = as(desktop(), "street");
        String plan = submit(street, "新网格", "15", "#area option:last-child");
        Page leader = as(phone(), "leader");
        leader.navigate(plan);
        leader.locator("button[formaction$=approve]").click();
        assertThat(leader.locator("#on")).isVisible();
        leader.locator("#on").fill(LocalDate.now(clock).minusDays(1).toString());
        leader.locator("form[action$=date] button").click();
        assertThat(leader.locator(".error-summary")).isVisible();
        leader.locator("#on").fill(LocalDate.now(clock).toString());
        look(leader, "redrawing-day-phone");
        leader.locator("form[action$=date] button").click();
        assertThat(leader.locator("main p b").first()).containsText("起生效");
        street.navigate(plan);
        assertThat(street.locator("button[formaction$=withdraw]")).isVisible();
        look(street, "redrawing-day");

        EffectToday.come(program, "3503");

        street.reload();
        assertThat(street.locator("main .status").first()).hasText("已生效");
        assertThat(street.locator("#lines tbody tr").first()).isVisible();
        look(street, "redrawing-in-effect");
        leader.navigate(plan + "?lang=en&kind=POSTINGS");
        look(leader, "redrawing-in-effect-phone-en");
        leader.navigate(address("/figures/" + closedGrid() + "?lang=zh-CN"));
        assertThat(leader.locator("#same-ground")).isVisible();
        look(leader, "figures-same-ground-phone");
    }

    private String closedGrid() {
        return Scoped.call(
                Scope.system("3503"),
                () -> program.getBean(TransactionOperations.class)
                        .execute(status -> program.getBean(JdbcClient.class)
                                .sql(
                                        "select min(code) from territory.succession where city = '3503' and length(code) = 15")
                                .query(String.class)
                                .single()));
    }

    private String submit(Page page, String name) {
        return submit(page, name, "150", "");
    }

    /** @param area the option that is chosen; empty for the first */
    private String submit(Page page, String name, String households, String area) {
        page.navigate(address("/planning"));
        page.locator("#households").fill(households);
        if (!area.isEmpty()) {
            page.locator("#area").selectOption(page.locator(area).getAttribute("value"));
        }
        page.locator("#name").fill(name);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#grids")).isVisible();
        page.locator("form[action$='/redrawing'] button").click();
        assertThat(page.locator("h1")).hasText(name);
        return page.url();
    }
}
