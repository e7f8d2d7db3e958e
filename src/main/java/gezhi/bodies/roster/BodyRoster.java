package gezhi.bodies.roster;

import gezhi.bodies.BodyKind;
import gezhi.bodies.Registering;
import gezhi.bodies.store.BodyStore;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.scope.Scoped;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetRow;
import gezhi.platform.sheets.SheetTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole table of new bodies, or nothing of it. Superiors may stand in the register or anywhere in the table; every row is checked
 * by the rules of one entry on screen.
 */
@Component
class BodyRoster {
    private final BodyStore store;
    private final StandingStore standings;
    private final Registering registering;
    private final Clock clock;
    private final Map<String, BodyKind> kinds = new HashMap<>();

    BodyRoster(BodyStore store, StandingStore standings, Registering registering, MessageSource words, Clock clock) {
        this.store = store;
        this.standings = standings;
        this.registering = registering;
        this.clock = clock;
        for (BodyKind kind : BodyKind.values()) {
            kinds.put(kind.name(), kind);
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                kinds.put(words.getMessage(kind.messageKey(), null, locale), kind);
            }
        }
    }

    /** @param faults when there is any, nothing was taken */
    record Result(int bodies, int standings, List<SheetFault<BodyColumn>> faults) {}

    /** @param trial finds every fault and keeps nothing */
    @Transactional
    Result take(SheetTable<BodyColumn> table, boolean trial) {
        if (!table.faults().isEmpty()) {
            return new Result(0, 0, table.faults());
        }
        String city = Scoped.current().city();
        store.lock(city);
        Set<String> codes = codes(table.rows());
        BodyRegister register = new BodyRegister(store.standing(city), store.seats(city, codes));
        BodyReading reading =
                new BodyReading(city, register, kinds, standings.freeFrom(city, codes), LocalDate.now(clock));
        reading.read(table.rows());
        if (!trial && reading.faults().isEmpty()) {
            registering.write(reading.bodies(), reading.standings(), reading.counts());
        }
        return new Result(reading.bodies().size(), reading.standings().size(), reading.faults());
    }

    /** Every code that the table names. */
    private static Set<String> codes(List<SheetRow<BodyColumn>> rows) {
        Set<String> codes = new HashSet<>();
        for (SheetRow<BodyColumn> row : rows) {
            codes.add(row.cell(BodyColumn.SEAT));
            codes.addAll(BodyReading.codes(row));
        }
        return codes;
    }
}
