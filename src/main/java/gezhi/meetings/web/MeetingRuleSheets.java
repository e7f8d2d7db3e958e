package gezhi.meetings.web;

import gezhi.meetings.MeetingKind;
import gezhi.meetings.Rhythm;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often meetings are held, which the administrator changes on screen. */
@Configuration(proxyBeanMethods = false)
class MeetingRuleSheets {
    private static final int MOST_FULL = 100;
    private static final int MOST_DAYS = 60;
    private static final int LONGEST_SOURCE = 100;

    private static final String LIST = """
            select kind, rhythm, least_full as "leastFull", days as "daysBefore", source, valid_from, valid_to
            from meetings.rule
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by kind, valid_from
            """;

    private static final String END = """
            update meetings.rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and kind = :kind
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT = """
            insert into meetings.rule (city, kind, rhythm, least_full, days, source, valid_from)
            values (:city, :kind, :rhythm, cast(:leastFull as int), cast(:daysBefore as int), :source, :on)
            on conflict (city, kind, valid_from) do update
            set rhythm = excluded.rhythm, least_full = excluded.least_full, days = excluded.days, source = excluded.source, valid_to = null
            """;

    @Bean
    RuleSheet meetingRhythms(MeetingPages pages) {
        return RuleSheet.of(
                        "meetings",
                        "meetings.rules",
                        60,
                        new Statements(LIST, END, PUT),
                        RuleField.choice(
                                        "kind",
                                        () -> Arrays.stream(MeetingKind.values())
                                                .map(kind -> new Option(kind.name(), pages.say(kind.messageKey())))
                                                .toList())
                                .asKey(),
                        RuleField.choice(
                                "rhythm",
                                () -> Arrays.stream(Rhythm.values())
                                        .map(each -> new Option(each.name(), pages.say(each.messageKey())))
                                        .toList()),
                        RuleField.number("leastFull", 0, MOST_FULL),
                        RuleField.number("daysBefore", 1, MOST_DAYS),
                        RuleField.words("source", LONGEST_SOURCE))
                .ofExceptions();
    }
}
