package gezhi.cases.web;

import gezhi.cases.AnswerTemplates;
import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.web.FormErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What desks keep and go by beside the cases themselves, to be taken out: grids of a community, answers, the calendar. */
@Configuration(proxyBeanMethods = false)
class DeskListings {

    @Bean
    Listing gridsOfTheCommunity(CommunityPages pages) {
        return new PlainListing(
                "community",
                "/community",
                Set.of(Role.COMMUNITY_DESK),
                List.of("code", "grid", "people", "collect", "handled", "verify"),
                filters -> rows -> pages.page()
                        .grids()
                        .forEach(grid -> rows.accept(List.of(
                                grid.code(),
                                grid.name(),
                                String.join("、", grid.workers()),
                                grid.toCollect(),
                                grid.handled(),
                                grid.toVerify()))));
    }

    @Bean
    Listing answersOfTheOffice(AnswerTemplates answers) {
        return new PlainListing(
                "answers",
                "/work/answers",
                Set.of(Role.OFFICE_HANDLER),
                List.of("name", "words"),
                filters ->
                        rows -> answers.list().forEach(answer -> rows.accept(List.of(answer.name(), answer.words()))));
    }

    /** A line for each run of days. */
    @Bean
    Listing workingCalendar(CalendarPages pages, Wordings wordings) {
        return new PlainListing(
                "calendar",
                "/calendar",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM)),
                List.of("year", "kind", "days", "source"),
                filters -> rows -> {
                    Wording wording = wordings.current();
                    for (CalendarPage.Year year :
                            pages.of(pages.fresh(), FormErrors.none(), wording).years()) {
                        String source = year.source().isEmpty() ? wording.say("rules.calendar.shipped") : year.source();
                        Stream.concat(
                                        year.off().stream()
                                                .map(days -> List.of(
                                                        year.year(), wording.say("rules.calendar.off"), days, source)),
                                        year.worked().stream()
                                                .map(day -> List.of(
                                                        year.year(),
                                                        wording.say("rules.calendar.worked"),
                                                        day,
                                                        source)))
                                .forEach(rows);
                    }
                });
    }
}
