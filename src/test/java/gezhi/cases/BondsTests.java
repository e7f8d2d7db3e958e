package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Bond;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.cases.store.MergeStore.Relative;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One case divided into several, and cases that have to do with each other. */
@GezhiTest
class BondsTests {
    private static final String LAMP = "C0107";

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Bonds bonds;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Outcome.Reported whole;

    @BeforeEach
    void reportTwoMattersAtOnce() {
        people = new CaseStories(cities.fresh(), cases, offices);
        whole = people.after(1);
    }

    @Test
    void eachMatterIsACaseOfItsOwnAtTheSamePlaceAndTheWholeClosesWithTheLast() {
        assertThat(split()).isInstanceOf(Outcome.Done.class);
        List<Relative> parts = parts();
        assertThat(parts).extracting(Relative::step).containsExactly(Step.DISPATCHED, Step.COLLECTED);
        CaseRow lamp = row(parts.get(1).id());
        assertThat(lamp.category()).isEqualTo(LAMP);
        assertThat(lamp.words()).isEqualTo("灯不亮");
        assertThat(lamp.place().division()).isEqualTo(people.city.grid());
        assertThat(row(parts.get(0).id()).office()).isEqualTo(people.water);
        assertThat(row(parts.get(0).id()).due()).isNotNull();
        assertThat(row(whole.caseId()).step()).isEqualTo(Step.SPLIT);
        assertThat(row(whole.caseId()).due()).isNull();
        finish(parts.get(0).id(), 3);
        assertThat(splitting.complete(people.city.code())).isZero();
        people.act(people.dispatcher, parts.get(1).id(), 2, new Action.Dispatch(people.water, ""));
        finish(parts.get(1).id(), 3);
        assertThat(splitting.complete(people.city.code())).isOne();
        assertThat(splitting.complete(people.city.code())).isZero();
        assertThat(row(whole.caseId()).step()).isEqualTo(Step.VERIFIED);
    }

    @Test
    void whereNoPartWasDealtWithTheWholeGoesOnByItself() {
        split();
        for (Relative part : parts()) {
            Step step = row(part.id()).step();
            if (step == Step.DISPATCHED) {
                people.act(people.dispatcher, part.id(), 3, new Action.Recall("派错了"));
            }
            int seen = row(part.id()).version();
            people.act(people.dispatcher, part.id(), seen, new Action.Refuse("不归本市"));
        }
        assertThat(splitting.complete(people.city.code())).isOne();
        assertThat(row(whole.caseId()).step()).isEqualTo(Step.COLLECTED);
    }

    @Test
    void onePressDividesOnceAndOneMatterIsNoneOrTooManyAreRefused() {
        UUID request = UUID.randomUUID();
        Outcome once = split(request, two());
        assertThat(split(request, two())).isEqualTo(once);
        assertThat(parts()).hasSize(2);
        Outcome.Reported other = people.after(1);
        assertThat(Scoped.call(
                        people.dispatcher,
                        () -> splitting.split(other.caseId(), 2, UUID.randomUUID(), two().subList(0, 1), "两件事")))
                .isEqualTo(new Outcome.Refused(new Refusal.NotSeveral()));
    }

    @Test
    void aPartThatCannotBeFiledLeavesAllAsItWas() {
        List<Splitting.Part> bad = List.of(two().get(0), new Splitting.Part("E01", "类别不对", null));
        assertThat(split(UUID.randomUUID(), bad)).isEqualTo(new Outcome.Refused(new Refusal.NoSuchCategory("E01")));
        assertThat(row(whole.caseId()).step()).isEqualTo(Step.COLLECTED);
        assertThat(Scoped.call(people.dispatcher, () -> queries.count(CaseFilter.ALL)))
                .isOne();
        assertThat(Scoped.call(
                        people.gridWorker, () -> splitting.split(whole.caseId(), 2, UUID.randomUUID(), two(), "两件事")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Scoped.call(people.dispatcher, () -> queries.count(CaseFilter.ALL)))
                .isOne();
    }

    @Test
    void madeOneAgainItsPartsStandBesideIt() {
        split();
        List<Relative> parts = parts();
        people.act(people.dispatcher, whole.caseId(), 3, new Bond.Rejoin("是一件事"));
        assertThat(parts()).isEmpty();
        assertThat(ties(people.dispatcher, whole.caseId()).related())
                .extracting(Relative::id)
                .containsExactlyInAnyOrderElementsOf(
                        parts.stream().map(Relative::id).toList());
    }

    @Test
    void relatedCasesTellOfEachOtherUntilItIsTakenBackAndNothingElseChanges() {
        Outcome.Reported other = people.reported();
        int before = row(whole.caseId()).version();
        UUID request = UUID.randomUUID();
        assertThat(relate(request, other.number())).isInstanceOf(Outcome.Done.class);
        assertThat(relate(request, other.number())).isInstanceOf(Outcome.Done.class);
        assertThat(relate(UUID.randomUUID(), other.number())).isInstanceOf(Outcome.Done.class);
        assertThat(ties(people.desk, other.caseId()).related())
                .extracting(Relative::id)
                .containsExactly(whole.caseId());
        assertThat(entries(whole, Action.Kind.RELATE)).isOne();
        assertThat(entries(other, Action.Kind.RELATE)).isOne();
        assertThat(row(whole.caseId()).version()).isEqualTo(before);
        Scoped.call(people.desk, () -> bonds.unrelate(other.caseId(), whole.caseId(), "不是一家", UUID.randomUUID()));
        assertThat(ties(people.desk, whole.caseId()).related()).isEmpty();
        assertThat(relate(request, other.number())).as("sent again").isInstanceOf(Outcome.Done.class);
        assertThat(ties(people.desk, whole.caseId()).related()).isEmpty();
        assertThat(entries(other, Action.Kind.UNRELATE)).isOne();
        assertThat(relate(UUID.randomUUID(), "260304-000000")).isInstanceOf(Outcome.Refused.class);
        assertThat(relate(UUID.randomUUID(), whole.number())).isEqualTo(new Outcome.Refused(new Refusal.SameCase()));
    }

    @RepeatedTest(5)
    void pressedAtOnceFromEitherSideTheyAreRelatedOnce() throws Exception {
        Outcome.Reported other = people.reported();
        UUID request = UUID.randomUUID();
        Callable<Outcome> here = () -> relate(request, other.number());
        Callable<Outcome> there = () -> Scoped.call(
                people.desk, () -> bonds.relate(other.caseId(), whole.number(), "同一家工地", UUID.randomUUID()));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Outcome> outcome : pool.invokeAll(List.of(here, there, here, there))) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(ties(people.desk, whole.caseId()).related()).hasSize(1);
        assertThat(entries(whole, Action.Kind.RELATE)).isOne();
    }

    @RepeatedTest(3)
    void aDoublePressDividesOnce() throws Exception {
        UUID request = UUID.randomUUID();
        Callable<Outcome> press = () -> split(request, two());
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> outcome : pool.invokeAll(List.of(press, press))) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(parts()).hasSize(2);
    }

    @Test
    void aCaseOutOfSightIsNotRelated() {
        Outcome.Reported far = (Outcome.Reported) Scoped.call(
                people.city.visitor(), () -> cases.report(CaseStories.rubbish(people.city.community(2, 1, 1) + "001")));
        assertThat(relate(UUID.randomUUID(), far.number())).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoSeesACaseSeesWhatItIsTiedToAndOnlyThoseWhoMayTieWrite(Role role) {
        Outcome.Reported other = people.reported();
        relate(UUID.randomUUID(), other.number());
        split();
        Scope here = people.city.person(role, people.city.township(1, 1));
        Scope there = people.city.person(role, people.city.township(1, 2));
        for (String table : new String[] {"related", "part"}) {
            assertThat(count(here, table) > 0).as(table).isEqualTo(role.worksInTerritory());
            assertThat(count(there, table)).as(table).isZero();
            assertThat(count(cities.fresh().person(role, "9"), table)).as(table).isZero();
        }
        boolean ties = role == Role.DISPATCHER || role == Role.SYSTEM;
        assertThat(deleted(here, "part") > 0).isEqualTo(ties);
        boolean relates = ties || role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
        assertThat(deleted(here, "related") > 0).isEqualTo(relates);
        assertThat(deleted(there, "related")).isZero();
        assertThat(count(people.holder(whole), "related")).isZero();
    }

    private int deleted(Scope who, String table) {
        try {
            return Scoped.call(
                    who,
                    () -> transactions.execute(status -> {
                        int rows = jdbc.sql("delete from cases." + table).update();
                        status.setRollbackOnly();
                        return rows;
                    }));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    private int count(Scope who, String table) {
        return Scoped.call(
                who,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from cases." + table)
                        .query(Integer.class)
                        .single()));
    }

    private void finish(UUID id, int seen) {
        people.act(people.handler, id, seen, new Action.Accept());
        people.act(people.handler, id, seen + 1, new Action.FeedBack("已办好"));
        people.act(people.gridWorker, id, seen + 2, new Action.Confirm(""));
    }

    private long entries(Outcome.Reported of, Action.Kind kind) {
        return Scoped.call(people.dispatcher, () -> queries.find(of.caseId())).orElseThrow().timeline().stream()
                .filter(each -> each.entry().action() == kind)
                .count();
    }

    private Outcome relate(UUID request, String number) {
        return Scoped.call(people.desk, () -> bonds.relate(whole.caseId(), number, "同一家工地", request));
    }

    private Bonds.Ties ties(Scope who, UUID id) {
        return Scoped.call(who, () -> bonds.of(id));
    }

    private List<Relative> parts() {
        return ties(people.dispatcher, whole.caseId()).parts();
    }

    private CaseRow row(UUID id) {
        return Scoped.call(people.city.system(), () -> queries.find(id))
                .orElseThrow()
                .row();
    }

    private List<Splitting.Part> two() {
        return List.of(
                new Splitting.Part(CaseStories.RUBBISH, "垃圾没人收", people.water), new Splitting.Part(LAMP, "灯不亮", null));
    }

    private Outcome split() {
        return split(UUID.randomUUID(), two());
    }

    private Outcome split(UUID request, List<Splitting.Part> parts) {
        return Scoped.call(people.dispatcher, () -> splitting.split(whole.caseId(), 2, request, parts, "两件事"));
    }
}
