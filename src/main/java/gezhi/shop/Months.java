package gezhi.shop;

import gezhi.ledger.Statements;
import gezhi.platform.Ids;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.shop.Movement.Kind;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.MonthDeed;
import gezhi.shop.loop.MonthStep;
import gezhi.shop.loop.MonthTable;
import gezhi.shop.loop.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 月末对账: the shelf of a shop is counted after the end of a month, differences get a reason, points stand beside what the ledger booked; another person
 * closes it, and nothing of that month changes any more.
 */
@Service
@Transactional
class Months {
    static final int LONGEST_REASON = 200;
    private static final int MOST_PIECES = 1_000_000;

    private final MonthStore store;
    private final MovementStore movements;
    private final Statements statements;
    private final Clock clock;

    Months(MonthStore store, MovementStore movements, Statements statements, Clock clock) {
        this.store = store;
        this.movements = movements;
        this.statements = statements;
        this.clock = clock;
    }

    /** What somebody found. @param pieces null for no number; @param reason of a difference, up to 200 characters */
    record Count(@Nullable Integer pieces, String reason) {}

    /** A month as it stands. @param counted null before it was */
    record Sheet(String division, YearMonth month, @Nullable ShopMonth counted, List<MonthLine> lines) {}

    /** By the desk of the shop. @param version that it looked at; 0 for a month that nobody counted */
    public ShopOutcome count(YearMonth month, int version, Map<UUID, Count> found) {
        String division = Scoped.current().subtree();
        store.gate(division);
        Sheet sheet = sheet(division, month);
        Optional<Reason> refused = refusal(MonthDeed.COUNT, sheet);
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        if (version != version(sheet)) {
            return new Refused(Reason.MOVED);
        }
        List<MonthLine> lines = new ArrayList<>();
        for (MonthLine line : figures(division, month)) {
            Count count = found.getOrDefault(line.goods(), new Count(null, ""));
            Optional<Reason> wrong = wrong(line, count);
            if (wrong.isPresent()) {
                return new Refused(wrong.get());
            }
            lines.add(line.found(
                    Objects.requireNonNull(count.pieces()), count.reason().strip()));
        }
        return store.count(division, month.atDay(1), version + 1, lines, clock.instant())
                ? new Done(Objects.requireNonNull(Scoped.current().person()))
                : new Refused(Reason.MOVED);
    }

    /** What is wrong with what was found of one thing; empty when nothing is. */
    static Optional<Reason> wrong(MonthLine line, Count count) {
        @Nullable Integer pieces = count.pieces();
        if (pieces == null || pieces < 0 || pieces > MOST_PIECES) {
            return Optional.of(Reason.NO_COUNT);
        }
        String reason = count.reason().strip();
        boolean without = pieces != line.expected() && reason.isEmpty();
        return without || reason.length() > LONGEST_REASON ? Optional.of(Reason.NO_REASON) : Optional.empty();
    }

    /** By another of the desk than who counted: differences are booked, and the month is frozen. @param version that it looked at */
    public ShopOutcome close(YearMonth month, int version) {
        String division = Scoped.current().subtree();
        store.gate(division);
        Sheet sheet = sheet(division, month);
        Optional<Reason> refused = refusal(MonthDeed.CLOSE, sheet);
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        if (version != version(sheet)) {
            return new Refused(Reason.MOVED);
        }
        Instant now = clock.instant();
        for (MonthLine line : sheet.lines()) {
            if (line.difference() != 0 && !book(division, month, line, now)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Refused(Reason.COUNT_TOO_LOW);
            }
        }
        return store.close(division, month.atDay(1), version + 1, now)
                ? new Done(Objects.requireNonNull(Scoped.current().person()))
                : new Refused(Reason.MOVED);
    }

    /** False when less lies there by now than is missing. */
    private boolean book(String division, YearMonth month, MonthLine line, Instant now) {
        if (movements.stock(line.goods()) + line.difference() < 0) {
            return false;
        }
        movements.add(new Movement(
                Ids.next(),
                line.goods(),
                line.name(),
                division,
                month.atDay(1),
                Kind.DIFFERENCE,
                line.difference(),
                0,
                null,
                null,
                line.reason(),
                now));
        return true;
    }

    /** A month as it was counted; as it is so far, where nobody has. */
    @Transactional(readOnly = true)
    public Sheet sheet(String division, YearMonth month) {
        @Nullable ShopMonth counted = store.find(division, month.atDay(1)).orElse(null);
        List<MonthLine> lines = counted == null ? figures(division, month) : store.lines(division, month.atDay(1));
        return new Sheet(division, month, counted, lines);
    }

    private List<MonthLine> figures(String division, YearMonth month) {
        Map<UUID, List<UUID>> paid = store.paid(division, month.atDay(1));
        return store.moved(division, month.atDay(1)).stream()
                .map(line -> line.withBooked(statements.pointsTaken(paid.getOrDefault(line.goods(), List.of()))))
                .toList();
    }

    /** Why the reader does not do it now; empty when they may. */
    Optional<Reason> refusal(MonthDeed deed, Sheet sheet) {
        Scope scope = Scoped.current();
        @Nullable ShopMonth counted = sheet.counted();
        return MonthTable.refusal(
                deed,
                new MonthTable.Month(
                        scope.role(),
                        sheet.division().equals(scope.subtree()),
                        counted == null ? null : counted.step(),
                        sheet.month().isBefore(YearMonth.now(clock)),
                        findNext(sheet.division()).filter(sheet.month()::equals).isPresent(),
                        counted != null && counted.countedBy().equals(scope.person()),
                        isOpen(sheet)
                                && figures(sheet.division(), sheet.month()).stream()
                                        .allMatch(line -> line.points() == line.booked())));
    }

    /** What moved for a month, the oldest first. @param goods null for all; @param kind null for all */
    @Transactional(readOnly = true)
    public Slice<Movement> listMoved(
            String division, YearMonth month, @Nullable UUID goods, @Nullable Kind kind, String after) {
        return Slice.of(
                movements.list(division, month.atDay(1), goods, kind, RowKey.of(after, RowKey.OLDEST), Slice.SIZE + 1),
                Slice.SIZE,
                row -> new RowKey(row.at(), row.id()).text());
    }

    static int version(Sheet sheet) {
        return sheet.counted() == null ? 0 : sheet.counted().version();
    }

    /** The first month of a shop that is not closed, also when it is not over yet; empty where nothing ever moved. */
    @Transactional(readOnly = true)
    public Optional<YearMonth> findNext(String division) {
        return store.lastClosed(division)
                .map(last -> YearMonth.from(last).plusMonths(1))
                .or(() -> store.firstMoved(division).map(YearMonth::from));
    }

    /** Those that were counted, the newest first: of the desk's own shop; of all for the auditor. */
    @Transactional(readOnly = true)
    public Slice<ShopMonth> list(String after) {
        int mark = after.indexOf('_');
        LocalDate before = LocalDate.of(9999, 12, 1);
        String division = "";
        if (mark > 0 && after.substring(0, mark).matches("\\d{4}-\\d{2}-01")) {
            before = LocalDate.parse(after.substring(0, mark));
            division = after.substring(mark + 1);
        }
        return Slice.of(
                store.list(Scoped.current().subtree(), before, division, Slice.SIZE + 1),
                Slice.SIZE,
                row -> row.month() + "_" + row.division());
    }

    /** Nobody has closed it yet. */
    static boolean isOpen(Sheet sheet) {
        return sheet.counted() == null || sheet.counted().step() == MonthStep.COUNTED;
    }
}
