package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.membership.Transfer.Wish;
import gezhi.membership.TransferOutcome.Done;
import gezhi.membership.TransferOutcome.Reason;
import gezhi.membership.TransferOutcome.Refused;
import gezhi.membership.Transfers.Heap;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class TransfersTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private Transfers transfers;

    @Autowired
    private ExpiringTransfers expiring;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private MemberStories story;
    private TransferFixture deeds;
    private Member member;

    @BeforeEach
    void enterOne() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        deeds = new TransferFixture(transfers);
        member = story.add(story.secretary, story.branch, "转接者");
    }

    @Test
    void theMemberMovesOnReceiptOnly() {
        UUID id = deeds.draft(story.secretary, member, story.elsewhere);
        assertThat(Scoped.call(story.farSecretary, () -> transfers.find(id))).isEmpty();
        deeds.act(story.secretary, id, TransferDeed.ISSUE);
        Transfer issued = Scoped.call(story.secretary, () -> transfers.find(id)).orElseThrow();
        assertThat(issued.validUntil()).isEqualTo(LocalDate.now(clock).plusDays(90));
        assertThat(deeds.refused(story.farSecretary, id, TransferDeed.RECEIVE)).isEqualTo(Reason.NOT_FROM_HERE);
        deeds.act(story.secretary, id, TransferDeed.SEND);
        assertThat(story.names(story.secretary)).contains("转接者");
        assertThat(story.names(story.farSecretary)).isEmpty();
        assertThat(Scoped.call(story.farSecretary, () -> members.findMasked(member.id())))
                .as("what is sealed is not seen before receipt")
                .isEmpty();
        assertThat(Scoped.call(story.farSecretary, () -> transfers.list(Heap.IN, ""))
                        .rows())
                .singleElement()
                .satisfies(each -> assertThat(each.memberName()).isEqualTo("转接者"));
        assertThat(deeds.refused(story.secretary, id, TransferDeed.RECEIVE)).isEqualTo(Reason.NOT_YOURS);
        assertThat(deeds.act(story.farSecretary, id, TransferDeed.RECEIVE)).isInstanceOf(Done.class);
        assertThat(story.names(story.secretary)).isEmpty();
        assertThat(story.names(story.farSecretary)).containsExactly("转接者");
        assertThat(Scoped.call(story.farSecretary, () -> members.findMasked(member.id())))
                .isPresent();
        assertThat(Scoped.call(story.farSecretary, () -> members.journal(member.id())))
                .extracting("deed", "detail")
                .first()
                .isEqualTo(Tuple.tuple("TRANSFERRED", "第一网格党支部 → 别处党支部"));
        assertThat(Scoped.call(story.farSecretary, () -> transfers.moves(id)))
                .extracting(Transfer.Move::deed)
                .containsExactly(TransferDeed.RECEIVE, TransferDeed.SEND, TransferDeed.ISSUE, TransferDeed.DRAFT);
    }

    @Test
    void aRefusalThatNobodyDecidesIsCancelledByTheSender() {
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        deeds.act(story.farSecretary, id, TransferDeed.REFUSE);
        assertThat(deeds.refused(story.farSecretary, id, TransferDeed.CANCEL)).isEqualTo(Reason.NOT_YOURS);
        assertThat(deeds.act(story.secretary, id, TransferDeed.CANCEL)).isInstanceOf(Done.class);
        assertThat(draft(story.secretary, story.other.id())).isInstanceOf(Done.class);
    }

    @Test
    void aLateDecisionToReceiveIsNotVoid() {
        Scope above = story.keeper(parentOf(story.elsewhere));
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        deeds.act(story.farSecretary, id, TransferDeed.REFUSE);
        clock.advance(Duration.ofDays(91));
        try {
            deeds.act(above, id, TransferDeed.OVERRULE);
            assertThat(deeds.act(story.farSecretary, id, TransferDeed.RECEIVE)).isInstanceOf(Done.class);
        } finally {
            clock.advance(Duration.ofDays(-91));
        }
    }

    @Test
    void aTransferIsNotBegunWhereTheMemberJustLeaves() throws Exception {
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        TransferOutcome outcome = new Meanwhile(transactions, jdbc)
                .call(
                        story.farSecretary,
                        () -> transfers.act(id, TransferFixture.wish(UUID.randomUUID(), 3, TransferDeed.RECEIVE)),
                        () -> draft(story.street, story.other.id()));
        assertThat(outcome).isEqualTo(new Refused(Reason.NO_SUCH_MEMBER));
    }

    @Test
    void aRetryAtTheSameInstantIsDoneToo() throws Exception {
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        Wish wish = TransferFixture.wish(UUID.randomUUID(), 3, TransferDeed.RECEIVE);
        TransferOutcome outcome = new Meanwhile(transactions, jdbc)
                .call(
                        story.farSecretary,
                        () -> transfers.act(id, wish),
                        () -> Scoped.call(story.farSecretary, () -> transfers.act(id, wish)));
        assertThat(outcome).isEqualTo(new Done(id));
    }

    @Test
    void whoKeepsABranchThatIsNotPublicWorksItWithoutAPost() {
        Body far = parentOf(story.elsewhere);
        story.chain.change(
                story.elsewhere,
                new Body.Draft(
                        BodyKind.BRANCH,
                        "别处党支部",
                        story.elsewhere.seat(),
                        far.id(),
                        "",
                        false,
                        story.elsewhere.validFrom()));
        Scope everywhere = story.keeper(story.chain.top);
        UUID id = deeds.sent(everywhere, member, story.elsewhere);
        deeds.act(story.farSecretary, id, TransferDeed.REFUSE);
        assertThat(deeds.act(story.keeper(far), id, TransferDeed.OVERRULE)).isInstanceOf(Done.class);
        assertThat(deeds.act(story.farSecretary, id, TransferDeed.RECEIVE)).isInstanceOf(Done.class);
        assertThat(Scoped.call(story.farSecretary, () -> charges.findLabelled(story.elsewhere.label()))
                        .map(Kept::id))
                .contains(story.elsewhere.id());
    }

    @Test
    void oneTransferOfAMemberIsOpenAtATime() {
        UUID id = deeds.draft(story.secretary, member, story.other);
        assertThat(draft(story.secretary, story.elsewhere.id())).isEqualTo(new Refused(Reason.ON_ITS_WAY_ALREADY));
        assertThat(Scoped.call(
                        story.secretary,
                        () -> members.end(member.id(), member.version(), LocalDate.now(clock), Member.Ending.DIED)))
                .isEqualTo(new MemberOutcome.Refused(MemberOutcome.Reason.IN_TRANSFER));
        deeds.act(story.secretary, id, TransferDeed.CANCEL);
        assertThat(draft(story.secretary, story.elsewhere.id())).isInstanceOf(Done.class);
    }

    @Test
    void onlyAnotherBranchTakesAMemberAndOnlyTheirKeeperSendsThem() {
        assertThat(draft(story.secretary, story.branch.id())).isEqualTo(new Refused(Reason.NO_SUCH_ORGANIZATION));
        assertThat(draft(story.secretary, story.chain.street.id())).isEqualTo(new Refused(Reason.NO_SUCH_ORGANIZATION));
        assertThat(draft(story.otherSecretary, story.other.id())).isEqualTo(new Refused(Reason.NO_SUCH_MEMBER));
    }

    @Test
    void aRefusalGoesToTheSuperiorWhoIsSomebodyElse() {
        Scope above = story.keeper(parentOf(story.elsewhere));
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        assertThat(Scoped.call(
                        story.farSecretary,
                        () -> transfers.act(id, new Wish(UUID.randomUUID(), 3, TransferDeed.REFUSE, " ", 0))))
                .isEqualTo(new Refused(Reason.NO_WORDS));
        deeds.act(story.farSecretary, id, TransferDeed.REFUSE);
        assertThat(deeds.step(story.secretary, id)).isEqualTo(TransferStep.REFUSED);
        assertThat(deeds.refused(story.farSecretary, id, TransferDeed.OVERRULE)).isEqualTo(Reason.NOT_YOURS);
        assertThat(Scoped.call(above, () -> transfers.list(Heap.REFUSED, "")).rows())
                .hasSize(1);
        deeds.act(above, id, TransferDeed.OVERRULE);
        deeds.act(above, id, TransferDeed.REFUSE);
        assertThat(deeds.refused(above, id, TransferDeed.UPHOLD)).isEqualTo(Reason.NOT_YOUR_OWN);
        Scope top = story.keeper(story.chain.top);
        deeds.act(top, id, TransferDeed.UPHOLD);
        assertThat(deeds.step(story.secretary, id)).isEqualTo(TransferStep.RETURNED);
        assertThat(story.names(story.secretary)).contains("转接者");
    }

    @Test
    void aLetterExpiresAndIsIssuedAnew() {
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        clock.advance(Duration.ofDays(91));
        try {
            assertThat(deeds.refused(story.farSecretary, id, TransferDeed.RECEIVE))
                    .isEqualTo(Reason.TOO_LATE);
            assertThat(Scoped.call(story.secretary, () -> transfers.list(Heap.OVERDUE, ""))
                            .rows())
                    .hasSize(1);
            expiring.expire(story.city.code());
            assertThat(deeds.step(story.secretary, id)).isEqualTo(TransferStep.EXPIRED);
            assertThat(story.names(story.secretary)).contains("转接者");
            deeds.act(story.secretary, id, TransferDeed.ISSUE);
            deeds.act(story.secretary, id, TransferDeed.SEND);
            assertThat(deeds.act(story.farSecretary, id, TransferDeed.RECEIVE)).isInstanceOf(Done.class);
        } finally {
            clock.advance(Duration.ofDays(-91));
        }
    }

    @Test
    void theSameRequestIsDoneOnceAndAnOldVersionNotAtAll() {
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        Wish wish = TransferFixture.wish(UUID.randomUUID(), 3, TransferDeed.RECEIVE);
        TransferOutcome first = Scoped.call(story.farSecretary, () -> transfers.act(id, wish));
        assertThat(first).isEqualTo(new Done(id));
        assertThat(Scoped.call(story.farSecretary, () -> transfers.act(id, wish)))
                .isEqualTo(first);
        Wish late = TransferFixture.wish(UUID.randomUUID(), 3, TransferDeed.GIVE_BACK);
        assertThat(Scoped.call(story.farSecretary, () -> transfers.act(id, late)))
                .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
        assertThat(Scoped.call(story.farSecretary, () -> transfers.moves(id))).hasSize(4);
    }

    @Test
    void nobodyElseSeesATransfer() {
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
                assertThat(Scoped.call(scope, () -> transfers.find(id)))
                        .as(role.name())
                        .isEmpty();
            }
        }
        assertThat(Scoped.call(story.otherSecretary, () -> transfers.find(id))).isEmpty();
        List<Transfer> above =
                Scoped.call(story.street, () -> transfers.list(Heap.OUT, "")).rows();
        assertThat(above).hasSize(1);
    }

    private Body parentOf(Body body) {
        return Scoped.call(story.chain.admin, () -> bodies.find(Objects.requireNonNull(body.superior())))
                .orElseThrow();
    }

    private TransferOutcome draft(Scope by, UUID to) {
        return Scoped.call(by, () -> transfers.draft(member.id(), to, "居住地变动"));
    }
}
