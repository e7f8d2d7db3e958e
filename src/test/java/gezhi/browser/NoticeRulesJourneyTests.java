package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.cases.Cases;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.rules.NoticeRulebooks;
import gezhi.notices.send.SendingNotices;
import gezhi.notices.store.NoticeRuleStore;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestOutside;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The administrator's screens of notices, and the page on which a reporter asks to be told. */
@Renders({"notices/words-edit", "notices/watch-link"})
class NoticeRulesJourneyTests extends Journey {
    private static final String PUTIAN = "3503";
    private static final String PHONE = "13900001111";

    @Autowired
    private Cases cases;

    @Autowired
    private News news;

    @Autowired
    private SendingNotices sending;

    @Autowired
    private NoticeRuleStore rules;

    @Autowired
    private NoticeRulebooks books;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @AfterEach
    void theGatewayIsUpAgain() {
        TestOutside.answer("/sms", 200, "ok");
    }

    @Test
    void theAdministratorSaysWhoIsToldInWhichWordsAndWhenNot() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/notices/routing"));
        assertThat(page.locator("main table")).containsText("升级到的一级");
        look(page, "notice-routing");
        page.locator("#event").selectOption("VISIT");
        page.locator("#audience").selectOption("SUPERVISOR");
        page.locator("form[action='/notices/routing'] button").press("Enter");
        assertThat(page.locator("main table")).containsText("回访记录");
        page.locator("#starts").fill("21:30");
        page.locator("form[action='/notices/quiet'] button").click();
        assertThat(page.locator("#starts")).hasValue("21:30");
        page.locator("main .tabs a").nth(1).click();
        assertThat(page.locator("h1")).hasText("文字");
        look(page, "notice-words");
        page.locator("form[action='/notices/words/edit'] button").click();
        page.locator("#text").fill("{category}，联系 {phone}");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".error-summary")).containsText("花括号");
        look(page, "notice-words-refused");
        forgive("422");
        page.locator("#text").fill("{category}，请到现场。");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("main table")).containsText("请到现场。");
        Page phone = phone();
        as(phone, "auditor");
        for (String path : new String[] {"routing", "words", "webhooks", "failures"}) {
            phone.navigate(address("/notices/" + path + "?lang=en"));
            assertThat(phone.locator("h1")).isVisible();
            assertThat(phone.locator("main form")).hasCount(0);
            look(phone, "notice-" + path + "-phone-en");
        }
    }

    @Test
    void theAdministratorRegistersAProgramAndSeesItsSecretOnce() {
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/notices/webhooks"));
        page.locator("#name").fill("莆田随手拍");
        page.locator("#url").fill("ftp://example.cn/x");
        page.locator("form[action='/notices/webhooks'] button").click();
        assertThat(page.locator(".error-summary")).containsText("https://");
        forgive("422");
        page.locator("#url").fill(TestOutside.address("/hook/journey"));
        page.locator("form[action='/notices/webhooks'] button").click();
        String secret = page.locator("#fresh-secret").innerText();
        assertThat(secret).startsWith("whsec_");
        look(page, "webhooks-fresh");
        page.reload();
        assertThat(page.locator("main")).not().containsText(secret);
        page.locator("summary", new Page.LocatorOptions().setHasText("停用")).press("Enter");
        page.locator("button", new Page.LocatorOptions().setHasText("确定停用")).press("Enter");
        assertThat(page.locator("main table .status")).hasText("停用");
        Page phone = phone();
        as(phone, "admin");
        phone.navigate(address("/notices/webhooks"));
        look(phone, "webhooks-phone");
    }

    @Test
    void aReporterAsksToBeToldAndWhatCannotBeSentIsSentAgain() {
        Outcome.Reported reported = report();
        Page phone = phone();
        phone.navigate(address("/f/" + reported.token()));
        phone.locator("main a.btn", new Page.LocatorOptions().setHasText("告知我")).click();
        look(phone, "addresses-phone");
        phone.locator("#TEXTaddress").fill(PHONE);
        phone.locator("#TEXTagreed").check();
        phone.locator("form:has(#TEXTaddress) button").click();
        assertThat(phone.locator("main .done")).containsText("139****1111");
        look(phone, "addresses-phone-on");
        TestOutside.answer("/sms", 503, "down");
        collect(reported);
        Page page = desktop();
        as(page, "admin");
        page.navigate(address("/notices/failures"));
        until(page, "main table");
        assertThat(page.locator("main table")).containsText("503");
        look(page, "failures");
        TestOutside.answer("/sms", 200, "ok");
        page.locator("main table button", new Page.LocatorOptions().setHasText("重发"))
                .first()
                .press("Enter");
        until(page, "main .empty");
        assertThat(TestOutside.received("/sms").getLast().body()).contains(PHONE, reported.number());
        phone.locator("main button", new Page.LocatorOptions().setHasText("不再发送"))
                .click();
        assertThat(phone.locator("#TEXTaddress")).isVisible();
    }

    @Test
    void somebodyFollowsACaseThatTheyHaveNotReportedAndStops() throws Exception {
        Outcome.Reported reported = report();
        String mail = "zhang" + reported.number() + "@example.cn";
        Page phone = phone();
        phone.navigate(address("/around/" + PUTIAN + "/cases/" + reported.number()));
        assertThat(phone.locator("main a[href$='.atom']")).isVisible();
        look(phone, "around-case-follow-phone");
        phone.locator("main a.btn", new Page.LocatorOptions().setHasText("用邮件关注"))
                .click();
        phone.locator("#address").fill(mail);
        phone.locator("main form .btn-primary").click();
        assertThat(phone.locator(".error-summary")).containsText("请先勾选同意");
        look(phone, "watch-refused-phone");
        forgive("422");
        phone.locator("#agreed").check();
        phone.locator("main form .btn-primary").click();
        assertThat(phone.locator("main .done")).containsText("打开邮件里的链接");
        look(phone, "watch-sent-phone");
        Page page = desktop();
        page.navigate(address(linkIn(mail, 1)));
        look(page, "watch-confirm");
        page.locator("main .btn-primary").press("Enter");
        assertThat(page.locator("main .done")).containsText("已确认");
        collect(reported);
        String link = linkIn(mail, 2);
        phone.navigate(address(link + "?lang=en"));
        assertThat(phone.locator("main .done")).containsText("Confirmed");
        look(phone, "watch-on-phone-en");
        phone.locator("main form .btn").click();
        assertThat(phone.locator("main .empty")).isVisible();
        look(phone, "watch-stopped-phone-en");
    }

    @Test
    void aResidentFollowsACaseOfOthersUnderTheBellAndStops() {
        Outcome.Reported reported = report();
        Page phone = phone();
        as(phone, "resident");
        phone.navigate(address("/around/" + PUTIAN + "/cases/" + reported.number()));
        phone.locator("form[action$='/follow'] button").click();
        assertThat(phone.locator("form[action$='/unfollow'] button")).hasText("不再关注");
        look(phone, "around-case-followed-phone");
        collect(reported);
        phone.navigate(address("/notices"));
        phone.locator(".notices button", new Page.LocatorOptions().setHasText(reported.number()))
                .click();
        assertThat(phone).hasURL(Pattern.compile("/around/" + PUTIAN + "/cases/"));
        Page page = desktop();
        as(page, "resident").navigate(address("/"));
        page.locator("nav a[href='/notices/followed']").first().click();
        assertThat(page.locator("main")).containsText(reported.number());
        look(page, "followed");
        page.locator("main li", new Page.LocatorOptions().setHasText(reported.number()))
                .locator("button")
                .click();
        assertThat(page.locator("main")).not().containsText(reported.number());
        page.navigate(address("/notices/followed?lang=en"));
        page.setViewportSize(360, 780);
        look(page, "followed-none-en-phone");
    }

    /** In the newest message, once that many have come; the program's own timers may be at it at the same moment. */
    private String linkIn(String mail, int messages) throws Exception {
        phone().waitForCondition(() -> {
            sending.send(PUTIAN, Channel.EMAIL);
            return TestOutside.mails(mail).size() >= messages;
        });
        Matcher link = Pattern.compile("/around/follow/\\S+")
                .matcher(String.valueOf(TestOutside.mails(mail).getLast().getContent()));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** The program's own timers may be at it at the same moment. */
    private void until(Page page, String there) {
        for (int i = 0; i < 50 && page.locator(there).count() == 0; i++) {
            sending.send(PUTIAN, Channel.TEXT);
            page.reload();
        }
        assertThat(page.locator(there)).isVisible();
    }

    private Outcome.Reported report() {
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                "E0102",
                null,
                desk().division(),
                "楼下",
                "垃圾没人收",
                null,
                List.of());
        return (Outcome.Reported) Scoped.call(Scope.visitor(PUTIAN), () -> cases.report(report));
    }

    /** Collected in the middle of the day or at night: quiet hours are put out of the way first. */
    private void collect(Outcome.Reported reported) {
        Scoped.run(
                Scope.system(PUTIAN),
                () -> transactions.executeWithoutResult(status ->
                        rules.setQuiet(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), LocalDate.now(clock))));
        books.changed(PUTIAN);
        Posting desk = desk();
        Scope scope = Scope.person(PUTIAN, Role.COMMUNITY_DESK, desk.person(), desk.division(), null);
        Scoped.run(scope, () -> cases.act(reported.caseId(), 1, UUID.randomUUID(), Action.Collect.asReported()));
        news.pass(PUTIAN);
        sending.send(PUTIAN, Channel.TEXT);
    }

    private Posting desk() {
        return Scoped.call(
                Scope.system(PUTIAN),
                () -> postings.listHeldBy(
                                accounts.findByLogin("desk").orElseThrow().person())
                        .getFirst());
    }
}
