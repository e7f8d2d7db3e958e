package gezhi.heads;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyStories;
import gezhi.bodies.Chain;
import gezhi.bodies.StandingOutcome;
import gezhi.heads.HeadRule.Post;
import gezhi.heads.Heads.Heap;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Deed;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.people.store.LogStore;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A city with a branch, two grids of its community, and two people with accounts. */
@GezhiTest
abstract class HeadStories {
    @Autowired
    TestCities cities;

    @Autowired
    Bodies bodies;

    @Autowired
    Chain chain;

    @Autowired
    Heads heads;

    @Autowired
    Settling settling;

    @Autowired
    Postings postings;

    @Autowired
    Accounts accounts;

    @Autowired
    HeadRuleStore rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations inOne;

    @Autowired
    MovableClock clock;

    BodyStories story;
    Body branch;
    String grid;
    String otherGrid;
    UUID first;
    UUID second;

    @BeforeEach
    void openSome() {
        story = new BodyStories(cities.fresh(), bodies);
        branch = story.open(BodyKind.BRANCH, "第一党支部", story.community.seat(), story.community);
        grid = story.city.grid();
        otherGrid = story.community.seat() + "002";
        first = account("first");
        second = account("second");
    }

    UUID account(String login) {
        return Scoped.call(
                        story.admin,
                        () -> accounts.create(new Account.Draft("测试" + login, login, null), new Secret.None()))
                .get()
                .person();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void stand(String division, Body body) {
        StandingOutcome outcome = Scoped.call(story.admin, () -> chain.stand(division, body.id(), today()));
        if (!(outcome instanceof StandingOutcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    HeadOutcome name(Body body, UUID person) {
        return Scoped.call(story.admin, () -> heads.name(body.id(), person, "测试批复"));
    }

    int look() {
        return Scoped.call(Scope.system(story.city.code()), settling::look);
    }

    HeadOutcome end(Body body, String words) {
        return Scoped.call(story.admin, () -> heads.end(body.id(), words));
    }

    /** Who holds the post ex officio today. */
    List<UUID> holders(String division) {
        return Scoped.call(story.admin, () -> postings.listHeld(Role.GRID_WORKER, division)).stream()
                .filter(posting -> posting.exOfficio() != null)
                .map(Posting::person)
                .toList();
    }

    List<Posting> of(UUID person) {
        return Scoped.call(story.admin, () -> postings.listOf(person));
    }

    List<String> vacancies() {
        return Scoped.call(story.admin, () -> heads.list(Heap.VACANT, "")).rows().stream()
                .map(HeadPost::division)
                .toList();
    }

    List<Deed> deeds(UUID person) {
        return Scoped.call(story.admin, () -> accounts.journal(person)).stream()
                .map(LogStore.Entry::what)
                .toList();
    }

    void rule(BodyKind kind, LocalDate from) {
        Scoped.run(
                Scope.system(story.city.code()),
                () -> inOne.executeWithoutResult(
                        status -> rules.add(story.city.code(), new HeadRule(kind, Post.GRID, "测试", from))));
    }

    void endRules(BodyKind kind) {
        Scoped.run(
                Scope.system(story.city.code()),
                () -> inOne.executeWithoutResult(status -> jdbc.sql(
                                "update heads.rule set valid_to = :on where city = :city and kind = :kind and valid_to is null")
                        .param("on", today())
                        .param("city", story.city.code())
                        .param("kind", kind.name())
                        .update()));
    }
}
