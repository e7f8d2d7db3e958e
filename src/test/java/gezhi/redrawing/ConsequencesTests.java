package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.patrols.Plan;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a submitted plan would change, and who is first of many. */
class ConsequencesTests extends SubmittedPlans {
    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Test
    void aPlanWhoseUnitsHaveChangedIsNotApproved() {
        UUID id = submitted();
        asProgram(() -> jdbc.sql(UNIT)
                .param("city", city.code())
                .param("code", second + "009")
                .param("grid", second)
                .update());

        assertThat(decide(leader, id, ProposalDeed.APPROVE, "")).isEqualTo(new Refused(Reason.DOES_NOT_FIT));
        Redrawing drawn = Scoped.call(leader, () -> consequences.find(found(id)).redrawing());
        assertThat(drawn.faults()).extracting(Redrawing.Fault::what).containsExactly(second + "009");
    }

    @Test
    void allThatWouldChangeIsShownBeforehand() {
        Scope desk = city.person(Role.COMMUNITY_DESK, community);
        Scoped.call(
                desk,
                () -> rounds.make(
                        new Plan.Draft(second, "河边", 7, LocalDate.of(2026, 1, 1), List.of(new Plan.Place("桥", "")))));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(first)));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(first + "003")));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(city.community(1, 1, 2))));
        Scoped.run(street, () -> transactions.executeWithoutResult(status -> callOut()));
        Scoped.run(city.system(), this::postFromALaterDayOn);
        UUID id = submitted();

        Consequences.Found found = Scoped.call(leader, () -> consequences.find(found(id)));

        assertThat(found.redrawing().created())
                .extracting(Redrawing.NewGrid::code)
                .containsExactly(community + "003", community + "004", community + "005");
        assertThat(found.of(Kind.UNITS)).hasSize(6);
        assertThat(found.of(Kind.CLOSED_GRIDS))
                .extracting(Consequence::to)
                .containsExactly(
                        List.of(community + "003", community + "004"), List.of(community + "004", community + "005"));
        assertThat(found.of(Kind.ROUND_PLANS)).singleElement().satisfies(plan -> {
            assertThat(plan.what()).isEqualTo("河边");
            assertThat(plan.to()).containsExactly(community + "004");
        });
        assertThat(found.of(Kind.CALL_OUTS))
                .singleElement()
                .extracting(Consequence::from)
                .isEqualTo(List.of(second));
        assertThat(found.of(Kind.POSTINGS))
                .singleElement()
                .extracting(Consequence::from)
                .isEqualTo(List.of(second));
        assertThat(found.of(Kind.CASES))
                .hasSize(2)
                .extracting(Consequence::from)
                .containsExactlyInAnyOrder(List.of(first), List.of(first + "003"));
        assertThat(found.of(Kind.CASES))
                .allSatisfy(each -> assertThat(each.undecided()).isFalse());
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        assertThat(Scoped.call(administrator, () -> consequences.find(found(id)))
                        .lists())
                .containsKey(Kind.POSTINGS)
                .doesNotContainKey(Kind.CASES);
        assertThat(Scoped.call(street, () -> plans.discard(found(id).plan())))
                .as("held while it is submitted")
                .isFalse();
        assertThat(Scoped.call(leader, () -> consequences.find(found(id)).of(Kind.UNITS)))
                .hasSize(6);
    }

    @Test
    void ofManyAtOnceOneSubmitsAndOneDecides() throws Exception {
        List<UUID> drawn = List.of(plan(), plan(), plan(), plan());
        List<ProposalOutcome> submitted = together(drawn.stream()
                .map(plan -> (Callable<ProposalOutcome>) () -> Scoped.call(street, () -> proposals.submit(plan, 0)))
                .toList());
        assertThat(submitted).filteredOn(Done.class::isInstance).hasSize(1);
        UUID id = done(
                submitted.stream().filter(Done.class::isInstance).findFirst().orElseThrow());

        List<Callable<ProposalOutcome>> deeds = List.of(
                () -> decide(leader, id, ProposalDeed.APPROVE, ""),
                () -> decide(leader, id, ProposalDeed.APPROVE, ""),
                () -> decide(city.person(Role.LEADER, city.county(1)), id, ProposalDeed.APPROVE, ""),
                () -> decide(city.person(Role.SUPERVISOR, city.county(1)), id, ProposalDeed.APPROVE, ""));
        assertThat(together(deeds)).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(Scoped.call(street, () -> proposals.journal(id))).hasSize(2);
    }

    private void callOut() {
        jdbc.sql("""
                        insert into callouts.callout (city, id, division, desk, words, people, started_at, request_id)
                        values (:city, gen_random_uuid(), :division, :desk, '抢险', 1, now(), gen_random_uuid())
                        """)
                .param("city", city.code())
                .param("division", second)
                .param("desk", street.subtree())
                .update();
    }

    private void postFromALaterDayOn() {
        Account account = accounts.create(new Account.Draft("后来", "later", null), new Secret.None())
                .get();
        postings.grant(
                        account.person(),
                        new Posting.Draft(Role.GRID_WORKER, second, null, LocalDate.of(2199, 1, 1), null))
                .get();
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        List<T> ends = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(deeds.size())) {
            for (Future<T> end : pool.invokeAll(deeds)) {
                ends.add(end.get());
            }
        }
        return ends;
    }
}
