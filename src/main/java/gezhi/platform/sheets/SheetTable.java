package gezhi.platform.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as it was sent: the first sheet of an Excel workbook, a heading and rows.
 *
 * @param faults what keeps it from being read at all
 */
public record SheetTable<C extends Enum<C> & Heading>(List<SheetRow<C>> rows, List<SheetFault<C>> faults) {

    /** @param most rows that are read; a table of more is refused whole */
    public static <C extends Enum<C> & Heading> SheetTable<C> read(InputStream file, Class<C> columns, int most) {
        List<SheetRow<C>> rows = new ArrayList<>();
        List<SheetFault<C>> faults = SheetStream.read(file, columns, row -> {
            if (rows.size() <= most) {
                rows.add(row);
            }
        });
        return rows.size() > most ? faulty("sheets.too-many") : new SheetTable<C>(rows, faults);
    }

    private static <C extends Enum<C> & Heading> SheetTable<C> faulty(String key) {
        return new SheetTable<C>(List.of(), List.of(new SheetFault<C>(1, null, key)));
    }
}
