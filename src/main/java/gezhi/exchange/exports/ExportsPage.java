package gezhi.exchange.exports;

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
            String rows) {}
}
