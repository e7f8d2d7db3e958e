package gezhi.exchange.text;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of comma-separated values with a header, in a known encoding. */
public final class Table {
    /** Empty lines are counted, for a spreadsheet shows them as rows. */
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final Text text;

    public Table(Text text) {
        this.text = text;
    }

    /**
     * Hands over the header, then each row. A row that is not well-formed CSV ends the reading with a finding, for nobody can say where the
     * next one begins.
     *
     * @param header gets the names of the columns and gives what takes the rows, or nothing when a column is missing, which it has said
     * @return true when the file was read to its end
     */
    public boolean read(Findings findings, Function<List<String>, Optional<Consumer<Row>>> header) throws IOException {
        String file = text.file().name();
        long read = 0;
        try (Reader reader = text.open();
                CSVParser parser = FORMAT.parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                findings.add(Finding.error(file, 0, "", "exchange.empty"));
                return false;
            }
            Optional<Consumer<Row>> rows = header.apply(names(records.next()));
            read = 1;
            while (rows.isPresent() && records.hasNext()) {
                Row row = row(records.next());
                read = row.number();
                if (!row.isBlank()) {
                    rows.get().accept(row);
                }
            }
            return rows.isPresent();
        } catch (UncheckedIOException | CSVException e) {
            findings.add(Finding.error(file, read + 1, "", "exchange.not-csv"));
            return false;
        }
    }

    private static Row row(CSVRecord cells) {
        return new Row((int) cells.getRecordNumber(), cells);
    }

    private static List<String> names(CSVRecord record) {
        List<String> names = new ArrayList<>();
        for (String name : record) {
            names.add(name.replace("\0", "").trim());
        }
        return names;
    }

    /** @param number as a spreadsheet counts it; the header is row 1 */
    public record Row(int number, CSVRecord cells) {

        /** Spreadsheets write rows of empty cells after the last one that was ever filled. */
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** True when there is a character in it that no database keeps. */
        public boolean hasNul() {
            return cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0);
        }

        /** The trimmed text of a column counted from 0; empty when the row is short. */
        public String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).trim() : "";
        }
    }
}
