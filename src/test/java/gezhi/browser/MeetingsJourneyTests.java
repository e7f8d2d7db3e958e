package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A secretary enters a meeting once and corrects it; who keeps the street's members looks at it, and at who was long at none. */
@Renders({
    "meetings/calendar",
    "meetings/form",
    "meetings/meeting",
    "meetings/mine",
    "meetings/organizations",
    "meetings/long-absent"
})
class MeetingsJourneyTests extends Journey {

    @Test
    void aMeetingIsEnteredOnceAndCorrected() {
        Page secretary = as(phone(), "secretary");
        secretary.navigate(address("/members"));
        assertThat(secretary.locator("main")).containsText("组织生活");
        secretary.locator("a[href='/meetings']").click();
        secretary.locator("tbody a").first().click();
        look(secretary, "meetings-calendar-phone");
        secretary.locator("a[href$='kind=LIFE']").click();
        look(secretary, "meetings-form-phone");
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator(".error-summary")).containsText("请填写议题");
        forgive("409");
        secretary.locator("#topic").fill("年度组织生活会");
        secretary.locator("select[id^='m-']").first().selectOption("EXCUSED");
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator(".done")).containsText("已记下");
        String meeting = secretary.url().replaceAll("\\?.*", "");
        look(secretary, "meeting-phone");
        secretary.locator(".head a.btn-primary").click();
        secretary.locator("#minutes").fill("一、批评和自我批评。");
        secretary.locator("#words").fill("补记要点");
        look(secretary, "meetings-correct-phone");
        secretary.locator("main form .btn-primary").click();
        assertThat(secretary.locator("main")).containsText("补记要点");

        Page organizer = as(desktop(), "organizer");
        organizer.navigate(address("/meetings"));
        look(organizer, "meetings-organizations");
        organizer.navigate(meeting + "?lang=en");
        assertThat(organizer.locator("main")).containsText("Corrected");
        look(organizer, "meeting-en");
        organizer.locator("details summary").click();
        organizer.locator("details #words").fill("不是会议");
        organizer.locator("details form button").click();
        assertThat(organizer.locator("main")).containsText("This record is struck");
        organizer.locator(".crumbs a").last().click();
        look(organizer, "meetings-calendar-en");
        organizer.navigate(address("/meetings/long-absent?lang=zh"));
        assertThat(organizer.locator("tbody")).containsText("演示党员三");
        look(organizer, "meetings-long-absent");

        Page other = as(phone(), "receiver");
        other.navigate(address("/meetings/long-absent"));
        assertThat(other.locator("main")).containsText("没有这样的党员");
        other.navigate(meeting);
        forgive("404");
        assertThat(other.locator("main")).not().containsText("年度组织生活会");
    }

    @Test
    void aMemberReadsTheirOwnAttendance() {
        Page resident = as(phone(), "resident");
        resident.navigate(address("/meetings/mine"));
        assertThat(resident.locator("main")).containsText("还没有绑定党员登记");
        Page secretary = as(desktop(), "secretary");
        secretary.navigate(address("/members?words=演示党员七"));
        secretary.locator("tbody tr td a").first().click();
        String member = secretary.url();
        secretary.locator("form[action$='/claim'] button").click();
        String link = secretary.locator("#link").innerText();
        resident.navigate(address(link.substring(link.indexOf("/members/"))));
        resident.locator("main form button").click();
        resident.navigate(address("/members"));
        resident.locator("a[href='/meetings/mine']").click();
        assertThat(resident.locator("tbody")).containsText("请假");
        look(resident, "meetings-mine-phone");
        resident.navigate(address("/meetings/mine?lang=en"));
        look(resident, "meetings-mine-en");
        secretary.navigate(member);
        secretary.locator("form[action$='/unbind'] button").click();
        assertThat(secretary.locator(".done")).isVisible();
    }
}
