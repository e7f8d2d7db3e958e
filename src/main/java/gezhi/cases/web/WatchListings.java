package gezhi.cases.web;

import gezhi.cases.Board;
import gezhi.cases.CaseFilter;
import gezhi.cases.Complaints;
import gezhi.cases.Heat;
import gezhi.platform.Role;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who watch over the offices look at, to be taken out: the board, the complaints, and where cases are many. */
@Configuration(proxyBeanMethods = false)
class WatchListings {

    @Bean
    Listing boardListing(Board board, Wordings wordings) {
        return new PlainListing(
                "board",
                "/board",
                EnumSet.of(Role.SUPERVISOR, Role.DISPATCHER, Role.LEADER, Role.AUDITOR),
                List.of("office", "light", "open", "yellow", "red", "parked", "fed-back"),
                filters -> rows -> {
                    Wording wording = wordings.current();
                    board.list()
                            .forEach(row -> rows.accept(List.of(
                                    row.name(),
                                    BoardController.light(row, wording).word(),
                                    row.open(),
                                    row.yellow(),
                                    row.red(),
                                    row.parked(),
                                    row.fedBack())));
                });
    }

    @Bean
    Listing complaintListing(Complaints complaints, Places places, Wordings wordings) {
        return new PlainListing(
                "complaints",
                "/complaints",
                EnumSet.of(Role.SUPERVISOR, Role.LEADER, Role.AUDITOR),
                List.of("number", "place", "words", "at"),
                filters -> rows -> {
                    Wording wording = wordings.current();
                    complaints
                            .listOpen()
                            .forEach(each -> rows.accept(List.of(
                                    each.number(),
                                    places.words(each.division()),
                                    each.words(),
                                    Cells.minute(each.at(), wording.zone()))));
                });
    }

    /** For all who have an account: what everybody may know, or what the list of cases shows, counted by the page's own rule. */
    @Bean
    Listing heatListing(Heat heat, HeatForms forms) {
        return new PlainListing(
                "heat",
                "/heat",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)),
                List.of("code", "division", "cases"),
                filters -> {
                    CaseFilter filter = forms.lately(filters.as(ListForm.class)).filter();
                    return rows -> heat.areas(filter)
                            .forEach(area -> rows.accept(List.of(area.code(), area.name(), area.cases())));
                });
    }
}
