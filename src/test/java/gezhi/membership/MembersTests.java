package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyStories;
import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.MemberOutcome.Refused;
import gezhi.membership.Members.Looking;
import gezhi.membership.store.MemberStore;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class MembersTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

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
    void whatIsSealedIsNowhereInTheDatabaseAndMaskedToTheKeeper() {
        String number = MemberStories.identity();
        story.add(story.secretary, MemberStories.draft(story.branch, "测试党员二", number, "13912345678", "某某路99号"));
        List<byte[]> stored = Scoped.call(
                story.city.system(),
                () -> transactions.execute(status -> jdbc.sql("""
                select identity || identity_mark || phone || address
                from membership.secret
                where city = :city
                """)
                        .param("city", story.city.code())
                        .query(byte[].class)
                        .list()));
        for (byte[] bytes : stored) {
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .doesNotContain(number)
                    .doesNotContain("13912345678")
                    .doesNotContain("某某路");
        }
        Member.Secrets masked = Scoped.call(story.secretary, () -> members.findMasked(member.id()))
                .orElseThrow();
        assertThat(masked.identity()).startsWith("9*").hasSize(18);
        assertThat(masked.phone()).isEqualTo("138******00");
        assertThat(masked.address()).isEqualTo("******");
    }

    @Test
    void aLookNeedsAPurposeAndIsWrittenDown() {
        assertThat(look(story.secretary, " ")).isEqualTo(new Looking.Refused(Reason.NO_PURPOSE));
        assertThat(look(story.secretary, "😀"))
                .as("one character, in two halves")
                .isEqualTo(new Looking.Refused(Reason.NO_PURPOSE));
        assertThat(Scoped.call(story.secretary, () -> members.looks(member.id(), ""))
                        .rows())
                .isEmpty();
        assertThat(look(story.secretary, "核对介绍信"))
                .isInstanceOfSatisfying(
                        Looking.Seen.class,
                        seen -> assertThat(seen.secrets().phone()).isEqualTo("13800000000"));
        List<Look> looks = Scoped.call(
                        story.city.person(Role.AUDITOR, story.city.code()), () -> members.looks(null, ""))
                .rows();
        assertThat(looks).singleElement().satisfies(look -> {
            assertThat(look.purpose()).isEqualTo("核对介绍信");
            assertThat(look.member()).isEqualTo(member.id());
        });
        assertThat(look(story.otherSecretary, "核对介绍信")).isEqualTo(new Looking.Refused(Reason.NO_SUCH_MEMBER));
        assertThat(Scoped.call(story.otherSecretary, () -> members.looks(null, ""))
                        .rows())
                .isEmpty();
    }

    @Test
    void aMaskedValueIsNeverTaken() {
        Member.Draft draft = MemberStories.draft(story.branch, "甲");
        assertThat(refusal(draft, "9****************1", draft.phone(), draft.address()))
                .isEqualTo(Reason.MASKED_IDENTITY);
        assertThat(refusal(draft, "", "138****5678", "")).isEqualTo(Reason.MASKED_PHONE);
        assertThat(refusal(draft, "", "", "******")).isEqualTo(Reason.MASKED_ADDRESS);
        assertThat(Reason.MASKED_PHONE.field()).isEqualTo("phone");
        assertThat(story.refused(story.secretary, MemberStories.draft(story.branch, "甲", "9****************1", "", "")))
                .isIn(Reason.MASKED_IDENTITY, Reason.BAD_IDENTITY);
    }

    @Test
    void whatIsLeftEmptyStaysAsItIsAndTheJournalNamesOnlyTheFields() {
        Member.Draft draft = MemberStories.draft(story.branch, "测试党员一", "", "", "新路2号");
        assertThat(story.change(story.secretary, member, draft)).isInstanceOf(MemberOutcome.Registered.class);
        Looking.Seen seen = (Looking.Seen) look(story.secretary, "核对");
        assertThat(seen.secrets().phone()).isEqualTo("13800000000");
        assertThat(seen.secrets().address()).isEqualTo("新路2号");
        assertThat(Scoped.call(story.secretary, () -> members.journal(member.id())))
                .extracting("detail")
                .containsExactly("address", "");
        assertThat(story.change(story.secretary, member, draft)).isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void aNumberIsEnteredOnceInACityWhoeverAsks() {
        String number = MemberStories.identity();
        Member.Draft draft = MemberStories.draft(story.branch, "甲", number, "", "");
        Member first = story.add(story.secretary, draft);
        assertThat(story.refused(story.farSecretary, MemberStories.draft(story.elsewhere, "乙", number, "", "")))
                .isEqualTo(Reason.IDENTITY_TAKEN);
        Scoped.call(
                story.secretary,
                () -> members.end(first.id(), first.version(), LocalDate.of(2026, 3, 1), Member.Ending.LEFT_THE_CITY));
        assertThat(story.names(story.secretary)).doesNotContain("甲");
        story.add(story.farSecretary, MemberStories.draft(story.elsewhere, "甲又来", number, "", ""));
    }

    @Test
    void onlyAStandingBranchThatOneKeepsTakesMembers() {
        assertThat(story.refused(story.secretary, MemberStories.draft(story.other, "甲")))
                .isEqualTo(Reason.NO_SUCH_ORGANIZATION);
        assertThat(story.refused(story.street, MemberStories.draft(story.chain.street, "甲")))
                .isEqualTo(Reason.NO_BRANCH);
        Body group = story.chain.open(BodyKind.GROUP, "第一党小组", story.city.grid(), story.branch);
        assertThat(story.refused(story.secretary, MemberStories.draft(group, "甲")))
                .isEqualTo(Reason.NO_BRANCH);
        assertThat(story.refused(story.chain.admin, MemberStories.draft(story.branch, "甲")))
                .isEqualTo(Reason.NO_SUCH_ORGANIZATION);
        story.add(story.street, story.branch, "由街道登记");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        LocalDate joined = LocalDate.of(2025, 6, 1);
        Member.Draft young = MemberStories.draft(story.branch, "甲", "990101201501010011", "", "");
        assertThat(IdentityNumber.of(young.identity())).isEmpty();
        Member probationary = story.add(story.secretary, MemberStories.probationary(story.branch, "乙", joined));
        assertThat(probationary.probationUntil()).isEqualTo(joined.plusYears(1));
        assertThat(story.refused(
                        story.secretary, MemberStories.probationary(story.branch, "丙", LocalDate.of(2026, 3, 5))))
                .isEqualTo(Reason.BAD_JOINED);
        assertThat(story.refused(
                        story.secretary, MemberStories.probationary(story.branch, "丙", LocalDate.of(1997, 1, 1))))
                .as("seventeen")
                .isEqualTo(Reason.BAD_JOINED);
    }

    @Test
    void aGridPlacesAMemberAndACommunityCountsOnThemWithoutSeeingWhatIsSealed() {
        Body community = story.chain.open(
                BodyKind.GENERAL_BRANCH, "别处社区党总支", story.city.community(2, 1, 1), parentOf(story.elsewhere));
        Scope keeper = story.keeper(community);
        Member.Draft draft = MemberStories.placed(
                MemberStories.draft(story.branch, "双报到"), story.city.community(2, 1, 1) + "001", community, false, "");
        Member registered = story.add(story.secretary, draft);
        assertThat(story.names(keeper)).isEmpty();
        assertThat(story.names(keeper, new MemberStore.Filter("", "", "", "", "", true)))
                .containsExactly("双报到");
        assertThat(Scoped.call(keeper, () -> members.findMasked(registered.id())))
                .isEmpty();
        assertThat(look(keeper, registered, "想看")).isEqualTo(new Looking.Refused(Reason.NO_SUCH_MEMBER));
        assertThat(story.change(keeper, registered, draft)).isEqualTo(new Refused(Reason.NO_SUCH_MEMBER));
        assertThat(story.names(
                        story.street, new MemberStore.Filter("", "", "", story.city.community(2, 1, 1), "", false)))
                .containsExactly("双报到");
        assertThat(story.refused(
                        story.secretary,
                        MemberStories.placed(
                                MemberStories.draft(story.branch, "丁"),
                                story.city.community(1, 1, 1),
                                null,
                                false,
                                "")))
                .isEqualTo(Reason.NO_SUCH_PLACE);
    }

    @Test
    void pledgesArePublicWithConsentOnlyAndTakenBack(@Autowired Pledges pledges) {
        Member.Draft shown = MemberStories.placed(MemberStories.draft(story.branch, "公开者"), "", null, true, "每月走访一次");
        Member consenting = story.add(story.secretary, shown);
        assertThat(Scoped.call(story.city.visitor(), () -> pledges.list(story.branch.id())))
                .extracting(Pledges.Pledge::name)
                .containsExactly("公开者");
        Member.Draft back =
                MemberStories.placed(MemberStories.draft(story.branch, "公开者", "", "", ""), "", null, false, "每月走访一次");
        story.change(story.secretary, consenting, back);
        assertThat(Scoped.call(story.city.visitor(), () -> pledges.list(story.branch.id())))
                .isEmpty();
    }

    @Test
    void aPersonBoundToAnEntryReadsItWhoeverKeepsIt() {
        Scope self = story.city.person(Role.RESIDENT, "");
        bind(member, self);
        assertThat(Scoped.call(self, () -> members.findMine()).map(Member::id)).contains(member.id());
        assertThat(Scoped.call(self, () -> members.findMasked(member.id()))).isPresent();
        assertThat(story.change(self, member, MemberStories.draft(story.branch, "乙")))
                .isEqualTo(new Refused(Reason.NO_SUCH_MEMBER));
        assertThat(Scoped.call(self, () -> charges.listKept("", 1))).isEmpty();
    }

    @Test
    void nobodyPutsThemselvesInCharge() {
        UUID admin = Objects.requireNonNull(story.chain.admin.person());
        assertThat(Scoped.call(story.chain.admin, () -> charges.grant(story.branch.id(), admin, "我")))
                .isEqualTo(Charges.Granted.NOT_TO_YOURSELF);
        assertThatThrownBy(() ->
                        Scoped.call(story.secretary, () -> charges.grant(story.other.id(), UUID.randomUUID(), "朋友")))
                .hasStackTraceContaining("row-level security");
        Charge charge = Scoped.call(story.chain.admin, () -> charges.list(story.branch.id(), ""))
                .rows()
                .getFirst();
        assertThat(Scoped.call(story.chain.admin, () -> charges.end(charge.id())))
                .isTrue();
        assertThat(story.names(story.secretary)).isEmpty();
    }

    @Test
    void aBranchThatMovesTakesItsMembersToWhoKeepsTheNewSuperior() {
        Body far = parentOf(story.elsewhere);
        Scope farStreet = story.keeper(far);
        assertThat(story.names(story.street)).contains("测试党员一");
        story.chain.change(
                story.branch,
                new Body.Draft(
                        BodyKind.BRANCH, "第一网格党支部", story.city.township(2, 1), far.id(), "", true, BodyStories.FROM));
        assertThat(story.names(story.street)).doesNotContain("测试党员一");
        assertThat(story.names(farStreet)).contains("测试党员一");
        assertThat(story.names(story.secretary)).contains("测试党员一");
    }

    private Body parentOf(Body body) {
        return Scoped.call(story.chain.admin, () -> bodies.find(Objects.requireNonNull(body.superior())))
                .orElseThrow();
    }

    private void bind(Member entry, Scope self) {
        Scoped.run(
                story.city.system(),
                () -> transactions.executeWithoutResult(status -> jdbc.sql("""
                update membership.member
                set person = :person
                where city = :city
                and id = :id
                """)
                        .param("person", self.person())
                        .param("city", story.city.code())
                        .param("id", entry.id())
                        .update()));
    }

    private Reason refusal(Member.Draft draft, String identity, String phone, String address) {
        Member.Draft masked = MemberStories.draft(story.branch, draft.name(), identity, phone, address);
        return ((Refused) story.change(story.secretary, member, masked)).reason();
    }

    private Looking look(Scope by, String purpose) {
        return look(by, member, purpose);
    }

    private Looking look(Scope by, Member of, String purpose) {
        return Scoped.call(by, () -> members.look(of.id(), purpose));
    }
}
