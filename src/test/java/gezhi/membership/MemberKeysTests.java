package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.membership.Members.Looking;
import gezhi.membership.store.SecretStore;
import gezhi.membership.vault.Vault;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keys of what is sealed, and links by which members bind their accounts. */
@GezhiTest
class MemberKeysTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private Claims claims;

    @Autowired
    private MemberKeyRotation rotation;

    @Autowired
    private Vault vault;

    @Autowired
    private SecretStore secrets;

    @Autowired
    private Transfers transfers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private MemberStories story;
    private Member member;

    @BeforeEach
    void enterOne() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        member = story.add(story.secretary, story.branch, "测试党员一");
    }

    @Test
    void aLinkBindsAnAccountOnce() {
        assertThat(Scoped.call(story.otherSecretary, () -> claims.offer(member.id())))
                .isEmpty();
        String first =
                Scoped.call(story.secretary, () -> claims.offer(member.id())).orElseThrow();
        String token =
                Scoped.call(story.secretary, () -> claims.offer(member.id())).orElseThrow();
        Scope self = story.city.person(Role.RESIDENT, "");
        assertThat(Scoped.call(self, () -> claims.take(first))).isEmpty();
        assertThat(Scoped.call(self, () -> claims.take(token))).contains(member.id());
        assertThat(Scoped.call(self, () -> members.findMine()).map(Member::name))
                .contains("测试党员一");
        assertThat(Scoped.call(story.city.person(Role.RESIDENT, ""), () -> claims.take(token)))
                .isEmpty();
        assertThat(Scoped.call(story.secretary, () -> claims.offer(member.id())))
                .isEmpty();
    }

    @Test
    void afterARotationEverythingOpensByTheNewKeyAndWhoLeftMayComeBack() {
        String number = MemberStories.identity();
        Member gone = story.add(story.secretary, MemberStories.draft(story.branch, "离开者", number, "", ""));
        Scoped.call(
                story.secretary,
                () -> members.end(gone.id(), gone.version(), LocalDate.of(2026, 3, 1), Member.Ending.LEFT_THE_CITY));
        byte[] before = keyOf(member);
        rotation.rotate();
        assertThat(keyOf(member)).isNotEqualTo(before);
        Looking.Seen seen = (Looking.Seen) Scoped.call(story.secretary, () -> members.look(member.id(), "核对"));
        assertThat(seen.secrets().phone()).isEqualTo("13800000000");
        story.add(story.secretary, MemberStories.draft(story.branch, "又来", number, "", ""));
    }

    @Test
    void aRotationDoesNotUndoACorrectionMadeMeanwhile() throws Exception {
        vault.rotate();
        Member.Draft corrected = MemberStories.draft(story.branch, "测试党员一", "", "13911112222", "");
        String city = story.city.code();
        new Meanwhile(transactions, jdbc)
                .call(
                        story.secretary,
                        () -> members.change(member.id(), member.version(), corrected),
                        () -> Scoped.call(
                                story.city.system(),
                                () -> transactions.execute(status -> secrets.reseal(city, new UUID(0, 0), 1_000))));
        Looking.Seen seen = (Looking.Seen) Scoped.call(story.secretary, () -> members.look(member.id(), "核对"));
        assertThat(seen.secrets().phone()).isEqualTo("13911112222");
    }

    @Test
    void theSameNumberEnteredTwiceAtOnceIsTakenOnce() throws Exception {
        String number = MemberStories.identity();
        Member.Draft first = MemberStories.draft(story.branch, "甲", number, "", "");
        Member.Draft second = MemberStories.draft(story.elsewhere, "乙", number, "", "");
        MemberOutcome outcome = new Meanwhile(transactions, jdbc)
                .call(
                        story.secretary,
                        () -> members.add(first),
                        () -> Scoped.call(story.farSecretary, () -> members.add(second)));
        assertThat(outcome).isEqualTo(new MemberOutcome.Refused(MemberOutcome.Reason.IDENTITY_TAKEN));
        assertThat(story.names(story.secretary)).contains("甲");
        assertThat(story.names(story.farSecretary)).isEmpty();
    }

    @Test
    void aLinkIsGoodForSevenDays() {
        String token =
                Scoped.call(story.secretary, () -> claims.offer(member.id())).orElseThrow();
        Scope self = story.city.person(Role.RESIDENT, "");
        clock.advance(Duration.ofDays(7));
        try {
            assertThat(Scoped.call(self, () -> claims.take(token))).isEmpty();
        } finally {
            clock.advance(Duration.ofDays(-7));
        }
        assertThat(Scoped.call(self, () -> claims.take(token))).contains(member.id());
    }

    @Test
    void aLinkDoesNotOutlastTheOrganizationThatHandedItOver() {
        String token =
                Scoped.call(story.secretary, () -> claims.offer(member.id())).orElseThrow();
        TransferFixture deeds = new TransferFixture(transfers);
        UUID transfer = deeds.sent(story.secretary, member, story.elsewhere);
        deeds.act(story.farSecretary, transfer, TransferDeed.RECEIVE);
        assertThat(Scoped.call(story.city.person(Role.RESIDENT, ""), () -> claims.take(token)))
                .isEmpty();
    }

    @Test
    void aWrongBindingIsTakenBack() {
        String token =
                Scoped.call(story.secretary, () -> claims.offer(member.id())).orElseThrow();
        Scope wrong = story.city.person(Role.RESIDENT, "");
        Scoped.call(wrong, () -> claims.take(token));
        assertThat(Scoped.call(wrong, () -> claims.unbind(member.id()))).isFalse();
        assertThat(Scoped.call(story.otherSecretary, () -> claims.unbind(member.id())))
                .isFalse();
        assertThat(Scoped.call(story.secretary, () -> claims.unbind(member.id())))
                .isTrue();
        assertThat(Scoped.call(wrong, () -> members.find(member.id()))).isEmpty();
        assertThat(Scoped.call(story.secretary, () -> members.journal(member.id())))
                .extracting("deed")
                .startsWith("UNBOUND");
        assertThat(Scoped.call(story.secretary, () -> claims.offer(member.id())))
                .isPresent();
    }

    private byte[] keyOf(Member of) {
        return Scoped.call(
                story.city.system(),
                () -> transactions.execute(status -> jdbc.sql("""
                select substring(identity from 1 for 5)
                from membership.secret
                where city = :city
                and member = :member
                """)
                        .param("city", story.city.code())
                        .param("member", of.id())
                        .query(byte[].class)
                        .single()));
    }
}
