package gezhi.bodies.roster;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.HeadCount;
import gezhi.bodies.Registering;
import gezhi.bodies.Standing;
import gezhi.bodies.StandingOutcome;
import gezhi.bodies.Thresholds;
import gezhi.bodies.model.Admission;
import gezhi.bodies.model.KindTable;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.Ids;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetRow;
import gezhi.territory.Level;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reading of a table of bodies: first what each row is, so that rows may name one another, then whether it may stand. */
final class BodyReading {
    private final String city;
    private final BodyRegister register;
    private final Map<String, BodyKind> kinds;
    private final Map<String, LocalDate> free;
    private final LocalDate today;

    private final List<SheetFault<BodyColumn>> faults = new ArrayList<>();
    private final List<Registering.New> bodies = new ArrayList<>();
    private final List<Standing.Fresh> standings = new ArrayList<>();
    private final List<Registering.Counted> counts = new ArrayList<>();

    /** @param free from which day on divisions are free for which a body stands or stood */
    BodyReading(
            String city,
            BodyRegister register,
            Map<String, BodyKind> kinds,
            Map<String, LocalDate> free,
            LocalDate today) {
        this.city = city;
        this.register = register;
        this.kinds = kinds;
        this.free = new HashMap<>(free);
        this.today = today;
    }

    private record Line(SheetRow<BodyColumn> row, UUID id, Body.Draft draft) {}

    List<SheetFault<BodyColumn>> faults() {
        return faults;
    }

    List<Registering.New> bodies() {
        return bodies;
    }

    List<Standing.Fresh> standings() {
        return standings;
    }

    List<Registering.Counted> counts() {
        return counts;
    }

    void read(List<SheetRow<BodyColumn>> rows) {
        List<Line> lines = new ArrayList<>();
        for (SheetRow<BodyColumn> row : rows) {
            read(row).ifPresent(lines::add);
        }
        List<Line> under = lines.stream().map(this::placed).toList();
        under.forEach(this::judge);
        faults.sort(Comparator.comparingInt(SheetFault::row));
    }

    /** What the row says, its superior left out. */
    private Optional<Line> read(SheetRow<BodyColumn> row) {
        @Nullable BodyKind kind = kinds.get(row.cell(BodyColumn.KIND));
        @Nullable LocalDate from = day(row);
        if (kind == null) {
            fault(row, BodyColumn.KIND, "bodies.refused." + Reason.NO_KIND);
        }
        if (from == null) {
            fault(row, BodyColumn.FROM, "bodies.import.fault.date");
        }
        if (kind == null || from == null) {
            return Optional.empty();
        }
        Body.Draft draft = new Body.Draft(
                kind,
                row.cell(BodyColumn.NAME),
                row.cell(BodyColumn.SEAT),
                null,
                row.cell(BodyColumn.CONTACT),
                isPublished(row),
                from);
        UUID id = Ids.next();
        register.lay(id, draft);
        return Optional.of(new Line(row, id, draft));
    }

    /** The same under its superior, which may stand in a row further down. */
    private Line placed(Line line) {
        String label = line.row().cell(BodyColumn.SUPERIOR);
        if (label.isEmpty()) {
            return line;
        }
        Optional<UUID> superior = register.labelled(label);
        if (superior.isEmpty()) {
            fault(line.row(), BodyColumn.SUPERIOR, "bodies.refused." + Reason.NO_SUCH_SUPERIOR);
            return new Line(line.row(), line.id(), line.draft().under(line.id()));
        }
        Body.Draft under = line.draft().under(superior.get());
        register.lay(line.id(), under);
        return new Line(line.row(), line.id(), under);
    }

    private void judge(Line line) {
        boolean lost = line.id().equals(line.draft().superior());
        if (!lost) {
            Admission.refusal(line.id(), line.draft(), register, today)
                    .ifPresent(reason -> fault(line.row(), column(reason), "bodies.refused." + reason));
        }
        bodies.add(new Registering.New(line.id(), line.draft()));
        codes(line.row()).forEach(code -> stand(line, code));
        count(line);
    }

    private void stand(Line line, String code) {
        StandingOutcome.@Nullable Reason reason = refused(line, code);
        if (reason == null) {
            standings.add(new Standing.Fresh(code, line.id(), line.draft().from()));
        } else {
            fault(line.row(), BodyColumn.STANDS_FOR, "bodies.chain.refused." + reason);
        }
    }

    private StandingOutcome.@Nullable Reason refused(Line line, String code) {
        if (!register.isSeat(code)) {
            return StandingOutcome.Reason.NO_SUCH_DIVISION;
        }
        @Nullable BodyKind kind = line.draft().kind();
        boolean fits = kind != null
                && Level.of(city, code)
                        .filter(level -> KindTable.mayStandFor(kind, level))
                        .isPresent();
        if (!fits) {
            return StandingOutcome.Reason.WRONG_LEVEL;
        }
        @Nullable UUID superior = line.draft().superior();
        boolean inside = code.startsWith(line.draft().seat())
                || superior != null
                        && register.find(superior)
                                .filter(above -> code.startsWith(above.seat()))
                                .isPresent();
        if (!inside) {
            return StandingOutcome.Reason.OUTSIDE;
        }
        if (free.getOrDefault(code, LocalDate.MIN).isAfter(line.draft().from())) {
            return StandingOutcome.Reason.TAKEN;
        }
        free.put(code, StandingStore.NEVER);
        return null;
    }

    private void count(Line line) {
        String full = line.row().cell(BodyColumn.FULL);
        String all = line.row().cell(BodyColumn.ALL);
        if (full.isEmpty() && all.isEmpty()) {
            return;
        }
        int most = number(all);
        int some = number(full);
        if (some < 0 || most < some || most > Thresholds.MOST_MEMBERS) {
            fault(line.row(), BodyColumn.ALL, "bodies.members.refused");
        } else {
            counts.add(new Registering.Counted(line.id(), new HeadCount(today, some, most)));
        }
    }

    /** The divisions that a row says its body stands for. */
    static List<String> codes(SheetRow<BodyColumn> row) {
        return Arrays.stream(row.cell(BodyColumn.STANDS_FOR).split("[;；,，\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable LocalDate day(SheetRow<BodyColumn> row) {
        String words = row.cell(BodyColumn.FROM);
        if (words.isEmpty()) {
            return today;
        }
        String[] parts = words.split("[-/.]");
        try {
            return parts.length == 3
                    ? LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2].split("\\D", 2)[0]))
                    : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int number(String words) {
        try {
            return Integer.parseInt(words.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    /** Where nothing is said it is public, as on screen; words that are neither are a fault, and nothing is published by mistake. */
    private boolean isPublished(SheetRow<BodyColumn> row) {
        String words = row.cell(BodyColumn.PUBLISHED);
        if (words.isEmpty() || words.equals("是") || words.equalsIgnoreCase("yes")) {
            return true;
        }
        if (!words.equals("否") && !words.equalsIgnoreCase("no")) {
            fault(row, BodyColumn.PUBLISHED, "bodies.import.fault.published");
        }
        return false;
    }

    private static BodyColumn column(Reason reason) {
        return switch (reason) {
            case NO_NAME, NAME_TAKEN -> BodyColumn.NAME;
            case CONTACT_TOO_LONG -> BodyColumn.CONTACT;
            case NO_SUCH_SEAT, OUTSIDE_SUPERIOR -> BodyColumn.SEAT;
            case NO_SUCH_SUPERIOR, SUPERIOR_CLOSED, NEEDS_SUPERIOR, WRONG_SUPERIOR, UNDER_ITSELF -> BodyColumn.SUPERIOR;
            case BAD_DAY -> BodyColumn.FROM;
            default -> BodyColumn.KIND;
        };
    }

    private void fault(SheetRow<BodyColumn> row, BodyColumn column, String key) {
        faults.add(new SheetFault<>(row.number(), column, key));
    }
}
