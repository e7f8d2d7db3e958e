package gezhi.ledger;

import static gezhi.ledger.LedgerFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.ledger.Booking.Booked;
import gezhi.ledger.Booking.Held;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever many do at once to a few accounts, the books are right afterwards. */
@GezhiTest
class LedgerStormTests {
    private static final int THREADS = 8;
    private static final int DEEDS = 60;

    @Autowired
    private TestCities cities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Statements statements;

    @Autowired
    private Closings closings;

    @Autowired
    private MovableClock clock;

    private Instant start;
    private LedgerFixture books;
    private Scope system;

    @BeforeEach
    void openBooks() {
        start = clock.instant();
        books = new LedgerFixture(cities.fresh(), ledger);
        system = books.city.system();
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void transfersHoldsAndReversalsAtRandomLeaveTheBooksRight(long seed) throws Exception {
        List<UUID> accounts = new ArrayList<>(List.of(books.issuing));
        IntStream.range(0, 5).forEach(i -> accounts.add(books.account(UUID.randomUUID())));
        accounts.subList(1, accounts.size()).forEach(account -> books.give(account, 40));
        Set<UUID> transfers = ConcurrentHashMap.newKeySet();
        Set<UUID> holds = ConcurrentHashMap.newKeySet();
        together(thread -> {
            Random random = new Random(seed * 100 + thread);
            for (int i = 0; i < DEEDS; i++) {
                deed(random, accounts, transfers, holds);
            }
        });
        assertRight(accounts);
    }

    private void deed(Random random, List<UUID> accounts, Set<UUID> transfers, Set<UUID> holds) {
        UUID from = accounts.get(random.nextInt(accounts.size()));
        UUID to = accounts.get(random.nextInt(accounts.size()));
        // Sources from a small stock, so that the same comes in twice, also at once.
        String source = "storm:" + random.nextInt(300);
        int minutes = 1 + random.nextInt(15);
        switch (random.nextInt(6)) {
            case 0 ->
                keep(as(system, () -> ledger.hold(Book.HOURS, source, "", from, minutes, Duration.ofDays(1))), holds);
            case 1 ->
                any(holds)
                        .filter(hold -> !from.equals(to))
                        .ifPresent(hold -> keep(
                                as(system, () -> ledger.settle(hold, LedgerFixture.of(source, from, to, minutes))),
                                transfers));
            case 2 -> any(holds).ifPresent(hold -> as(system, () -> ledger.release(hold)));
            case 3 ->
                any(transfers)
                        .ifPresent(transfer ->
                                as(system, () -> ledger.reverse(transfer, "undo:" + transfer, "CORRECTION", "")));
            default -> {
                if (!from.equals(to)) {
                    keep(as(system, () -> ledger.book(LedgerFixture.of(source, from, to, minutes))), transfers);
                }
            }
        }
    }

    private static void keep(Booking booking, Set<UUID> kept) {
        if (booking instanceof Booked || booking instanceof Held) {
            kept.add(booking.get());
        }
    }

    private static java.util.Optional<UUID> any(Set<UUID> some) {
        return some.stream().findFirst();
    }

    @Test
    void aSourceSentByManyAtOnceBooksOnceAndAllGetTheSameOutcome() throws Exception {
        books.give(books.linAccount, 10);
        Set<Booking> outcomes = ConcurrentHashMap.newKeySet();
        together(thread -> outcomes.add(
                as(books.lin, () -> ledger.book(LedgerFixture.of("gift:1", books.linAccount, books.chenAccount, 10)))));
        assertThat(outcomes).hasSize(1).allMatch(Booked.class::isInstance);
        assertRight(List.of(books.issuing, books.linAccount, books.chenAccount));
    }

    @Test
    void howeverManyTakeAtOnceNoMoreIsTakenThanThereIs() throws Exception {
        books.give(books.linAccount, 25);
        List<Booking> outcomes = java.util.Collections.synchronizedList(new ArrayList<>());
        together(thread -> {
            for (int i = 0; i < 5; i++) {
                outcomes.add(books.move(books.lin, books.linAccount, books.chenAccount, 5));
            }
        });
        assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(5);
        assertRight(List.of(books.issuing, books.linAccount, books.chenAccount));
    }

    @Test
    void oppositeWaysAtOnceDoNotLockEachOtherOut() throws Exception {
        books.give(books.linAccount, 1_000);
        books.give(books.chenAccount, 1_000);
        together(thread -> {
            for (int i = 0; i < DEEDS; i++) {
                UUID from = thread % 2 == 0 ? books.linAccount : books.chenAccount;
                UUID to = thread % 2 == 0 ? books.chenAccount : books.linAccount;
                assertThat(books.move(system, from, to, 1)).isInstanceOf(Booked.class);
            }
        });
        assertRight(List.of(books.issuing, books.linAccount, books.chenAccount));
    }

    /** Sum 0, balances what the entries come to, no account below its floor, no source twice: as counted by the closing and by hand. */
    private void assertRight(List<UUID> accounts) {
        clock.advance(Duration.ofDays(1));
        ClosingReport report =
                closings.close(books.city.code(), Book.HOURS, clock.instant()).orElseThrow();
        assertThat(report.isWell()).as(report.toString()).isTrue();
        Scope auditor = books.city.person(Role.AUDITOR, books.city.code());
        Map<UUID, List<Entry>> entries =
                accounts.stream().collect(Collectors.toMap(account -> account, account -> all(auditor, account)));
        entries.forEach((account, lines) -> {
            LedgerAccount found = as(auditor, () -> statements.find(account)).orElseThrow();
            assertThat(lines.stream().mapToLong(Entry::amount).sum()).isEqualTo(found.amount());
            assertThat(lines.getFirst().balance()).isEqualTo(found.amount());
            assertThat(account.equals(books.issuing) || found.free() >= 0).isTrue();
        });
        Map<String, Set<UUID>> bySource = entries.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Entry::source, Collectors.mapping(Entry::transfer, Collectors.toSet())));
        assertThat(bySource).allSatisfy((source, of) -> assertThat(of).hasSize(1));
    }

    private List<Entry> all(Scope auditor, UUID account) {
        List<Entry> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            String from = after;
            var slice = as(auditor, () -> statements.statement(account, from));
            all.addAll(slice.rows());
            after = slice.next();
        }
        return all;
    }

    private interface Deeds {
        void run(int thread) throws Exception;
    }

    private static void together(Deeds deeds) throws Exception {
        List<Future<?>> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                done.add(threads.submit(() -> {
                    deeds.run(thread);
                    return null;
                }));
            }
        }
        for (Future<?> each : done) {
            each.get();
        }
    }
}
