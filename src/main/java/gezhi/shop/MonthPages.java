package gezhi.shop;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.shop.Movement.Kind;
import gezhi.shop.loop.MonthDeed;
import gezhi.shop.loop.MonthStep;
import gezhi.shop.loop.Reason;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of the months together; every figure leads to what it is added up from. */
@Component
@Transactional(readOnly = true)
class MonthPages {
    private final Months months;
    private final ShopNames names;

    MonthPages(Months months, ShopNames names) {
        this.months = months;
        this.names = names;
    }

    record Row(String division, String place, String month, String state, String tone, String counted, String closed) {}

    /** @param next the month that is not closed; null for the auditor, and where nothing ever moved */
    record ListPage(
            @Nullable Row next,
            boolean desk,
            List<Row> rows,
            @Nullable String nextSlice) {}

    /**
     * @param counted empty before it was counted
     * @param typed what somebody typed into the form
     * @param typedReason beside it
     */
    record Line(
            UUID goods,
            String name,
            int opening,
            int received,
            int handedOver,
            int returned,
            int expected,
            String counted,
            String difference,
            String reason,
            String points,
            String booked,
            boolean agrees,
            String typed,
            String typedReason) {}

    /** @param why it can be neither counted nor closed by the reader now; empty when it can, or is closed */
    record MonthPage(
            Row row,
            List<Line> lines,
            int version,
            boolean mayCount,
            boolean mayClose,
            String why,
            boolean desk,
            FormErrors errors) {}

    record Moved(
            String at,
            String name,
            String kind,
            int quantity,
            String points,
            String words,
            @Nullable UUID reservation,
            @Nullable UUID transfer) {}

    /** @param title what the list is of */
    record MovedPage(
            String division,
            String place,
            String month,
            String goods,
            String kind,
            String title,
            List<Moved> rows,
            @Nullable String next) {}

    ListPage list(String after) {
        Slice<Row> rows = rows(after);
        boolean desk = Scoped.current().role() == Role.COMMUNITY_DESK;
        String division = Scoped.current().subtree();
        @Nullable
        Row next = desk
                ? months.findNext(division)
                        .map(month -> row(months.sheet(division, month)))
                        .orElse(null)
                : null;
        return new ListPage(next, desk, rows.rows(), rows.next());
    }

    Slice<Row> rows(String after) {
        return months.list(after)
                .map(month -> row(new Months.Sheet(month.division(), YearMonth.from(month.month()), month, List.of())));
    }

    MonthPage month(String division, YearMonth month, Map<String, String> typed, FormErrors errors) {
        Months.Sheet sheet = months.sheet(division, month);
        var count = months.refusal(MonthDeed.COUNT, sheet);
        var close = months.refusal(MonthDeed.CLOSE, sheet);
        boolean desk = Scoped.current().role() == Role.COMMUNITY_DESK;
        boolean counted = sheet.counted() != null;
        Reason why = (counted ? close : count).orElse(Reason.NOT_NOW);
        boolean said = desk && Months.isOpen(sheet) && (counted ? close : count).isPresent();
        return new MonthPage(
                row(sheet),
                lines(sheet, typed),
                Months.version(sheet),
                count.isEmpty(),
                close.isEmpty(),
                said ? names.say("shop.refused." + why) : "",
                desk,
                errors);
    }

    List<Line> lines(String division, YearMonth month) {
        return lines(months.sheet(division, month), Map.of());
    }

    private List<Line> lines(Months.Sheet sheet, Map<String, String> typed) {
        return sheet.lines().stream().map(line -> line(line, typed)).toList();
    }

    /** What was found, thing by thing, as typed. */
    Map<UUID, Months.Count> counts(String division, YearMonth month, Map<String, String> typed) {
        Map<UUID, Months.Count> counts = new LinkedHashMap<>();
        months.sheet(division, month)
                .lines()
                .forEach(line -> counts.put(
                        line.goods(),
                        new Months.Count(
                                GoodsForm.number(typed.getOrDefault("counted-" + line.goods(), "")
                                        .strip()),
                                typed.getOrDefault("reason-" + line.goods(), ""))));
        return counts;
    }

    /** What was refused: at the fields of each thing, or as a whole. */
    FormErrors errors(String division, YearMonth month, Map<String, String> typed, ShopOutcome outcome) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<UUID, Months.Count> counts = counts(division, month, typed);
        for (MonthLine line : months.sheet(division, month).lines()) {
            Months.Count count = counts.getOrDefault(line.goods(), new Months.Count(null, ""));
            Months.wrong(line, count)
                    .ifPresent(reason -> wrong.put(
                            (reason == Reason.NO_COUNT ? "counted-" : "reason-") + line.goods(),
                            line.name() + ": " + names.say("shop.refused." + reason)));
        }
        boolean ofLines = outcome instanceof ShopOutcome.Refused(Reason reason)
                && (reason == Reason.NO_COUNT || reason == Reason.NO_REASON);
        return ofLines ? new FormErrors(wrong) : names.errors(outcome);
    }

    MovedPage moved(String division, YearMonth month, @Nullable UUID goods, @Nullable Kind kind, String after) {
        Slice<Moved> rows = rows(division, month, goods, kind, after);
        return new MovedPage(
                division,
                names.place(division),
                month.toString(),
                goods == null ? "" : goods.toString(),
                kind == null ? "" : kind.name(),
                kind == null ? names.say("shop.moved") : names.say("shop.kind." + kind),
                rows.rows(),
                rows.next());
    }

    Slice<Moved> rows(String division, YearMonth month, @Nullable UUID goods, @Nullable Kind kind, String after) {
        return months.listMoved(division, month, goods, kind, after)
                .map(row -> new Moved(
                        names.minute(row.at()),
                        row.name(),
                        names.say("shop.kind." + row.kind()),
                        row.quantity(),
                        row.points() == 0 ? "" : names.points(row.points()),
                        row.words(),
                        row.reservation(),
                        row.transfer()));
    }

    private Row row(Months.Sheet sheet) {
        @Nullable ShopMonth counted = sheet.counted();
        boolean closed = counted != null && counted.step() == MonthStep.CLOSED;
        return new Row(
                sheet.division(),
                names.place(sheet.division()),
                sheet.month().toString(),
                names.say(counted == null ? "shop.month.open" : "shop.month.step." + counted.step()),
                closed ? "green" : counted == null ? "grey" : "amber",
                counted == null ? "" : names.minute(counted.countedAt()),
                counted == null || counted.closedAt() == null ? "" : names.minute(counted.closedAt()));
    }

    private Line line(MonthLine line, Map<String, String> typed) {
        String counted = line.counted() == null ? "" : String.valueOf(line.counted());
        return new Line(
                line.goods(),
                line.name(),
                line.opening(),
                line.received(),
                line.handedOver(),
                line.returned(),
                line.expected(),
                counted,
                line.counted() == null ? "" : (line.difference() > 0 ? "+" : "") + line.difference(),
                line.reason(),
                names.points(line.points()),
                names.points(line.booked()),
                line.points() == line.booked(),
                typed.getOrDefault("counted-" + line.goods(), counted),
                typed.getOrDefault("reason-" + line.goods(), line.reason()));
    }
}
