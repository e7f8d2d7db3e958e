package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.BodyKind;
import gezhi.cases.CaseStories;
import gezhi.membership.Charges;
import gezhi.membership.Member;
import gezhi.membership.MemberStories;
import gezhi.membership.Members;
import gezhi.patrols.Plan;
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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approved plan takes effect on its day: as a whole, and once. */
class TakingEffectTests extends EffectiveDays {
    @Autowired
    private Stragglers stragglers;

    @Test
    void theLevelAboveSetsTheDayAndUntilThenItIsWithdrawn() {
        UUID id = submitted();
        LocalDate today = LocalDate.now(clock);
        assertThat(appoint(leader, id, today)).isEqualTo(new Refused(Reason.NOT_NOW));
        decide(leader, id, ProposalDeed.APPROVE, "");

        assertThat(offered(leader, id)).contains(ProposalDeed.APPOINT);
        assertThat(offered(street, id)).containsExactly(ProposalDeed.WITHDRAW);
        assertThat(appoint(street, id, today)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(appoint(leader, id, today.minusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(appoint(leader, id, today.plusYears(1).plusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(decide(leader, id, ProposalDeed.APPOINT, "")).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(decide(leader, id, ProposalDeed.TAKE_EFFECT, "")).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(appoint(leader, id, today.plusDays(1))).isEqualTo(new Done(id));

        taking.look(city.code());
        assertThat(found(id).state()).as("not before its day").isEqualTo(ProposalState.APPROVED);
        assertThat(decide(street, id, ProposalDeed.WITHDRAW, "再议")).isEqualTo(new Done(id));
        assertThat(found(id).effectiveOn()).isNull();
        assertThat(grids()).containsExactly(first, second);
    }

    @Test
    void gridsAreSplitAndMergedAndNothingIsLost() {
        UUID worker = posted("甲", first);
        UUID other = posted("乙", second);
        posted("甲乙", first, second);
        UUID committee = body("网格党委", BodyKind.COMMITTEE, second, null);
        Scoped.run(city.system(), () -> chain.stand(second, committee, LONG_AGO));
        Scope desk = city.person(Role.COMMUNITY_DESK, community);
        Scoped.call(
                desk, () -> rounds.make(new Plan.Draft(second, "河边", 7, LONG_AGO, List.of(new Plan.Place("桥", "")))));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(first)));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(first + "003")));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(city.community(1, 1, 2))));
        List<Integer> before = counts();
        UUID id = due();

        taking.look(city.code());
        taking.look(city.code());

        assertThat(found(id).state()).isEqualTo(ProposalState.IN_EFFECT);
        assertThat(found(id).effectiveOn()).isEqualTo(LocalDate.now(clock));
        assertThat(grids()).containsExactly(community + "003", community + "004", community + "005");
        assertThat(texts("""
                select code || ' ' || successor
                from territory.succession
                where city = :city
                and char_length(code) = 15
                order by 1
                """))
                .containsExactly(
                        first + " " + community + "003",
                        first + " " + community + "004",
                        second + " " + community + "004",
                        second + " " + community + "005");
        assertThat(counts()).as("units, households, open cases").isEqualTo(before);
        assertThat(texts("select division from cases.v_case where city = :city order by 1"))
                .as("that of a grid with the nearest unit of it, that of a unit with the unit")
                .containsExactly(community + "004", community + "004001", city.community(1, 1, 2));
        assertThat(texts("select division from cases.v_journal where city = :city order by 1"))
                .as("the past stays where it was")
                .containsExactly(first, first + "003", city.community(1, 1, 2));
        assertThat(heldBy(worker)).containsExactly(community + "003");
        assertThat(heldBy(other)).containsExactly(community + "004");
        assertThat(texts("select division from bodies.v_standings where city = :city and valid_to is null"))
                .containsExactly(community + "004");
        assertThat(texts("select seat from bodies.v_bodies where city = :city")).containsExactly(community + "004");
        assertThat(texts("select grid from patrols.v_plans where city = :city")).containsExactly(community + "004");
        assertThat(texts("select code from territory.v_places where city = :city and code like '%003001'"))
                .containsExactly(community + "003001");

        Consequences.Found kept = Scoped.call(leader, () -> consequences.find(found(id)));
        assertThat(kept.of(Kind.UNITS)).hasSize(6);
        assertThat(kept.of(Kind.CASES)).hasSize(2);
        assertThat(kept.of(Kind.POSTINGS)).hasSize(4);
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        assertThat(Scoped.call(administrator, () -> consequences.find(found(id)))
                        .lists())
                .containsKey(Kind.POSTINGS)
                .doesNotContainKey(Kind.CASES);
        assertThat(Scoped.call(street, () -> proposals.journal(id)))
                .extracting(Proposal.Entry::deed)
                .containsExactly(
                        ProposalDeed.SUBMIT, ProposalDeed.APPROVE, ProposalDeed.APPOINT, ProposalDeed.TAKE_EFFECT);
        assertThat(offered(leader, id)).isEmpty();
        assertThat(Scoped.call(street, () -> plans.discard(found(id).plan())))
                .as("let go of")
                .isTrue();
    }

    @Test
    void whoHoldsBothGridsOfAMergerHoldsOne() {
        UUID both = posted("甲", first, second);
        UUID id = approved(submittedAll());
        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Done(id));

        taking.look(city.code());

        assertThat(grids()).containsExactly(community + "003");
        assertThat(heldBy(both)).containsExactly(community + "003");
    }

    @Test
    void membersLiveWhereTheyLivedAndNobodyIsToldHowMany(@Autowired Charges charges, @Autowired Members members) {
        MemberStories stories = new MemberStories(city, bodies, charges, members);
        Member unit = stories.add(stories.secretary, MemberStories.livingIn(first + "003", stories.branch, "甲"));
        Member grid = stories.add(stories.secretary, MemberStories.livingIn(second, stories.branch, "乙"));
        Member elsewhere = stories.add(stories.secretary, MemberStories.livingIn("", stories.branch, "丙"));
        UUID id = due();

        taking.look(city.code());

        assertThat(found(id).state()).isEqualTo(ProposalState.IN_EFFECT);
        assertThat(List.of(unit, grid, elsewhere))
                .extracting(each -> Scoped.call(stories.secretary, () -> members.find(each.id()))
                        .orElseThrow()
                        .residence())
                .containsExactly(community + "004001", community + "004", "");
        assertThat(texts("select deed || ' ' || detail from membership.journal where city = :city and seq > 1"))
                .containsExactly("CHANGED residence", "CHANGED residence");
        assertThat(Scoped.call(leader, () -> consequences.find(found(id)))
                        .lists()
                        .values()
                        .toString())
                .doesNotContain("甲", unit.id().toString());
    }

    /** The firm would go with most of its grid, the one under it goes with its unit, and that is another grid then. */
    @Test
    void whatIsOverSeveralGridsSitsInTheirCommunity() {
        UUID firm = body("物业集团", BodyKind.FIRM, first, null);
        body("物业公司", BodyKind.PROPERTY_FIRM, first + "003", firm);
        due();

        taking.look(city.code());

        assertThat(texts("select seat from bodies.v_bodies where city = :city order by 1"))
                .containsExactly(community, community + "004001");
    }

    /** Reported while the plan took effect, or opened again afterwards. */
    @Test
    void whatIsFoundOnAClosedGridLaterGoesAlongToo() {
        UUID id = due();
        taking.look(city.code());
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(community + "003")));
        Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(community + "003")));
        asProgram(() -> {
            lay(first + "003", 1);
            lay(second, 2);
        });

        stragglers.look(city.code());
        stragglers.look(city.code());

        assertThat(texts("select left(division, 15) from cases.v_case where city = :city order by 1"))
                .containsExactly(community + "004", community + "004");
        assertThat(Scoped.call(leader, () -> consequences.find(found(id))).of(Kind.CASES))
                .hasSize(2);
    }

    private void lay(String division, int at) {
        jdbc.sql("""
                        update cases.case
                        set division = :division, lon = null, lat = null
                        where city = :city
                        and id = (
                            select id from cases.case where city = :city order by number limit 1 offset :at)
                        """)
                .param("city", city.code())
                .param("division", division)
                .param("at", at - 1)
                .update();
    }

    @Test
    void ofTwoRunnersAtOnceOneDoesIt() throws Exception {
        UUID id = due();
        Proposal proposal = found(id);
        Callable<Optional<Reason>> run = () -> Scoped.call(city.system(), () -> taking.takeEffect(proposal));
        List<Optional<Reason>> ends = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Reason>> end : pool.invokeAll(List.of(run, run, run, run))) {
                ends.add(end.get());
            }
        }

        assertThat(ends).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(ends).filteredOn(Optional.of(Reason.NOT_NOW)::equals).hasSize(3);
        assertThat(grids()).hasSize(3);
        assertThat(Scoped.call(street, () -> proposals.journal(id))).hasSize(4);
    }
}
