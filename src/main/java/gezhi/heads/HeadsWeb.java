package gezhi.heads;

import gezhi.bodies.BodyKind;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Configuration(proxyBeanMethods = false)
class HeadsWeb {
    static final String KEEPER = "hasRole('ADMINISTRATOR')";
    static final String READERS =
            "hasAnyRole('ADMINISTRATOR', 'AUDITOR', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER')";

    static final Role[] ROLES = {
        Role.ADMINISTRATOR, Role.AUDITOR, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER
    };

    private static final int LONGEST_SOURCE = 100;

    private static final String LIST = """
            select kind, post, source, valid_from, valid_to
            from heads.rule
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by kind, post, valid_from
            """;

    private static final String END = """
            update heads.rule
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and kind = :kind
            and post = :post
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT = """
            insert into heads.rule (city, kind, post, source, valid_from)
            values (:city, :kind, :post, :source, :on)
            on conflict (city, kind, post, valid_from) do update
            set source = excluded.source, valid_to = null
            """;

    @Bean
    MenuEntry headsEntry() {
        return MenuEntry.of("heads", "/heads", "people", 58, false, ROLES);
    }

    /** What begins or ends today is followed at once, the rest on its day. */
    @Bean
    RuleSheet headsSheet(HeadPages pages, Settling settling) {
        return RuleSheet.of(
                        "heads",
                        "heads.rules",
                        62,
                        new Statements(LIST, END, PUT),
                        RuleField.choice(
                                        "kind",
                                        () -> Arrays.stream(BodyKind.values())
                                                .filter(BodyKind::isOfTheChain)
                                                .map(kind -> new Option(kind.name(), pages.say(kind.messageKey())))
                                                .toList())
                                .asKey(),
                        RuleField.choice(
                                        "post",
                                        () -> Arrays.stream(HeadRule.Post.values())
                                                .map(post -> new Option(post.name(), pages.say(post.messageKey())))
                                                .toList())
                                .asKey(),
                        RuleField.words("source", LONGEST_SOURCE))
                .ofExceptions()
                .telling(city -> follow(settling));
    }

    /** Sheets tell once in the transaction of the change and once after it; then nothing can be written any more. */
    private static void follow(Settling settling) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            settling.look();
        }
    }

    @Bean
    Listing postsOfHeads(Heads heads, HeadPages pages) {
        return new PlainListing(
                "heads",
                "/heads",
                Set.of(ROLES),
                List.of("post", "division", "code", "organization", "name", "since"),
                filters -> {
                    Heads.Heap heap = HeadController.heap(filters.text("heap"));
                    return rows -> Slice.walk(
                            after -> heads.list(heap, after).map(pages::row),
                            found -> found.forEach(each -> rows.accept(List.of(
                                    each.post(),
                                    each.division(),
                                    each.code(),
                                    each.bodyName(),
                                    each.name(),
                                    each.since()))));
                });
    }
}
