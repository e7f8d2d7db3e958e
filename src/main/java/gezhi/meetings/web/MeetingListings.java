package gezhi.meetings.web;

import gezhi.meetings.Absences;
import gezhi.meetings.MeetingCalendars;
import gezhi.meetings.Meetings;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of meetings to be taken out, each as far as its reader keeps the members; minutes are not in them. */
@Configuration(proxyBeanMethods = false)
class MeetingListings {

    @Bean
    Listing organizationsThatMeet(MeetingCalendars calendars, MeetingPages pages) {
        return new PlainListing(
                "meeting-organizations",
                "/meetings",
                Set.of(MeetingsWeb.PEOPLE),
                List.of("organization", "due"),
                filters -> {
                    String words = filters.text("words");
                    return rows -> Slice.walk(
                            after -> calendars.listHolders(words, after).map(pages::holder),
                            found -> found.forEach(each -> rows.accept(List.of(each.name(), each.due()))));
                });
    }

    @Bean
    Listing meetingsHeld(Meetings meetings, MeetingPages pages) {
        return new PlainListing(
                "meetings",
                filters -> organization(filters)
                        .map(body -> "/meetings/of/" + body)
                        .orElse("/meetings"),
                Set.of(MeetingsWeb.PEOPLE),
                List.of("day", "kinds", "topic", "present", "asked"),
                filters -> {
                    Optional<UUID> body = organization(filters);
                    return rows -> body.flatMap(meetings::findHolder)
                            .ifPresent(holder -> Slice.walk(
                                    after -> meetings.list(holder.id(), after).map(pages::line),
                                    found -> found.forEach(line -> rows.accept(List.of(
                                            line.on(), line.kinds(), line.topic(), line.present(), line.asked())))));
                });
    }

    @Bean
    Listing membersLongAbsent(Absences absences, MeetingPages pages) {
        return new PlainListing(
                "long-absent",
                "/meetings/long-absent",
                Set.of(MeetingsWeb.PEOPLE),
                List.of("name", "organization", "last", "held", "excused"),
                filters -> rows -> Slice.walk(
                        after -> absences.list(null, after).map(pages::absent),
                        found -> found.forEach(each -> rows.accept(
                                List.of(each.name(), each.organization(), each.last(), each.held(), each.excused())))));
    }

    private static Optional<UUID> organization(Filters filters) {
        String asked = filters.text("organization");
        return asked.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(asked));
    }
}
