package gezhi.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one was told.
 *
 * @param all false when only what is unread is shown
 * @param last id of the row on top; null when there is none
 * @param next key of the next page; null when nothing follows
 */
record NoticesPage(
        List<Row> rows,
        boolean all,
        int unread,
        @Nullable String last,
        @Nullable String next) {

    /** @param iso the moment for machines */
    record Row(String id, String title, String text, String at, String iso, boolean unread) {}
}
