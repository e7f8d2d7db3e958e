package gezhi.ledger.web;

import gezhi.ledger.Book;
import gezhi.ledger.BookedTransfer;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own book; any account and transfer for those who may see it; for the auditor, the reports. Nothing is changed here. */
@Controller
@PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC')")
class LedgerController {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    private final Statements statements;
    private final LedgerPages pages;
    private final ReportPages reports;

    LedgerController(Statements statements, LedgerPages pages, ReportPages reports) {
        this.statements = statements;
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping("/book")
    String mine(Model model) {
        model.addAttribute("page", pages.mine());
        return "ledger/book";
    }

    @GetMapping("/ledger")
    @PreAuthorize("hasAnyRole('AUDITOR', 'COMMUNITY_DESK')")
    String accounts(
            @RequestParam(defaultValue = "HOURS") Book book,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAttribute("page", pages.accounts(book, division, after));
        return "ledger/accounts";
    }

    /** @param on a day; the balance at its end is shown too */
    @GetMapping("/ledger/accounts/" + ID)
    String account(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        LedgerAccount account = statements.find(id).filter(Statements::mayRead).orElseThrow(LedgerController::notFound);
        model.addAttribute("page", pages.account(account, after, on));
        return "ledger/account";
    }

    @GetMapping("/ledger/transfers/" + ID)
    String transfer(@PathVariable UUID id, Model model) {
        BookedTransfer transfer = statements.findTransfer(id).orElseThrow(LedgerController::notFound);
        model.addAttribute("page", pages.transfer(transfer));
        return "ledger/transfer";
    }

    /** @param check the report, by the moment it closes up to, that is to be looked at again */
    @GetMapping("/ledger/reports")
    @PreAuthorize("hasRole('AUDITOR')")
    String reports(
            @RequestParam(defaultValue = "HOURS") Book book,
            @RequestParam(defaultValue = "") String check,
            Model model) {
        model.addAttribute("page", reports.page(book, check));
        return "ledger/reports";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
