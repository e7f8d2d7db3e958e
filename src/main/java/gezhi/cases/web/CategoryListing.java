package gezhi.cases.web;

import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The categories with their limits, to be taken out: as their page words them, those that have ended after the others. */
@Configuration(proxyBeanMethods = false)
class CategoryListing {

    @Bean
    Listing registerOfCategories(CategoryPages pages, Wordings wordings) {
        return new PlainListing(
                "categories",
                "/categories",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM)),
                List.of("code", "name", "limits", "kind", "note"),
                filters -> rows -> {
                    Wording wording = wordings.current();
                    CategoriesPage page = pages.list(wording);
                    page.rows()
                            .forEach(row -> rows.accept(
                                    List.of(row.code(), row.name(), limits(row, wording), row.kind(), row.note())));
                    page.ended()
                            .forEach(row -> rows.accept(
                                    List.of(row.code(), row.name(), "", "", wording.say("rules.ends", row.to()))));
                });
    }

    private static String limits(CategoriesPage.Row row, Wording wording) {
        if (!row.limited()) {
            return wording.say("rules.limits.missing");
        }
        return Stream.concat(row.limits().stream(), Stream.of(row.above()))
                .filter(limit -> !limit.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
