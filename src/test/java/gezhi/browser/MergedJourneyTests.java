package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.Merging;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action.Kind;
import gezhi.people.Accounts;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports are put into a third; when that is closed, who reported them is told: one under the bell, one behind the secret link. */
class MergedJourneyTests extends CaseWalk {
    @Autowired
    private Merging merging;

    @Autowired
    private News news;

    @Autowired
    private Accounts accounts;

    @Test
    @Walks(
            desk = {Kind.MERGE, Kind.CONFIRM},
            office = {Kind.ACCEPT, Kind.FEED_BACK})
    void whoReportedWhatWasMergedIsToldWhenTheOtherIsClosed() {
        Outcome.Reported parent = reported(Scope.visitor(CITY), "南街九号", "南街九号门口倒了一堆砖头");
        Outcome.Reported own = reported(resident(), "南街九号", "南街九号门口有一堆砖头");
        Outcome.Reported others = reported(Scope.visitor(CITY), "南街九号", "南街九号门口的砖头挡路");
        Page desk = as(desktop(), "desk");
        merge(desk, own, parent);
        merge(desk, others, parent);
        Page resident = as(phone(), "resident");
        open(resident, own);
        assertThat(resident.locator("main")).containsText(parent.number());
        Page neighbour = phone();
        follow(neighbour, others);
        assertThat(neighbour.locator(".now").first()).containsText(parent.number());
        assertThat(neighbour.locator(".timeline")).not().containsText("已有结果");

        act(parent, stranger(0), step(0));
        act(parent, stranger(1), step(1));
        Page office = as(desktop(), "office");
        open(office, parent);
        press(office, "ACCEPT");
        open(office, parent);
        say(office, "FEED_BACK", "砖头已清走");
        merging.tell(CITY);
        neighbour.reload();
        assertThat(neighbour.locator(".timeline")).not().containsText("已有结果");
        open(desk, parent);
        press(desk, "CONFIRM");
        Locator told = resident.locator(".notices button", new Page.LocatorOptions().setHasText("已一并办结"))
                .filter(new Locator.FilterOptions().setHasText(own.number()));
        // the program may have taken it up by itself, and be at it
        resident.waitForCondition(() -> {
            merging.tell(CITY);
            news.pass(CITY);
            resident.navigate(address("/cases"));
            resident.locator(".bell").press("Enter");
            assertThat(resident.locator("h1")).hasText("通知");
            return told.count() > 0;
        });
        assertThat(told).hasCount(1);
        assertThat(resident.locator(".bell b")).isVisible();
        assertThat(resident.locator("main")).containsText(parent.number());
        look(resident, "merged-told-phone");
        told.press("Enter");
        assertThat(resident.locator(".timeline")).containsText(parent.number() + " 已有结果");
        assertThat(resident.locator("#alike")).containsText("砖头已清走");
        look(resident, "merged-own-case-phone");
        resident.navigate(address("/notices?lang=en"));
        resident.locator(".tabs a").last().click();
        assertThat(resident.locator(".notices")).containsText("was settled with another");

        neighbour.reload();
        assertThat(neighbour.locator(".timeline")).containsText("一并办理的那一件已有结果");
        assertThat(neighbour.locator(".now").first()).containsText(parent.number());
        assertThat(neighbour.locator(".result")).containsText(parent.number() + "：处理结果");
        assertThat(neighbour.locator(".result")).containsText("砖头已清走");
        look(neighbour, "merged-followed-phone");
        Page wide = desktop();
        wide.navigate(address("/f/" + others.token() + "?lang=en"));
        assertThat(wide.locator(".timeline")).containsText("has come to an end");
        look(wide, "merged-followed-en");
    }

    private Scope resident() {
        UUID person = Scoped.call(Scope.system(CITY), () -> accounts.findByLogin("resident"))
                .orElseThrow()
                .person();
        return Scope.person(CITY, Role.RESIDENT, person, "", null);
    }

    private void merge(Page page, Outcome.Reported child, Outcome.Reported parent) {
        open(page, child);
        Locator form = page.locator("form[action$='/merge']")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value='" + parent.caseId() + "']")));
        form.locator("[name=words]").fill("同一堆砖头");
        form.locator("button").click();
        stands(page, "随另一件办理");
    }
}
