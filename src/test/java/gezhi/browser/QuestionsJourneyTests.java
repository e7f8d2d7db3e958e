package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gezhi.files.Uploads;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a category asks: changed by the administrator, answered by a resident, by one without scripts, and where there is no network. */
@Renders("cases/questionnaire")
class QuestionsJourneyTests extends Journey {
    @Autowired
    private Divisions divisions;

    @Test
    void aResidentIsAskedOnceTheCategoryIsChosenAndTheOfficesReadTheAnswers() {
        Page page = phone();
        page.navigate(address("/report"));
        assertThat(page.locator("[data-questions] > *")).hasCount(0);
        choose(page, "S0103");
        assertThat(page.locator("[data-questions] legend").first()).hasText("关于这类问题");
        page.locator("[id='answer.lift']").fill("B-7");
        page.locator("#address").fill(community() + "3号楼楼下");
        page.locator("#words").fill("电梯停在五楼");
        page.locator(".btn-wide").click();
        assertThat(page.locator("[id='answer.trapped-error']")).containsText("有人被困吗");
        assertThat(page.locator("[id='answer.lift']")).hasValue("B-7");
        page.evaluate("window.scrollTo(0, 0)");
        look(page, "report-questions-phone");
        page.reload();
        assertThat(page.locator("[id='answer.lift']")).hasValue("B-7");
        page.locator("[name='answer.trapped'][value=no]").check();
        page.locator(".btn-wide").click();
        page.waitForURL(Pattern.compile("/f/[0-9a-f]{32}"));
        assertThat(page.locator(".replies")).containsText("B-7");
        look(page, "follow-replies-phone");
        forgive("422");
    }

    @Test
    void aPictureIsAnAnswerAndWithoutScriptsTheQuestionsAreLookedUp() {
        Page page = desktop();
        page.navigate(address("/report"));
        choose(page, "E0107");
        page.locator("[id='answer.plate']")
                .setInputFiles(new FilePayload("车.jpg", "image/jpeg", Uploads.jpegWithExif(640, 480, 1)));
        assertThat(page.locator("[data-questions] [data-previews] img")).hasCount(1);
        // scrolled to the picture, the bar on top covers parts of what lies above it
        page.evaluate("window.scrollTo(0, 0)");
        look(page, "report-questions");
        page.locator("#address").fill(community() + "门口");
        page.locator("#words").fill("车停了半年");
        page.locator(".btn-wide").click();
        page.waitForURL(Pattern.compile("/f/[0-9a-f]{32}"));
        assertThat(page.locator(".replies img")).hasCount(1);

        Page plain = plainPhone();
        plain.navigate(address("/report"));
        plain.locator(".tree > summary").click();
        plain.locator(".group:has([value=E0301]) > summary").click();
        plain.locator("[name=category][value=E0301]").check();
        plain.locator("[name=look]").click();
        assertThat(plain.locator("[id='answer.since']")).isVisible();
        plain.locator("[name='answer.hours'][value=night]").check();
        plain.locator("#address").fill(community() + "工地");
        plain.locator("#words").fill("半夜打桩");
        plain.locator(".btn-wide").click();
        plain.waitForURL(Pattern.compile("/f/[0-9a-f]{32}"));
        assertThat(plain.locator(".replies")).containsText("夜间");
    }

    @Test
    void aGridWorkerAnswersWithoutNetwork() {
        Page page = phone();
        as(page, "grid");
        page.navigate(address("/field"));
        assertThat(page.locator("[data-list=tasks] li").first()).isVisible();
        assertThat(page.locator("html[data-kept]")).isAttached();
        page.context().setOffline(true);
        page.navigate(address("/field"));
        page.locator("[data-new]").click();
        page.locator("#category").selectOption("S0103");
        page.locator("#words").fill("断网问答");
        page.locator("#report .btn-primary").last().click();
        assertThat(page.locator("#report [data-missing]")).containsText("有人被困吗");
        page.locator("[data-question=trapped] input[value=no]").check();
        page.locator("#answer-lift").fill("C-9");
        look(page, "field-questions-phone");
        page.locator("#report [data-later]").click();
        page.reload();
        page.locator("[data-list=drafts] button").first().click();
        assertThat(page.locator("#answer-lift")).hasValue("C-9");
        assertThat(page.locator("[data-question=trapped] input[value=no]")).isChecked();
        page.locator("#report .btn-primary").last().click();
        assertThat(page.locator("[data-badge]")).hasText("等待发送 1");
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("[data-list=sent] li").first()).containsText("断网问答");
        page.navigate(address("/cases?text=断网问答"));
        page.locator("main a[href^='/cases/']").first().click();
        assertThat(page.locator(".replies")).containsText("C-9");
        look(page, "case-replies-phone");
        forgive("ERR_INTERNET_DISCONNECTED");
        forgive("net::");
    }

    @Test
    void theAdministratorAsksSomethingElseFromTodayOn() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/categories/E0302"));
        page.locator("a[href$='/questions']").click();
        assertThat(page.locator("h1")).containsText("工地扬尘");
        look(page, "questionnaire-empty");
        page.locator("#q1-code").fill("site");
        page.locator("#q1-name").fill("工地名称");
        page.locator("#q1-nameEn").fill("Name of the site");
        page.locator("#q1-kind").selectOption("SINGLE");
        page.locator("form[action$='/questions'] .btn-primary").click();
        assertThat(page.locator(".error-summary")).containsText("第 1 题");
        page.locator("#q1-choices").fill("east 东侧 | East\nwest 西侧 | West");
        page.locator("[name=more]").click();
        assertThat(page.locator("#q2-code")).isVisible();
        page.locator("form[action$='/questions'] .btn-primary").click();
        assertThat(page.locator("main section")).containsText("东侧 / 西侧");
        look(page, "questionnaire");
        Page phone = phone();
        as(phone, "desk");
        phone.navigate(address("/categories/E0302/questions?lang=en"));
        look(phone, "questionnaire-en-phone");
        phone.navigate(address("/report?lang=zh"));
        choose(phone, "E0302");
        assertThat(phone.locator("[data-questions]")).containsText("工地名称");
        forgive("422");
    }

    private static void choose(Page page, String category) {
        page.locator(".tree > summary").first().click();
        page.locator(".group:has([value=" + category + "]) > summary").click();
        page.locator("[name=category][value=" + category + "]").check();
    }

    private String community() {
        return Scoped.call(Scope.system("3503"), () -> {
            Division found = divisions.get("3503");
            while (found.level() != Level.COMMUNITY) {
                found = divisions.children(found.code(), "").rows().getFirst();
            }
            return found.name();
        });
    }
}
