package gezhi.exchange.exports;

import gezhi.exchange.sheets.Sheet;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a list out as it is read: a line that says who took it and what for, the columns, the rows. */
@Component
public class Exporting {
    private final ExportLog log;
    private final MessageSource words;

    Exporting(ExportLog log, MessageSource words) {
        this.log = log;
        this.words = words;
    }

    /** @param mark who, when and what for, as the first line of the file says it */
    void write(Listing listing, ExportForm form, String mark, OutputStream out) throws IOException {
        UUID entry = log.begin(listing.key(), form);
        Counting counting = new Counting();
        try (Sheet sheet = form.kind().sheet(out)) {
            sheet.row(List.of(mark));
            sheet.row(listing.columns().stream()
                    .map(column -> say("listings." + listing.key() + "." + column))
                    .toList());
            listing.each(Filters.of(form.filter()), row -> counting.write(sheet, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        log.end(entry, counting.rows);
    }

    private String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static final class Counting {
        private long rows;

        void write(Sheet sheet, List<?> row) {
            try {
                sheet.row(row);
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
