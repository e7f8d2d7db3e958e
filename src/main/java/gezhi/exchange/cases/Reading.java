package gezhi.exchange.cases;

import gezhi.exchange.Outcome;
import gezhi.exchange.text.Table.Row;
import gezhi.platform.work.Finding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pass over an export: each row understood and sent on, repeated, or left out with its reason. */
final class Reading {
    private final String file;
    private final Mapping mapping;
    private final Moving.Load load;
    private final Tally tally;
    private final Teller teller;
    private final RowReader rows;
    private final SeenRows seen = new SeenRows();
    private @Nullable Rejects rejects;

    /** @param now nothing can have happened after it */
    Reading(String file, Mapping mapping, Instant now, Moving.Load load, Tally tally, Teller teller) {
        this.file = file;
        this.mapping = mapping;
        this.load = load;
        this.tally = tally;
        this.teller = teller;
        this.rows = new RowReader(mapping, now);
    }

    Optional<Consumer<Row>> header(List<String> names) {
        List<String> missing = mapping.columns().stream()
                .filter(column -> !names.contains(column))
                .toList();
        missing.forEach(column -> teller.findings()
                .add(Finding.error(file, 1, column, "exchange.column-missing", column, String.join(", ", names))));
        Rejects leftOut = new Rejects(names);
        rejects = leftOut;
        return missing.isEmpty() ? Optional.of(row -> take(row, names, leftOut)) : Optional.empty();
    }

    private void take(Row row, List<String> names, Rejects leftOut) {
        tally.row();
        teller.progress().done(tally.rows());
        if (leftOut.isFull()) {
            return;
        }
        try {
            OldCase old = rows.read(row.number(), named(row, names));
            switch (seen.look(old.id(), row.cells())) {
                case NEW -> load.add(old, refused -> leaveOut(row, refused, leftOut));
                case SAME -> tally.repeated();
                case OTHER -> throw new RowRefused("", "exchange.case.id-twice", old.id());
            }
        } catch (RowRefused refused) {
            leaveOut(row, refused, leftOut);
        }
    }

    private void leaveOut(Row row, RowRefused refused, Rejects leftOut) {
        if (leftOut.isFull()) {
            return;
        }
        Finding finding = Finding.note(
                file,
                row.number(),
                refused.column(),
                refused.key(),
                refused.words().toArray());
        teller.findings().add(finding);
        leftOut.add(row.number(), row.cells(), teller.words().apply(finding));
        if (leftOut.isFull()) {
            teller.findings()
                    .add(Finding.error(file, row.number(), "", "exchange.case.too-many-rejects", Rejects.MOST));
        }
    }

    /** Sends on what is waiting, and tells which categories and offices are new. */
    void end() {
        load.flush();
        tell("exchange.case.new-offices", load.newOffices());
        tell("exchange.case.new-categories", load.newCategories());
    }

    Outcome outcome() {
        int left = rejects == null ? 0 : rejects.count();
        return new Outcome(
                teller.findings(),
                tally.figures(
                        left, load.newCategories().size(), load.newOffices().size()),
                rejects == null ? null : rejects.table());
    }

    private void tell(String key, List<String> names) {
        if (!names.isEmpty()) {
            teller.findings().add(Finding.note(file, 0, "", key, names.size(), String.join("; ", names)));
        }
    }

    private static Map<String, String> named(Row row, List<String> names) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), row.text(i));
        }
        return values;
    }
}
