package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.AccountOutcome;
import gezhi.people.Accounts;
import gezhi.people.Passwords;
import gezhi.people.Secret;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator keeps the accounts; the auditor reads them. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountsController {
    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountPages pages;
    private final Refusals refusals;

    AccountsController(Accounts accounts, Passwords passwords, AccountPages pages, Refusals refusals) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pages = pages;
        this.refusals = refusals;
    }

    @GetMapping("/accounts")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String list(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.list(words, after));
        return "people/accounts";
    }

    @GetMapping("/accounts/new")
    String form(Model model) {
        return form(new Account.Draft("", "", ""), FormErrors.none(), model);
    }

    @PostMapping("/accounts")
    String create(
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes once,
            Model model) {
        Account.Draft draft = new Account.Draft(name, login, phone);
        List<AccountOutcome.Reason> wrong = accounts.refusals(draft, new Secret.None());
        if (!wrong.isEmpty()) {
            return form(draft, refusals.of(wrong), model);
        }
        return switch (accounts.create(draft, passwords.temporary())) {
            case AccountOutcome.Refused(var reason) -> form(draft, refusals.of(reason), model);
            case AccountOutcome.Done(Account account, String password) -> handOver(account, password, once);
        };
    }

    @GetMapping("/accounts/{person}")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String account(@PathVariable UUID person, Model model) {
        return pages.show(person, FormErrors.none(), model);
    }

    @PostMapping("/accounts/{person}/password")
    String reset(@PathVariable UUID person, RedirectAttributes once, Model model) {
        return switch (passwords.reset(person)) {
            case AccountOutcome.Refused(var reason) -> pages.show(person, refusals.of(reason), model);
            case AccountOutcome.Done(Account account, String password) -> handOver(account, password, once);
        };
    }

    @PostMapping("/accounts/{person}/disable")
    String disable(@PathVariable UUID person, Model model) {
        return change(person, accounts::disable, model);
    }

    @PostMapping("/accounts/{person}/enable")
    String enable(@PathVariable UUID person, Model model) {
        return change(person, accounts::enable, model);
    }

    @PostMapping("/accounts/{person}/unlock")
    String unlock(@PathVariable UUID person, Model model) {
        return change(person, accounts::unlock, model);
    }

    private String change(UUID person, Function<UUID, AccountOutcome> deed, Model model) {
        return switch (deed.apply(person)) {
            case AccountOutcome.Refused(var reason) -> pages.show(person, refusals.of(reason), model);
            case AccountOutcome.Done done -> "redirect:/accounts/" + person;
        };
    }

    /** The password waits in the session for the next page, and is shown there once. */
    private static String handOver(Account account, @Nullable String password, RedirectAttributes once) {
        once.addFlashAttribute(AccountPages.TEMPORARY, password);
        return "redirect:/accounts/" + account.person();
    }

    private static String form(Account.Draft draft, FormErrors errors, Model model) {
        model.addAttribute("page", new AccountFormPage(draft, errors));
        return "people/account-new";
    }
}
