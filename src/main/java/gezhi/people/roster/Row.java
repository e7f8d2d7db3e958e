package gezhi.people.roster;

import java.util.Map;

/**
 * A row of the table: one person in one posting, or a person without any.
 *
 * @param number as the spreadsheet counts, the heading being 1
 */
record Row(int number, Map<Column, String> cells) {

    /** What stands in the cell, without blanks around it; empty when nothing does. */
    String cell(Column column) {
        return cells.getOrDefault(column, "").strip();
    }
}
