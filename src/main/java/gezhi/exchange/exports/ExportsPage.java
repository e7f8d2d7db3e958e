package gezhi.exchange.exports;

import gezhi.platform.listing.Cells;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken out. @param next key of the page that follows, null for none */
record ExportsPage(List<Row> rows, @Nullable String next) {

    /**
     * @param listKey message key of the list's name
     * @param filter empty for the whole list
     * @param rows empty when the file was not finished
     */
    record Row(
            String at,
            String name,
            String roleKey,
            String listKey,
            String kind,
            String filter,
            String purpose,
            String rows) {
        static Row of(ExportLog.Entry entry, ZoneId zone) {
            return new Row(
                    Cells.minute(entry.at(), zone),
                    entry.name(),
                    "role." + entry.role(),
                    "listings." + entry.list(),
                    entry.kind().extension(),
                    entry.filter(),
                    entry.purpose(),
                    entry.rows() == null ? "" : String.valueOf(entry.rows()));
        }
    }
}
