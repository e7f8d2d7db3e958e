package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** Who submits, decides and withdraws. */
class ProposalsTests extends SubmittedPlans {

    @Test
    void aStreetSubmitsAndItsLeaderApproves() {
        UUID id = submitted();

        assertThat(offered(street, id)).containsExactly(ProposalDeed.WITHDRAW, ProposalDeed.CHOOSE);
        assertThat(offered(leader, id)).containsExactly(ProposalDeed.APPROVE, ProposalDeed.REFUSE);
        assertThat(decide(leader, id, ProposalDeed.APPROVE, " 好 ")).isEqualTo(new Done(id));

        Proposal approved = found(id);
        assertThat(approved.state()).isEqualTo(ProposalState.APPROVED);
        assertThat(Scoped.call(street, () -> proposals.journal(id)))
                .extracting(Proposal.Entry::deed, Proposal.Entry::actor, Proposal.Entry::role, Proposal.Entry::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ProposalDeed.SUBMIT, street.person(), "DISPATCHER", ""),
                        org.assertj.core.groups.Tuple.tuple(ProposalDeed.APPROVE, leader.person(), "LEADER", "好"));
        assertThat(decide(leader, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_NOW));
        assertThat(decide(street, id, ProposalDeed.WITHDRAW, " ")).isEqualTo(new Refused(Reason.NO_REASON));
        assertThat(decide(street, id, ProposalDeed.WITHDRAW, "再议")).isEqualTo(new Done(id));
        assertThat(found(id).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(offered(street, id)).isEmpty();
    }

    @Test
    void aRefusalSaysWhyAndMakesRoomForTheNext() {
        UUID id = submitted();
        assertThat(Scoped.call(street, () -> proposals.submit(plan(), 0))).isEqualTo(new Refused(Reason.ANOTHER_OPEN));
        assertThat(decide(leader, id, ProposalDeed.REFUSE, "")).isEqualTo(new Refused(Reason.NO_REASON));
        assertThat(decide(leader, id, ProposalDeed.REFUSE, "字".repeat(401))).isEqualTo(new Refused(Reason.TOO_LONG));
        assertThat(decide(leader, id, ProposalDeed.REFUSE, "户数不准")).isEqualTo(new Done(id));
        assertThat(submitted()).isNotEqualTo(id);
    }

    @Test
    void theDeskAboveTheAreaDecidesAndNeverWhoSubmitted() {
        UUID id = submitted();
        Scope below = city.person(Role.LEADER, community);
        Scope beside = city.person(Role.LEADER, city.township(1, 2));
        Scope county = city.person(Role.SUPERVISOR, city.county(1));
        Scope sameDesk = city.person(Role.DISPATCHER, city.township(1, 1));
        Scope auditor = city.person(Role.AUDITOR, city.code());

        assertThat(decide(below, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(decide(beside, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_THERE));
        assertThat(decide(sameDesk, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(decide(sameDesk, id, ProposalDeed.WITHDRAW, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(decide(auditor, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(decide(street, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        Scope samePerson = Scope.person(city.code(), Role.LEADER, street.person(), city.county(1), null);
        assertThat(decide(samePerson, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(decide(county, id, ProposalDeed.APPROVE, "")).isEqualTo(new Done(id));
    }

    @Test
    void whatACountySubmitsAStreetDoesNotDecide() {
        Scope county = city.person(Role.DISPATCHER, city.county(1));
        UUID id = done(Scoped.call(county, () -> proposals.submit(plan(county), 0)));

        assertThat(decide(leader, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(decide(city.person(Role.LEADER, city.county(1)), id, ProposalDeed.APPROVE, ""))
                .isEqualTo(new Done(id));
    }

    @Test
    void onlyTheOwnPlanIsSubmittedAndOnlyOneThatChangesSomething() {
        UUID plan = plan();
        Scope colleague = city.person(Role.DISPATCHER, city.township(1, 1));
        assertThat(Scoped.call(colleague, () -> proposals.submit(plan, 0))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(Scoped.call(leader, () -> proposals.submit(plan, 0))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(Scoped.call(street, () -> proposals.submit(UUID.randomUUID(), 0)))
                .isEqualTo(new Refused(Reason.NOT_THERE));
        UUID same = brought(street, Map.of("A", List.of(0, 1, 2), "B", List.of(3, 4, 5)));
        assertThat(Scoped.call(street, () -> proposals.submit(same, 0))).isEqualTo(new Refused(Reason.NOTHING_CHANGES));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void proposalsAreSeenByThoseWhoSeePlans(Role role) {
        UUID id = submitted();
        boolean sees = role.worksInTerritory() && role != Role.GRID_WORKER && role != Role.COMMUNITY_DESK
                || role == Role.ADMINISTRATOR;
        Scope here = role == Role.SYSTEM ? city.system() : city.person(role, city.township(1, 1));
        Scope elsewhere = city.person(role == Role.SYSTEM ? Role.DISPATCHER : role, city.township(1, 2));

        assertThat(Scoped.call(here, () -> proposals.find(id)).isPresent()).isEqualTo(sees);
        assertThat(Scoped.call(here, () -> proposals.journal(id)).isEmpty()).isEqualTo(!sees);
        assertThat(Scoped.call(elsewhere, () -> proposals.find(id))).isEmpty();
        assertThat(Scoped.call(elsewhere, () -> proposals.list("")).rows()).isEmpty();
        if (!sees || role == Role.LEADER || role == Role.AUDITOR) {
            assertThatThrownBy(() -> Scoped.run(here, this::insert)).isInstanceOf(DataAccessException.class);
        }
    }

    private void insert() {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        insert into redrawing.proposal (city, id, plan, area, name, state, submitted_from, submitted_at)
                        values (:city, gen_random_uuid(), gen_random_uuid(), :area, '方案', 'SUBMITTED', :city, now())
                        """)
                .param("city", city.code())
                .param("area", community)
                .update());
    }
}
