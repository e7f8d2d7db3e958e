package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.whistles.Situations;
import gezhi.whistles.WhistleFile;
import gezhi.whistles.WhistleNumbers;
import gezhi.whistles.WhistleQueries;
import gezhi.whistles.WhistleQueries.Heap;
import gezhi.whistles.WhistleRow;
import gezhi.whistles.loop.Step;
import gezhi.whistles.loop.Summons;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whistles and their rates, to be taken out. */
@Configuration(proxyBeanMethods = false)
class WhistleListings {
    private static final Set<Role> READERS = EnumSet.of(
            Role.GRID_WORKER,
            Role.COMMUNITY_DESK,
            Role.DISPATCHER,
            Role.OFFICE_HANDLER,
            Role.SUPERVISOR,
            Role.LEADER,
            Role.AUDITOR);

    @Bean
    Listing whistleListing(WhistleQueries queries, Speeches speeches) {
        return new PlainListing(
                "whistles",
                "/whistles",
                READERS,
                List.of(
                        "situation",
                        "step",
                        "division",
                        "address",
                        "words",
                        "desk",
                        "blown",
                        "offices",
                        "case",
                        "result"),
                filters -> {
                    @Nullable UUID caseId = caseOf(filters);
                    Heap heap = WhistleController.shown(heap(filters), caseId);
                    Speech speech = speeches.current();
                    return rows -> Slice.walk(
                            after -> queries.list(heap, caseId, after),
                            found -> found.forEach(row -> rows.accept(cells(row, speech))));
                });
    }

    @Bean
    Listing whistleRateListing(WhistleQueries queries, Situations situations, Speeches speeches) {
        return new PlainListing(
                "whistle-rates",
                "/whistles/rates",
                WhistleRatesController.READERS,
                List.of("code", "division", "whistles", "cases", "rate", "reading"),
                filters -> rows -> {
                    Speech speech = speeches.current();
                    WhistleNumbers numbers = situations.numbers();
                    queries.rates()
                            .forEach(rate -> rows.accept(Arrays.asList(
                                    rate.code(),
                                    rate.name(),
                                    rate.whistles(),
                                    rate.cases(),
                                    rate.cases() == 0 ? null : rate.perHundred(),
                                    speech.say("whistles.rates." + rate.reading(numbers)))));
                });
    }

    /** The offices summoned by one whistle. */
    @Bean
    Listing whistleOffices(WhistleQueries queries, Speeches speeches) {
        return new PlainListing(
                "whistle-offices",
                filters -> filters.text("whistle").isEmpty() ? "/whistles" : "/whistles/" + filters.text("whistle"),
                READERS,
                List.of(
                        "office",
                        "step",
                        "due",
                        "reported",
                        "expected",
                        "arrived",
                        "left",
                        "in-time",
                        "stars",
                        "struck",
                        "words"),
                filters -> {
                    String id = filters.text("whistle");
                    if (id.isEmpty()) {
                        return rows -> {};
                    }
                    UUID whistle = UUID.fromString(id);
                    return rows -> queries.find(whistle).ifPresent(file -> {
                        Speech speech = speeches.current();
                        file.row().offices().forEach(called -> rows.accept(cells(called, file, speech)));
                    });
                });
    }

    private static List<@Nullable Object> cells(WhistleRow.Called called, WhistleFile file, Speech speech) {
        Summons summons = file.whistle().find(called.office()).orElseThrow();
        Summons.@Nullable Rating rating = summons.rating();
        @Nullable Boolean inTime = summons.inTime();
        return Arrays.asList(
                called.name(),
                Signs.of(called, file.row(), speech).word(),
                Cells.minute(summons.deadline().due(), speech.zone()),
                Cells.minute(summons.reported(), speech.zone()),
                Cells.minute(summons.expected(), speech.zone()),
                Cells.minute(summons.arrived(), speech.zone()),
                Cells.minute(summons.left(), speech.zone()),
                inTime == null ? "" : speech.say(inTime ? "listings.yes" : "listings.no"),
                rating == null ? null : rating.stars(),
                summons.step() == Step.STRUCK ? speech.say("listings.yes") : "",
                file.ratingWords().getOrDefault(called.office(), ""));
    }

    private static List<Object> cells(WhistleRow row, Speech speech) {
        return List.of(
                speech.english() ? row.situationNameEn() : row.situationName(),
                Signs.of(row, speech).word(),
                row.divisionName(),
                row.place().address(),
                row.words(),
                WhistlePages.summoner(row, speech),
                Cells.minute(row.blownAt(), speech.zone()),
                row.offices().stream()
                        .map(office -> office.name() + " "
                                + Signs.of(office, row, speech).word())
                        .collect(Collectors.joining("; ")),
                Objects.requireNonNullElse(row.caseNumber(), ""),
                row.result());
    }

    private static Heap heap(Filters filters) {
        String heap = filters.text("heap");
        return heap.isEmpty() ? Heap.OPEN : Heap.valueOf(heap);
    }

    private static @Nullable UUID caseOf(Filters filters) {
        String caseId = filters.text("case");
        return caseId.isEmpty() ? null : UUID.fromString(caseId);
    }
}
