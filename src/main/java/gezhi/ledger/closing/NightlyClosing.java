package gezhi.ledger.closing;

import gezhi.ledger.Book;
import gezhi.ledger.ClosingReport;
import gezhi.ledger.Closings;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes every book of every city up to the last midnight, soon after it, or as soon as a server runs again. Several servers do it once. */
@Component
@Profile("!test")
class NightlyClosing {
    private static final Logger log = LoggerFactory.getLogger(NightlyClosing.class);

    private final Closings closings;
    private final Cities cities;
    private final Clock clock;

    NightlyClosing(Closings closings, Cities cities, Clock clock) {
        this.closings = closings;
        this.cities = cities;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void look() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        cities.list().forEach(city -> {
            for (Book book : Book.values()) {
                close(city.code(), book, midnight);
            }
        });
    }

    /** What fails in one city is tried again in an hour and keeps no other city waiting. */
    private void close(String city, Book book, Instant midnight) {
        try {
            closings.close(city, book, midnight)
                    .filter(report -> !report.isWell())
                    .ifPresent(report -> warn(city, report));
        } catch (RuntimeException failed) {
            log.error("Ledger of {}, {}: not closed", city, book, failed);
        }
    }

    private static void warn(String city, ClosingReport report) {
        log.error(
                "Ledger of {}, {}: sum {}, {} transfers that do not balance, {} balances that are wrong",
                city,
                report.book(),
                report.total(),
                report.unbalanced(),
                report.wrong());
    }
}
