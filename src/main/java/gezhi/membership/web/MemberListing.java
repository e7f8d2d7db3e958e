package gezhi.membership.web;

import gezhi.membership.Charges;
import gezhi.membership.Member;
import gezhi.membership.Members;
import gezhi.membership.store.MemberStore;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The members that the reader keeps, to be taken out; nothing that is sealed is in it. */
@Configuration(proxyBeanMethods = false)
class MemberListing {

    @Bean
    Listing registerOfMembers(Members members, Charges charges, MemberPages pages) {
        return new PlainListing(
                "members",
                "/members",
                Set.of(MembershipWeb.PEOPLE),
                List.of("name", "organization", "kind", "joined", "full", "state", "place", "registered", "shown"),
                filters -> {
                    MemberStore.Filter filter = filters.as(MemberFilter.class).read(charges);
                    return rows -> Slice.walk(
                            after -> members.list(filter, after),
                            found -> found.forEach(member -> rows.accept(cells(member, pages))));
                });
    }

    private static List<Object> cells(Member member, MemberPages pages) {
        return List.of(
                member.name(),
                member.organizationName(),
                pages.say(member.kind().messageKey()),
                member.joinedOn(),
                text(member.fullOn()),
                pages.say(member.state().messageKey()),
                member.residence(),
                member.registeredName(),
                text(member.shownOn()));
    }

    private static Object text(@Nullable Object day) {
        return day == null ? "" : day;
    }
}
