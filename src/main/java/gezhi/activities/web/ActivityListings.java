package gezhi.activities.web;

import gezhi.activities.ActivityFile;
import gezhi.activities.ActivityQueries;
import gezhi.activities.ActivityQueries.Heap;
import gezhi.activities.ActivityRow;
import gezhi.activities.loop.SignUp;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Activities, to be taken out as the list shows them, without names; and for the organizer, who signed up for one. */
@Configuration(proxyBeanMethods = false)
class ActivityListings {
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));

    @Bean
    Listing activityListing(ActivityQueries queries, ActivitySpeech speech, ActivityPages pages) {
        return new PlainListing(
                "activities",
                ActivityListings::page,
                READERS,
                List.of(
                        "title",
                        "when",
                        "division",
                        "address",
                        "audience",
                        "skill",
                        "places",
                        "taken",
                        "waiting",
                        "step"),
                filters -> {
                    String division = division(filters);
                    Heap heap = heap(filters, division);
                    return rows -> Slice.walk(
                            after -> queries.list(heap, division, after),
                            found -> found.forEach(row -> rows.accept(cells(row, speech, pages))));
                });
    }

    private static String page(Filters filters) {
        return "/activities/" + division(filters);
    }

    @Bean
    Listing signUpListing(ActivityQueries queries, ActivitySpeech speech) {
        return new PlainListing(
                "activity-sign-ups",
                ActivityListings::page,
                EnumSet.of(Role.COMMUNITY_DESK, Role.AUDITOR),
                List.of("title", "when", "name", "step", "at", "minutes"),
                filters -> {
                    String asked = filters.text("activity");
                    Optional<UUID> id = asked.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(asked));
                    return rows -> id.flatMap(queries::find)
                            .ifPresent(file ->
                                    file.activity().signUps().forEach(each -> rows.accept(cells(file, each, speech))));
                });
    }

    private static List<Object> cells(ActivityRow row, ActivitySpeech speech, ActivityPages pages) {
        return List.of(
                row.title(),
                speech.window(row.begins(), row.ends()),
                row.divisionName(),
                row.address(),
                row.audience(),
                pages.skill(row.skill()),
                row.places(),
                row.taken(),
                row.waiting(),
                speech.sign(row).word());
    }

    private static List<Object> cells(ActivityFile file, SignUp signUp, ActivitySpeech speech) {
        return List.of(
                file.row().title(),
                speech.window(file.row().begins(), file.row().ends()),
                signUp.name(),
                speech.sign(signUp.step()).word(),
                Cells.minute(signUp.at(), speech.clock().getZone()),
                signUp.minutes() == null ? "" : signUp.minutes());
    }

    /** Of another city one takes nothing out. */
    private static String division(Filters filters) {
        Scope scope = Scoped.current();
        String division = filters.text("division");
        return division.startsWith(scope.city()) ? division : scope.city();
    }

    /** What the reader has no tab for is never shown. */
    private static Heap heap(Filters filters, String division) {
        String heap = filters.text("heap");
        Heap asked = heap.isEmpty() ? Heap.UPCOMING : Heap.valueOf(heap);
        return ActivityListController.heaps(Scoped.current(), division).contains(asked) ? asked : Heap.UPCOMING;
    }
}
