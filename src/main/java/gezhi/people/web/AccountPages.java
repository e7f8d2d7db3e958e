package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts the pages about accounts together. */
@Component
class AccountPages {
    static final String TEMPORARY = "temporary";

    private final Accounts accounts;
    private final Postings postings;
    private final Refusals words;
    private final Minutes minutes;
    private final Clock clock;

    AccountPages(Accounts accounts, Postings postings, Refusals words, Minutes minutes, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.words = words;
        this.minutes = minutes;
        this.clock = clock;
    }

    AccountsPage list(String part, String after) {
        Slice<Account> found = accounts.list(part, after);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Posting>> held = postings
                .listOf(found.rows().stream().map(Account::person).toList())
                .stream()
                .filter(posting -> posting.holdsOn(today))
                .collect(Collectors.groupingBy(Posting::person));
        List<AccountsPage.Row> rows = found.rows().stream()
                .map(account -> AccountsPage.Row.of(account, held.getOrDefault(account.person(), List.of()), minutes))
                .toList();
        return new AccountsPage(rows, found.next(), part);
    }

    /** The page of one account; no such account is not found. */
    String show(UUID person, FormErrors errors, Model model) {
        return show(person, PostingForm.empty(), errors, model);
    }

    String show(UUID person, PostingForm form, FormErrors errors, Model model) {
        Account account = accounts.find(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page(account, form, errors, (String) model.getAttribute(TEMPORARY)));
        return "people/account";
    }

    private AccountPage page(
            Account account, PostingForm form, FormErrors errors, @org.jspecify.annotations.Nullable String temporary) {
        LocalDate today = LocalDate.now(clock);
        Standing standing = Standing.of(account, minutes.now());
        return new AccountPage(
                account,
                accounts.phone(account.person()).orElse(""),
                standing.key(),
                standing.colour(),
                minutes.show(account.lastSignIn()),
                postings.listOf(account.person()).stream()
                        .map(posting -> AccountPage.Post.of(posting, today))
                        .toList(),
                accounts.journal(account.person()).stream()
                        .map(entry -> AccountPage.Line.of(entry, minutes))
                        .toList(),
                roles(),
                form,
                errors,
                Scoped.current().role() == Role.ADMINISTRATOR,
                temporary);
    }

    private List<Option> roles() {
        return Arrays.stream(Role.values())
                .filter(Postings::isPost)
                .map(role -> new Option(role.name(), words.say(role.messageKey())))
                .toList();
    }
}
