package gezhi.ledger.web;

import gezhi.ledger.Book;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of a book in a part of the city, to be taken out. */
@Configuration(proxyBeanMethods = false)
class LedgerListings {

    private record BookForm(@Nullable Book book) {}

    @Bean
    Listing recountsOfTheLedger(ReportPages pages) {
        return new PlainListing(
                "ledger-reports",
                "/ledger/reports",
                Set.of(Role.AUDITOR),
                List.of("until", "counted", "state", "hash"),
                filters -> {
                    Book book = Objects.requireNonNullElse(
                            filters.as(BookForm.class).book(), Book.HOURS);
                    return rows -> pages.page(book, "")
                            .reports()
                            .forEach(report -> rows.accept(
                                    List.of(report.until(), report.counted(), report.state(), report.hash())));
                });
    }

    @Bean
    Listing accountsOfTheLedger(LedgerPages pages) {
        return new PlainListing(
                "ledger",
                "/ledger",
                Set.of(Role.AUDITOR, Role.COMMUNITY_DESK),
                List.of("account", "division", "balance", "held"),
                filters -> {
                    Book book = Objects.requireNonNullElse(
                            filters.as(BookForm.class).book(), Book.HOURS);
                    String under = LedgerPages.under(filters.text("division"));
                    return rows -> Slice.walk(
                            after -> pages.rows(book, under, after),
                            found -> found.forEach(
                                    row -> rows.accept(List.of(row.title(), row.place(), row.balance(), row.held()))));
                });
    }
}
