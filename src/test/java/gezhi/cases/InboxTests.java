package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dispatcher's inbox: what lies in it, sending many at once, taking them back. */
@GezhiTest
class InboxTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Sending sending;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void theTabsCountExactlyTheirRows() {
        people.reported();
        people.after(1);
        people.after(1);
        people.after(2);
        people.after(3);
        people.after(4);
        people.after(5);
        clock.advance(Duration.ofDays(3));
        assertThat(tabs(people.dispatcher))
                .isEqualTo(Map.of(
                        InboxFilter.Tab.UNASSIGNED, 2L,
                        InboxFilter.Tab.ASKED, 0L,
                        InboxFilter.Tab.MINE, 3L,
                        InboxFilter.Tab.OVERDUE, 2L,
                        InboxFilter.Tab.TOLD, 0L,
                        InboxFilter.Tab.ALL, 6L));
        assertThat(tabs(people.city.person(Role.DISPATCHER, people.city.township(1, 2)))
                        .values())
                .containsOnly(0L);
        Scope colleague = people.city.person(Role.DISPATCHER, people.city.township(1, 1));
        assertThat(tabs(colleague)).containsEntry(InboxFilter.Tab.MINE, 0L).containsEntry(InboxFilter.Tab.ALL, 6L);
    }

    @Test
    void whatAnOfficeAsksForLiesInATabOfItsOwnUntilItIsAnswered() {
        UUID asked = people.after(3).caseId();
        people.act(people.handler, asked, 4, new gezhi.cases.loop.Detour.AskGiveBack("不属本部门"));
        InboxFilter tab = InboxFilter.of(InboxFilter.Tab.ASKED);
        assertThat(list(people.dispatcher, tab)).containsExactly(asked);
        assertThat(tabs(people.dispatcher)).containsEntry(InboxFilter.Tab.ASKED, 1L);
        people.act(people.dispatcher, asked, version(asked), new Action.GiveBack("同意退回"));
        assertThat(list(people.dispatcher, tab)).isEmpty();
    }

    @Test
    void manyAreUrgedAtOnceByThoseWhoMay() {
        UUID first = people.after(2).caseId();
        UUID second = people.after(3).caseId();
        List<Sending.Item> items = List.of(new Sending.Item(first, 3), new Sending.Item(second, 4));
        assertThat(Scoped.call(people.supervisor, () -> sending.urge(UUID.randomUUID(), items, "请今天办完"))
                        .done())
                .hasSize(2);
        assertThat(Scoped.call(people.gridWorker, () -> sending.urge(UUID.randomUUID(), items, "请今天办完"))
                        .done())
                .isEmpty();
    }

    @Test
    void filtersConfineRowsAndCountsAlike() {
        people.after(1);
        people.after(2);
        InboxFilter handled =
                new InboxFilter(InboxFilter.Tab.ALL, List.of(Step.DISPATCHED), people.city.grid(), "E01", "垃圾");
        assertThat(list(people.dispatcher, handled)).hasSize(1);
        assertThat(Scoped.call(people.dispatcher, () -> inbox.counts(handled)))
                .containsEntry(InboxFilter.Tab.ALL, 1L)
                .containsEntry(InboxFilter.Tab.UNASSIGNED, 0L);
        InboxFilter elsewhere = new InboxFilter(InboxFilter.Tab.ALL, List.of(), people.city.community(1, 1, 2), "", "");
        assertThat(list(people.dispatcher, elsewhere)).isEmpty();
        InboxFilter percent = new InboxFilter(InboxFilter.Tab.ALL, List.of(), "", "", "%");
        assertThat(list(people.dispatcher, percent)).isEmpty();
    }

    @Test
    void rowsKeepTheirOrderWhileOneWorks() {
        for (int i = 0; i < 7; i++) {
            people.after(1);
            clock.advance(Duration.ofMinutes(i % 2));
        }
        List<UUID> before = walk(people.dispatcher);
        assertThat(before).hasSize(7).doesNotHaveDuplicates();
        send(people.dispatcher, UUID.randomUUID(), items(before.subList(2, 4), 2), people.water);
        List<UUID> after = walk(people.dispatcher);
        assertThat(after).containsExactly(before.get(0), before.get(1), before.get(4), before.get(5), before.get(6));
    }

    @Test
    void manyAreSentAtOnceEachForItselfAndTheRefusedSayWhy() {
        UUID filed = people.after(1).caseId();
        UUID gone = people.after(2).caseId();
        UUID raw = people.reported().caseId();
        UUID batch = UUID.randomUUID();
        List<Sending.Item> items =
                List.of(new Sending.Item(gone, 2), new Sending.Item(filed, 2), new Sending.Item(raw, 1));
        Sending.Result first = send(people.dispatcher, batch, items, people.roads);
        assertThat(first.done()).containsExactly(new Sending.Item(filed, 3));
        assertThat(first.refused())
                .containsExactly(
                        new Sending.Refused(gone, new Refusal.StaleVersion(2, 3)),
                        new Sending.Refused(raw, new Refusal.NotYourStep(Step.DISCOVERED, Action.Kind.DISPATCH)));
        assertThat(send(people.dispatcher, batch, items, people.roads).done())
                .as("the same batch again")
                .isEqualTo(first.done());
        assertThat(entries(filed)).isEqualTo(3);
    }

    @Test
    void takingBackTakesExactlyThoseThatHaveNotMovedSince() {
        UUID stays = people.after(1).caseId();
        UUID moves = people.after(1).caseId();
        UUID batch = UUID.randomUUID();
        List<Sending.Item> sent = send(people.dispatcher, batch, items(List.of(stays, moves), 2), people.water)
                .done();
        people.act(people.handler, moves, 3, new Action.Accept());
        Scope colleague = people.city.person(Role.DISPATCHER, people.city.township(1, 1));
        assertThat(Scoped.call(colleague, () -> sending.recall(batch, sent, "派错了"))
                        .done())
                .as("of a colleague")
                .isEmpty();
        Sending.Result back = Scoped.call(people.dispatcher, () -> sending.recall(batch, sent, "派错了"));
        assertThat(back.done()).extracting(Sending.Item::caseId).containsExactly(stays);
        assertThat(back.refused()).containsExactly(new Sending.Refused(moves, new Refusal.StaleVersion(3, 4)));
        CaseFile file =
                Scoped.call(people.dispatcher, () -> queries.find(stays)).orElseThrow();
        assertThat(file.row().step()).isEqualTo(Step.COLLECTED);
        assertThat(file.row().office()).isNull();
        assertThat(file.timeline().getLast().entry().action()).isEqualTo(Action.Kind.RECALL);
        assertThat(file.timeline().getLast().entry().office()).isEqualTo(people.water);
        assertThat(Scoped.call(people.handler, () -> queries.find(stays)))
                .as("the office that never had it")
                .isEmpty();
        assertThat(send(people.dispatcher, UUID.randomUUID(), items(List.of(stays), 4), people.roads)
                        .done())
                .hasSize(1);
    }

    @Test
    void afterTenMinutesNothingIsTakenBack() {
        UUID filed = people.after(1).caseId();
        UUID batch = UUID.randomUUID();
        List<Sending.Item> sent = send(people.dispatcher, batch, items(List.of(filed), 2), people.water)
                .done();
        clock.advance(Duration.ofMinutes(11));
        assertThat(Scoped.call(people.dispatcher, () -> sending.recall(batch, sent, "派错了"))
                        .refused())
                .containsExactly(new Sending.Refused(filed, new Refusal.TooLateToRecall(10)));
    }

    @Test
    void theUsualOfficeIsSuggestedWithTheCountThatSaysWhy() {
        for (int i = 0; i < 3; i++) {
            people.after(2);
        }
        UUID back = people.after(2).caseId();
        people.act(people.handler, back, 3, new Detour.AskGiveBack("不是我们的"));
        people.act(people.dispatcher, back, 4, new Action.GiveBack("同意"));
        assertThat(suggested(people.dispatcher))
                .isEqualTo(Map.of(CaseStories.RUBBISH, new Suggestions.Suggestion(people.water, 3, 3)));
        assertThat(suggested(people.city.person(Role.DISPATCHER, people.city.township(1, 2))))
                .as("no custom there")
                .isEmpty();
    }

    private Map<String, Suggestions.Suggestion> suggested(Scope who) {
        return Scoped.call(who, () -> suggestions.forCategories(List.of(CaseStories.RUBBISH)));
    }

    private Map<InboxFilter.Tab, Long> tabs(Scope who) {
        Map<InboxFilter.Tab, Long> counts = Scoped.call(who, () -> inbox.counts(InboxFilter.of(InboxFilter.Tab.ALL)));
        counts.forEach((tab, count) ->
                assertThat(list(who, InboxFilter.of(tab))).as(tab.name()).hasSize(count.intValue()));
        return counts;
    }

    private List<UUID> list(Scope who, InboxFilter filter) {
        return Scoped.call(who, () -> inbox.list(filter, "", 50)).rows().stream()
                .map(CaseRow::id)
                .toList();
    }

    private List<UUID> walk(Scope who) {
        List<UUID> seen = new ArrayList<>();
        String after = "";
        do {
            String from = after;
            Slice<CaseRow> page =
                    Scoped.call(who, () -> inbox.list(InboxFilter.of(InboxFilter.Tab.UNASSIGNED), from, 2));
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next() == null ? "" : page.next();
        } while (!after.isEmpty());
        return seen;
    }

    private Sending.Result send(Scope who, UUID batch, List<Sending.Item> items, UUID office) {
        return Scoped.call(who, () -> sending.dispatch(batch, items, office, ""));
    }

    private static List<Sending.Item> items(List<UUID> ids, int version) {
        return ids.stream().map(id -> new Sending.Item(id, version)).toList();
    }

    private int version(UUID id) {
        return Scoped.call(people.dispatcher, () -> queries.find(id))
                .orElseThrow()
                .row()
                .version();
    }

    private int entries(UUID id) {
        return Scoped.call(people.dispatcher, () -> queries.find(id))
                .orElseThrow()
                .timeline()
                .size();
    }
}
