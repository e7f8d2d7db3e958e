package gezhi.redrawing;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.rules.RuleField;
import gezhi.platform.rules.RuleSheet;
import gezhi.platform.rules.RuleSheet.Statements;
import gezhi.platform.web.Option;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Proposals and their consequences, to be taken out; who decides on them, changed by the administrator on screen. */
@Configuration(proxyBeanMethods = false)
class RedrawingWeb {
    private static final Set<Role> READERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);

    private static final String LIST_APPROVERS = """
            select role, level, valid_from, valid_to
            from redrawing.approver
            where city = :city
            and (valid_to is null or valid_to > greatest(valid_from, cast(:today as date)))
            order by role, level, valid_from
            """;

    private static final String END_APPROVER = """
            update redrawing.approver
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and role = :role
            and level = :level
            and (valid_to is null or valid_to > :on)
            """;

    private static final String PUT_APPROVER = """
            insert into redrawing.approver (city, role, level, valid_from)
            values (:city, :role, :level, :on)
            on conflict (city, role, level, valid_from) do update
            set valid_to = null
            """;

    @Bean
    Listing proposalsListing(Proposals proposals, ProposalPages pages) {
        return new PlainListing(
                "redrawings",
                "/redrawing",
                READERS,
                List.of("name", "area", "state", "submitted"),
                filters -> rows -> Slice.walk(
                        after -> pages.rows(proposals.list(after)),
                        found -> found.forEach(
                                row -> rows.accept(List.of(row.name(), row.area(), row.state(), row.submittedAt())))));
    }

    /** All consequences of one proposal; none without one. */
    @Bean
    Listing consequencesListing(Proposals proposals, ProposalPages pages) {
        return new PlainListing(
                "redrawing-consequences", "/redrawing", READERS, List.of("kind", "what", "from", "to"), filters -> {
                    String id = filters.text("proposal");
                    if (id.isEmpty()) {
                        return rows -> {};
                    }
                    UUID proposal = UUID.fromString(id);
                    return rows -> proposals
                            .find(proposal)
                            .ifPresent(found -> pages.lines(found)
                                    .forEach(line ->
                                            rows.accept(List.of(line.kind(), line.what(), line.from(), line.to()))));
                });
    }

    @Bean
    RuleSheet approversSheet(LevelNames levels, MessageSource messages) {
        return RuleSheet.of(
                "approvers",
                "redrawing.rules.approvers",
                61,
                new Statements(LIST_APPROVERS, END_APPROVER, PUT_APPROVER),
                RuleField.choice(
                                "role",
                                () -> Stream.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.LEADER)
                                        .map(role -> new Option(
                                                role.name(),
                                                messages.getMessage(
                                                        role.messageKey(), null, LocaleContextHolder.getLocale())))
                                        .toList())
                        .asKey(),
                RuleField.choice(
                                "level",
                                () -> levels.list().stream()
                                        .filter(level -> level.compareTo(Level.TOWNSHIP) <= 0)
                                        .map(level -> new Option(level.name(), levels.of(level)))
                                        .toList())
                        .asKey());
    }
}
