package gezhi.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Procedure.Decision;
import gezhi.bodies.Procedure.Matter;
import gezhi.bodies.Procedure.Step;
import gezhi.bodies.Procedure.Wish;
import gezhi.bodies.ProcedureOutcome.Done;
import gezhi.bodies.ProcedureOutcome.NotPossible;
import gezhi.bodies.ProcedureOutcome.Reason;
import gezhi.bodies.ProcedureOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class ProceduresTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Decision GRANTED = new Decision(true, "莆委〔2026〕1号", "同意", TODAY);

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Chain chain;

    @Autowired
    private Procedures procedures;

    @Autowired
    private MovableClock clock;

    private BodyStories story;
    private Scope desk;
    private Body branch;

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @BeforeEach
    void found() {
        clock.set(WEDNESDAY_TEN);
        story = new BodyStories(cities.fresh(), bodies);
        desk = story.city.person(Role.COMMUNITY_DESK, story.city.community(1, 1, 1));
        branch = story.branch("网格党支部");
    }

    @Test
    void aBodyIsSetUpWhenTheSuperiorHasDecided() {
        Wish wish = new Wish(
                Matter.SET_UP, null, BodyKind.BRANCH, "新党支部", story.city.grid(), story.community.id(), "党员已有九名");
        UUID request = UUID.randomUUID();
        UUID id = asked(Scoped.call(desk, () -> procedures.apply(request, wish)));
        assertThat(asked(Scoped.call(desk, () -> procedures.apply(request, wish))))
                .isEqualTo(id);
        Procedure open = get(id);
        assertThat(open.due()).isEqualTo(TODAY.plusMonths(1));
        assertThat(open.decider()).isEqualTo(story.community.name());
        assertThat(bodies("新党支部")).isNull();
        assertThat(decide(id, GRANTED)).isEqualTo(new Done(id));
        assertThat(get(id).step()).isEqualTo(Step.GRANTED);
        assertThat(get(id).body()).isEqualTo(bodies("新党支部").id());
        assertThat(decide(id, GRANTED)).isEqualTo(new Refused(Reason.DECIDED_ALREADY));
    }

    @Test
    void renamingConversionAndReAffiliationTakeEffectWithTheDecision() {
        decide(ask(Matter.RENAMING, branch, null, "第一网格党支部", null), GRANTED);
        assertThat(now(branch).name()).isEqualTo("第一网格党支部");
        decide(ask(Matter.CONVERSION, branch, BodyKind.GENERAL_BRANCH, "", null), GRANTED);
        assertThat(now(branch).kind()).isEqualTo(BodyKind.GENERAL_BRANCH);
        decide(ask(Matter.RE_AFFILIATION, branch, null, "", story.street), GRANTED);
        assertThat(now(branch).superior()).isEqualTo(story.street.id());
        decide(ask(Matter.DISSOLUTION, branch, null, "", null), GRANTED);
        assertThat(now(branch).validTo()).isEqualTo(TODAY);
    }

    @Test
    void aMergerTakesOverWhatStandsUnderAndWhatIsStoodFor() {
        Body other = story.branch("另一党支部");
        Body group = story.open(BodyKind.GROUP, "党小组", story.city.grid(), branch);
        Scoped.call(story.admin, () -> chain.stand(story.city.grid(), branch.id(), BodyStories.FROM));
        decide(ask(Matter.MERGER, branch, null, "", other), GRANTED);
        assertThat(now(branch).stands()).isFalse();
        assertThat(now(group).superior()).isEqualTo(other.id());
        assertThat(Scoped.call(story.admin, () -> chain.forDivision(story.city.grid())))
                .extracting(Standing::body)
                .containsExactly(other.id(), branch.id());
    }

    @Test
    void whatAMergerMovesIsInTheJournalOfEachBody() {
        Body other = story.branch("另一党支部");
        Body group = story.open(BodyKind.GROUP, "党小组", story.city.grid(), branch);
        decide(ask(Matter.MERGER, branch, null, "", other), GRANTED);
        assertThat(Scoped.call(story.admin, () -> bodies.journal(group.id()))
                        .getFirst()
                        .changes())
                .containsExactly(new Entry.Change("superior", branch.label(), other.label()));
    }

    @Test
    void aBodyDoesNotGoIntoWhatStandsUnderItAtAnyDepth() {
        String seat = story.city.community(1, 1, 1);
        Body top = story.open(BodyKind.FIRM, "集团", seat, null);
        Body middle = story.open(BodyKind.FIRM, "公司", seat, top);
        Body low = story.open(BodyKind.FIRM, "分公司", seat, middle);
        Wish wish = wish(Matter.MERGER, top, null, "", low);
        assertThat(Scoped.call(desk, () -> procedures.apply(UUID.randomUUID(), wish)))
                .isEqualTo(new NotPossible(BodyOutcome.Reason.UNDER_ITSELF));
    }

    @Test
    void aMergerIsNotEnteredForADayBeforeAStandingBegan() {
        UUID id = ask(Matter.MERGER, branch, null, "", story.branch("另一党支部"));
        clock.advance(Duration.ofDays(5));
        Scoped.call(story.admin, () -> chain.stand(story.city.grid(), branch.id(), TODAY.plusDays(4)));
        Decision early = new Decision(true, "莆委〔2026〕1号", "同意", TODAY.plusDays(3));
        assertThat(decide(id, early)).isEqualTo(new NotPossible(BodyOutcome.Reason.BAD_DAY));
        Decision later = new Decision(true, "莆委〔2026〕1号", "同意", TODAY.plusDays(4));
        assertThat(decide(id, later)).isEqualTo(new Done(id));
    }

    @Test
    void whatWasTakenBackChangesNothing() {
        UUID id = ask(Matter.RENAMING, branch, null, "新名", null);
        assertThat(Scoped.call(desk, () -> procedures.withdraw(id))).isEqualTo(new Done(id));
        assertThat(decide(id, GRANTED)).isEqualTo(new Refused(Reason.DECIDED_ALREADY));
        assertThat(now(branch).name()).isEqualTo(branch.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2026-13-45.00000000-0000-0000-0000-000000000000",
                "0000-00-00.00000000-0000-0000-0000-000000000000"
            })
    void aKeyThatNoLinkHasLeadsToTheFirstPage(String after) {
        UUID id = ask(Matter.RENAMING, branch, null, "新名", null);
        assertThat(Scoped.call(story.admin, () -> procedures.list(true, after)).rows())
                .extracting(Procedure::id)
                .containsExactly(id);
    }

    @Test
    void whatTheRegisterRefusesIsRefusedAtOnceOrAtTheDecision() {
        Wish wrong = wish(Matter.CONVERSION, branch, BodyKind.GROUP, "", null);
        assertThat(Scoped.call(desk, () -> procedures.apply(UUID.randomUUID(), wrong)))
                .isEqualTo(new NotPossible(BodyOutcome.Reason.WRONG_SUPERIOR));
        UUID id = ask(Matter.DISSOLUTION, branch, null, "", null);
        story.open(BodyKind.GROUP, "党小组", story.city.grid(), branch);
        assertThat(decide(id, GRANTED)).isEqualTo(new NotPossible(BodyOutcome.Reason.HAS_SUBORDINATES));
        assertThat(get(id).step()).isEqualTo(Step.APPLIED);
    }

    @Test
    void whatIsNotInOrderIsRefused() {
        UUID id = ask(Matter.RENAMING, branch, null, "新名", null);
        Wish again = wish(Matter.DISSOLUTION, branch, null, "", null);
        assertThat(Scoped.call(desk, () -> procedures.apply(UUID.randomUUID(), again)))
                .isEqualTo(new Refused(Reason.ASKED_ALREADY));
        assertThat(decide(id, new Decision(true, " ", "", TODAY))).isEqualTo(new Refused(Reason.NO_DOCUMENT));
        assertThat(decide(id, new Decision(false, "", "", TODAY))).isEqualTo(new Refused(Reason.NO_REASON));
        assertThat(decide(id, new Decision(true, "1号", "", TODAY.plusDays(1)))).isEqualTo(new Refused(Reason.BAD_DAY));
        Scope elsewhere = story.city.person(Role.COMMUNITY_DESK, story.city.community(1, 1, 2));
        Wish foreign = wish(Matter.RENAMING, story.community, null, "新名", null);
        assertThat(Scoped.call(elsewhere, () -> procedures.apply(UUID.randomUUID(), foreign)))
                .isEqualTo(new Refused(Reason.NOT_YOUR_PLACE));
        assertThat(Scoped.call(desk, () -> procedures.withdraw(id))).isEqualTo(new Done(id));
        assertThat(get(id).step()).isEqualTo(Step.WITHDRAWN);
    }

    @Test
    void whoAskedDoesNotEnterTheDecision() {
        Wish wish = wish(Matter.RENAMING, branch, null, "新名", null);
        UUID id = asked(Scoped.call(story.admin, () -> procedures.apply(UUID.randomUUID(), wish)));
        assertThat(decide(id, GRANTED)).isEqualTo(new Refused(Reason.NOT_BY_WHO_APPLIED));
        Scope another = story.city.person(Role.ADMINISTRATOR, story.city.code());
        assertThat(Scoped.call(another, () -> procedures.decide(id, GRANTED))).isEqualTo(new Done(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR", "COMMUNITY_DESK", "DISPATCHER"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersNeitherAskNorDecide(Role role) {
        UUID id = ask(Matter.RENAMING, branch, null, "新名", null);
        Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        Wish wish = wish(Matter.RENAMING, story.community, null, "新名", null);
        assertThat(Scoped.call(scope, () -> procedures.apply(UUID.randomUUID(), wish)))
                .isEqualTo(new Refused(Reason.NOT_YOUR_PLACE));
        boolean staff = role != Role.PUBLIC && role != Role.RESIDENT;
        assertThat(Scoped.call(scope, () -> procedures.find(id)).isPresent()).isEqualTo(staff);
        if (staff) {
            Decision denied = new Decision(false, "", "不同意", TODAY);
            assertThat(Scoped.call(scope, () -> procedures.decide(id, denied)))
                    .isEqualTo(new Refused(Reason.DECIDED_ALREADY));
        }
        assertThat(get(id).step()).isEqualTo(Step.APPLIED);
    }

    @Test
    void aDeskCannotDecideWhateverItCalls() {
        UUID id = ask(Matter.RENAMING, branch, null, "新名", null);
        Scope another = story.city.person(Role.COMMUNITY_DESK, story.city.community(1, 1, 1));
        Decision denied = new Decision(false, "", "不同意", TODAY);
        assertThat(Scoped.call(another, () -> procedures.decide(id, denied)))
                .isEqualTo(new Refused(Reason.DECIDED_ALREADY));
        assertThat(Scoped.call(another, () -> procedures.decide(id, GRANTED)))
                .isEqualTo(new NotPossible(BodyOutcome.Reason.CHANGED_MEANWHILE));
        assertThat(now(branch).name()).isEqualTo(branch.name());
    }

    private UUID ask(Matter matter, Body body, @Nullable BodyKind kind, String name, @Nullable Body other) {
        Wish wish = wish(matter, body, kind, name, other);
        return asked(Scoped.call(desk, () -> procedures.apply(UUID.randomUUID(), wish)));
    }

    private static Wish wish(Matter matter, Body body, @Nullable BodyKind kind, String name, @Nullable Body other) {
        return new Wish(matter, body.id(), kind, name, "", other == null ? null : other.id(), "工作需要");
    }

    private static UUID asked(ProcedureOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).procedure();
    }

    private ProcedureOutcome decide(UUID id, Decision decision) {
        return Scoped.call(story.admin, () -> procedures.decide(id, decision));
    }

    private Procedure get(UUID id) {
        return Scoped.call(story.admin, () -> procedures.find(id)).orElseThrow();
    }

    private Body now(Body body) {
        return Scoped.call(story.admin, () -> bodies.find(body.id())).orElseThrow();
    }

    private Body bodies(String name) {
        return Scoped.call(story.admin, () -> bodies.findLabelled(Body.label(name, story.city.grid())))
                .orElse(null);
    }
}
