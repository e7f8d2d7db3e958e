package gezhi.notices.web;

import gezhi.notices.Notices;
import gezhi.notices.Webhooks;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.web.FormErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What one was told, and the rules of telling, to be taken out; secrets of receivers are in none of them. */
@Configuration(proxyBeanMethods = false)
class NoticeListings {
    private static final Set<Role> READERS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private record AllForm(@Nullable Boolean all) {}

    @Bean
    Listing noticesOfMine(Notices notices, NoticesController pages) {
        return new PlainListing(
                "notices",
                "/notices",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)),
                List.of("at", "title", "text", "unread"),
                filters -> {
                    boolean all = Boolean.TRUE.equals(filters.as(AllForm.class).all());
                    return rows -> Slice.walk(
                            before -> notices.list(!all, before)
                                    .map(notice -> pages.row(notice, LocaleContextHolder.getLocale())),
                            found -> found.forEach(row ->
                                    rows.accept(List.of(row.at(), row.title(), row.text(), row.unread() ? "●" : ""))));
                });
    }

    @Bean
    Listing followedByMe(FollowedController pages, RoutingPages words) {
        return new PlainListing(
                "followed",
                "/notices/followed",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)),
                List.of("number", "since", "shown"),
                filters -> rows -> pages.rows()
                        .forEach(row -> rows.accept(List.of(
                                row.number(),
                                row.since(),
                                words.say(row.href() == null ? "listings.no" : "listings.yes")))));
    }

    @Bean
    Listing routesOfNotices(RoutingPages pages) {
        return new PlainListing(
                "notice-routes",
                "/notices/routing",
                READERS,
                List.of("event", "audience", "channel", "hours", "from"),
                filters -> rows -> pages.page(pages.fresh(), FormErrors.none(), FormErrors.none())
                        .rows()
                        .forEach(row -> row.ways()
                                .forEach(way -> rows.accept(List.of(
                                        row.event(),
                                        row.audience(),
                                        way.channel(),
                                        way.atAnyTime() ? "" : pages.say("notices.not-urgent"),
                                        way.from())))));
    }

    @Bean
    Listing wordsOfNotices(WordsController pages) {
        return new PlainListing(
                "notice-words",
                "/notices/words",
                READERS,
                List.of("event", "voice", "language", "title", "text"),
                filters -> rows -> pages.rows()
                        .forEach(row -> rows.accept(List.of(
                                row.event(),
                                row.voiceName(),
                                row.language(),
                                row.words().title(),
                                row.words().text()))));
    }

    @Bean
    Listing receiversOfNotices(Webhooks webhooks, RoutingPages pages) {
        return new PlainListing(
                "webhooks",
                "/notices/webhooks",
                READERS,
                List.of("name", "url", "events", "active"),
                filters -> rows -> webhooks.list()
                        .forEach(webhook -> rows.accept(List.of(
                                webhook.name(),
                                webhook.url(),
                                webhook.events().stream()
                                        .sorted()
                                        .map(pages::event)
                                        .collect(Collectors.joining(" · ")),
                                pages.say(webhook.active() ? "listings.yes" : "listings.no")))));
    }
}
