package gezhi.meetings.web;

import gezhi.bodies.BodyKind;
import gezhi.meetings.Terms;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For how long organizations are elected, which the administrator changes on screen; and the list of terms to be taken out. */
@Configuration(proxyBeanMethods = false)
class TermSheets {
    private static final int MOST_YEARS = 10;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_DAYS = 400;
    private static final int LONGEST_SOURCE = 100;

    private static final String LIST = """
            select kind, local_years as "localYears", years, delay_months as "delayMonths", days as "daysBefore", source, valid_from, valid_to
            from meetings.term_rule
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by kind, valid_from
            """;

    private static final String END = """
            update meetings.term_rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and kind = :kind
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT = """
            insert into meetings.term_rule (city, kind, local_years, years, delay_months, days, source, valid_from)
            values (:city, :kind, cast(:localYears as int), cast(:years as int), cast(:delayMonths as int), cast(:daysBefore as int), :source, :on)
            on conflict (city, kind, valid_from) do update
            set local_years = excluded.local_years, years = excluded.years, delay_months = excluded.delay_months, days = excluded.days,
                source = excluded.source, valid_to = null
            """;

    @Bean
    RuleSheet termLengths(TermPages pages) {
        return RuleSheet.of(
                        "terms",
                        "meetings.terms.rules",
                        61,
                        new Statements(LIST, END, PUT),
                        RuleField.choice(
                                        "kind",
                                        () -> Arrays.stream(BodyKind.values())
                                                .filter(BodyKind::isOfTheChain)
                                                .map(kind -> new Option(kind.name(), pages.say(kind.messageKey())))
                                                .toList())
                                .asKey(),
                        RuleField.number("localYears", 1, MOST_YEARS),
                        RuleField.number("years", 1, MOST_YEARS),
                        RuleField.number("delayMonths", 0, MOST_MONTHS),
                        RuleField.number("daysBefore", 1, MOST_DAYS),
                        RuleField.words("source", LONGEST_SOURCE))
                .ofExceptions();
    }

    @Bean
    Listing termsOfOffice(Terms terms, TermPages pages) {
        return new PlainListing(
                "terms",
                "/terms",
                Set.of(MeetingsWeb.PEOPLE),
                List.of("organization", "elected", "ends", "standing"),
                filters -> {
                    Terms.Heap heap = TermController.heap(filters.text("heap"));
                    String words = filters.text("words");
                    return rows -> Slice.walk(
                            after -> terms.list(heap, words, after).map(pages::row),
                            found -> found.forEach(each -> rows.accept(
                                    List.of(each.name(), each.electedOn(), each.endsOn(), each.standing()))));
                });
    }
}
