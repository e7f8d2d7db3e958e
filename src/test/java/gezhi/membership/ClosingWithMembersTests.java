package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome;
import gezhi.bodies.BodyOutcome.HasMembers;
import gezhi.bodies.BodyOutcome.Registered;
import gezhi.bodies.Procedure.Decision;
import gezhi.bodies.Procedure.Matter;
import gezhi.bodies.Procedure.Wish;
import gezhi.bodies.ProcedureOutcome;
import gezhi.bodies.Procedures;
import gezhi.membership.TransferOutcome.Done;
import gezhi.membership.TransferOutcome.Reason;
import gezhi.membership.TransferOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** No member is ever in a closed body. */
@GezhiTest
class ClosingWithMembersTests {
    private static final int ROUNDS = 12;

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private Transfers transfers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private MemberStories story;
    private TransferFixture deeds;

    @BeforeEach
    void prepare() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        deeds = new TransferFixture(transfers);
    }

    @Test
    void aBodyIsClosedWhenItsLastMemberHasLeft() {
        Member first = story.add(story.secretary, story.branch, "甲");
        Member second = story.add(story.secretary, story.branch, "乙");
        story.add(
                story.farSecretary,
                MemberStories.placed(MemberStories.draft(story.elsewhere, "丙"), "", null, false, ""));
        assertThat(close(story.branch)).isEqualTo(new HasMembers(2));
        Scoped.call(
                story.secretary,
                () -> members.end(first.id(), first.version(), LocalDate.now(clock), Member.Ending.BY_MISTAKE));
        assertThat(close(story.branch)).isEqualTo(new HasMembers(1));
        UUID transfer = deeds.sent(story.secretary, second, story.elsewhere);
        assertThat(close(story.branch)).as("on the way they still belong to it").isEqualTo(new HasMembers(1));
        deeds.act(story.farSecretary, transfer, TransferDeed.RECEIVE);
        assertThat(close(story.branch)).isInstanceOf(Registered.class);
    }

    @Test
    void neitherADissolutionNorAMergerLeavesMembersBehind() {
        story.add(story.secretary, story.branch, "甲");
        for (Matter matter : new Matter[] {Matter.DISSOLUTION, Matter.MERGER}) {
            UUID procedure = ask(matter);
            Decision granted = new Decision(true, "测委〔2026〕1号", "同意", LocalDate.now(clock));
            assertThat(Scoped.call(story.chain.admin, () -> procedures.decide(procedure, granted)))
                    .isEqualTo(new ProcedureOutcome.HasMembers(1));
            assertThat(now(story.branch).stands()).isTrue();
            assertThat(Scoped.call(story.chain.admin, () -> procedures.find(procedure)))
                    .as("it waits for another decision")
                    .hasValueSatisfying(each -> assertThat(each.isOpen()).isTrue());
            Scoped.call(story.chain.admin, () -> procedures.withdraw(procedure));
        }
    }

    @Test
    void whoIsReceivedFirstKeepsTheBodyOpen() throws Exception {
        UUID id = deeds.sent(story.secretary, story.add(story.secretary, story.branch, "甲"), story.elsewhere);
        BodyOutcome closing = new Meanwhile(transactions, jdbc)
                .call(
                        story.farSecretary,
                        () -> transfers.act(id, TransferFixture.wish(UUID.randomUUID(), 3, TransferDeed.RECEIVE)),
                        () -> close(story.elsewhere));
        assertThat(closing).isEqualTo(new HasMembers(1));
    }

    @Test
    void nobodyIsReceivedInABodyThatIsBeingClosed() throws Exception {
        Member member = story.add(story.secretary, story.branch, "甲");
        UUID id = deeds.sent(story.secretary, member, story.elsewhere);
        TransferOutcome receipt = new Meanwhile(transactions, jdbc)
                .call(
                        story.chain.admin,
                        () -> bodies.close(story.elsewhere.id(), story.elsewhere.version(), LocalDate.now(clock)),
                        () -> deeds.act(story.farSecretary, id, TransferDeed.RECEIVE));
        assertThat(receipt).isEqualTo(new Refused(Reason.NO_SUCH_ORGANIZATION));
        assertThat(now(story.elsewhere).stands()).isFalse();
        assertThat(Scoped.call(story.secretary, () -> members.find(member.id())))
                .hasValueSatisfying(each -> assertThat(each.organization()).isEqualTo(story.branch.id()));
    }

    @Test
    void nobodyIsEnteredInABodyThatIsBeingClosed() throws Exception {
        MemberOutcome entry = new Meanwhile(transactions, jdbc)
                .call(
                        story.chain.admin,
                        () -> bodies.close(story.branch.id(), story.branch.version(), LocalDate.now(clock)),
                        () -> Scoped.call(story.secretary, () -> members.add(MemberStories.draft(story.branch, "甲"))));
        assertThat(entry).isEqualTo(new MemberOutcome.Refused(MemberOutcome.Reason.NO_SUCH_ORGANIZATION));
    }

    @Test
    void whicheverIsFasterOneOfThemIsRefused() throws Exception {
        Scope everywhere = story.keeper(story.chain.top);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                Body target = story.chain.open(BodyKind.BRANCH, "支部" + round, story.city.grid(), story.chain.community);
                UUID id = deeds.sent(everywhere, story.add(everywhere, story.branch, "甲" + round), target);
                Future<TransferOutcome> receipt = desks.submit(() -> deeds.act(everywhere, id, TransferDeed.RECEIVE));
                Future<BodyOutcome> closing = desks.submit(() -> close(target));
                boolean received = receipt.get() instanceof Done;
                boolean closed = closing.get() instanceof Registered;
                assertThat(received).as("round %d", round).isNotEqualTo(closed);
            }
        }
    }

    @Test
    void howManyRemainIsToldToWhoClosesOnly() {
        story.add(story.secretary, story.branch, "甲");
        for (Role role : new Role[] {Role.RESIDENT, Role.LEADER, Role.COMMUNITY_DESK}) {
            Scope other = story.city.person(role, role == Role.RESIDENT ? "" : story.city.code());
            assertThat(remaining(other)).as("%s", role).isZero();
        }
        assertThat(remaining(story.chain.admin)).isEqualTo(1);
    }

    private int remaining(Scope reader) {
        Integer counted = Scoped.call(
                reader,
                () -> transactions.execute(status -> jdbc.sql("""
                        select membership.remaining(:body)
                        """)
                        .param("body", story.branch.id())
                        .query(Integer.class)
                        .single()));
        return counted == null ? -1 : counted;
    }

    private UUID ask(Matter matter) {
        Wish wish = new Wish(
                matter, story.branch.id(), null, "", "", matter == Matter.MERGER ? story.other.id() : null, "调整设置");
        Scope desk = story.city.person(Role.COMMUNITY_DESK, story.city.community(1, 1, 1));
        return ((ProcedureOutcome.Done) Scoped.call(desk, () -> procedures.apply(UUID.randomUUID(), wish))).procedure();
    }

    private BodyOutcome close(Body body) {
        return Scoped.call(story.chain.admin, () -> bodies.close(body.id(), body.version(), LocalDate.now(clock)));
    }

    private Body now(Body body) {
        return Scoped.call(story.chain.admin, () -> bodies.find(body.id())).orElseThrow();
    }
}
