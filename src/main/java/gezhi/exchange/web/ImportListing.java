package gezhi.exchange.web;

import gezhi.exchange.jobs.Jobs;
import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What was brought in lately, to be taken out. */
@Configuration(proxyBeanMethods = false)
class ImportListing {

    @Bean
    Listing logOfImports(Jobs jobs, MessageSource words, Clock clock) {
        return new PlainListing(
                "imports",
                "/imports",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("started", "title", "kind", "dry", "state"),
                filters -> rows -> jobs.list().stream()
                        .map(job -> JobRow.of(job, clock.getZone()))
                        .forEach(row -> rows.accept(List.of(
                                row.started(),
                                row.title(),
                                say(words, row.kindKey()),
                                say(words, row.dryRun() ? "listings.yes" : "listings.no"),
                                say(words, row.state().messageKey())))));
    }

    private static String say(MessageSource words, String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
