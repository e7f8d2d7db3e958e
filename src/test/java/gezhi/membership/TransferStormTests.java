package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.TransferOutcome.Done;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Many desks at once do whatever comes to their minds: at every instant each member belongs to exactly one organization. */
@GezhiTest
class TransferStormTests {
    private static final int MEMBERS = 12;
    private static final int DESKS = 6;
    private static final int DEEDS = 60;
    private static final long SEED = 20260304;

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private Transfers transfers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private MemberStories story;

    @Test
    void noGapAndNoDouble() throws Exception {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        Scope everywhere = story.keeper(story.chain.top);
        List<Body> branches = List.of(story.branch, story.other, story.elsewhere);
        Map<UUID, UUID> began = new HashMap<>();
        for (int number = 0; number < MEMBERS; number++) {
            Member member = story.add(everywhere, branches.get(number % 3), "党员" + number);
            began.put(member.id(), member.organization());
        }
        List<UUID> people = List.copyOf(began.keySet());
        AtomicBoolean over = new AtomicBoolean();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> watch = desks.submit(() -> watch(over));
            List<Future<Integer>> working = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) {
                Random random = new Random(SEED + desk);
                Scope who = List.of(everywhere, story.secretary, story.farSecretary, story.otherSecretary)
                        .get(desk % 4);
                working.add(desks.submit(work(random, who, people, branches)));
            }
            int received = 0;
            for (Future<Integer> each : working) {
                received += each.get();
            }
            over.set(true);
            assertThat(watch.get()).isPositive();
            assertThat(received).as("something was received").isPositive();
        }
        Scope system = story.city.system();
        for (UUID member : people) {
            Map.Entry<UUID, Long> after = Objects.requireNonNull(Scoped.call(
                    system, () -> transactions.execute(status -> walked(member, began.get(member)))));
            Member now = Scoped.call(system, () -> members.find(member)).orElseThrow();
            assertThat(now.organization())
                    .as("the received transfers lead to where they are")
                    .isEqualTo(after.getKey());
            assertThat(after.getValue()).as("open transfers").isLessThanOrEqualTo(1);
        }
    }

    /** What is received begins where the one before has ended. */
    private Map.Entry<UUID, Long> walked(UUID member, UUID began) {
        record Step(UUID from, UUID to) {}
        List<Step> steps = jdbc.sql("""
                select t.from_body as "from", t.to_body as "to"
                from membership.transfer t
                join membership.transfer_move m on m.city = t.city and m.transfer = t.id and m.deed = 'RECEIVE'
                where t.city = :city
                and t.member = :member
                order by t.id
                """)
                .param("city", story.city.code())
                .param("member", member)
                .query(Step.class)
                .list();
        UUID at = began;
        for (Step step : steps) {
            assertThat(step.from()).isEqualTo(at);
            at = step.to();
        }
        long open = jdbc.sql("""
                select count(*)
                from membership.transfer
                where city = :city
                and member = :member
                and step not in ('RECEIVED', 'CANCELLED')
                """)
                .param("city", story.city.code())
                .param("member", member)
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("""
                select count(*)
                from membership.transfer t
                join membership.member m on m.city = t.city and m.id = t.member
                where t.city = :city
                and t.member = :member
                and t.step not in ('RECEIVED', 'CANCELLED')
                and t.from_body <> m.organization
                """)
                        .param("city", story.city.code())
                        .param("member", member)
                        .query(Long.class)
                        .single())
                .as("open transfers from elsewhere than where they are")
                .isZero();
        return Map.entry(at, open);
    }

    /** At each look as many members as were entered, each once. */
    private int watch(AtomicBoolean over) {
        int looks = 0;
        while (!over.get() || looks == 0) {
            Integer counted = Scoped.call(
                    story.city.system(),
                    () -> transactions.execute(
                            status -> jdbc.sql("""
                    select coalesce(sum(members), 0)
                    from membership.counts()
                    """).query(Integer.class).single()));
            assertThat(counted).isEqualTo(MEMBERS);
            looks++;
        }
        return looks;
    }

    private Callable<Integer> work(Random random, Scope who, List<UUID> people, List<Body> branches) {
        return () -> {
            int received = 0;
            for (int count = 0; count < DEEDS; count++) {
                UUID member = people.get(random.nextInt(people.size()));
                TransferDeed deed = TransferDeed.values()[random.nextInt(TransferDeed.values().length)];
                received += Scoped.call(who, () -> one(random, member, deed, branches)) ? 1 : 0;
            }
            return received;
        };
    }

    /** True when a member was received. */
    private boolean one(Random random, UUID member, TransferDeed deed, List<Body> branches) {
        List<Transfer> open = transfers.listOf(member).stream()
                .filter(transfer -> transfer.step().isOpen())
                .toList();
        if (open.isEmpty()) {
            transfers.draft(member, branches.get(random.nextInt(3)).id(), "任意");
            return false;
        }
        Transfer transfer = open.getFirst();
        TransferDeed likely = switch (transfer.step()) {
            case DRAFT, RETURNED, EXPIRED -> TransferDeed.ISSUE;
            case ISSUED -> TransferDeed.SEND;
            case IN_TRANSIT -> TransferDeed.RECEIVE;
            default -> deed;
        };
        TransferDeed chosen = random.nextInt(3) == 0 ? deed : likely;
        TransferOutcome outcome =
                transfers.act(transfer.id(), TransferFixture.wish(UUID.randomUUID(), transfer.version(), chosen));
        return chosen == TransferDeed.RECEIVE && outcome instanceof Done;
    }
}
