package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.notices.WebhookOutcome.SecretMade;
import gezhi.notices.model.Channel;
import gezhi.notices.send.SendingNotices;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import gezhi.support.TestOutside;
import gezhi.support.TestOutside.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of others are told, signed, of what they asked for. */
@GezhiTest
class WebhooksTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private News news;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Failures failures;

    @Autowired
    private SendingNotices sending;

    @Autowired
    private MovableClock clock;

    private CaseStories people;
    private String path;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        path = "/hook/" + people.city.code();
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void anEventIsACloudEventThatTheReceiverCanCheck() throws Exception {
        SecretMade made = registered(Set.of("REPORT", "COLLECT"));
        Outcome.Reported reported = people.after(3);
        tell();
        assertThat(send()).isEqualTo(2);
        assertThat(send()).isZero();
        Received received = TestOutside.received(path).stream()
                .filter(each -> each.body().contains("gezhi.case.collect"))
                .findFirst()
                .orElseThrow();
        JsonNode event = JsonMapper.shared().readTree(received.body());
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo(reported.caseId() + "/2");
        assertThat(event.get("source").asString()).isEqualTo("https://gezhi.test/cities/" + people.city.code());
        assertThat(event.get("subject").asString()).isEqualTo(reported.number());
        assertThat(event.get("time").asString()).isEqualTo(WEDNESDAY_TEN.toString());
        assertThat(event.get("data").get("category").asString()).isEqualTo(CaseStories.RUBBISH);
        assertThat(event.get("data").get("place").asString()).isEqualTo(people.city.community(1, 1, 1));
        assertThat(received.body()).doesNotContain("垃圾没人收", "林小明", "13812345678", people.city.grid());
        assertThat(received.headers())
                .containsEntry("content-type", "application/cloudevents+json; charset=utf-8")
                .containsEntry("webhook-timestamp", String.valueOf(WEDNESDAY_TEN.getEpochSecond()))
                .containsEntry("webhook-signature", signature(made.secret(), received));
    }

    @Test
    void aReceiverThatFailsIsToldAgainUnderTheSameId() {
        registered(Set.of("REPORT"));
        people.reported();
        tell();
        TestOutside.answer(path, 503, "");
        send();
        clock.advance(Duration.ofMinutes(1));
        TestOutside.answer(path, 204, "");
        assertThat(send()).isEqualTo(1);
        List<Received> received = TestOutside.received(path);
        assertThat(received).hasSize(2);
        assertThat(received.getFirst().headers().get("webhook-id"))
                .isEqualTo(received.getLast().headers().get("webhook-id"));
        assertThat(received.getFirst().body()).isEqualTo(received.getLast().body());
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() {
        registered(Set.of());
        people.reported();
        tell();
        TestOutside.answer(path, 410, "");
        send();
        Failure failure = asAdministrator(() -> failures.list("")).rows().getFirst();
        assertThat(failure.waiting()).isFalse();
        assertThat(failure.reason()).isEqualTo("HTTP 410");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aReceiverWhoseAnswerNeverEndsHoldsUpNobody() {
        registered(Set.of("REPORT"));
        people.reported();
        tell();
        TestOutside.drip(path);
        assertThat(send()).isEqualTo(1);
        Failure failure = asAdministrator(() -> failures.list("")).rows().getFirst();
        assertThat(failure.waiting()).isTrue();
        assertThat(failure.reason()).isEqualTo("no answer in time");
        TestOutside.answer(path, 204, "");
        clock.advance(Duration.ofMinutes(1));
        assertThat(send()).isEqualTo(1);
        assertThat(asAdministrator(() -> failures.list("")).rows()).isEmpty();
    }

    @Test
    void whatIsPrivateIsToldToNoProgram() {
        registered(Set.of());
        Report quarrel = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "S0702", null, people.city.grid(), "", "天天吵架", null, List.of());
        Scoped.run(people.city.visitor(), () -> cases.report(quarrel));
        tell();
        assertThat(send()).isZero();
    }

    @Test
    void aStoppedProgramIsToldNothingNorWhatStillWaited() {
        SecretMade made = registered(Set.of());
        people.reported();
        tell();
        asAdministrator(() -> webhooks.activate(made.webhook(), false));
        people.reported();
        tell();
        send();
        assertThat(TestOutside.received(path)).isEmpty();
    }

    @Test
    void theOldSecretSignsNothingAnyMore() throws Exception {
        SecretMade old = registered(Set.of());
        SecretMade renewed = (SecretMade) asAdministrator(() -> webhooks.renewSecret(old.webhook()));
        people.reported();
        tell();
        send();
        Received received = TestOutside.received(path).getFirst();
        assertThat(received.headers().get("webhook-signature"))
                .isEqualTo(signature(renewed.secret(), received))
                .isNotEqualTo(signature(old.secret(), received));
    }

    @Test
    void whatIsWrongIsSaid() {
        registered(Set.of());
        assertThat(asAdministrator(() -> webhooks.register("", TestOutside.address(path), Set.of())))
                .isEqualTo(new WebhookOutcome.Refused(WebhookOutcome.Reason.NO_NAME));
        assertThat(asAdministrator(() -> webhooks.register("x", "gopher://x", Set.of())))
                .isEqualTo(new WebhookOutcome.Refused(WebhookOutcome.Reason.BAD_URL));
        assertThat(asAdministrator(() -> webhooks.register("城市 App", TestOutside.address(path), Set.of())))
                .isEqualTo(new WebhookOutcome.Refused(WebhookOutcome.Reason.NAME_TAKEN));
        assertThat(asAdministrator(() -> webhooks.renewSecret(UUID.randomUUID())))
                .isEqualTo(new WebhookOutcome.Refused(WebhookOutcome.Reason.NO_SUCH_WEBHOOK));
    }

    private SecretMade registered(Set<String> events) {
        return (SecretMade) asAdministrator(() -> webhooks.register("城市 App", TestOutside.address(path), events));
    }

    /** As a receiver would. */
    private static String signature(String secret, Received received) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = received.headers().get("webhook-id") + "."
                + received.headers().get("webhook-timestamp") + "." + received.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void tell() {
        news.pass(people.city.code());
    }

    private int send() {
        return sending.send(people.city.code(), Channel.WEBHOOK);
    }

    private <R> R asAdministrator(ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(people.city.person(Role.ADMINISTRATOR, people.city.code()), work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
