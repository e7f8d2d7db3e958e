package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.cases.Cases;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is told in the program, reads it and goes on to the case. */
class NoticesJourneyTests extends Journey {
    private static final String PUTIAN = "3503";

    @Autowired
    private Cases cases;

    @Autowired
    private News news;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Test
    void theDeskHearsTheBellReadsAndGoesOnToTheCase() {
        Page page = desktop();
        as(page, "desk");
        page.navigate(address("/notices"));
        look(page, "notices-empty");
        Outcome.Reported reported = reportAtTheDesk();
        reportAtTheDesk();
        page.navigate(address("/work"));
        assertThat(page.locator(".bell b")).isVisible();
        page.locator(".bell").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("通知");
        look(page, "notices");
        page.locator(".notices button", new Page.LocatorOptions().setHasText(reported.number()))
                .press("Enter");
        assertThat(page.locator("main")).containsText(reported.number());
        page.navigate(address("/notices?lang=en"));
        assertThat(page.locator(".notices")).not().containsText(reported.number());
        assertThat(page.locator(".notices")).containsText("New report to check");
        look(page, "notices-en");
        page.locator("main .head button").click();
        assertThat(page.locator(".empty")).isVisible();
        assertThat(page.locator(".bell b")).hasCount(0);
        page.locator(".tabs a").last().click();
        assertThat(page.locator(".notices")).containsText(reported.number());
    }

    @Test
    void onAPhoneTheBellIsThereAndAVisitorHasNone() {
        Page phone = phone();
        phone.navigate(address("/"));
        assertThat(phone.locator(".bell")).hasCount(0);
        as(phone, "desk");
        reportAtTheDesk();
        phone.navigate(address("/work"));
        assertThat(phone.locator(".bell b")).isVisible();
        look(phone, "bell-phone");
        phone.locator(".bell").click();
        assertThat(phone.locator(".notices li").first()).isVisible();
        look(phone, "notices-phone");
    }

    private Outcome.Reported reportAtTheDesk() {
        Posting desk = Scoped.call(
                Scope.system(PUTIAN),
                () -> postings.listHeldBy(
                                accounts.findByLogin("desk").orElseThrow().person())
                        .getFirst());
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E0102", null, desk.division(), "楼下", "垃圾没人收", null, List.of());
        Outcome outcome = Scoped.call(Scope.visitor(PUTIAN), () -> cases.report(report));
        assertThat(outcome).isInstanceOf(Outcome.Reported.class);
        news.pass(PUTIAN);
        return (Outcome.Reported) outcome;
    }
}
