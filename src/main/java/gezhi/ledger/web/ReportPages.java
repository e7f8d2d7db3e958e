package gezhi.ledger.web;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.ledger.ClosingReport;
import gezhi.ledger.Closings;
import gezhi.ledger.Closings.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the recounts together; what is asked for is counted again there and then. */
@Component
class ReportPages {
    private final Closings closings;
    private final LedgerPages pages;
    private final LedgerNames names;
    private final AmountWords amounts;

    ReportPages(Closings closings, LedgerPages pages, LedgerNames names, AmountWords amounts) {
        this.closings = closings;
        this.pages = pages;
        this.names = names;
        this.amounts = amounts;
    }

    BookPage.Reports page(Book book, String check) {
        return new BookPage.Reports(
                book.name(),
                pages.books(),
                closings.list(book).stream()
                        .map(report -> report(report, check))
                        .toList());
    }

    private BookPage.Report report(ClosingReport report, String check) {
        @Nullable Check checked = report.until().toString().equals(check) ? closings.check(report) : null;
        return new BookPage.Report(
                report.until().toString(),
                names.minute(report.until()),
                names.say("ledger.reports.counted", report.accounts(), report.transfers(), report.legs()),
                report.isWell(),
                report.isWell()
                        ? names.say("ledger.reports.well")
                        : names.say(
                                "ledger.reports.wrong",
                                amounts.of(report.book(), report.total()),
                                report.unbalanced(),
                                report.wrong()),
                report.hash(),
                checked == null ? null : "ledger.reports.checked." + checked,
                checked == Check.RIGHT);
    }
}
