package gezhi.exchange.exports;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The log of exports, to be taken out; the file's own entry is its first row, not finished while it is written. */
@Configuration(proxyBeanMethods = false)
class ExportLogListing {

    @Bean
    Listing logOfExports(ExportLog log, MessageSource words, Clock clock) {
        return new PlainListing(
                "exports",
                "/exports",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("at", "name", "role", "list", "kind", "purpose", "rows", "filter"),
                filters -> rows -> Slice.walk(
                        after -> log.list(after).map(entry -> ExportsPage.Row.of(entry, clock.getZone())),
                        found -> found.forEach(row -> rows.accept(List.of(
                                row.at(),
                                row.name(),
                                say(words, row.roleKey()),
                                say(words, row.listKey()),
                                row.kind(),
                                row.purpose(),
                                row.rows().isEmpty() ? say(words, "exports.unfinished") : row.rows(),
                                row.filter())))));
    }

    private static String say(MessageSource words, String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
