package gezhi.platform.sheets;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet counts, the heading being 1
 */
public record SheetRow<C extends Enum<C> & Heading>(int number, Map<C, String> cells) {

    /** What stands in the cell, without blanks around it; empty when nothing does. */
    public String cell(C column) {
        return cells.getOrDefault(column, "").strip();
    }
}
