package gezhi.heads;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.RedrawnBodies;
import gezhi.heads.HeadOutcome.Done;
import gezhi.heads.HeadOutcome.Reason;
import gezhi.heads.HeadOutcome.Refused;
import gezhi.people.Deed;
import gezhi.people.Posting;
import gezhi.people.PostingOutcome;
import gezhi.platform.Role;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheets;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Following;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** The head of a branch is head of its grid, as long as they head it and it stands for it. */
class HeadsTests extends HeadStories {
    @Autowired
    private RedrawnBodies redrawn;

    @Autowired
    private RuleSheets sheets;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void thePostGoesOverOnTheDayOnWhichTheHeadChanges() {
        stand(grid, branch);
        assertThat(vacancies()).containsExactly(grid);
        assertThat(name(branch, first)).isEqualTo(new Done());
        assertThat(holders(grid)).containsExactly(first);
        assertThat(vacancies()).isEmpty();
        assertThat(name(branch, first)).isEqualTo(new Refused(Reason.HEADS_ALREADY));
        clock.advance(Duration.ofDays(3));
        assertThat(name(branch, second)).isEqualTo(new Done());
        assertThat(holders(grid)).containsExactly(second);
        Posting before = of(first).getFirst();
        Posting now = of(second).getFirst();
        assertThat(before.validTo()).isEqualTo(today()).isEqualTo(now.validFrom());
        assertThat(deeds(first)).startsWith(Deed.ENDED_AS_HEAD, Deed.POSTED_AS_HEAD);
        assertThat(end(branch, " ")).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(end(branch, "调离")).isEqualTo(new Done());
        assertThat(end(branch, "调离")).isEqualTo(new Refused(Reason.NO_HEAD));
        assertThat(holders(grid)).isEmpty();
        assertThat(vacancies()).containsExactly(grid);
        assertThat(Scoped.call(story.admin, () -> heads.listOf(branch.id())))
                .extracting(Head::person)
                .containsExactly(second, first);
    }

    @Test
    void thePostFollowsTheBodyToAnotherGridAndEndsWithIt() {
        stand(grid, branch);
        name(branch, first);
        Scoped.run(story.admin, () -> chain.end(grid, today()));
        assertThat(holders(grid)).isEmpty();
        stand(otherGrid, branch);
        assertThat(holders(otherGrid)).containsExactly(first);
        assertThat(deeds(first)).startsWith(Deed.POSTED_AS_IT_STANDS, Deed.ENDED_AS_IT_STANDS);
        assertThat(story.close(branch, today())).isInstanceOf(gezhi.bodies.BodyOutcome.Registered.class);
        assertThat(holders(otherGrid)).isEmpty();
        assertThat(Scoped.call(story.admin, () -> heads.find(branch.id()))).isEmpty();
        assertThat(name(branch, second)).isEqualTo(new Refused(Reason.NO_SUCH_BODY));
    }

    @Test
    void thePostFollowsWhereGridsAreRedrawn() {
        stand(grid, branch);
        name(branch, first);
        Following way = new Following(branch.id().toString(), grid, otherGrid);
        boolean followed = Boolean.TRUE.equals(Scoped.call(
                story.city.system(),
                () -> transactions.execute(status -> redrawn.follow(List.of(), List.of(way), today()))));
        assertThat(followed).isTrue();
        assertThat(holders(grid)).isEmpty();
        assertThat(holders(otherGrid)).containsExactly(first);
    }

    @Test
    void whatIsHeldExOfficioIsEndedByNoHandAndLeavesWhatWasGrantedAlone() {
        stand(grid, branch);
        Posting granted = Scoped.call(
                        story.admin, () -> postings.grant(first, Posting.Draft.of(Role.GRID_WORKER, otherGrid)))
                .get();
        name(branch, first);
        Posting held = of(first).stream()
                .filter(posting -> posting.exOfficio() != null)
                .findFirst()
                .orElseThrow();
        assertThat(Scoped.call(story.admin, () -> postings.end(held.id())))
                .isEqualTo(new PostingOutcome.Refused(PostingOutcome.Reason.EX_OFFICIO));
        end(branch, "换届");
        assertThat(of(first)).filteredOn(posting -> posting.holdsOn(today())).containsExactly(granted);
    }

    @Test
    void aRuleBeginsAndEndsWithItsDay() {
        Body general = story.open(BodyKind.GENERAL_BRANCH, "第三网格党总支", grid, story.community);
        stand(grid, general);
        name(general, first);
        assertThat(holders(grid)).as("no rule for this kind").isEmpty();
        rule(BodyKind.GENERAL_BRANCH, today().plusDays(2));
        look();
        assertThat(holders(grid)).isEmpty();
        clock.advance(Duration.ofDays(2));
        look();
        assertThat(holders(grid)).containsExactly(first);
        endRules(BodyKind.GENERAL_BRANCH);
        assertThat(look()).isEqualTo(1);
        assertThat(look()).as("nothing left to do").isZero();
        assertThat(deeds(first)).startsWith(Deed.ENDED_BY_RULE, Deed.POSTED_BY_RULE);
    }

    @Test
    void aRuleThatTheAdministratorEndsTodayEndsThePostsHeldByIt() {
        stand(grid, branch);
        name(branch, first);
        RuleSheet sheet = asAdministrator(() -> sheets.find("heads")).orElseThrow();
        Map<String, String> line = Map.of("kind", "BRANCH", "post", "GRID");
        assertThat(asAdministrator(() -> sheets.end(sheet, line))).isTrue();
        assertThat(holders(grid)).isEmpty();
        assertThat(vacancies()).isEmpty();
    }

    @Test
    void aGroupsHeadIsHeadOfTheUnitAndAJointBodyHasNone() {
        Body group = story.open(BodyKind.GROUP, "第一党小组", grid + "001", branch);
        stand(grid + "001", group);
        name(group, first);
        assertThat(holders(grid + "001")).containsExactly(first);
        Body joint = story.open(BodyKind.BIG_COMMITTEE, "社区大党委", story.community.seat(), story.community);
        assertThat(name(joint, second)).isEqualTo(new Refused(Reason.NO_SUCH_BODY));
        assertThat(name(branch, UUID.randomUUID())).isEqualTo(new Refused(Reason.NO_SUCH_PERSON));
    }

    @Test
    void residentsAndGridWorkersReadNoHeads() {
        stand(grid, branch);
        name(branch, first);
        for (Role role : List.of(Role.RESIDENT, Role.GRID_WORKER, Role.OFFICE_HANDLER)) {
            assertThat(Scoped.call(story.city.person(role, grid), () -> heads.find(branch.id())))
                    .isEmpty();
        }
        assertThat(Scoped.call(
                        story.city.person(Role.COMMUNITY_DESK, story.community.seat()), () -> heads.find(branch.id())))
                .isPresent();
    }

    /** Sheets ask the session too. */
    private <R> R asAdministrator(ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(story.admin, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
