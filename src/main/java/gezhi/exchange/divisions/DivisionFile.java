package gezhi.exchange.divisions;

import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.exchange.text.Table;
import gezhi.exchange.text.Table.Row;
import gezhi.exchange.text.Text;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.gazetteer.Entry;
import gezhi.territory.gazetteer.Lifetime;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a list of divisions. What the rows mean is the gazetteer's to judge; here only levels that are no numbers are refused. */
final class DivisionFile {
    /** Levels by number, as the lists write them, and by the names of our own. */
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("4", 4),
            Map.entry("5", 5),
            Map.entry("6", 6),
            Map.entry("7", 7),
            Map.entry("GRID", 6),
            Map.entry("UNIT", 7));

    /** 2026-03-04, and 2026/3/4 as spreadsheets write it. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final SourceFile file;
    private final Findings findings;
    private final Progress progress;
    private final List<Entry> entries = new ArrayList<>();
    /** Rows of one parent follow one another; they share its text. */
    private String lastParent = "";

    private DivisionFile(SourceFile file, Findings findings, Progress progress) {
        this.file = file;
        this.findings = findings;
        this.progress = progress;
    }

    /** The rows, or empty when the file could not be read to its end, which is then among the findings. */
    static Optional<List<Entry>> read(SourceFile file, Encoding encoding, Findings findings, Progress progress)
            throws IOException {
        DivisionFile reading = new DivisionFile(file, findings, progress);
        Optional<Table> table = Text.of(file, encoding, findings).map(Table::new);
        return table.isPresent() && table.get().read(findings, reading::header)
                ? Optional.of(reading.entries)
                : Optional.empty();
    }

    private Optional<Consumer<Row>> header(List<String> names) {
        return DivisionColumns.of(file.name(), names, findings).map(columns -> row -> take(row, columns));
    }

    private void take(Row row, DivisionColumns columns) {
        if (row.hasNul()) {
            findings.add(Finding.error(file.name(), row.number(), "", "exchange.nul"));
            return;
        }
        String parent = row.text(columns.parent());
        if (!parent.equals(lastParent)) {
            lastParent = parent;
        }
        entries.add(new Entry(
                file.name(),
                row.number(),
                level(row, row.text(columns.level())),
                row.text(columns.code()),
                row.text(columns.name()),
                lastParent,
                life(row, columns)));
        progress.done(entries.size());
    }

    private Lifetime life(Row row, DivisionColumns columns) {
        String from = row.text(columns.from());
        String to = row.text(columns.to());
        String successors = row.text(columns.successors());
        return from.isEmpty() && to.isEmpty() && successors.isEmpty()
                ? Lifetime.UNSAID
                : new Lifetime(day(row, "valid_from", from), day(row, "valid_to", to), codes(successors));
    }

    private @Nullable LocalDate day(Row row, String field, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.replace('/', '-'), DAY);
        } catch (DateTimeParseException none) {
            findings.add(Finding.error(file.name(), row.number(), field, "exchange.day-unknown", text));
            return null;
        }
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable Integer level(Row row, String text) {
        Integer level = LEVELS.get(text);
        if (level == null && !text.isEmpty()) {
            findings.add(Finding.error(file.name(), row.number(), "level", "exchange.level-unknown", text));
        }
        return level;
    }
}
