package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.BodyKind;
import gezhi.cases.CaseStories;
import gezhi.cases.Report;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Choosing.Opening;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People say where what the rule leaves open goes; then the plan takes effect as they said. */
class ChoosingTests extends EffectiveDays {
    @Autowired
    private Choosing choosing;

    /** The first grid is cut into three equal parts. */
    private UUID inThirds() {
        UUID plan = brought(street, Map.of("A", List.of(0), "B", List.of(1), "C", List.of(2, 3, 4, 5)));
        return done(Scoped.call(street, () -> proposals.submit(plan, 0)));
    }

    @Test
    void aPostGoesWhereTheLevelAboveSaysOrEnds() {
        UUID one = posted("甲", first);
        UUID other = posted("乙", first);
        UUID id = approved(inThirds());
        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Refused(Reason.UNDECIDED));

        List<Opening> open = open(leader, id);
        assertThat(open).hasSize(2).allMatch(each -> each.line().kind() == Kind.POSTINGS);
        assertThat(open.getFirst().candidates())
                .containsExactly(community + "003", community + "004", community + "005", Consequence.NOWHERE);
        for (Opening each : open) {
            assertThat(choose(leader, id, each, community + "004")).isEqualTo(new Done(id));
        }
        // The last word holds, and what was chosen is still shown.
        UUID ending = posting(other);
        Opening last = open(leader, id).stream()
                .filter(each -> each.line().key().endsWith(ending.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(choose(leader, id, last, Consequence.NOWHERE)).isEqualTo(new Done(id));
        assertThat(open(leader, id)).noneMatch(each -> each.line().undecided());
        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Done(id));

        taking.look(city.code());

        assertThat(found(id).state()).isEqualTo(ProposalState.IN_EFFECT);
        assertThat(heldBy(one)).containsExactly(community + "004");
        assertThat(heldBy(other)).isEmpty();
        assertThat(open(leader, id)).as("done").isEmpty();
        assertThat(Scoped.call(street, () -> proposals.journal(id)))
                .filteredOn(entry -> entry.deed() == ProposalDeed.CHOOSE)
                .hasSize(3)
                .last()
                .extracting(Proposal.Entry::words)
                .isEqualTo(first + " → —");
    }

    /** The journal of a proposal is read by the administrator, who is told of no case. */
    @Test
    void aCaseIsSaidWhereItGoesAndItsNumberIsNotInTheJournal() {
        Report near = CaseStories.rubbish(first);
        Report without = new Report(
                near.requestId(),
                near.channel(),
                near.category(),
                null,
                first,
                near.address(),
                near.words(),
                near.contact(),
                List.of());
        Scoped.call(city.visitor(), () -> cases.report(without));
        UUID id = inThirds();
        Opening open = open(street, id).getFirst();
        assertThat(open.line().kind()).isEqualTo(Kind.CASES);
        assertThat(choose(street, id, open, community + "005")).isEqualTo(new Done(id));
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        assertThat(open(administrator, id)).isEmpty();
        assertThat(Scoped.call(administrator, () -> proposals.journal(id))
                        .getLast()
                        .words())
                .isEqualTo(first + " → " + community + "005");
    }

    @Test
    void ofTwoThatWouldStandForOneGridOneStandsDown() {
        UUID stays = body("第一党委", BodyKind.COMMITTEE, community, null);
        UUID goes = body("第二党委", BodyKind.COMMITTEE, community, null);
        Scoped.run(city.system(), () -> {
            chain.stand(first, stays, LONG_AGO);
            chain.stand(second, goes, LONG_AGO);
        });
        UUID id = approved(submittedAll());
        Opening second = open(leader, id).getLast();
        assertThat(second.line().what()).isEqualTo("第二党委");
        assertThat(choose(leader, id, open(leader, id).getFirst(), community + "003"))
                .isEqualTo(new Done(id));
        assertThat(open(leader, id))
                .as("of the other it is still to be said")
                .extracting(each -> each.line().undecided())
                .containsExactly(false, true);
        assertThat(choose(leader, id, second, Consequence.NOWHERE)).isEqualTo(new Done(id));
        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Done(id));

        taking.look(city.code());

        assertThat(
                        texts(
                                "select division || ' ' || body from bodies.v_standings where city = :city and valid_to is null"))
                .containsExactly(community + "003 " + stays);
    }

    @Test
    void whoSubmittedChoosesUntilItIsApprovedThenTheLevelAboveAndNobodyElse() {
        posted("甲", first);
        UUID id = inThirds();
        Opening open = open(street, id).getFirst();
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        Scope auditor = city.person(Role.AUDITOR, city.code());
        Scope elsewhere = city.person(Role.LEADER, city.township(2, 1));
        for (Scope other : List.of(leader, administrator, auditor)) {
            assertThat(choose(other, id, open, community + "003")).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        assertThat(choose(elsewhere, id, open, community + "003")).isEqualTo(new Refused(Reason.NOT_THERE));
        assertThat(choose(street, id, open, community + "001")).isEqualTo(new Refused(Reason.NO_SUCH_CHOICE));
        assertThat(Scoped.call(street, () -> choosing.choose(id, Kind.POSTINGS, "x", community + "003")))
                .isEqualTo(new Refused(Reason.NO_SUCH_CHOICE));
        assertThat(decide(street, id, ProposalDeed.CHOOSE, "x")).isEqualTo(new Refused(Reason.NO_SUCH_CHOICE));
        assertThat(choose(street, id, open, community + "003")).isEqualTo(new Done(id));
        approved(id);
        assertThat(choose(street, id, open, community + "004")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(choose(leader, id, open, community + "004")).isEqualTo(new Done(id));
        assertThat(decide(street, id, ProposalDeed.WITHDRAW, "再议")).isEqualTo(new Done(id));
        assertThat(choose(leader, id, open, community + "005")).isEqualTo(new Refused(Reason.NOT_NOW));
    }

    /** Each finds the proposal as it was; none of them moves it. */
    @Test
    void howeverManySayAtOnceOneWordStandsAndAllAreInTheJournal() throws Exception {
        posted("甲", first);
        UUID id = approved(inThirds());
        Opening open = open(leader, id).getFirst();
        List<Callable<ProposalOutcome>> all = new ArrayList<>();
        for (String to : List.of(community + "003", community + "004", community + "005")) {
            all.add(() -> choose(leader, id, open, to));
        }
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var each : threads.invokeAll(all)) {
                assertThat(each.get()).isEqualTo(new Done(id));
            }
        }
        List<String> words = Scoped.call(street, () -> proposals.journal(id)).stream()
                .filter(entry -> entry.deed() == ProposalDeed.CHOOSE)
                .map(Proposal.Entry::words)
                .toList();
        assertThat(words).hasSize(3);
        assertThat(open(leader, id).getFirst().line().to())
                .isEqualTo(List.of(words.getLast().split(" → ")[1]));
    }

    private UUID posting(UUID person) {
        return Scoped.call(city.system(), () -> postings.listHeldBy(person))
                .getFirst()
                .id();
    }

    private List<Opening> open(Scope who, UUID id) {
        return Scoped.call(who, () -> choosing.list(found(id)).list());
    }

    private ProposalOutcome choose(Scope who, UUID id, Opening opening, String to) {
        return Scoped.call(
                who,
                () -> choosing.choose(id, opening.line().kind(), opening.line().key(), to));
    }
}
