package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Merging;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.notices.model.Channel;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestOutside;
import jakarta.mail.Message;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** E-mails and text messages to those who agreed, and when. */
class SendingTests extends SendingFixture {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theReporterWhoAgreedIsToldByEmailAndNothingMoreThanIsAllowed() throws Exception {
        Outcome.Reported reported = people.reported();
        assertThat(follow(reported, Channel.EMAIL, mail, false)).contains(Subscriptions.Reason.NOT_AGREED);
        assertThat(follow(reported, Channel.EMAIL, "nobody", true)).contains(Subscriptions.Reason.BAD_EMAIL);
        assertThat(follow(reported, Channel.EMAIL, mail, true)).isEmpty();
        people.step(reported, 0);
        tell();
        assertThat(send(Channel.EMAIL)).isEqualTo(1);
        assertThat(send(Channel.EMAIL)).isZero();
        Message message = TestOutside.mails(mail).getFirst();
        assertThat(message.getSubject()).isEqualTo("您反映的问题已立案：" + reported.number());
        assertThat(message.getFrom()[0]).hasToString("notices@gezhi.test");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(String.valueOf(message.getContent()))
                .contains("https://gezhi.test/f/" + reported.token())
                .doesNotContain("林小明", "13812345678", "垃圾没人收");
    }

    @Test
    void theSecretLinkStandsInTheMessageAndNotInWhatTheAdministratorReads() throws Exception {
        Outcome.Reported reported = people.reported();
        follow(reported, Channel.EMAIL, mail, true);
        people.step(reported, 0);
        tell();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(kept(role)).isNotEmpty().noneMatch(text -> text.contains(reported.token()));
        }
        send(Channel.EMAIL);
        assertThat(kept(Role.AUDITOR)).isNotEmpty().noneMatch(text -> text.contains(reported.token()));
        assertThat(String.valueOf(TestOutside.mails(mail).getFirst().getContent()))
                .contains("https://gezhi.test/f/" + reported.token())
                .doesNotContain("{link}");
    }

    private List<String> kept(Role role) {
        return Scoped.call(
                people.city.person(role, people.city.code()),
                () -> Objects.requireNonNull(
                        transactions.execute(status -> jdbc.sql("select subject || ' ' || body from notices.outgoing")
                                .query(String.class)
                                .list())));
    }

    @Test
    void telephonesAreKeptAsDigitsHoweverTheyAreTyped() {
        Outcome.Reported reported = people.reported();
        assertThat(follow(reported, Channel.TEXT, "1 - - - -", true)).contains(Subscriptions.Reason.BAD_TELEPHONE);
        assertThat(follow(reported, Channel.TEXT, "+86 139-1234 5678", true)).isEmpty();
        assertThat(ofCase(reported)).singleElement().hasFieldOrPropertyWithValue("address", "+8613912345678");
    }

    @Test
    void whoLeftATelephoneForTheHandlersAndDidNotAgreeIsNotWrittenTo() {
        Outcome.Reported reported = people.reported();
        people.step(reported, 0);
        tell();
        assertThat(send(Channel.EMAIL) + send(Channel.TEXT)).isZero();
    }

    @Test
    void inQuietHoursMessagesWaitAndUrgentOnesDoNot() {
        Outcome.Reported reported = people.after(3);
        follow(reported, Channel.EMAIL, mail, true);
        Scope handler = staff.handler(people.city, people.water);
        Scoped.run(handler, () -> subscriptions.tellMe(Channel.TEXT, "13900000001", "zh"));
        tell();
        send(Channel.EMAIL);
        clock.set(ELEVEN_AT_NIGHT);
        people.act(people.handler, reported.caseId(), 4, new Action.FeedBack("清完了"));
        people.act(people.gridWorker, reported.caseId(), 5, new Action.Confirm(""));
        Outcome.Reported other = people.after(3);
        people.act(people.supervisor, other.caseId(), 4, new Action.Urge("抓紧"));
        tell();
        int before = TestOutside.mails(mail).size();
        assertThat(send(Channel.EMAIL)).isZero();
        assertThat(send(Channel.TEXT)).as("urged at night").isEqualTo(1);
        clock.set(SEVEN_IN_THE_MORNING);
        assertThat(send(Channel.EMAIL)).as("delayed, not dropped").isEqualTo(1);
        assertThat(TestOutside.mails(mail)).hasSize(before + 1);
    }

    @Test
    void whoTakesBackTheirConsentGetsNothingThatStillWaits() {
        Outcome.Reported reported = people.reported();
        follow(reported, Channel.EMAIL, mail, true);
        people.step(reported, 0);
        tell();
        Scoped.run(people.holder(reported), () -> subscriptions.unfollow(reported.caseId(), Channel.EMAIL));
        send(Channel.EMAIL);
        assertThat(TestOutside.mails(mail)).isEmpty();
        assertThat(asAdministrator(() -> failures.list("")).rows()).isEmpty();
    }

    @Test
    void theReporterOfAMergedCaseIsToldWhenTheOtherEnds() throws Exception {
        Outcome.Reported own = people.reported();
        Outcome.Reported other = people.reported();
        follow(own, Channel.EMAIL, mail, true);
        Scoped.run(
                people.desk,
                () -> merging.merge(own.caseId(), new Merging.Wish(other.caseId(), "同一处"), 1, UUID.randomUUID()));
        people.act(people.desk, other.caseId(), 1, new Action.Refuse("已自行清走"));
        merging.tell(people.city.code());
        tell();
        send(Channel.EMAIL);
        assertThat(TestOutside.mails(mail)).hasSize(2);
        assertThat(TestOutside.mails(mail).stream().map(SendingTests::subject).toList())
                .contains("您反映的问题已一并办结：" + own.number());
    }

    @Test
    void whatIsOfNoUseAnyMoreIsForgotten() {
        Outcome.Reported reported = people.reported();
        follow(reported, Channel.EMAIL, mail, true);
        Scope desk = staff.posted(people.city, Role.COMMUNITY_DESK, people.city.community(1, 1, 1));
        people.reported();
        tell();
        forgetting.forget(people.city.code());
        assertThat(Scoped.call(desk, () -> notices.unread())).isEqualTo(2);
        clock.advance(Duration.ofDays(184));
        forgetting.forget(people.city.code());
        assertThat(Scoped.call(desk, () -> notices.unread())).isZero();
        assertThat(ofCase(reported)).hasSize(1);
        clock.advance(Duration.ofDays(182));
        forgetting.forget(people.city.code());
        assertThat(ofCase(reported)).isEmpty();
    }
}
