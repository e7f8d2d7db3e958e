package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.membership.FloatingOutcome.Done;
import gezhi.membership.FloatingOutcome.Reason;
import gezhi.membership.FloatingOutcome.Refused;
import gezhi.membership.loop.FloatingTable;
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
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Members whose relation is elsewhere: the desk finds them, the branch invites and attaches who agreed, and who is over is forgotten. */
@GezhiTest
class FloatingMembersTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private FloatingMembers floating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ForgettingFloating forgetting;

    @Autowired
    private MovableClock clock;

    private MemberStories story;
    private Scope desk;
    private String grid;

    @BeforeEach
    void beginACity() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        desk = story.city.person(Role.COMMUNITY_DESK, story.city.community(1, 1, 1));
        grid = story.branch.seat();
    }

    @Test
    void theDeskFindsTheBranchInvitesAndAttachesWhoAgreed() {
        UUID id = found(desk);
        assertThat(seen(desk, id)).isPresent();
        assertThat(deeds(desk, id)).isEmpty();
        assertThat(act(desk, id, FloatingDeed.INVITE, null, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(act(story.otherSecretary, id, FloatingDeed.INVITE, null, ""))
                .isEqualTo(new Refused(Reason.NO_SUCH_ENTRY));
        assertThat(act(story.secretary, id, FloatingDeed.ATTACH, today(), ""))
                .isEqualTo(new Refused(Reason.NOT_FROM_HERE));
        assertThat(act(story.secretary, id, FloatingDeed.INVITE, null, "")).isEqualTo(new Done(id));
        assertThat(act(story.secretary, id, FloatingDeed.ATTACH, null, "")).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(act(story.secretary, id, FloatingDeed.ATTACH, today().plusDays(1), ""))
                .isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(act(story.secretary, id, FloatingDeed.ATTACH, today(), "")).isEqualTo(new Done(id));
        assertThat(seen(story.secretary, id).orElseThrow().consentedOn()).isEqualTo(today());
        assertThat(seen(desk, id)).as("the desk has done its part").isEmpty();
        assertThat(story.names(story.secretary))
                .as("their relation is elsewhere")
                .doesNotContain("演示流动");
        assertThat(act(story.secretary, id, FloatingDeed.END, null, "")).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(act(story.secretary, id, FloatingDeed.END, null, "回原籍")).isEqualTo(new Done(id));
        assertForgotten(id, FloatingStep.ENDED);
    }

    @Test
    void whoSaysNoIsForgotten() {
        UUID id = found(desk);
        act(story.secretary, id, FloatingDeed.INVITE, null, "");
        assertThat(act(story.secretary, id, FloatingDeed.DECLINE, null, "")).isEqualTo(new Done(id));
        assertForgotten(id, FloatingStep.DECLINED);
        assertThat(Scoped.call(story.secretary, () -> floating.list(true, "")).rows())
                .isEmpty();
        assertThat(Scoped.call(story.secretary, () -> floating.list(false, "")).rows())
                .hasSize(1);
    }

    @Test
    void whoHasNotAgreedInTimeIsForgottenByTheProgramAndNobodyElse() {
        UUID waits = found(desk);
        act(story.secretary, waits, FloatingDeed.INVITE, null, "");
        UUID agreed = found(desk);
        act(story.secretary, agreed, FloatingDeed.INVITE, null, "");
        act(story.secretary, agreed, FloatingDeed.ATTACH, today(), "");
        clock.advance(Duration.ofDays(FloatingDeed.KEPT_UNANSWERED));
        assertThat(forgetting.forget(story.city.code())).as("to the day").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgetting.forget(story.city.code())).isEqualTo(1);
        assertThat(forgetting.forget(story.city.code())).isZero();
        assertForgotten(waits, FloatingStep.LAPSED);
        assertThat(seen(story.secretary, agreed).orElseThrow().step()).isEqualTo(FloatingStep.ATTACHED);
        assertThat(run(story.city.system(), "update membership.floating set name = ''"))
                .isZero();
    }

    @Test
    void onlyTheDeskOfThePlaceAndKeepersEnterAndOnlyForBranches() {
        Scope farDesk = story.city.person(Role.COMMUNITY_DESK, story.city.community(1, 1, 2));
        Floating.Draft draft = draft(story.branch.id(), grid);
        assertThat(enter(farDesk, draft)).isEqualTo(new Refused(Reason.BAD_RESIDENCE));
        assertThat(enter(story.otherSecretary, draft)).isEqualTo(new Refused(Reason.BAD_RESIDENCE));
        assertThat(enter(story.city.person(Role.DISPATCHER, story.city.code()), draft))
                .isEqualTo(new Refused(Reason.BAD_RESIDENCE));
        assertThat(enter(desk, draft(story.branch.id(), story.city.township(1, 1))))
                .isEqualTo(new Refused(Reason.BAD_RESIDENCE));
        assertThat(enter(desk, draft(story.branch.id(), story.city.community(1, 1, 1) + "999")))
                .as("no such grid")
                .isEqualTo(new Refused(Reason.BAD_RESIDENCE));
        assertThat(enter(desk, draft(story.chain.community.id(), grid)))
                .isEqualTo(new Refused(Reason.NO_SUCH_ORGANIZATION));
        assertThat(enter(desk, new Floating.Draft(" ", grid, "", story.branch.id())))
                .isEqualTo(new Refused(Reason.NO_NAME));
        assertThat(enter(story.secretary, draft)).isInstanceOf(Done.class);
        Body own = story.chain.open(
                BodyKind.FLOATING_BRANCH, "流动党员党支部", story.city.community(1, 1, 1), story.chain.community);
        assertThat(enter(desk, draft(own.id(), grid))).isInstanceOf(Done.class);
    }

    /** Whatever is tried in whatever order, names are kept just while somebody is on the way or attached, and nobody is attached without consent. */
    @Test
    void whateverIsTriedTheTableHolds() {
        Random random = new Random(20_261_123);
        for (int at = 0; at < 12; at++) {
            UUID id = found(desk);
            for (int step = 0; step < 8; step++) {
                Floating before = seen(story.secretary, id).orElseThrow();
                FloatingDeed deed = FloatingDeed.values()[random.nextInt(FloatingDeed.values().length)];
                @Nullable LocalDate consent = random.nextBoolean() ? today() : null;
                boolean may = FloatingTable.find(before.step(), deed).isPresent()
                        && (deed != FloatingDeed.ATTACH || consent != null);
                FloatingOutcome outcome = act(story.secretary, id, deed, consent, "测试");
                Floating after = seen(story.secretary, id).orElseThrow();
                assertThat(outcome instanceof Done).isEqualTo(may);
                assertThat(after.step() == before.step()).isEqualTo(!may);
                assertThat(after.name().isEmpty()).isEqualTo(!after.step().isNamed());
                assertThat(after.residence().isEmpty()).isEqualTo(after.name().isEmpty());
                assertThat(after.step() != FloatingStep.ATTACHED || after.consentedOn() != null)
                        .isTrue();
            }
        }
    }

    @Test
    void ofTwoAnswersAtOnceOneHolds() {
        UUID id = found(desk);
        act(story.secretary, id, FloatingDeed.INVITE, null, "");
        int version = seen(story.secretary, id).orElseThrow().version();
        List<CompletableFuture<FloatingOutcome>> both = IntStream.range(0, 6)
                .mapToObj(at -> at % 2 == 0 ? FloatingDeed.ATTACH : FloatingDeed.DECLINE)
                .map(deed -> CompletableFuture.supplyAsync((Supplier<FloatingOutcome>) () -> Scoped.call(
                        story.secretary,
                        () -> floating.act(id, new Floating.Wish(UUID.randomUUID(), version, deed, today(), "")))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(Done.class::isInstance))
                .hasSize(1);
        assertThat(Scoped.call(story.secretary, () -> floating.moves(id))).hasSize(3);
    }

    @Test
    void sendingAgainChangesNothing() {
        UUID request = UUID.randomUUID();
        FloatingOutcome first = Scoped.call(desk, () -> floating.enter(request, draft(story.branch.id(), grid)));
        assertThat(Scoped.call(desk, () -> floating.enter(request, draft(story.branch.id(), grid))))
                .isEqualTo(first);
        assertThat(Scoped.call(story.secretary, () -> floating.list(true, "")).rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noOtherRoleSeesAnybody(Role role) {
        found(desk);
        Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        // the program sees whom it may have to forget
        int seen = role == Role.COMMUNITY_DESK || role == Role.SYSTEM ? 1 : 0;
        assertThat(count(scope, "floating")).isEqualTo(seen);
        assertThat(count(scope, "floating_move")).isEqualTo(seen);
        assertThat(count(story.street, "floating")).as("up the chain").isEqualTo(1);
        assertThat(count(story.farSecretary, "floating")).isZero();
    }

    @Test
    void theDatabaseItselfRefuses() {
        UUID id = found(desk);
        String attach = "update membership.floating set step = 'STRUCK', name = '', residence = '' where city = '%s'"
                .formatted(story.city.code());
        assertThat(run(story.otherSecretary, attach)).isZero();
        assertThat(run(desk, attach)).isZero();
        assertThatThrownBy(() -> run(story.city.system(), attach)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> run(story.otherSecretary, """
                insert into membership.floating (city, id, name, residence, origin, body, step)
                values ('%s', '%s', 'x', '%s', '', '%s', 'FOUND')
                """.formatted(
                                story.city.code(), UUID.randomUUID(), grid, story.branch.id())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> run(desk, """
                insert into membership.floating_move (city, floating, seq, at, deed, to_step, actor, actor_name, words, request_id)
                values ('%s', '%s', 9, now(), 'ATTACH', 'ATTACHED', '%s', 'x', '', '%s')
                """.formatted(story.city.code(), id, desk.person(), UUID.randomUUID())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> run(story.secretary, "delete from membership.floating"))
                .hasStackTraceContaining("permission denied");
    }

    private void assertForgotten(UUID id, FloatingStep step) {
        Floating over = seen(story.secretary, id).orElseThrow();
        assertThat(over.step()).isEqualTo(step);
        assertThat(over.name() + over.residence() + over.origin()).isEmpty();
        assertThat(seen(desk, id)).isEmpty();
    }

    private UUID found(Scope by) {
        return ((Done) enter(by, draft(story.branch.id(), grid))).floating();
    }

    private FloatingOutcome enter(Scope by, Floating.Draft draft) {
        return Scoped.call(by, () -> floating.enter(UUID.randomUUID(), draft));
    }

    private FloatingOutcome act(Scope by, UUID id, FloatingDeed deed, @Nullable LocalDate consent, String words) {
        int version = seen(story.street, id).map(Floating::version).orElse(1);
        return Scoped.call(
                by, () -> floating.act(id, new Floating.Wish(UUID.randomUUID(), version, deed, consent, words)));
    }

    private Optional<Floating> seen(Scope by, UUID id) {
        return Scoped.call(by, () -> floating.find(id));
    }

    private List<FloatingTable.Line> deeds(Scope by, UUID id) {
        return Scoped.call(by, () -> floating.listDeeds(floating.find(id).orElseThrow()));
    }

    private static Floating.Draft draft(UUID body, String residence) {
        return new Floating.Draft("演示流动", residence, "外地某村党支部", body);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int run(Scope scope, String sql) {
        return Objects.requireNonNull(Scoped.call(
                scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private int count(Scope scope, String table) {
        return Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from membership." + table)
                        .query(Integer.class)
                        .single())));
    }
}
