package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.BodyKind;
import gezhi.cases.CaseStories;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot take effect as a whole does not at all, and says why. */
class HoldingBackTests extends EffectiveDays {
    @Test
    void whatDoesNotFitAnyMoreIsHeldBackAndSaysWhy() {
        UUID id = due();
        asProgram(() -> jdbc.sql(UNIT)
                .param("city", city.code())
                .param("code", second + "009")
                .param("grid", second)
                .update());

        taking.look(city.code());
        taking.look(city.code());

        assertHeldBack(id, Reason.DOES_NOT_FIT);
    }

    /** The firm would sit in the community, where there is another of its name. */
    @Test
    void whenOneThingCannotGoAlongNothingChanges() {
        UUID worker = posted("甲", first);
        body("物业集团", BodyKind.FIRM, community, null);
        UUID firm = body("物业集团", BodyKind.FIRM, first, null);
        body("物业公司", BodyKind.PROPERTY_FIRM, first + "003", firm);
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(first)));
        List<Integer> before = counts();
        UUID id = due();

        taking.look(city.code());

        assertHeldBack(id, Reason.NOT_CARRIED);
        assertThat(counts()).isEqualTo(before);
        assertThat(heldBy(worker)).containsExactly(first);
        assertThat(texts("select division from cases.v_case where city = :city"))
                .containsExactly(first);
        assertThat(texts("select successor from territory.succession where city = :city"))
                .isEmpty();
        assertThat(decide(street, id, ProposalDeed.WITHDRAW, "先调整组织")).isEqualTo(new Done(id));
    }

    /** Two committees would stand for one grid. */
    @Test
    void whereTwoWouldMeetPeopleDecideFirst() {
        UUID one = body("第一党委", BodyKind.COMMITTEE, community, null);
        UUID two = body("第二党委", BodyKind.COMMITTEE, community, null);
        Scoped.run(city.system(), () -> {
            chain.stand(first, one, LONG_AGO);
            chain.stand(second, two, LONG_AGO);
        });
        UUID id = approved(submittedAll());

        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Refused(Reason.UNDECIDED));
        Scoped.run(city.system(), () -> chain.end(second, LocalDate.now(clock)));
        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Done(id));
    }

    private void assertHeldBack(UUID id, Reason reason) {
        assertThat(found(id).state()).isEqualTo(ProposalState.APPROVED);
        assertThat(found(id).effectiveOn()).isNull();
        assertThat(Scoped.call(street, () -> proposals.journal(id)).getLast())
                .extracting(Proposal.Entry::deed, Proposal.Entry::words)
                .containsExactly(ProposalDeed.HOLD_BACK, reason.name());
        assertThat(Scoped.call(street, () -> proposals.journal(id))).hasSize(4);
        assertThat(grids()).containsExactly(first, second);
    }
}
