package gezhi.membership.web;

import gezhi.membership.Charges;
import gezhi.membership.Members;
import gezhi.membership.Transfers;
import gezhi.membership.Transfers.Heap;
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

/** Who keeps members, who looked at what is sealed, and transfers that are open, to be taken out as far as the reader sees them. */
@Configuration(proxyBeanMethods = false)
class MemberBookListings {

    private record HeapForm(@Nullable Heap heap) {}

    @Bean
    Listing chargesOfMembers(Charges charges) {
        return new PlainListing(
                "member-charges",
                "/members/charges",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("name", "organization", "since"),
                filters -> rows -> Slice.walk(
                        after -> charges.list(null, after),
                        found -> found.forEach(charge -> rows.accept(List.of(
                                charge.personName(),
                                charge.bodyName(),
                                charge.since().toString())))));
    }

    @Bean
    Listing looksAtMembers(Members members, MemberPages pages) {
        return new PlainListing(
                "member-looks",
                "/members/looks",
                Set.of(MembershipWeb.PEOPLE),
                List.of("at", "who", "role", "purpose", "member"),
                filters -> rows -> Slice.walk(
                        after -> members.looks(null, after)
                                .map(look -> MemberPage.LookLine.of(look, pages.minute(look.at()))),
                        found -> found.forEach(line -> rows.accept(List.of(
                                line.at(),
                                line.who(),
                                pages.say(line.role()),
                                line.purpose(),
                                line.member().toString())))));
    }

    @Bean
    Listing transfersOfMembers(Transfers transfers, MemberPages pages) {
        return new PlainListing(
                "member-transfers",
                "/transfers",
                Set.of(MembershipWeb.PEOPLE),
                List.of("name", "from", "to", "step", "until"),
                filters -> {
                    Heap heap = Objects.requireNonNullElse(
                            filters.as(HeapForm.class).heap(), Heap.IN);
                    return rows -> Slice.walk(
                            after -> transfers
                                    .list(heap, after)
                                    .map(each -> TransferPage.Row.of(each, transfers.isOverdue(each))),
                            found -> found.forEach(row -> rows.accept(
                                    List.of(row.name(), row.from(), row.to(), pages.say(row.step()), row.until()))));
                });
    }
}
