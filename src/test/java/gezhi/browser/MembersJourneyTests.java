package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gezhi.membership.IdentityNumber;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A secretary enters a member, looks at a number for a purpose; others see as much as their charge reaches. */
@Renders({
    "membership/transfer",
    "membership/transfer-new",
    "membership/transfer-rows",
    "membership/pledges",
    "membership/charges",
    "membership/form",
    "membership/member",
    "membership/looks",
    "membership/figures",
    "membership/claim"
})
class MembersJourneyTests extends Journey {

    @Test
    void aSecretaryEntersAMemberAndLooksAtANumberForAPurpose() {
        Page secretary = as(desktop(), "secretary");
        secretary.navigate(address("/members"));
        assertThat(secretary.locator("main")).containsText("演示党员一");
        look(secretary, "members");
        secretary.locator("a.btn-primary").click();
        enter(secretary, "演示新党员", "990101198001019");
        assertThat(secretary.locator(".error-summary")).containsText("公民身份号码不对");
        forgive("409");
        look(secretary, "member-refused");
        enter(secretary, "演示新党员", number("99010119800101", 901));
        assertThat(secretary.locator(".done")).containsText("已登记");
        assertThat(secretary.locator("#sealed-identity")).containsText("9****************");
        String member = secretary.url().replaceAll("\\?.*", "");
        secretary.locator("form:has(#purpose) button").click();
        assertThat(secretary.locator(".error-summary")).containsText("请写明查看用途");
        forgive("409");
        secretary.locator("#purpose").fill("核对介绍信");
        secretary.locator("form:has(#purpose) button").click();
        assertThat(secretary.locator("#sealed-phone")).containsText("13900000000");
        look(secretary, "member-clear");
        secretary.navigate(member);
        assertThat(secretary.locator("#sealed-phone")).not().containsText("13900000000");
        assertThat(secretary.locator("main")).containsText("核对介绍信");
        secretary.locator(".head a.btn-primary").click();
        look(secretary, "member-edit");
        secretary.locator("#phone").fill("139******00");
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator(".error-summary")).containsText("手机号带有星号");
        forgive("409");
        secretary.locator("#phone").fill("");
        secretary.locator("#shown").selectOption("true");
        secretary.locator("#pledge").fill("每月走访一次");
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator(".done")).containsText("已更正");
        secretary.navigate(member + "?lang=en");
        assertThat(secretary.locator("main")).containsText("What is kept sealed");
        look(secretary, "member-en");

        String body = secretary.locator(".facts a").first().getAttribute("href").replaceAll(".*/", "");
        Page visitor = phone();
        visitor.navigate(address("/pledges/" + body));
        assertThat(visitor.locator("main")).containsText("演示新党员");
        look(visitor, "pledges-phone");
        secretary.navigate(member);
        secretary.locator("form[action$='/claim'] button").click();
        look(secretary, "claim-offered");
        String link = secretary.locator("#link").innerText();
        Page resident = as(phone(), "resident");
        resident.navigate(address(link.substring(link.indexOf("/members/"))));
        look(resident, "claim-phone");
        resident.locator("main form button").click();
        assertThat(resident.locator("main")).containsText("核对介绍信");
        look(resident, "member-own-phone");
        secretary.navigate(member);
        secretary.locator("form[action$='/unbind'] button").click();
        assertThat(secretary.locator("main")).containsText("The account is bound no more");
        Page other = as(phone(), "receiver");
        other.navigate(address("/members?words=" + "演示新党员"));
        assertThat(other.locator("main")).containsText("没有符合条件的党员");
        other.navigate(member);
        forgive("404");
        assertThat(other.locator("main")).not().containsText("演示新党员");
    }

    @Test
    void aRelationIsTransferredGivenBackRefusedAndReceived() {
        Page secretary = as(desktop(), "secretary");
        secretary.navigate(address("/members?words=演示党员二"));
        secretary.locator("tbody tr td a").first().click();
        String member = secretary.url();
        secretary.locator("a[href$='/transfer']").click();
        look(secretary, "transfer-new");
        secretary.locator("#to").fill("无此支部");
        secretary.locator("#reason").fill("居住地变动");
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator(".error-summary")).containsText("请选择另一个");
        forgive("409");
        Page receiver = as(phone(), "receiver");
        receiver.navigate(address("/members"));
        receiver.locator("tbody tr td a").first().click();
        String branch = receiver.locator(".facts a").first().getAttribute("href");
        receiver.navigate(address(branch));
        String seat = receiver.locator(".facts a").first().getAttribute("href").replaceAll(".*/", "");
        String label = receiver.locator("h1").innerText() + "（" + seat + "）";
        secretary.locator("#to").fill(label);
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator("main")).containsText("拟稿");
        press(secretary, "issue");
        assertThat(secretary.locator("main")).containsText("有效期至");
        press(secretary, "send");
        look(secretary, "transfer-sent");

        receiver.navigate(address("/transfers"));
        look(receiver, "transfers-phone");
        receiver.locator("main ul.panel a").first().click();
        look(receiver, "transfer-phone");
        press(receiver, "give_back");
        assertThat(receiver.locator(".error-summary")).containsText("请写明原因");
        forgive("409");
        receiver.locator("#words").fill("介绍信缺少党费缴至日期");
        press(receiver, "give_back");
        assertThat(receiver.locator("main")).containsText("已退回");
        secretary.reload();
        press(secretary, "issue");
        press(secretary, "send");
        receiver.reload();
        receiver.locator("#words").fill("不在本网格居住");
        press(receiver, "refuse");
        Page organizer = as(phone(), "organizer");
        organizer.navigate(address("/transfers?heap=REFUSED"));
        assertThat(organizer.locator("main")).containsText("演示党员二");
        look(organizer, "transfers-refused-phone");
        organizer.locator("main ul.panel a").first().click();
        organizer.locator("#words").fill("已核实居住在该网格");
        press(organizer, "overrule");
        receiver.reload();
        press(receiver, "receive");
        assertThat(receiver.locator("main")).containsText("已接收");
        receiver.navigate(member);
        assertThat(receiver.locator("#sealed-identity")).containsText("****");
        look(receiver, "member-received-phone");
        secretary.navigate(address("/members?words=演示党员二"));
        assertThat(secretary.locator("main")).containsText("没有符合条件的党员");
    }

    private static void press(Page page, String deed) {
        page.locator("button[name=deed][value=" + deed + "]").click();
    }

    @Test
    void onAPhoneKeepersWorkAndTheAuditorReadsWhoLooked() {
        Page organizer = as(phone(), "organizer");
        organizer.navigate(address("/members"));
        assertThat(organizer.locator("main")).containsText("演示党员一");
        look(organizer, "members-phone");
        organizer.locator("tbody tr td a").first().click();
        assertThat(organizer).hasURL(Pattern.compile("/members/[0-9a-f-]{36}"));
        organizer.locator("#purpose").fill("抽查名册");
        organizer.locator("form:has(#purpose) button").click();
        assertThat(organizer.locator("#sealed-identity")).containsText("9900");
        look(organizer, "member-phone");
        organizer.navigate(address("/members/figures"));
        assertThat(organizer.locator("main")).containsText("预备期至");
        look(organizer, "member-figures-phone");
        organizer.navigate(address("/members/new"));
        look(organizer, "member-new-phone");

        Page auditor = as(phone(), "auditor");
        auditor.navigate(address("/members"));
        assertThat(auditor.locator("main")).containsText("您能看到人数，看不到姓名");
        look(auditor, "members-auditor-phone");
        auditor.navigate(address("/members/figures"));
        assertThat(auditor.locator("main")).not().containsText("演示党员");
        auditor.locator("table a").first().click();
        look(auditor, "member-figures-auditor-phone");
        auditor.navigate(address("/members/looks"));
        assertThat(auditor.locator("main")).containsText("抽查名册");
        look(auditor, "looks-phone");

        Page admin = as(phone(), "admin");
        admin.navigate(address("/members/charges"));
        admin.locator("#login").fill("admin");
        admin.locator("#body").fill("无此支部");
        admin.locator("main form .btn-primary").click();
        assertThat(admin.locator(".error-summary")).containsText("没有这个党组织");
        forgive("409");
        look(admin, "charges-phone");
        admin.navigate(address("/imports?kind=MEMBERS"));
        assertThat(admin.locator("main a[href='/members/template.xlsx']")).isAttached();
        look(admin, "imports-members-phone");
    }

    private static void enter(Page page, String name, String number) {
        page.locator("#name").fill(name);
        page.locator("#identity").fill(number);
        page.locator("#joinedOn").fill("2010-07-01");
        page.locator("#fullOn").fill("2011-07-01");
        page.locator("#phone").fill("13900000000");
        page.locator("main form .btn-primary").click();
    }

    private static String number(String begin, int order) {
        String digits = begin + order;
        return digits + IdentityNumber.check(digits);
    }
}
