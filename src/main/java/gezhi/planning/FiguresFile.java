package gezhi.planning;

import gezhi.planning.GroundworkOutcome.Faulty;
import gezhi.planning.GroundworkOutcome.Refused;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known of units, as a table with the column {@code unit} and at least one of {@code population}, {@code elderly}, {@code members} and
 * {@code firms}. An empty field leaves what was known before.
 */
final class FiguresFile {
    private static final List<String> COLUMNS = List.of("population", "elderly", "members", "firms");
    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final List<UnitFigures> figures = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private FiguresFile() {}

    /** @param wrong why the file is not taken; null when it is */
    record Told(List<UnitFigures> figures, @Nullable GroundworkOutcome wrong) {
        private static Told refused(Reason reason) {
            return new Told(List.of(), new Refused(reason));
        }
    }

    static Told read(String text) {
        FiguresFile file = new FiguresFile();
        try (Reader in = new StringReader(text);
                var rows = TABLE.parse(in)) {
            List<String> header = rows.getHeaderNames();
            if (!header.contains("unit") || COLUMNS.stream().noneMatch(header::contains)) {
                return Told.refused(Reason.NO_FIGURES);
            }
            rows.forEach(file::take);
        } catch (IOException | IllegalArgumentException | UncheckedIOException unreadable) {
            return Told.refused(Reason.NO_FIGURES);
        }
        if (file.faults.isEmpty() && file.figures.isEmpty()) {
            return Told.refused(Reason.NO_FIGURES);
        }
        return file.faults.isEmpty() ? new Told(file.figures, null) : new Told(List.of(), new Faulty(file.faults));
    }

    private void take(CSVRecord row) {
        String unit = row.isSet("unit") ? row.get("unit") : "";
        if (!seen.add(unit)) {
            fault(Assignment.named("twice", unit));
        }
        figures.add(new UnitFigures(
                unit, number(row, "population"), number(row, "elderly"), number(row, "members"), number(row, "firms")));
    }

    private @Nullable Integer number(CSVRecord row, String column) {
        String typed = row.isSet(column) ? row.get(column) : "";
        if (typed.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(typed);
            if (number >= 0 && number <= UnitFigures.MOST) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below with the others
        }
        fault(Assignment.named("figure", (row.getRecordNumber() + 1) + " " + column));
        return null;
    }

    private void fault(Fault fault) {
        if (faults.size() < Assignment.MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
