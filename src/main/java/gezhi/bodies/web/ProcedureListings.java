package gezhi.bodies.web;

import gezhi.bodies.Advice;
import gezhi.bodies.Procedures;
import gezhi.bodies.Threshold.Verdict;
import gezhi.bodies.Thresholds;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.territory.Divisions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Applications about bodies, and what the thresholds say body by body, to be taken out. */
@Configuration(proxyBeanMethods = false)
class ProcedureListings {
    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM));

    private record OpenForm(@Nullable Boolean open) {}

    private record AdviceForm(@Nullable Verdict verdict) {}

    @Bean
    Listing registerOfProcedures(Procedures procedures, BodyPages pages) {
        return new PlainListing(
                "procedures",
                "/procedures",
                STAFF,
                List.of("matter", "body", "seat", "step", "applied", "due", "decided"),
                filters -> {
                    boolean open =
                            !Boolean.FALSE.equals(filters.as(OpenForm.class).open());
                    return rows -> Slice.walk(
                            after -> procedures
                                    .list(open, after)
                                    .map(each -> ProcedurePage.Line.of(each, pages.today())),
                            found -> found.forEach(line -> rows.accept(List.of(
                                    pages.say(line.matter()),
                                    line.bodyName(),
                                    line.seatName(),
                                    pages.say(line.step()),
                                    line.appliedOn(),
                                    line.due(),
                                    line.decidedOn()))));
                });
    }

    /** A line for each thing that is said of a body. */
    @Bean
    Listing adviceOnBodies(Thresholds thresholds, Divisions divisions, BodyPages pages) {
        return new PlainListing(
                "advice",
                "/advice",
                STAFF,
                List.of("body", "kind", "seat", "full", "all", "counted", "verdict", "rule", "source"),
                filters -> {
                    Verdict verdict = filters.as(AdviceForm.class).verdict();
                    String seat = filters.text("seat");
                    return rows -> Slice.walk(
                            after -> thresholds.list(
                                    BodyController.subtree(divisions, seat), verdict, after, Slice.MANY),
                            found -> found.forEach(given -> said(given, pages, LocaleContextHolder.getLocale())
                                    .forEach(rows)));
                });
    }

    private static List<List<Object>> said(Advice.Given given, BodyPages pages, Locale locale) {
        MembersPart members = MembersPart.of(given, locale);
        return members.said().stream()
                .map(said -> List.<Object>of(
                        given.body().name(),
                        pages.say(given.body().kind().messageKey()),
                        given.body().seatName(),
                        members.full(),
                        members.all(),
                        members.on(),
                        pages.say(said.verdict()),
                        said.words(),
                        said.source()))
                .toList();
    }
}
