package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Outcome;
import gezhi.notices.model.Channel;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestOutside;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What cannot be sent is tried again, by whichever server, and in the end left to the administrator. */
class RetryTests extends SendingFixture {

    @Test
    void aGatewayThatRefusesIsTriedLaterAndLaterAndThenLeftToTheAdministrator() {
        String phone = "1391111" + people.city.code();
        Outcome.Reported reported = people.reported();
        follow(reported, Channel.TEXT, phone, true);
        people.step(reported, 0);
        tell();
        TestOutside.answer("/sms", 200, "no credit for " + phone);
        int attempts = 0;
        for (int hour = 0; hour < 40; hour++) {
            attempts += send(Channel.TEXT);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(attempts).isEqualTo(10);
        Failure failure = asAdministrator(() -> failures.list("")).rows().getFirst();
        assertThat(failure.waiting()).isFalse();
        assertThat(failure.reason()).contains("no credit").doesNotContain(phone);
        TestOutside.answer("/sms", 200, "ok");
        asAdministrator(() -> {
            failures.sendAgain(failure.id());
            return "";
        });
        assertThat(send(Channel.TEXT)).isEqualTo(1);
        assertThat(asAdministrator(() -> failures.list("")).rows()).isEmpty();
        TestOutside.Received last = TestOutside.received("/sms").stream()
                .filter(each -> each.body().contains(phone))
                .toList()
                .getLast();
        assertThat(last.headers()).containsEntry("x-key", "abc").containsEntry("content-type", "application/json");
        assertThat(last.body()).startsWith("{\"phone\":\"" + phone + "\",\"content\":\"您反映的问题已立案：" + reported.number());
    }

    @Test
    void whatIsGivenUpIsNotSent() {
        Outcome.Reported reported = people.reported();
        follow(reported, Channel.TEXT, "1392222" + people.city.code(), true);
        people.step(reported, 0);
        tell();
        TestOutside.answer("/sms", 500, "");
        send(Channel.TEXT);
        Failure failure = asAdministrator(() -> failures.list("")).rows().getFirst();
        assertThat(failure.waiting()).isTrue();
        assertThat(failure.next()).isEqualTo(WEDNESDAY_TEN.plus(Duration.ofMinutes(1)));
        asAdministrator(() -> {
            failures.giveUp(failure.id());
            return "";
        });
        clock.advance(Duration.ofHours(1));
        assertThat(send(Channel.TEXT)).isZero();
        assertThat(asAdministrator(() -> failures.list("")).rows()).isEmpty();
    }

    @Test
    void manyServersSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            Outcome.Reported reported = people.reported();
            follow(reported, Channel.EMAIL, mail, true);
            people.step(reported, 0);
        }
        tell();
        try (var servers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                all.add(() -> send(Channel.EMAIL));
            }
            servers.invokeAll(all);
        }
        send(Channel.EMAIL);
        assertThat(TestOutside.mails(mail)).hasSize(30);
        assertThat(TestOutside.mails(mail).stream().map(SendingTests::id).distinct())
                .hasSize(30);
    }

    @Test
    void whatAServerTookAndDiedOverIsSentByTheNextUnderTheSameId() throws Exception {
        Outcome.Reported reported = people.reported();
        follow(reported, Channel.EMAIL, mail, true);
        people.step(reported, 0);
        tell();
        var taken = Scoped.call(
                people.city.system(),
                () -> transactions.execute(status -> store.take(
                        Channel.EMAIL, clock.instant(), clock.instant().plus(Duration.ofMinutes(5)), 10)));
        assertThat(taken).hasSize(1);
        assertThat(send(Channel.EMAIL)).as("somebody has it").isZero();
        clock.advance(Duration.ofMinutes(6));
        assertThat(send(Channel.EMAIL)).isEqualTo(1);
        assertThat(id(TestOutside.mails(mail).getFirst()))
                .isEqualTo("<" + taken.getFirst().id() + "@gezhi>");
    }
}
