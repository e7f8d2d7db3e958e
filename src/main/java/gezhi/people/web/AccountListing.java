package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts with the postings held today, to be taken out; telephones are not in the list and not in it. */
@Configuration(proxyBeanMethods = false)
class AccountListing {

    @Bean
    Listing registerOfAccounts(Accounts accounts, Postings postings, Refusals words, Minutes minutes, Clock clock) {
        return new PlainListing(
                "accounts",
                "/accounts",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("name", "login", "postings", "standing", "last-sign-in"),
                filters -> rows -> Slice.walk(after -> accounts.list(filters.text("words"), after), found -> {
                    Map<UUID, List<Posting>> held = held(postings, found, LocalDate.now(clock));
                    found.forEach(account -> rows.accept(
                            cells(account, held.getOrDefault(account.person(), List.of()), words, minutes)));
                }));
    }

    private static Map<UUID, List<Posting>> held(Postings postings, List<Account> found, LocalDate today) {
        return postings.listOf(found.stream().map(Account::person).toList()).stream()
                .filter(posting -> posting.holdsOn(today))
                .collect(Collectors.groupingBy(Posting::person));
    }

    private static List<Object> cells(Account account, List<Posting> held, Refusals words, Minutes minutes) {
        String posts = held.isEmpty()
                ? words.say(Role.RESIDENT.messageKey())
                : held.stream()
                        .map(posting -> words.say(posting.role().messageKey()) + " · " + posting.place())
                        .collect(Collectors.joining("；"));
        return List.of(
                account.name(),
                account.login(),
                posts,
                words.say(Standing.of(account, minutes.now()).key()),
                minutes.show(account.lastSignIn()));
    }
}
