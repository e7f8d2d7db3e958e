package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.membership.Members.Looking;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.LocalDate;
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
