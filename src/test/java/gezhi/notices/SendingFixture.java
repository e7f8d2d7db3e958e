package gezhi.notices;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Merging;
import gezhi.cases.News;
import gezhi.cases.Outcome;
import gezhi.notices.model.Channel;
import gezhi.notices.send.SendingNotices;
import gezhi.notices.store.OutgoingStore;
import gezhi.organizations.Offices;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import gezhi.support.TestOutside;
import jakarta.mail.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** A city whose people are told by e-mail and text message, through a mail server and a gateway on this machine. */
@GezhiTest
abstract class SendingFixture {
    static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    static final Instant ELEVEN_AT_NIGHT = Instant.parse("2026-03-04T15:00:00Z");
    static final Instant SEVEN_IN_THE_MORNING = Instant.parse("2026-03-04T23:00:00Z");

    @Autowired
    TestCities cities;

    @Autowired
    Cases cases;

    @Autowired
    Merging merging;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    Postings postings;

    @Autowired
    News news;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    SendingNotices sending;

    @Autowired
    OutgoingStore store;

    @Autowired
    Failures failures;

    @Autowired
    ForgettingNotices forgetting;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionOperations transactions;

    CaseStories people;
    Staff staff;
    String mail;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        staff = new Staff(accounts, postings, transactions);
        mail = "lin" + people.city.code() + "@example.cn";
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
        TestOutside.answer("/sms", 200, "ok");
    }

    List<?> ofCase(Outcome.Reported reported) {
        return Scoped.call(people.holder(reported), () -> subscriptions.ofCase(reported.caseId()));
    }

    java.util.Optional<Subscriptions.Reason> follow(
            Outcome.Reported reported, Channel channel, String address, boolean agreed) {
        return Scoped.call(
                people.holder(reported),
                () -> subscriptions.follow(reported.caseId(), reported.token(), channel, address, "zh", agreed));
    }

    void tell() {
        news.pass(people.city.code());
    }

    int send(Channel channel) {
        return sending.send(people.city.code(), channel);
    }

    static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(Message message) {
        try {
            return message.getHeader("Message-ID")[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    <R> R asAdministrator(ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(people.city.person(Role.ADMINISTRATOR, people.city.code()), work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
