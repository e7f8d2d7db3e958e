package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gezhi.cases.loop.Action.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A dispatcher works in their inbox. */
class InboxJourneyTests extends Journey {

    @Test
    @Walks(dispatcher = {Kind.DISPATCH, Kind.RECALL})
    void aDispatcherSendsByKeyboardAndTakesBack() {
        Page page = inbox(desktop());
        Locator waiting = page.locator(".tabs [aria-current] b");
        int before = Integer.parseInt(waiting.innerText());
        look(page, "inbox");
        page.locator("body").press("j");
        assertThat(page.locator(".case-link").first()).isFocused();
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("[data-picked]")).containsText("2");
        page.keyboard().press("d");
        assertThat(page.locator(".bulk select")).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator(".bulk select")).isFocused();
        page.locator(".bulk select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator(".bulk .btn").click();
        assertThat(page.locator("[data-sent]")).containsText("已把 2 件派给");
        assertThat(waiting).hasText(String.valueOf(before - 2));
        look(page, "inbox-sent");
        page.locator("[data-sent] .link").click();
        assertThat(page.locator("[data-sent]")).containsText("已撤回 2 件");
        assertThat(waiting).hasText(String.valueOf(before));
        assertThat(page.locator("[data-sent]")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        look(page, "inbox-keys");
        page.locator("[data-keys]").uncheck();
        page.keyboard().press("Escape");
        page.locator("h1").click();
        page.keyboard().press("j");
        assertThat(page.locator(".case-link").first()).not().isFocused();
    }

    @Test
    void backLeadsToTheSameRowsAndNextToTheNextCase() {
        Page page = desktop();
        inbox(page).navigate(address("/work?tab=ALL"));
        page.locator("#more-rows").click();
        assertThat(page).hasURL(Pattern.compile("rows=60"));
        assertThat(page.locator(".case-row")).hasCount(60);
        List<String> links = page.locator(".case-link").evaluateAll("all => all.map(a => a.getAttribute('href'))")
                        instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
        page.locator(".case-link").nth(40).click();
        assertThat(page.locator("[data-trail]")).isVisible();
        look(page, "case-trail");
        page.goBack();
        assertThat(page.locator(".case-row")).hasCount(60);
        assertThat(page.locator(".case-link").nth(40)).isFocused();
        page.keyboard().press("Enter");
        page.locator("[data-trail] a").nth(2).click();
        assertThat(page).hasURL(address(links.get(41)));
        page.locator("[data-trail] a").nth(1).click();
        assertThat(page.locator(".case-link").nth(41)).isFocused();
    }

    @Test
    void aFilterIsKeptAndFoundAgainOnAPhoneInEnglish() {
        Page page = inbox(phone());
        page.navigate(address("/work?tab=ALL&lang=en"));
        page.locator(".filter-box summary").click();
        page.locator("#step").selectOption("HANDLING");
        page.locator("form[method=get].filters .btn").click();
        page.locator("#name").fill("Being handled");
        page.locator("form[action$='/work/filters'] .btn").click();
        Locator chip = page.locator(".saved > .chip");
        assertThat(chip).hasText("Being handled");
        look(page, "inbox-phone-en");
        page.navigate(address("/work?tab=ALL"));
        chip.click();
        assertThat(page).hasURL(Pattern.compile("step=HANDLING"));
        assertThat(page.locator("#step")).hasValue("HANDLING");
        page.locator(".kept .link").click();
        assertThat(chip).hasCount(0);
    }

    private Page inbox(Page page) {
        page.navigate(address("/sign-in"));
        page.locator("button[name=login][value=street]").click();
        page.navigate(address("/work"));
        assertThat(page.locator(".tabs [aria-current]")).containsText("待派单");
        return page;
    }
}
