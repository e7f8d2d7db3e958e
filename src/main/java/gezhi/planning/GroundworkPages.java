package gezhi.planning;

import gezhi.planning.GroundworkStore.Sum;
import gezhi.planning.GroundworkStore.Total;
import gezhi.platform.GezhiSettings;
import gezhi.platform.Role;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.territory.Divisions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of barriers and figures together. */
@Component
@Transactional(readOnly = true)
class GroundworkPages {
    private final Groundwork groundwork;
    private final Divisions divisions;
    private final GezhiSettings settings;

    GroundworkPages(Groundwork groundwork, Divisions divisions, GezhiSettings settings) {
        this.groundwork = groundwork;
        this.divisions = divisions;
        this.settings = settings;
    }

    /** @param kilometres of them together */
    record Row(String area, Barrier.Kind kind, int barriers, double kilometres, String broughtAt) {}

    /**
     * @param area whose files who looks brings in
     * @param done the field whose file was just taken; empty for none
     * @param own barriers of just this area are there, and can be taken away
     */
    record GroundworkPage(
            boolean mayBring,
            String area,
            String done,
            int count,
            boolean own,
            List<Row> barriers,
            List<Total> figures,
            FormErrors errors) {}

    GroundworkPage page(String done, int count, FormErrors errors) {
        String area = Scoped.current().subtree();
        return new GroundworkPage(
                groundwork.mayBring(),
                divisions.names(List.of(area)).getOrDefault(area, area),
                done,
                count,
                groundwork.barriers().stream().anyMatch(sum -> sum.area().equals(area)),
                rows(),
                groundwork.figures(),
                errors);
    }

    List<Row> rows() {
        List<Sum> sums = groundwork.barriers();
        Map<String, String> names =
                divisions.names(sums.stream().map(Sum::area).distinct().toList());
        return sums.stream()
                .map(sum -> new Row(
                        names.getOrDefault(sum.area(), sum.area()),
                        sum.kind(),
                        sum.barriers(),
                        Math.round(sum.metres() / 100.0) / 10.0,
                        Cells.minute(sum.broughtAt(), settings.zone())))
                .toList();
    }

    /** Barriers by area and kind, to be taken out. */
    @Configuration(proxyBeanMethods = false)
    static class Files {

        @Bean
        Listing barriersOfPlans(GroundworkPages pages, MessageSource words) {
            return new PlainListing(
                    "barriers",
                    "/planning/groundwork",
                    EnumSet.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR),
                    List.of("area", "kind", "count", "kilometres", "at"),
                    filters -> rows -> pages.rows()
                            .forEach(row -> rows.accept(List.of(
                                    row.area(),
                                    words.getMessage(row.kind().messageKey(), null, LocaleContextHolder.getLocale()),
                                    row.barriers(),
                                    row.kilometres(),
                                    row.broughtAt()))));
        }
    }
}
